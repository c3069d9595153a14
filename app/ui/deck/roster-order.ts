import type { SeatView } from '../room/room-model';
import { idleFor, isDone, isStuck, isUrgent, NEEDS, seatNeed } from './seat-needs';

export const SORTS = ['need', 'name', 'join'] as const;
export type Sort = (typeof SORTS)[number];

export const FILTERS = ['all', 'urgent', 'hand', 'stuck', 'error', 'idle', 'done', 'away'] as const;
export type Filter = (typeof FILTERS)[number];

export interface RosterChoice {
  readonly sort: Sort;
  readonly filter: Filter;
  /** Part of a name; empty for all. */
  readonly search: string;
}

/** The seats to show, in order. `seats` come in the order of joining; those sent out are left out. */
export function rosterOrder(seats: readonly SeatView[], choice: RosterChoice, now: number, locale: string): SeatView[] {
  const wanted = folded(choice.search);
  const shown = seats.filter(
    (view) => view.out === null && passes(view, choice.filter, now) && folded(view.seat.name).includes(wanted),
  );
  if (choice.sort === 'join') return shown;
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const byName = (a: SeatView, b: SeatView) => names.compare(a.seat.name, b.seat.name);
  if (choice.sort === 'name') return shown.sort(byName);
  const rank = new Map(shown.map((view) => [view, NEEDS.indexOf(seatNeed(view, now))]));
  return shown.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || waits(a) - waits(b) || byName(a, b));
}

/** Whether a seat is among those of a filter. A seat can be in several: stuck with a hand up is in both. */
export function passes(view: SeatView, filter: Filter, now: number): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'urgent':
      return isUrgent(view, now);
    case 'hand':
      return view.handAt !== null || view.wantsHelp;
    case 'stuck':
      return isStuck(view);
    case 'done':
      return isDone(view);
    case 'error':
      return view.role === 'student' && view.activity !== null && view.activity.error !== null;
    case 'idle':
      return view.role === 'student' && view.online && !view.watching && !isDone(view) && idleFor(view, now) !== null;
    case 'away':
      return view.role === 'student' && !view.online;
  }
}

/** Since when it waits, so that who has waited longest comes first. */
function waits({ handAt, activity }: SeatView): number {
  return handAt ?? activity?.at ?? 0;
}

/** Without case and accents: `zoe` finds `Zoë`. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
