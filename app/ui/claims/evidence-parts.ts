import { IntlMessageFormat } from 'intl-messageformat';

/** A piece of a sentence; `number` names the number that it says. */
export interface EvidencePart {
  readonly text: string;
  readonly number: string | null;
}

type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number];

/** The parser's numbers for kinds of elements. */
const TYPE = { argument: 1, plural: 6, pound: 7, tag: 8, literal: 0 } as const;

/**
 * A sentence of evidence in pieces, so that each of its numbers can be something to press. A number that is said in words
 * (`once`) is the words of its form.
 *
 * @param message an ICU message with `{name}` and `{name, plural, …}`
 */
export function evidenceParts(
  message: string,
  locale: string,
  numbers: Readonly<Record<string, number>>,
): EvidencePart[] {
  const tagged = tagNumbers(new IntlMessageFormat(message, locale).getAst(), new Set());
  const tag = (name: string) => (chunks: unknown[]) => ({ text: chunks.join(''), number: name });
  const values = Object.entries(numbers).flatMap(([name, value]) => [
    [name, value] as const,
    [tagOf(name), tag(name)] as const,
  ]);
  const made = new IntlMessageFormat(tagged, locale).format<EvidencePart>(Object.fromEntries(values) as never);
  return [made].flat().map((part) => (typeof part === 'string' ? { text: part, number: null } : part));
}

/** Puts a tag around every number, where it stands first. */
function tagNumbers(
  elements: readonly MessageElement[],
  seen: Set<string>,
  inside: string | null = null,
): MessageElement[] {
  return elements.map((element): MessageElement => {
    if (element.type === TYPE.argument) return tagged(element.value, element);
    if (element.type === TYPE.pound && inside !== null) return tagged(inside, element);
    if (element.type !== TYPE.plural) return element;
    const first = !seen.has(element.value);
    seen.add(element.value);
    const options = Object.entries(element.options).map(([form, option]) => {
      const children = tagNumbers(option.value, seen, element.value);
      const says = children.length > 0 && option.value.every(({ type }) => type === TYPE.literal);
      return [form, { ...option, value: first && says ? [tagged(element.value, ...children)] : children }];
    });
    return { ...element, options: Object.fromEntries(options) };
  });
}

function tagged(name: string, ...children: MessageElement[]): MessageElement {
  return { type: TYPE.tag, value: tagOf(name), children } as MessageElement;
}

/** No argument's own name: the number itself is there, too. */
function tagOf(name: string): string {
  return `${name}-number`;
}
