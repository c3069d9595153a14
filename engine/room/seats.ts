import type { RoomState, Seat } from '../model/room-state';
import { openExample } from './host-files';
import { EXAMPLE_FOLDER, FIRST_TERMINAL, HOME, HOST_ENV } from './host-home';
import { LIMITS } from './limits';
import type { Rejection } from './rejection';
import { accepted, type Reply, type Room, rejected } from './room';
import { cleanName, uniqueName } from './seat-name';

/** Gives a person a seat with a host of its own; the instructor's has the example in it. Replied with the seat. */
export function joinSeat(room: Room, role: 'instructor' | 'student', rawName: string): Reply {
  const { state, tx } = room;
  if (state.room.status !== 'open') return rejected('room/closed');
  if (state.seats.size >= LIMITS.seats) return rejected('room/full');
  const admission = role === 'student' ? admitted(state) : { watching: false };
  if (typeof admission === 'string') return rejected(admission);
  const clean = cleanName(rawName);
  if (clean === '') return rejected('seat/name-empty');
  const names = [...state.seats.values()].map((seat) => seat.name);
  const number = state.seats.size;
  const seat: Seat = {
    id: `s${number}`,
    role,
    name: uniqueName(clean, names),
    look: number,
    joinedAt: tx.now,
    ...(admission.watching && { watching: true }),
  };
  tx.emit({ type: 'seat.joined', seat });
  if (role === 'instructor') openExample(room, seat.id);
  const cwd = role === 'instructor' ? EXAMPLE_FOLDER : HOME;
  tx.emit({ type: 'terminal.opened', seat: seat.id, terminal: FIRST_TERMINAL, cwd, env: HOST_ENV });
  return accepted({ id: seat.id, name: seat.name, role });
}

/** How a student is let in as the class stands, or why not. */
function admitted({ class: { locked, settings }, room }: RoomState): { watching: boolean } | Rejection {
  if (locked) return 'class/locked';
  const begun = room.step !== null;
  if (begun && settings.lateJoining === 'refused') return 'class/begun';
  return { watching: settings.watchOnly || (begun && settings.lateJoining === 'watches') };
}
