import type { RoomEvent } from '../../room/events';
import type { Told } from './fact';

/** So much of what a line complained of is looked at. */
const COMPLAINT = 600;
/** Of these lines it is looked at what they printed, and so much of it. */
const TELLING = /\b(uname|curl|wget)\b/;
const OUTPUT = 4_000;

const KERNEL = /(?<![\w.])\d+\.\d+\.\d+[\w.+-]*/g;
/** How a server that says who it is begins its answer. */
const HOST = /^Hostname: (\S+)/gm;

interface OpenLine {
  line: string;
  complaint: string;
  output: string;
}

/** The command lines that run in a class's terminals, each until it ends. */
export class Lines {
  private readonly open = new Map<string, OpenLine>();

  /** What the event tells of a line that has ended with it. */
  take(event: RoomEvent): Told | null {
    switch (event.type) {
      case 'terminal.entered':
        this.open.set(`${event.seat}/${event.terminal}`, { line: event.line.trim(), complaint: '', output: '' });
        return null;
      case 'terminal.printed': {
        const open = this.open.get(`${event.seat}/${event.terminal}`);
        if (open && event.kind === 'stderr') open.complaint = (open.complaint + event.text).slice(0, COMPLAINT);
        else if (open && TELLING.test(open.line)) open.output = (open.output + event.text).slice(0, OUTPUT);
        return null;
      }
      case 'terminal.ended': {
        const key = `${event.seat}/${event.terminal}`;
        const open = this.open.get(key);
        if (!open || open.line === '') return null;
        this.open.delete(key);
        return lineFact(open, event.code === 0);
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

function lineFact({ line, complaint, output }: OpenLine, ok: boolean): Told {
  const kernels = /\buname\b/.test(line) ? [...output.matchAll(KERNEL)].map(([kernel]) => kernel) : [];
  const hosts = [...output.matchAll(HOST)].map(([, host = '']) => host);
  return { kind: 'line', line, ok, complaint, kernels: [...new Set(kernels)], hosts: [...new Set(hosts)] };
}
