import type { SeatId } from '../model/room-state';
import { LIMITS } from './limits';
import type { Room } from './room';

/** Longest piece that one event carries, in characters. */
const PIECE = 16_000;

/**
 * Writes to a terminal of a seat. What goes past the limit of a job is cut with a note: a classroom's log keeps
 * everything that is printed.
 */
export function terminalPrinter(room: Room, seat: SeatId, terminal: string) {
  return (kind: 'stdout' | 'stderr' | 'note', text: string): void => {
    const job = room.state.privates.get(seat)?.terminals.get(terminal)?.job;
    const printed = job ? room.runs.printedBy(seat, terminal, job.id, text.length) : text.length;
    if (printed > LIMITS.jobOutput) {
      if (printed - text.length > LIMITS.jobOutput) return;
      room.tx.emit({
        type: 'terminal.printed',
        seat,
        terminal,
        kind: 'note',
        text: `[more than ${LIMITS.jobOutput} characters: the rest is not shown]\n`,
      });
      return;
    }
    for (let at = 0; at < text.length; at += PIECE) {
      room.tx.emit({ type: 'terminal.printed', seat, terminal, kind, text: text.slice(at, at + PIECE) });
    }
  };
}
