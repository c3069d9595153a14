import { LIMITS } from './limits';
import { accepted, type Reply, type Room, rejected } from './room';
import { cleanName, uniqueName } from './seat-name';

/** The folder a host's shell stands in. */
export const HOME = '/home/student';

export const HOST_ENV = [
  `HOME=${HOME}`,
  'USER=student',
  'LOGNAME=student',
  'SHELL=/bin/bash',
  'LANG=C.UTF-8',
  'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
] as const;

/** The terminal that every bench has. */
export const FIRST_TERMINAL = 't1';

/** Gives a person a seat with a host of its own. Replied with the seat. */
export function joinSeat(room: Room, role: 'instructor' | 'student', rawName: string): Reply {
  const { state, tx } = room;
  if (state.room.status !== 'open') return rejected('room/closed');
  if (state.seats.size >= LIMITS.seats) return rejected('room/full');
  const clean = cleanName(rawName);
  if (clean === '') return rejected('seat/name-empty');
  const names = [...state.seats.values()].map((seat) => seat.name);
  const number = state.seats.size;
  const seat = {
    id: `s${number}`,
    role,
    name: uniqueName(clean, names),
    look: number,
    joinedAt: tx.now,
  };
  tx.emit({ type: 'seat.joined', seat });
  tx.emit({ type: 'terminal.opened', seat: seat.id, terminal: FIRST_TERMINAL, cwd: HOME, env: HOST_ENV });
  return accepted({ id: seat.id, name: seat.name, role });
}
