import { Unplayable } from './unplayable';

/** What a student's program may use up in one go; it shares a thread with the whole class. */
const STEPS = 100_000;
const DEPTH = 120;
export const LONGEST_TEXT = 200_000;
export const LONGEST_LIST = 10_000;

export class Limits {
  private steps = 0;
  private depth = 0;

  step(): void {
    this.steps += 1;
    if (this.steps > STEPS) throw new Unplayable('something that runs for so long');
  }

  /** Counts work that grows with the length of a text or a list. */
  charge(length: number): void {
    this.steps += length >> 6;
    this.step();
  }

  /** Runs one level deeper; a program that goes too deep is stopped before it can exhaust the real stack. */
  deeper<T>(work: () => T): T {
    this.depth += 1;
    if (this.depth > DEPTH) throw new Unplayable('calls nested so deep');
    try {
      return work();
    } finally {
      this.depth -= 1;
    }
  }
}

export function boundedText(text: string): string {
  if (text.length > LONGEST_TEXT) throw new Unplayable('texts as long as that');
  return text;
}

export function boundedList<T>(list: T[]): T[] {
  if (list.length > LONGEST_LIST) throw new Unplayable('lists as long as that');
  return list;
}

/** Joins texts, after having made sure that the result is not too long to be made. */
export function joinTexts(texts: readonly string[], by: string): string {
  let length = 0;
  for (const text of texts) {
    length += text.length + by.length;
    if (length > LONGEST_TEXT) throw new Unplayable('texts as long as that');
  }
  return texts.join(by);
}
