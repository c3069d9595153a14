/** Letters that wait for a room's writer. Bounded: a room that cannot keep up says so instead of growing. */
export class Mailbox<T> {
  private letters: T[] = [];
  private taken = 0;

  constructor(private readonly capacity = 5_000) {}

  get size(): number {
    return this.letters.length - this.taken;
  }

  /** False when it is full. */
  post(letter: T): boolean {
    if (this.size >= this.capacity) return false;
    this.letters.push(letter);
    return true;
  }

  take(): T | undefined {
    const letter = this.letters[this.taken];
    if (letter === undefined) return undefined;
    this.taken += 1;
    if (this.taken === this.letters.length) {
      this.letters = [];
      this.taken = 0;
    }
    return letter;
  }

  takeAll(): T[] {
    const rest = this.letters.slice(this.taken);
    this.letters = [];
    this.taken = 0;
    return rest;
  }
}
