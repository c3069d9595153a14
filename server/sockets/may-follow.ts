import type { RoomState, SeatId } from '#engine/model/room-state';

/**
 * Whether a screen may see a seat's private part: its owner, instructors, and everybody while the seat shares it or
 * stands in the spotlight.
 * @param asker null for a wall, which has no seat
 */
export function mayFollow({ seats, class: { spotlight } }: RoomState, asker: SeatId | null, seat: SeatId): boolean {
  const followed = seats.get(seat);
  if (!followed) return false;
  if (asker !== null) {
    const { role, out } = seats.get(asker) ?? { out: 'kicked' };
    if (out) return false;
    if (asker === seat || role === 'instructor') return true;
  }
  return !followed.out && (followed.sharing === true || spotlight === seat);
}
