import { Unplayable } from './values';

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
