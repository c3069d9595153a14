import { failRemoval } from '../daemon/containers/fail-removal';
import { daemonContext } from '../daemon/context';
import type { JsonValue } from '../model/process';
import type { Origin, UserCommand } from './command';
import { openExample, removeFile, saveFile } from './host-files';
import { accepted, type Reply, type Room, rejected } from './room';
import { answer, clear, closeTerminal, detach, enter, interrupt, openTerminal } from './terminals';

/**
 * Decides what a person asked for. Nothing is emitted before a rejection, so a rejected command leaves no trace and
 * may be sent again.
 */
export function userCommand(room: Room, origin: Origin, command: UserCommand): Reply {
  const seat = room.state.seats.get(origin.seat);
  if (!seat) return rejected('seat/unknown');
  if (room.state.room.status !== 'open') return rejected('room/closed');
  const last = room.state.privates.get(seat.id)?.receipts.get(origin.client) ?? 0;
  if (origin.clientSeq <= last) return rejected('command/already-taken');
  if ('host' in command && command.host !== seat.id) return rejected('command/not-your-host');

  switch (command.type) {
    case 'terminal.open':
      return openTerminal(room, seat.id, command.terminal);
    case 'terminal.close':
      return closeTerminal(room, seat.id, command.terminal);
    case 'terminal.clear':
      return clear(room, seat.id, command.terminal);
    case 'terminal.enter':
      return enter(room, seat.id, command.terminal, command.line, command.columns);
    case 'terminal.answer':
      return answer(room, seat.id, command.terminal, command.text);
    case 'terminal.interrupt':
      return interrupt(room, seat.id, command.terminal);
    case 'terminal.detach':
      return detach(room, seat.id, command.terminal);
    case 'files.save':
      return saveFile(room, seat.id, command.path, command.content);
    case 'files.remove':
      return removeFile(room, seat.id, command.path);
    case 'files.example':
      return openExample(room, seat.id);
    case 'browser.open': {
      const result = room
        .daemon(seat.id)
        .http('host', { method: 'GET', url: command.url, headers: [['User-Agent', 'Drydock browser']], body: '' });
      return accepted(result as unknown as JsonValue);
    }
    case 'class.show-step':
      if (seat.role !== 'instructor') return rejected('command/not-allowed');
      room.tx.emit({ type: 'class.step-shown', step: { lesson: command.lesson, index: command.index } });
      return accepted(null);
    case 'class.set-registry':
      if (seat.role !== 'instructor') return rejected('command/not-allowed');
      room.tx.emit({ type: 'class.registry-set', rules: command.rules });
      return accepted(null);
    case 'class.fail-removal': {
      if (seat.role !== 'instructor') return rejected('command/not-allowed');
      if (!room.state.seats.has(command.seat)) return rejected('seat/unknown');
      const failed = failRemoval(daemonContext(room.tx, command.seat), command.container);
      return accepted(failed.ok ? null : failed.error.message);
    }
    case 'room.close':
      if (seat.role !== 'instructor') return rejected('command/not-allowed');
      room.tx.emit({ type: 'room.closed' });
      return accepted(null);
    default:
      command satisfies never;
      return rejected('command/not-allowed');
  }
}
