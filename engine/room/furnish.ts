import type { Seat } from '../model/room-state';
import { openExample } from './host-files';
import { EXAMPLE_FOLDER, FIRST_TERMINAL, HOME, HOST_ENV } from './host-home';
import type { Room } from './room';

/** What is on a host from the beginning: its first terminal, and the example on an instructor's. */
export function furnish(room: Room, { id: seat, role }: Seat): void {
  if (role === 'instructor') openExample(room, seat);
  const cwd = role === 'instructor' ? EXAMPLE_FOLDER : HOME;
  room.tx.emit({ type: 'terminal.opened', seat, terminal: FIRST_TERMINAL, cwd, env: HOST_ENV });
}
