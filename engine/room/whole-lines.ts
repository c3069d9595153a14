import { leftOpen } from './left-open';

/**
 * Gathers typed lines until a shell would carry them out: a here-document up to its end, an open quote up to its
 * closing one, a loop up to its `done`, a line that ends in a backslash with the next.
 */
export class WholeLines {
  private typed: string[] = [];

  /** Takes one more line; answers the whole when nothing is left open, else null. */
  add(line: string): string | null {
    this.typed.push(line);
    return leftOpen(this.typed.join('\n')) === null ? this.take() : null;
  }

  /** Whether the next line goes on with this one. */
  get open(): boolean {
    return this.typed.length > 0;
  }

  /** What has been typed so far, as at the end of the input; null when that is nothing. */
  take(): string | null {
    const whole = this.typed.length === 0 ? null : this.typed.join('\n');
    this.typed = [];
    return whole;
  }
}
