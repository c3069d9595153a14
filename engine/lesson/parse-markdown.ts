import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Mistakes } from './mistakes';

/** Characters of lines without an empty one between them; what stands inside of fences does not count. */
const LONGEST = 1_000;
/** Signs in them that may begin or end something. */
const MOST_MARKS = 150;
/** Characters of bullets, numbers, `>` and blanks that a line may begin with. */
const DEEPEST = 60;

const MARKS = '`*`, `_`, `[`, `]`, `<` and backquotes';
const NO_MARKS = /[^*_[\]<`]/g;

/**
 * The blocks of a Markdown text, with their positions in it; null where its shape alone would take too long to read.
 * HTML has no meaning: a tag is found as one, whatever it encloses is text.
 *
 * @param firstLine the number of the text's first line in the whole text, for mistakes
 */
export function parseMarkdown(text: string, firstLine: number, mistakes: Mistakes): RootContent[] | null {
  if (!isHarmless(text, firstLine, mistakes)) return null;
  return fromMarkdown(text, { extensions: [{ disable: { null: ['htmlFlow'] } }] }).children;
}

/** A parser of Markdown may need the square of a paragraph's length, and of a nesting's depth. */
function isHarmless(text: string, firstLine: number, mistakes: Mistakes): boolean {
  let fence: string | null = null;
  let length = 0;
  let marked = 0;
  let harmless = true;
  for (const [index, line] of text.split('\n').entries()) {
    const marks = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line);
    const [, run = '', rest = ''] = marks ?? [];
    if (fence !== null) {
      if (run.startsWith(fence) && rest.trim() === '') fence = null;
      continue;
    }
    if (marks && !(run.startsWith('`') && rest.includes('`'))) {
      fence = run;
      length = 0;
      marked = 0;
      continue;
    }
    const before = length;
    length = line.trim() === '' ? 0 : length + line.length;
    if (before <= LONGEST && length > LONGEST) {
      mistakes.add(firstLine + index, `This paragraph has more than ${LONGEST} characters: put an empty line into it.`);
      harmless = false;
    }
    const markedBefore = marked;
    marked = length === 0 ? 0 : marked + line.replace(NO_MARKS, '').length;
    if (markedBefore <= MOST_MARKS && marked > MOST_MARKS) {
      mistakes.add(
        firstLine + index,
        `This paragraph has more than ${MOST_MARKS} of ${MARKS}: put an empty line into it.`,
      );
      harmless = false;
    }
    if (line.trim() !== '' && (/^(?:[\s>*+-]|\d+[.)])*/.exec(line)?.[0].length ?? 0) > DEEPEST) {
      mistakes.add(firstLine + index, 'This line lies too deep within lists: lessons have lists of one level.');
      harmless = false;
    }
  }
  return harmless;
}
