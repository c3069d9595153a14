import { TooLarge } from '#engine/recording/line-splitter';

/** Letters that are put together before they become bytes. */
const AT_ONCE = 1_000_000;

/** Lines as bytes. As one text they would take the page's time, all at once, when they are put together. */
export class KeptLines {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;
  private text = '';

  /** @param most bytes, of which there may be a million letters more */
  constructor(private readonly most: number) {}

  /** @throws TooLarge */
  add(line: string): void {
    this.text += line;
    if (this.text.length > AT_ONCE) this.pack();
    if (this.size > this.most) throw new TooLarge(`a part of more than ${this.most} bytes`);
  }

  bytes(): Uint8Array {
    this.pack();
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const piece of this.pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }

  private pack(): void {
    const piece = new TextEncoder().encode(this.text);
    this.text = '';
    this.pieces.push(piece);
    this.size += piece.length;
  }
}
