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

const BUILD = /\bdocker\s+(buildx\s+|builder\s+|image\s+)?build\b/;
/** How the classic builder announces a step, and tells that it has its outcome already. */
const STEP = /^Step \d+\/\d+ : (?!FROM\b)/;
const REUSED = /^ ---> Using cache$/;
/** Of a line of a build that is not yet whole so much is kept. */
const UNFINISHED = 200;

interface OpenLine {
  line: string;
  complaint: string;
  output: string;
  build: { steps: number; reused: number; rest: string } | null;
}

/** The command lines that run in a class's terminals, each until it ends. */
export class Lines {
  private readonly open = new Map<string, OpenLine>();

  /** What the event tells of a line that has ended with it. */
  take(event: RoomEvent): Told[] {
    switch (event.type) {
      case 'terminal.entered': {
        const line = event.line.trim();
        const build = BUILD.test(line) ? { steps: 0, reused: 0, rest: '' } : null;
        this.open.set(`${event.seat}/${event.terminal}`, { line, complaint: '', output: '', build });
        return [];
      }
      case 'terminal.printed': {
        const open = this.open.get(`${event.seat}/${event.terminal}`);
        if (open) hear(open, event.kind === 'stderr', event.text);
        return [];
      }
      case 'terminal.ended': {
        const key = `${event.seat}/${event.terminal}`;
        const open = this.open.get(key);
        if (!open || open.line === '') return [];
        this.open.delete(key);
        return lineFacts(open, event.code === 0);
      }
      case 'host.forgotten':
        // Nothing runs on the host any more, and nothing of it will end.
        for (const key of this.open.keys()) if (key.startsWith(`${event.seat}/`)) this.open.delete(key);
        return [];
      default:
        return [];
    }
  }

  /** Whether a build of the seat runs. */
  builds(seat: string): boolean {
    for (const [key, { build }] of this.open) if (build && key.startsWith(`${seat}/`)) return true;
    return false;
  }
}

function hear(open: OpenLine, isComplaint: boolean, text: string): void {
  if (isComplaint) open.complaint = (open.complaint + text).slice(0, COMPLAINT);
  else if (TELLING.test(open.line)) open.output = (open.output + text).slice(0, OUTPUT);
  const { build } = open;
  if (!build) return;
  const lines = (build.rest + text).split(/\r?\n/);
  build.rest = lines.pop()?.slice(0, UNFINISHED) ?? '';
  build.steps += lines.filter((line) => STEP.test(line)).length;
  build.reused += lines.filter((line) => REUSED.test(line)).length;
}

function lineFacts({ line, complaint, output, build }: OpenLine, ok: boolean): Told[] {
  const kernels = /\buname\b/.test(line) ? [...output.matchAll(KERNEL)].map(([kernel]) => kernel) : [];
  const hosts = [...output.matchAll(HOST)].map(([, host = '']) => host);
  const ended: Told = { kind: 'line', line, ok, complaint, kernels: [...new Set(kernels)], hosts: [...new Set(hosts)] };
  if (!build || build.steps === 0) return [ended];
  return [ended, { kind: 'step', reused: build.reused, done: Math.max(0, build.steps - build.reused) }];
}
