import { join } from 'node:path';
import { goalsDecidedBy, TOUCH, touchedBy } from '#engine/lesson/check/touches';
import type { BlobStore } from '#engine/model/blob-store';
import type { Check, Condition } from '#engine/model/check';
import { DESK } from '#engine/model/desk';
import type { RoomState } from '#engine/model/room-state';
import { Alarms } from '#engine/room/alarms';
import { apply } from '#engine/room/apply';
import type { RoomEvent } from '#engine/room/events';
import { LessonProgress } from '#engine/room/lesson-progress';
import { decodeState, encodeState } from '#engine/room/state-codec';
import { testLesson, testStep } from '#engine/room/testing-lesson';
import { Tx } from '#engine/room/tx';
import { lessonPaths, readLessonFile } from '#server/lessons/shipped-lessons';
import { projectRoot } from '#server/project-root';
import { serve } from '../control/serve';
import { percentile } from '../report/summary';
import { BenchRoom, type LoggedEvent } from '../s11/bench-room';

export type LessonBench = {
  /** Prepares a class of so many and records what some of them do. Answers how many checks there are to look at. */
  open(input: { students: number; typing: number }): Promise<number>;
  run(input: null): Figure[];
};

/** What one kind of event costs, in microseconds. */
export interface Figure {
  kind: string;
  /** Folding it into the state; the median. */
  applied: number;
  /** Looking at what it decides in a class that is in a step: the mean, over the steps that it can decide, of the medians. */
  evaluated: number;
  /** The same in the step in which it is dearest. */
  dearest: number;
}

/** What is looked for at each kind of event. */
const KINDS: Readonly<Record<string, number>> = {
  containers: TOUCH.containers,
  images: TOUCH.images,
  files: TOUCH.files,
  'files of the host': TOUCH.hostFiles,
  logs: TOUCH.logs,
  registry: TOUCH.registry,
  // Typed, printed and ended: applied are all events of its terminal.
  'lines that end': TOUCH.line,
};

/** Something of every kind, as students type it. */
const LINES = (student: number) => [
  'docker rm -f web',
  'docker run -d -p 8080:80 -v data:/data --name web nginx',
  'docker cp note.txt web:/note.txt',
  'docker ps -a',
  'docker stop web',
  'docker start web',
  'docker commit web mine',
  `docker tag mine registry:5000/student-${student}/mine:v1`,
  `docker push registry:5000/student-${student}/mine:v1`,
  'docker rmi mine',
  'docker start nothing',
];

/** Holds on no host, and nothing decides it. */
const NEVER: Condition = { kind: 'any', any: [] };

interface Recorded {
  before: string;
  log: LoggedEvent[];
  checks: Check[];
  blobs: BlobStore;
}

let recorded: Recorded | null = null;

serve({
  async open({ students, typing }) {
    const room = new BenchRoom(students);
    const before = encodeState(room.room.state);
    room.recording = true;
    for (let student = 0; student < typing; student += 1) {
      room.save(student, 'note.txt', `note of ${student}\n`);
      for (const line of LINES(student)) {
        room.type(student, line);
        room.settle();
      }
    }
    recorded = { before, log: room.log, blobs: room.room.blobs, checks: await shippedChecks() };
    return recorded.checks.length;
  },
  run() {
    if (!recorded) throw new Error('nothing was recorded');
    const { before, checks } = recorded;
    const costs = new Map(Object.keys(KINDS).map((kind) => [kind, new Cost()]));
    for (const check of checks) replay(decodeState<RoomState>(before), recorded, check, costs);
    return [...costs].map(([kind, cost]) => cost.figure(kind));
  },
} satisfies LessonBench);

/** Of all steps of the course; none can be reached, so that every goal is looked at every time. */
async function shippedChecks(): Promise<Check[]> {
  const files = await Promise.all((await lessonPaths(join(projectRoot, 'lessons'))).map(readLessonFile));
  const keys = files.flatMap(({ read }) => (read.ok ? read.value.key.steps : []));
  return keys.flatMap(({ check }) => {
    if (!check) return [];
    const goals = check.goals.map(({ say, is }) => ({ say, is: { kind: 'all', all: [is, NEVER] } as const }));
    return { order: 'any-order', goals } satisfies Check;
  });
}

/** A class that is in a step with this check while it does what was recorded. */
function replay(state: RoomState, { log, blobs }: Recorded, check: Check, costs: ReadonlyMap<string, Cost>): void {
  const decides = goalsDecidedBy(check).reduce((bits, goal) => bits | goal, 0);
  const goals = check.goals.map(({ say }) => say);
  const { sheet, key } = testLesson(testStep({ id: 'step', goals }, { check }));
  const tx = new Tx(state, { now: log[0]?.at ?? 0, random: (bytes) => new Uint8Array(bytes), blobs });
  const progress = new LessonProgress({ state, tx, alarms: new Alarms() });
  const opening: RoomEvent[] = [
    { type: 'lesson.opened', sheet, pace: 'instructor' },
    { type: 'desk.keyed', seat: DESK, key },
    { type: 'class.step-shown', step: { lesson: sheet.id, index: 0 } },
  ];
  for (const event of opening) {
    tx.emit(event);
    progress.observed(event);
  }
  progress.settle();
  let line = '';
  /** What it has cost to apply what came of the line. */
  let ofLine = 0;
  for (const { at, event } of log) {
    if (event.type === 'terminal.entered') {
      line = event.line;
      ofLine = 0;
    }
    const ends = event.type === 'terminal.ended';
    const bits = ends ? TOUCH.line : touchedBy(event);
    const began = performance.now();
    apply(state, state.seq + 1, at, event);
    const applied = performance.now();
    if (ends) progress.lineEnds(event.seat, event.terminal, line, event.code);
    progress.observed(event);
    progress.settle();
    const settled = performance.now();
    if (event.type.startsWith('terminal.')) ofLine += applied - began;
    for (const [kind, bit] of Object.entries(KINDS)) {
      const cost = (bits & bit) === 0 ? undefined : costs.get(kind);
      cost?.add(check, bit === TOUCH.line ? ofLine : applied - began, settled - applied, (decides & bit) !== 0);
    }
  }
}

/** Microseconds; what takes less cannot be told from nothing. */
const LEAST = 0.01;

/** Times in milliseconds, as measured. */
class Cost {
  private readonly applied: number[] = [];
  private readonly evaluated = new Map<Check, number[]>();

  add(check: Check, applied: number, evaluated: number, decides: boolean): void {
    this.applied.push(applied);
    if (!decides) return;
    const times = this.evaluated.get(check) ?? [];
    this.evaluated.set(check, times);
    times.push(evaluated);
  }

  figure(kind: string): Figure {
    const overhead = clockOverhead();
    const micro = (times: readonly number[]) => Math.max(LEAST, (percentile(times, 0.5) - overhead) * 1_000);
    const each = [...this.evaluated.values()].map(micro);
    const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
    return { kind, applied: micro(this.applied), evaluated: mean, dearest: Math.max(...each) };
  }
}

/** How long nothing takes by the clock, in milliseconds. */
function clockOverhead(): number {
  const between = Array.from({ length: 1_000 }, () => {
    const began = performance.now();
    return performance.now() - began;
  });
  return percentile(between, 0.5);
}
