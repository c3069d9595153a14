import type { SeatId } from '../model/room-state';
import type { RoomEvent } from '../room/events';
import { lastComplaint } from '../room/last-complaint';
import type { DoneLine } from './doing';

/** Characters of what a line has said last that are looked at. */
const TAIL = 2_000;
/** Characters of a complaint that are kept. */
const COMPLAINT = 200;
/** Lines typed to one program that are kept. */
const INPUTS = 100;
/** The code of a line that was ended with Ctrl-C. */
export const INTERRUPTED = 130;

interface OpenLine {
  doing: DoneLine;
  inputs: string[];
  said: string;
}

/** The command lines of a class, each from its typing to its end. */
export class TypedLines {
  private readonly open = new Map<SeatId, Map<string, OpenLine>>();

  /** A line that begins with the event; an empty one is none. */
  begun(at: number, event: Extract<RoomEvent, { type: 'terminal.entered' }>): DoneLine | null {
    if (event.line.trim() === '') return null;
    const { line, by } = event;
    const inputs: string[] = [];
    const doing: DoneLine = {
      ...{ kind: 'line', at, line, code: null, took: 0, complaint: null, inputs },
      ...(by !== undefined && { by }),
    };
    const terminals = this.open.get(event.seat) ?? new Map<string, OpenLine>();
    terminals.set(event.terminal, { doing, inputs, said: '' });
    this.open.set(event.seat, terminals);
    return doing;
  }

  /** Takes what is typed to a line's program and what it says. */
  note(event: Extract<RoomEvent, { type: 'terminal.answered' | 'terminal.printed' }>): void {
    const line = this.open.get(event.seat)?.get(event.terminal);
    if (!line) return;
    if (event.type === 'terminal.answered') {
      if (line.inputs.length < INPUTS) line.inputs.push(event.text);
    } else if (event.kind === 'stderr') line.said = (line.said + event.text).slice(-TAIL);
  }

  /** The line that ends with the event, completed; null where none was open. */
  ended(at: number, { seat, terminal, code }: Extract<RoomEvent, { type: 'terminal.ended' }>): DoneLine | null {
    const line = this.open.get(seat)?.get(terminal);
    if (!line) return null;
    this.open.get(seat)?.delete(terminal);
    const { doing, said } = line;
    doing.code = code;
    doing.took = at - doing.at;
    if (hasFailed(doing)) doing.complaint = lastComplaint(said)?.slice(0, COMPLAINT) ?? null;
    return doing;
  }

  /** The host is another one: nothing runs there. */
  forget(seat: SeatId): void {
    this.open.delete(seat);
  }

  /** The line that runs in one of the seat's terminals and was typed by the seat itself. */
  running(seat: SeatId): DoneLine | null {
    for (const { doing } of this.open.get(seat)?.values() ?? []) if (doing.by === undefined) return doing;
    return null;
  }
}

/** Whether a line did not do what it was typed for. */
export function hasFailed({ code }: Pick<DoneLine, 'code'>): boolean {
  return code !== null && code !== 0 && code !== INTERRUPTED;
}
