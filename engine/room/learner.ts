import type { RoomState, Seat } from '../model/room-state';

/** Whether a seat takes part in what is taught; who practises alone is teacher and learner at once. */
export function isLearner({ room }: RoomState, { role, out, watching }: Seat): boolean {
  return room.kind === 'solo' || (role === 'student' && !out && !watching);
}
