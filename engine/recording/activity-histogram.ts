import type { SeatId } from '../model/room-state';
import type { Density } from './overview';

/** Parts at the most; always at least half as many once there is a minute to divide. */
const MOST_PARTS = 240;
const FIRST_WIDTH = 250;
/** Seats, of which a room has no more, and images that are counted; later ones are not. */
const MOST_COUNTED = 400;
/** Images that are told. */
const MOST_TOLD = 12;

/**
 * Counts what people do in equal parts of a time whose end is not known yet: whenever it outgrows the parts, two of them
 * become one.
 */
export class ActivityHistogram {
  private width = FIRST_WIDTH;
  private readonly all: number[] = [];
  private readonly bySeat = new Map<SeatId, number[]>();
  private readonly byImage = new Map<string, number[]>();

  /** @param start milliseconds since 1970 */
  constructor(private readonly start: number) {}

  /**
   * @param at milliseconds since 1970; what is earlier than the start counts as of the start
   * @param seat who did it, null for what concerns all
   * @param image what it was done with, null for nothing in particular
   */
  count(at: number, seat: SeatId | null, image: string | null): void {
    const part = this.part(at);
    increment(this.all, part);
    if (seat !== null && (this.bySeat.has(seat) || this.bySeat.size < MOST_COUNTED)) {
      increment(row(this.bySeat, seat), part);
    }
    if (image !== null && (this.byImage.has(image) || this.byImage.size < MOST_COUNTED)) {
      increment(row(this.byImage, image), part);
    }
  }

  /** @param end milliseconds since 1970 of the last event */
  density(end: number): Density {
    const parts = this.part(end) + 1;
    const told = [...this.byImage]
      .map(([image, counts]) => ({ image, counts, sum: counts.reduce((sum, count) => sum + count, 0) }))
      .sort((a, b) => b.sum - a.sum || (a.image < b.image ? -1 : 1))
      .slice(0, MOST_TOLD);
    return {
      width: this.width,
      all: filled(this.all, parts),
      bySeat: Object.fromEntries([...this.bySeat].map(([seat, counts]) => [seat, filled(counts, parts)])),
      byImage: Object.fromEntries(told.map(({ image, counts }) => [image, filled(counts, parts)])),
    };
  }

  private part(at: number): number {
    const since = Math.max(at - this.start, 0);
    while (since >= this.width * MOST_PARTS) this.coarsen();
    return Math.floor(since / this.width);
  }

  private coarsen(): void {
    this.width *= 2;
    for (const counts of [this.all, ...this.bySeat.values(), ...this.byImage.values()]) {
      const halves = filled(counts, counts.length);
      counts.length = 0;
      for (const [part, count] of halves.entries()) {
        if (count > 0) counts[part >> 1] = (counts[part >> 1] ?? 0) + count;
      }
    }
  }
}

function row<K>(rows: Map<K, number[]>, key: K): number[] {
  const known = rows.get(key);
  if (known) return known;
  const made: number[] = [];
  rows.set(key, made);
  return made;
}

function increment(counts: number[], part: number): void {
  counts[part] = (counts[part] ?? 0) + 1;
}

/** Without holes. */
function filled(counts: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, part) => counts[part] ?? 0);
}
