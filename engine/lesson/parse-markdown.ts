import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { MarkdownShape } from './markdown-shape';
import type { Mistakes } from './mistakes';

/**
 * The blocks of a Markdown text, with their positions in it; null where its shape alone would take too long to read.
 * HTML has no meaning: a tag is found as one, whatever it encloses is text.
 *
 * @param firstLine the number of the text's first line in the whole text, for mistakes
 */
export function parseMarkdown(text: string, firstLine: number, mistakes: Mistakes): RootContent[] | null {
  const shape = new MarkdownShape();
  const { count } = mistakes;
  for (const [index, line] of text.split('\n').entries())
    for (const words of shape.next(line)) mistakes.add(firstLine + index, words);
  if (mistakes.count > count) return null;
  return fromMarkdown(text, { extensions: [{ disable: { null: ['htmlFlow'] } }] }).children;
}
