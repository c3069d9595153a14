import type { SeatId } from '#engine/model/room-state';
import type { OverviewSeat } from '#engine/recording/overview';
import type { ReplayView } from '../../ui/replay/replay-model';
import type { WantedMoment } from './wanted-moment';

/** What of a recording can be looked at by whoever reads it. */
export interface Lookable {
  readonly views: readonly ReplayView[];
  readonly seats: readonly OverviewSeat[];
  /** Whether somebody's bench is in it. */
  readonly holds: (seat: SeatId) => boolean;
}

/**
 * What an address leads to for whoever opens it: others may see less than whoever copied it. Of somebody whose bench
 * they do not see there is what stands on the wall.
 */
export function firstLook(wanted: WantedMoment, lookable: Lookable): Pick<WantedMoment, 'view' | 'seat'> {
  const { views, seats, holds } = lookable;
  const seat = seats.some(({ id }) => id === wanted.seat) ? wanted.seat : null;
  const view = views.includes(wanted.view) ? wanted.view : 'wall';
  if (view !== 'bench') return { view, seat };
  if (wanted.seat === null) return { view, seat: firstBench(lookable) };
  return { view: seat !== null && holds(seat) ? view : 'wall', seat };
}

/** Whose bench is shown when nobody is named: the first student's; null where no bench is to be seen. */
export function firstBench({ seats, holds }: Lookable): SeatId | null {
  const benches = seats.filter(({ id }) => holds(id));
  return (benches.find(({ role }) => role === 'student') ?? benches[0])?.id ?? null;
}
