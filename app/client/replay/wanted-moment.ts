import type { SeatId } from '#engine/model/room-state';
import type { ReplayView } from '../../ui/replay/replay-model';

/** What an address of a player asks for: a moment, what of the class to look at, and whom to follow. */
export interface WantedMoment {
  /** The number of the event that has just happened; 0 is the beginning. */
  readonly seq: number;
  readonly view: ReplayView;
  readonly seat: SeatId | null;
  /** It plays at once. */
  readonly plays?: true;
}

const VIEWS: readonly string[] = ['wall', 'bench', 'deck'] satisfies ReplayView[];

/** Reads `?t=1234&view=bench&seat=s5`. Without a view, the bench of the seat; without anything, the wall at the beginning. With `play` it plays. */
export function wantedMoment(search: string): WantedMoment {
  const wanted = new URLSearchParams(search);
  const seq = Number(wanted.get('t'));
  const seat = wanted.get('seat');
  const view = wanted.get('view') ?? '';
  return {
    seq: Number.isSafeInteger(seq) && seq > 0 ? seq : 0,
    view: VIEWS.includes(view) ? (view as ReplayView) : seat === null ? 'wall' : 'bench',
    seat,
    ...(wanted.has('play') && { plays: true }),
  };
}

/** The same as the end of an address. */
export function momentSearch({ seq, view, seat }: WantedMoment): string {
  const search = new URLSearchParams({
    ...(seq > 0 && { t: String(seq) }),
    // With a seat and no view it would be that seat's bench.
    ...((view !== 'wall' || seat !== null) && { view }),
    ...(seat !== null && { seat }),
  });
  return search.size > 0 ? `?${search}` : '';
}
