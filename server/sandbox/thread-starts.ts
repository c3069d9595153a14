/** So many threads in a row that do not come to load their code, and whoever waits for one is told. */
const HOPELESS = 4;
const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/** How often threads have failed to start, and when the next one may try. */
export class ThreadStarts {
  private failures = 0;
  private notBefore = 0;

  /** A thread has died before it had loaded its code. @param now milliseconds of a clock that only goes forward. */
  failed(now: number): void {
    this.failures += 1;
    this.notBefore = now + Math.min(LONGEST_MS, FIRST_MS * 2 ** (this.failures - 1));
  }

  succeeded(): void {
    this.failures = 0;
    this.notBefore = 0;
  }

  mayTry(now: number): boolean {
    return now >= this.notBefore;
  }

  get hopeless(): boolean {
    return this.failures >= HOPELESS;
  }
}
