import type { LessonMistake } from './lesson-mistake';

/** How many are told; the rest are only counted. */
const TOLD = 100;

/** What is found wrong in a text while it is read: reading goes on, so that all of it is told at once. */
export class Mistakes {
  readonly #found: LessonMistake[] = [];

  /** @param line of the whole text, counted from 1 */
  add(line: number, text: string): void {
    this.#found.push({ line, text });
  }

  /** How many have been found so far. */
  get count(): number {
    return this.#found.length;
  }

  /** Whether there is one in this line. */
  in(line: number): boolean {
    return this.#found.some((mistake) => mistake.line === line);
  }

  /** In the order of their lines, those of one line in the order in which they were found. */
  inOrder(): LessonMistake[] {
    const sorted = this.#found.toSorted((a, b) => a.line - b.line);
    const next = sorted[TOLD];
    if (!next) return sorted;
    const more = { line: next.line, text: `… and ${sorted.length - TOLD} more mistakes from here on.` };
    return [...sorted.slice(0, TOLD), more];
  }
}
