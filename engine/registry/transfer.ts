import type { ProgressMessage } from '../daemon/api/progress';
import type { RegistrySpeed } from '../model/registry-rules';
import { type Conversation, pause } from '../room/conversation';

/** How the simulated network and disk behave. Times are milliseconds. */
interface TransferSpeed {
  /** Bytes per millisecond of the whole connection. */
  bytes: number;
  /** What the smallest transfer takes. */
  least: number;
  /** What the largest takes; everything beyond is made faster. */
  most: number;
}

export const TRANSFER_SPEEDS: Readonly<Record<RegistrySpeed, TransferSpeed>> = {
  instant: { bytes: Number.POSITIVE_INFINITY, least: 0, most: 0 },
  fast: { bytes: 240_000, least: 20, most: 400 },
  normal: { bytes: 60_000, least: 60, most: 1_500 },
  // A good line at home; small enough numbers to watch layers wait for each other.
  slow: { bytes: 6_000, least: 300, most: 30_000 },
};

/** Messages less than so many milliseconds apart are given together. */
const GRID = 60;
/** A bar is drawn anew no more often than this, in milliseconds; long transfers have as many steps as fit. */
const BAR_EVERY = 250;

/** How long a transfer of so many bytes takes. */
export function transferTime(bytes: number, speed: RegistrySpeed): number {
  const { bytes: perMillisecond, least, most } = TRANSFER_SPEEDS[speed];
  return Math.min(most, Math.round(least + bytes / perMillisecond));
}

/** The shares of a transfer of so many milliseconds at which its bar is drawn; the last is 1. */
export function barSteps(milliseconds: number): number[] {
  const count = Math.max(4, Math.floor(milliseconds / BAR_EVERY));
  return Array.from({ length: count }, (_, index) => (index + 1) / count);
}

export interface TimedMessage {
  /** Milliseconds since the beginning. */
  at: number;
  message: ProgressMessage;
}

/** Gives the messages in the order of their times, letting the time between them pass. */
export function* play(
  messages: readonly TimedMessage[],
  progress: (message: ProgressMessage) => void,
): Conversation<void> {
  let elapsed = 0;
  for (const { at, message } of [...messages].sort((a, b) => a.at - b.at)) {
    if (at - elapsed >= GRID) {
      yield* pause(Math.round(at - elapsed));
      elapsed = at;
    }
    progress(message);
  }
}

/** When each of several transfers begins and ends: `lanes` at a time, each at its share of the whole time. */
export function lanesOf(sizes: readonly number[], lanes: number, speed: RegistrySpeed): { from: number; to: number }[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const time = transferTime(total, speed);
  const free = new Array<number>(Math.max(1, Math.min(lanes, sizes.length))).fill(0);
  const spans = sizes.map((size) => {
    const lane = free.indexOf(Math.min(...free));
    const from = free[lane] ?? 0;
    const to = from + size + 1;
    free[lane] = to;
    return { from, to };
  });
  const longest = Math.max(...free);
  return spans.map(({ from, to }) => ({ from: (from / longest) * time, to: (to / longest) * time }));
}
