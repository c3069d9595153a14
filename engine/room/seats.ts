import type { Seat } from '../model/room-state';
import { admission } from './admission';
import { furnish } from './furnish';
import { LIMITS } from './limits';
import { isRefusedName } from './name-filter';
import { accepted, type Reply, type Room, rejected } from './room';
import { cleanName, uniqueName } from './seat-name';

/** Gives a person a seat with a host of its own; the instructor's has the example in it. Replied with the seat. */
export function joinSeat(room: Room, role: 'instructor' | 'student', rawName: string): Reply {
  const { state, tx } = room;
  if (state.room.status !== 'open') return rejected('room/closed');
  if (state.seats.size >= LIMITS.seats) return rejected('room/full');
  const admitted = role === 'student' ? admission(state) : { watching: false };
  if (typeof admitted === 'string') return rejected(admitted);
  const clean = cleanName(rawName);
  if (clean === '') return rejected('seat/name-empty');
  if (role === 'student' && isRefusedName(clean)) return rejected('seat/name-refused');
  const names = [...state.seats.values()].map((seat) => seat.name);
  let number = state.seats.size;
  while (state.seats.has(`s${number}`)) number += 1;
  const seat: Seat = {
    id: `s${number}`,
    role,
    name: uniqueName(clean, names),
    look: number,
    joinedAt: tx.now,
    ...(admitted.watching && { watching: true }),
  };
  tx.emit({ type: 'seat.joined', seat });
  furnish(room, seat);
  return accepted({ id: seat.id, name: seat.name, role });
}
