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
    const before = printed - text.length;
    if (before > LIMITS.jobOutput) return;
    const shown = text.slice(0, LIMITS.jobOutput - before);
    for (let at = 0; at < shown.length; at += PIECE) {
      room.tx.emit({ type: 'terminal.printed', seat, terminal, kind, text: shown.slice(at, at + PIECE) });
    }
    if (printed <= LIMITS.jobOutput) return;
    const note = `[more than ${LIMITS.jobOutput} characters: the rest is not shown]\n`;
    room.tx.emit({ type: 'terminal.printed', seat, terminal, kind: 'note', text: note });
  };
}
