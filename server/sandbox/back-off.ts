const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
/** A seat that has been quiet for this long starts from the beginning. */
const FORGET_MS = 120_000;

interface Mark {
  strikes: number;
  until: number;
}

/** How long seats whose scripts had to be stopped with their thread must wait: 1 s, 2 s, 4 s … 30 s. */
export class BackOff {
  private readonly marks = new Map<string, Mark>();

  /** @param now milliseconds of a clock that only goes forward. */
  strike(key: string, now: number): void {
    const mark = this.marks.get(key);
    const strikes = mark && now - mark.until < FORGET_MS ? mark.strikes + 1 : 1;
    this.marks.set(key, { strikes, until: now + Math.min(LONGEST_MS, FIRST_MS * 2 ** (strikes - 1)) });
  }

  /** Milliseconds that the seat still has to wait, 0 when it may go on. */
  left(key: string, now: number): number {
    const mark = this.marks.get(key);
    if (!mark) return 0;
    if (now - mark.until >= FORGET_MS) this.marks.delete(key);
    return Math.max(0, mark.until - now);
  }
}
