import type { RoomEvent } from '../../room/events';
import type { Told } from './fact';

/** So much of what a line complained of is looked at. */
const COMPLAINT = 600;

interface OpenLine {
  line: string;
  complaint: string;
}

/** The command lines that run in a class's terminals, each until it ends. */
export class Lines {
  private readonly open = new Map<string, OpenLine>();

  /** What the event tells of a line that has ended with it. */
  take(event: RoomEvent): Told | null {
    switch (event.type) {
      case 'terminal.entered':
        this.open.set(`${event.seat}/${event.terminal}`, { line: event.line.trim(), complaint: '' });
        return null;
      case 'terminal.printed': {
        const open = event.kind === 'stderr' ? this.open.get(`${event.seat}/${event.terminal}`) : undefined;
        if (open) open.complaint = (open.complaint + event.text).slice(0, COMPLAINT);
        return null;
      }
      case 'terminal.ended': {
        const key = `${event.seat}/${event.terminal}`;
        const open = this.open.get(key);
        if (!open || open.line === '') return null;
        this.open.delete(key);
        return { kind: 'line', ...open, ok: event.code === 0 };
      }
      default:
        return null;
    }
  }

  /** Whether a line of the seat runs that fits. */
  runs(seat: string, pattern: RegExp): boolean {
    for (const [key, { line }] of this.open) if (key.startsWith(`${seat}/`) && pattern.test(line)) return true;
    return false;
  }
}
