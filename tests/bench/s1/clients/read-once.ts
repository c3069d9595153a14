/** How many messages back an equal one is looked for: as far as one screen may lag behind another. */
const KEPT = 4_000;
/** Most messages differ near their beginning, where their numbers are. */
const BEGINNING = 48;

interface Known<T> {
  bytes: Buffer;
  value: T;
}

/**
 * Reads messages that come to many screens once. Reading JSON 200 times would cost the load generator more than sending
 * it 200 times costs the server under test; comparing bytes costs next to nothing.
 */
export class ReadOnce<T> {
  private readonly byBeginning = new Map<string, Known<T>[]>();
  private readonly beginnings: string[] = [];

  constructor(private readonly read: (bytes: Buffer) => T) {}

  of(bytes: Buffer): T {
    const beginning = bytes.toString('latin1', 0, BEGINNING);
    const alike = this.byBeginning.get(beginning) ?? [];
    for (let index = alike.length - 1; index >= 0; index -= 1) {
      const known = alike[index];
      if (known?.bytes.equals(bytes)) return known.value;
    }
    const value = this.read(bytes);
    alike.push({ bytes: Buffer.from(bytes), value });
    this.byBeginning.set(beginning, alike);
    this.beginnings.push(beginning);
    if (this.beginnings.length > KEPT) this.forget(this.beginnings.shift() ?? '');
    return value;
  }

  private forget(beginning: string): void {
    const alike = this.byBeginning.get(beginning);
    alike?.shift();
    if (alike?.length === 0) this.byBeginning.delete(beginning);
  }
}
