import { randomFillSync } from 'node:crypto';

const SIZE = 4_096;

/**
 * Bytes nobody can foresee, in small pieces. The system is asked for many at a time, as asking costs more than drawing.
 *
 * Invariant: no byte is given out twice.
 */
export class RandomPool {
  private pool = new Uint8Array(SIZE);
  private used = SIZE;

  /** @param count at most 4 096. The caller may keep them. */
  readonly take = (count: number): Uint8Array => {
    if (count > SIZE) throw new Error(`${count} random bytes are more than one piece`);
    if (this.used + count > SIZE) {
      this.pool = randomFillSync(new Uint8Array(SIZE));
      this.used = 0;
    }
    this.used += count;
    return this.pool.subarray(this.used - count, this.used);
  };
}
