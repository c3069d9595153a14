/** Characters of lines without an empty one between them; what stands inside of fences does not count. */
const LONGEST = 1_000;
/** Signs in them that may begin or end something. */
const MOST_MARKS = 150;
/** Characters of bullets, numbers, `>` and blanks that a line may begin with. */
const DEEPEST = 60;

const MARKS = '`*`, `_`, `[`, `]`, `<` and backquotes';
const NO_MARKS = /[^*_[\]<`]/g;

/**
 * Looks at a Markdown text line by line, before it is given to a parser, which may need the square of a paragraph's length
 * and of a nesting's depth.
 */
export class MarkdownShape {
  #fence: string | null = null;
  #length = 0;
  #marked = 0;

  /** Whether the next line is inside of a fenced block. */
  get fenced(): boolean {
    return this.#fence !== null;
  }

  /** Whether this line would begin a fenced block where one is open that it cannot end: the end of that one is missing. */
  beginsAnother(line: string): boolean {
    const { run, rest } = fenceOf(line);
    return this.#fence !== null && run.startsWith(this.#fence) && rest !== '';
  }

  /** What is wrong with the next line. */
  next(line: string): string[] {
    const { run, rest } = fenceOf(line);
    if (this.#fence !== null) {
      if (run.startsWith(this.#fence) && rest === '') this.#fence = null;
      return [];
    }
    if (run !== '') {
      this.#fence = run;
      this.#length = 0;
      this.#marked = 0;
      return [];
    }
    return [...this.#measure(line)];
  }

  *#measure(line: string): Iterable<string> {
    const [length, marked] = [this.#length, this.#marked];
    const blank = line.trim() === '';
    this.#length = blank ? 0 : length + line.length;
    this.#marked = blank ? 0 : marked + line.replace(NO_MARKS, '').length;
    if (length <= LONGEST && this.#length > LONGEST)
      yield `This paragraph has more than ${LONGEST} characters: put an empty line into it.`;
    if (marked <= MOST_MARKS && this.#marked > MOST_MARKS)
      yield `This paragraph has more than ${MOST_MARKS} of ${MARKS}: put an empty line into it.`;
    if (!blank && (/^(?:[\s>*+-]|\d+[.)])*/.exec(line)?.[0].length ?? 0) > DEEPEST)
      yield 'This line lies too deep within lists: lessons have lists of one level.';
  }
}

/** The signs of a fence and what stands after them; empty where the line is none. */
function fenceOf(line: string): { run: string; rest: string } {
  const [, run = '', after = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
  return run.startsWith('`') && after.includes('`') ? { run: '', rest: '' } : { run, rest: after.trim() };
}
