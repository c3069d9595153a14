import type { SeatId } from '../model/room-state';
import type { Marker } from './overview';

/** Time in which failures are counted together, in milliseconds. */
const WINDOW = 30_000;
/** A class that is shorter than so many of them is reckoned as one of so many. */
const SHORTEST = 20;
/** Fewer failures in a window are never a spike. */
const FEWEST = 5;
/** How many times as many as in a window of this class on average. */
const TIMES = 3;

/** Failures within a window that begins with the first of them. */
interface Burst {
  at: number;
  seq: number;
  count: number;
  seats: Set<SeatId>;
}

/** Tells where many command lines of a class have failed within a short time. */
export class ErrorSpikes {
  private readonly bursts: Burst[] = [];
  private total = 0;

  /** A command line has failed, at a time (milliseconds since 1970) that is not before the last one's. */
  note(seq: number, at: number, seat: SeatId): void {
    this.total += 1;
    const last = this.bursts.at(-1);
    if (!last || at - last.at >= WINDOW) this.bursts.push({ at, seq, count: 1, seats: new Set([seat]) });
    else {
      last.count += 1;
      last.seats.add(seat);
    }
  }

  /** Bursts with many failures that follow one another are one spike. */
  markers(start: number, end: number): Marker[] {
    const usual = this.total / Math.max((end - start) / WINDOW, SHORTEST);
    const least = Math.max(FEWEST, TIMES * usual);
    const spikes: { until: number; burst: Burst }[] = [];
    for (const burst of this.bursts) {
      if (burst.count < least) continue;
      const last = spikes.at(-1);
      const until = burst.at + WINDOW;
      if (!last || burst.at - last.until >= WINDOW) spikes.push({ until, burst });
      else {
        const { at, seq, count, seats } = last.burst;
        const both = { at, seq, count: count + burst.count, seats: new Set([...seats, ...burst.seats]) };
        spikes.splice(-1, 1, { until, burst: both });
      }
    }
    return spikes.map(({ burst: { at, seq, count, seats } }) => ({
      kind: 'errors',
      at,
      seq,
      count,
      seats: seats.size,
    }));
  }
}
