import type { RoomState, Seat, SeatId } from '../model/room-state';
import type { Audience } from './command';

/**
 * The seats meant, in the order of joining and each once: `all` are the students who take part. Null when somebody is
 * named who is not in the class.
 */
export function audienceOf(state: RoomState, audience: Audience): SeatId[] | null {
  if (audience === 'all') return [...state.seats.values()].filter(takesPart).map(({ id }) => id);
  const named = new Set(audience);
  const seats = [...state.seats.values()].filter(({ id, out }) => named.has(id) && !out);
  return seats.length === named.size ? seats.map(({ id }) => id) : null;
}

function takesPart({ role, out, watching }: Seat): boolean {
  return role === 'student' && !out && !watching;
}
