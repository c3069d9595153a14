/** What Chromium notes of its main thread; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread had a processor. */
  readonly tdur?: number;
}

/** Processor time of the page's main thread for one frame, in milliseconds. */
export interface FrameWork {
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
}

const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
  'EventDispatch',
]);
const LAYOUT = new Set(['UpdateLayoutTree', 'Layout']);
/** What the main thread has drawn is handed to the compositor: once a frame. */
const FRAME = 'Commit';

/** The work of each frame: what ran since the one before, scripts that a socket or a timer started included. */
export function frameWork(events: readonly TraceEvent[]): FrameWork[] {
  const thread = busiestThread(events);
  if (!thread) return [];
  const own = events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid).sort((a, b) => a.ts - b.ts);
  const starts = own.filter(({ name }) => name === FRAME).map(({ ts }) => ts);
  const script = shares(outermost(own, SCRIPT), starts);
  const layout = shares(outermost(own, LAYOUT), starts);
  return starts.slice(1).map((_, frame) => ({ script: script[frame] ?? 0, layout: layout[frame] ?? 0 }));
}

/** The thread with most frames is the page's main thread. */
function busiestThread(events: readonly TraceEvent[]): { pid: number; tid: number } | null {
  const frames = new Map<string, { pid: number; tid: number; count: number }>();
  for (const { name, pid, tid } of events) {
    if (name !== FRAME) continue;
    const known = frames.get(`${pid} ${tid}`) ?? { pid, tid, count: 0 };
    frames.set(`${pid} ${tid}`, { ...known, count: known.count + 1 });
  }
  return [...frames.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}

interface Stretch {
  readonly from: number;
  readonly busy: number;
}

/** Stretches that are not part of another one of the same kind. */
function outermost(events: readonly TraceEvent[], names: ReadonlySet<string>): Stretch[] {
  const found: Stretch[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { name, ph, ts, dur = 0, tdur = dur } of events) {
    if (ph !== 'X' || !names.has(name) || ts < end) continue;
    end = ts + dur;
    found.push({ from: ts, busy: tdur });
  }
  return found;
}

/** Milliseconds in each frame, by the frame in which a stretch began. */
function shares(stretches: readonly Stretch[], starts: readonly number[]): number[] {
  const sums = new Array<number>(Math.max(0, starts.length - 1)).fill(0);
  let frame = 0;
  for (const { from, busy } of stretches) {
    while (frame + 1 < starts.length && (starts[frame + 1] ?? 0) <= from) frame += 1;
    if (from >= (starts[0] ?? 0) && frame < sums.length) sums[frame] = (sums[frame] ?? 0) + busy / 1000;
  }
  return sums;
}
