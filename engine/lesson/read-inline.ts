import type { PhrasingContent } from 'mdast';
import type { Inline } from '../model/lesson';
import type { Mistakes } from './mistakes';
import { parseMarkdown } from './parse-markdown';

/** Says in which line of the whole text something of a Markdown text stands. */
export type LineOf = (node: { position?: { start: { line: number } } | undefined }) => number;

/**
 * Text with at most one mark on each of its parts: code stays code within everything, of other marks the outer one
 * counts. A line's end is a blank.
 */
export function readInline(nodes: readonly PhrasingContent[], lineOf: LineOf, mistakes: Mistakes): Inline[] {
  return merged(partsOf(nodes, null, lineOf, mistakes));
}

/** A single line of Markdown that stands somewhere else, such as an option. */
export function readInlineText(text: string, line: number, mistakes: Mistakes): Inline[] {
  const blocks = parseMarkdown(text.replace(/\s+/g, ' ').trim(), line, mistakes);
  const [only, more] = blocks ?? [];
  if (only?.type === 'paragraph' && !more) return readInline(only.children, () => line, mistakes);
  // `1. one` or `# one`: it was not meant as a list or a heading.
  return [{ kind: 'text', text }];
}

/** What is read of a text when its marks are left out. */
export function plainText(inline: readonly Inline[]): string {
  return inline.map(({ text }) => text).join('');
}

function partsOf(
  nodes: readonly PhrasingContent[],
  mark: 'strong' | 'em' | null,
  lineOf: LineOf,
  mistakes: Mistakes,
): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ kind: mark ?? 'text', text: node.value.replace(/\s*\n\s*/g, ' ') }];
      case 'break':
        return [{ kind: mark ?? 'text', text: ' ' }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'strong':
        return partsOf(node.children, mark ?? 'strong', lineOf, mistakes);
      case 'emphasis':
        return partsOf(node.children, mark ?? 'em', lineOf, mistakes);
      default:
        mistakes.add(lineOf(node), REFUSED[node.type] ?? 'This cannot be shown in a lesson.');
        return [];
    }
  });
}

const REFUSED: Record<string, string> = {
  html: 'HTML is not shown in lessons. Put it in backquotes if it is to be read as it stands.',
  link: 'Links are not shown in lessons. Put an address in backquotes.',
  linkReference: 'Links are not shown in lessons. Put an address in backquotes.',
  image: 'Pictures are not shown in lessons: the class looks at its own hosts.',
  imageReference: 'Pictures are not shown in lessons: the class looks at its own hosts.',
};

function merged(parts: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (last?.kind === part.kind && part.kind !== 'code')
      result[result.length - 1] = { ...last, text: last.text + part.text };
    else if (part.text !== '') result.push(part);
  }
  return result;
}
