import type { SeatView } from '../room/room-model';

/** After so long without a command a seat counts as idle, in milliseconds. */
export const IDLE_MS = 180_000;

/** What stands out about a seat, foremost first: the first that holds is its {@link seatNeed}. */
export const NEEDS = [
  'hand',
  'help',
  'stuck',
  'error',
  'idle',
  'fresh',
  'active',
  'done',
  'watching',
  'away',
  'leads',
] as const;
export type Need = (typeof NEEDS)[number];

/** Those that ask for the instructor. */
const URGENT: ReadonlySet<Need> = new Set(['hand', 'help', 'stuck', 'error', 'idle']);

export function seatNeed(view: SeatView, now: number): Need {
  if (view.role === 'instructor') return 'leads';
  if (view.handAt !== null) return 'hand';
  if (view.wantsHelp) return 'help';
  if (isStuck(view)) return 'stuck';
  if (!view.online) return 'away';
  if (view.watching) return 'watching';
  if (isDone(view)) return 'done';
  if (view.activity === null) return 'fresh';
  if (view.activity.error !== null) return 'error';
  return idleFor(view, now) === null ? 'active' : 'idle';
}

/** It says so, or its step tells. Whoever has gone home types nothing either, and is not stuck. */
export function isStuck({ flag, lesson, online }: SeatView): boolean {
  return flag === 'stuck' || lesson?.stuck === 'same-error' || (lesson?.stuck === 'idle' && online);
}

/** It says so, or its step's check tells. */
export function isDone({ flag, lesson }: SeatView): boolean {
  return flag === 'done' || lesson?.done === true;
}

/** Whole minutes since the last command once that is {@link IDLE_MS} ago; null before, and while one runs. */
export function idleFor({ activity }: SeatView, now: number): number | null {
  if (activity === null || activity.exitCode === null) return null;
  const idle = now - activity.at;
  return idle >= IDLE_MS ? Math.floor(idle / 60_000) : null;
}

export function isUrgent(view: SeatView, now: number): boolean {
  return URGENT.has(seatNeed(view, now));
}
