import type { List, RootContent } from 'mdast';
import type { Block, Inline } from '../model/lesson';
import type { Mistakes } from './mistakes';
import { parseMarkdown } from './parse-markdown';
import { type LineOf, plainText, readInline } from './read-inline';

/** A step's words; what lessons do not show is a mistake in its line. */
export function readBlocks(nodes: readonly RootContent[], lineOf: LineOf, mistakes: Mistakes): Block[] {
  return nodes.flatMap((node) => readBlock(node, lineOf, mistakes) ?? []);
}

/** The words in a block of their own, such as a hint. */
export function readBlocksText(text: string, firstLine: number, mistakes: Mistakes): Block[] {
  const lineOf: LineOf = ({ position }) => firstLine + (position?.start.line ?? 1) - 1;
  return readBlocks(parseMarkdown(text, firstLine, mistakes) ?? [], lineOf, mistakes);
}

function readBlock(node: RootContent, lineOf: LineOf, mistakes: Mistakes): Block | null {
  switch (node.type) {
    case 'paragraph': {
      const text = readInline(node.children, lineOf, mistakes);
      const refused = refusedParagraph(
        plainText(text),
        node.children.some(({ type }) => type === 'text'),
      );
      if (refused) mistakes.add(lineOf(node), refused);
      return { kind: 'paragraph', text };
    }
    case 'list':
      return { kind: 'list', ordered: node.ordered === true, items: itemsOf(node, lineOf, mistakes) };
    case 'code':
      return { kind: 'code', text: node.value };
    default:
      mistakes.add(lineOf(node), REFUSED[node.type] ?? 'This cannot be shown in a lesson.');
      return null;
  }
}

function itemsOf({ children }: List, lineOf: LineOf, mistakes: Mistakes): Inline[][] {
  return children.map((item) => {
    const [first, ...more] = item.children;
    const [second] = more;
    if (second)
      mistakes.add(lineOf(second), 'An entry of a list is one paragraph: no list, block or paragraph within it.');
    if (first?.type === 'paragraph') return readInline(first.children, lineOf, mistakes);
    mistakes.add(lineOf(first ?? item), first ? 'An entry of a list is words only.' : 'This entry of a list is empty.');
    return [];
  });
}

/** Markup that the parser does not take for any. */
function refusedParagraph(text: string, hasText: boolean): string | null {
  if (!hasText) return null;
  if (text.startsWith('<!--'))
    return 'Comments are not possible in a step. Words for the author stand before the first step.';
  if (/^\|.*\|\s*:?-+:?\s*\|/.test(text) || /\|\s*:?-{3,}:?\s*\|/.test(text))
    return 'Tables are not shown in lessons: write a list.';
  return null;
}

const REFUSED: Record<string, string> = {
  heading: 'Only headings of the second level (`## `) are used: each begins a step.',
  blockquote: 'Quotes are not shown in lessons: write a paragraph.',
  thematicBreak: 'Lines across are not shown in lessons. A new step begins with `## `.',
  html: 'HTML is not shown in lessons.',
  definition: 'Links are not shown in lessons. Put an address in backquotes.',
};
