import type { RoomState, Seat, SeatId } from '#engine/model/room-state';
import type { PictureSeat } from '../ui/picture/picture-model';

const shown = new WeakMap<Seat, PictureSeat>();
const hidden = new WeakMap<Seat, PictureSeat>();

/**
 * A seat as it is drawn for whoever has the seat `mine` (null: a wall, a recording). Where the class hides its names,
 * students and walls see a number; instructors see names, and everybody their own. The same object for as long as
 * nothing about it changes.
 */
export function pictureSeat(state: RoomState, seat: Seat, mine: SeatId | null): PictureSeat {
  const nameless = hidesName(state, seat, mine);
  const known = nameless ? hidden : shown;
  let picture = known.get(seat);
  if (!picture) {
    const { id, name, look } = seat;
    picture = nameless ? { id, name: `#${look}`, look, number: look } : { id, name, look };
    known.set(seat, picture);
  }
  return picture;
}

function hidesName(state: RoomState, seat: Seat, mine: SeatId | null): boolean {
  if (state.class.settings.namesVisible || seat.role === 'instructor' || seat.id === mine) return false;
  return mine === null || state.seats.get(mine)?.role !== 'instructor';
}
