import type { Printed } from '../program';

/** How much Python holds back before it writes, where its output is no terminal's. */
const HELD = 8_192;

/**
 * What a program prints. Standard output is held back unless it goes to a terminal or `-u` or PYTHONUNBUFFERED says
 * otherwise: until there is much of it, until it is flushed (an empty text), or until the program ends.
 */
export class OutputBuffer {
  private held = '';

  constructor(
    readonly atOnce: boolean,
    private readonly write: (printed: Printed) => void,
  ) {}

  print(stream: 'stdout' | 'stderr', text: string): void {
    if (stream === 'stderr') {
      if (text !== '') this.write({ stream, text });
      return;
    }
    this.held += text;
    if (text === '' || this.atOnce || this.held.length >= HELD) this.flush();
  }

  /** What is still held back. */
  get rest(): string {
    return this.held;
  }

  /** Everything printed so far was only said again: this is held instead. */
  forget(held: string): void {
    this.held = held;
  }

  private flush(): void {
    if (this.held === '') return;
    this.write({ stream: 'stdout', text: this.held });
    this.held = '';
  }
}
