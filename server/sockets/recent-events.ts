import type { PublicFrame } from '#server/protocol/messages';

type PublicEntry = PublicFrame['events'][number];

/**
 * The last public events of a room, for screens that missed a few.
 *
 * Invariant: it holds every public event with seq > `floor`, and no other.
 */
export class RecentEvents {
  private entries: PublicEntry[] = [];

  constructor(
    private floor: number,
    private readonly capacity = 2_000,
  ) {}

  add(entry: PublicEntry): void {
    this.entries.push(entry);
    // Shifting one at a time would move the whole array for each event.
    if (this.entries.length < this.capacity * 2) return;
    this.entries = this.entries.slice(-this.capacity);
    this.floor = (this.entries[0]?.[0] ?? 1) - 1;
  }

  /** The public events after `seq`, or null when some of them are no longer here. */
  after(seq: number): PublicEntry[] | null {
    if (seq < this.floor) return null;
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle]?.[0] ?? 0) <= seq) low = middle + 1;
      else high = middle;
    }
    return this.entries.slice(low);
  }

  /** Up to `most` of the last events of these kinds, oldest first. */
  latest(most: number, kinds: ReadonlySet<PublicEntry[2]['type']>): PublicEntry[] {
    const found: PublicEntry[] = [];
    for (let at = this.entries.length - 1; at >= 0 && found.length < most; at -= 1) {
      const entry = this.entries[at];
      if (entry && kinds.has(entry[2].type)) found.push(entry);
    }
    return found.reverse();
  }

  /** The oldest seq after which everything is here. */
  get oldest(): number {
    return this.floor;
  }
}
