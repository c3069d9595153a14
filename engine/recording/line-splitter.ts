import { FILE_LIMITS } from './file-mistake';

const LINE_END = 10;

/** Says that there is more in a file than may be. */
export class TooLarge extends Error {}

/** Cuts bytes that come in pieces into lines, without their ends. */
export class LineSplitter {
  private pieces: Uint8Array[] = [];
  private size = 0;
  private total = 0;

  constructor(private readonly use: (line: Uint8Array) => void) {}

  /** @throws TooLarge, and whatever `use` throws */
  push(bytes: Uint8Array): void {
    this.total += bytes.length;
    if (this.total > FILE_LIMITS.text) throw new TooLarge(`more than ${FILE_LIMITS.text} bytes unpacked`);
    for (let from = 0; ; ) {
      const end = bytes.indexOf(LINE_END, from);
      const piece = bytes.subarray(from, end < 0 ? bytes.length : end);
      if (this.size + piece.length > FILE_LIMITS.line)
        throw new TooLarge(`a line of more than ${FILE_LIMITS.line} bytes`);
      if (end < 0) {
        if (piece.length > 0) this.pieces.push(piece.slice());
        this.size += piece.length;
        return;
      }
      const line = this.pieces.length === 0 ? piece : this.whole(piece);
      this.forget();
      this.use(line);
      from = end + 1;
    }
  }

  /** Whether a line has begun that has not ended. */
  get isWithin(): boolean {
    return this.size > 0;
  }

  forget(): void {
    this.pieces = [];
    this.size = 0;
  }

  private whole(last: Uint8Array): Uint8Array {
    const line = new Uint8Array(this.size + last.length);
    let at = 0;
    for (const piece of [...this.pieces, last]) {
      line.set(piece, at);
      at += piece.length;
    }
    return line;
  }
}
