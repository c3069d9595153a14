/** How many messages back an equal one is looked for; screens lag one another by a few at the most. */
const KEPT = 16;

/**
 * Reads messages that come to many screens once. Reading JSON 200 times would cost the load generator more than sending
 * it 200 times costs the server under test; comparing bytes costs next to nothing.
 */
export class ReadOnce<T> {
  private readonly kept: { bytes: Buffer; value: T }[] = [];

  constructor(private readonly read: (bytes: Buffer) => T) {}

  of(bytes: Buffer): T {
    for (let index = this.kept.length - 1; index >= 0; index -= 1) {
      const known = this.kept[index];
      if (known?.bytes.equals(bytes)) return known.value;
    }
    const value = this.read(bytes);
    this.kept.push({ bytes: Buffer.from(bytes), value });
    if (this.kept.length > KEPT) this.kept.shift();
    return value;
  }
}
