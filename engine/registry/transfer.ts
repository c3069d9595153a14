import type { ProgressMessage } from '../daemon/api';
import { type Conversation, pause } from '../room/conversation';

/** How the simulated network and disk behave. Times are milliseconds. */
export const TRANSFER_SPEED = {
  /** Bytes per millisecond of the whole connection. */
  bytes: 60_000,
  /** What the smallest transfer takes. */
  least: 60,
  /** What the largest takes; everything beyond is made faster. */
  most: 1_500,
  /** Messages less than this apart are given together. */
  grid: 60,
} as const;

/** How long a transfer of so many bytes takes. */
export function transferTime(bytes: number): number {
  return Math.min(TRANSFER_SPEED.most, Math.round(TRANSFER_SPEED.least + bytes / TRANSFER_SPEED.bytes));
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
    if (at - elapsed >= TRANSFER_SPEED.grid) {
      yield* pause(Math.round(at - elapsed));
      elapsed = at;
    }
    progress(message);
  }
}

/** When each of several transfers begins and ends: `lanes` at a time, each at its share of the whole time. */
export function lanesOf(sizes: readonly number[], lanes: number): { from: number; to: number }[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const time = transferTime(total);
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
