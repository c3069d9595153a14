import type { ClassLesson, SeatProgress } from '#engine/model/class-lesson';
import { DESK } from '#engine/model/desk';
import type { RoomState, Seat, SeatId } from '#engine/model/room-state';
import { progressOf } from '#engine/room/apply-lesson';
import { currentIndex } from '#engine/room/current-step';
import { isLearner } from '#engine/room/learner';
import type { GoalDesk, LessonDesk, StepDesk } from '../ui/deck/lesson/desk-model';
import type { SeatLesson } from '../ui/room/room-model';
import { pollDesk } from './poll-desk';

/** How far everybody is in the lesson, for those who lead it; null while none is open. */
export function lessonDesk(state: RoomState): LessonDesk | null {
  const { lesson } = state.class;
  if (!lesson) return null;
  const { sheet, pace, paused, index } = lesson;
  const learners = learnersOf(state).map((seat) => ({ seat: seat.id, progress: progressOf(lesson, seat.id) }));
  return {
    id: sheet.id,
    title: sheet.title,
    minutes: sheet.minutes,
    pace,
    paused,
    current: index,
    steps: sheet.steps.map((_, at) => stepDesk(state, lesson, at, learners)),
    learners: learners.length,
    stuck: learners.flatMap(({ seat }) => (stuckSign(state, seat) ? [seat] : [])),
  };
}

/** How it goes for one seat; null for who takes no part, and without a lesson. */
export function seatLesson(state: RoomState, seat: SeatId): SeatLesson | null {
  const { lesson } = state.class;
  const owner = state.seats.get(seat);
  if (!lesson || !owner || !isLearner(state, owner)) return null;
  const index = currentIndex(lesson, seat);
  const step = index === null ? undefined : lesson.sheet.steps[index];
  if (index === null || !step) return null;
  const { goals, done, hints } = progressOf(lesson, seat);
  const why = stuckSign(state, seat)?.why;
  return {
    step: index,
    reached: own(goals, step.id)?.filter((at) => at !== null).length ?? 0,
    goals: step.goals.length,
    done: own(done, step.id) !== undefined,
    hintsOpened: own(hints, step.id) ?? 0,
    hints: step.hints,
    stuck: why?.kind ?? null,
    stuckError: why?.kind === 'same-error' ? why.error : null,
    stuckTimes: why?.kind === 'same-error' ? why.times : 0,
    stuckSince: why?.kind === 'idle' ? why.since : 0,
  };
}

interface Learner {
  readonly seat: SeatId;
  readonly progress: SeatProgress;
}

function stepDesk(state: RoomState, lesson: ClassLesson, at: number, learners: readonly Learner[]): StepDesk {
  const { sheet, skipped, pace, index } = lesson;
  const step = sheet.steps[at];
  if (!step) throw new Error(`The lesson has no step ${at}`);
  const key = state.privates.get(DESK)?.desk?.key?.steps[at];
  const undone = learners.filter(({ progress }) => own(progress.done, step.id) === undefined);
  const isHere = ({ progress }: Learner) => (pace === 'self' ? progress.index : index) === at;
  const { id, title, stage, text, commands, question } = step;
  return {
    id,
    title,
    stage,
    text,
    commands,
    goals: step.goals.map((say, goal): GoalDesk => {
      const missing = learners.filter(({ progress }) => (own(progress.goals, id)?.[goal] ?? null) === null);
      return { say, reached: learners.length - missing.length, missing: missing.map(({ seat }) => seat) };
    }),
    done: learners.length - undone.length,
    undone: undone.map(({ seat }) => seat),
    here: learners.filter(isHere).length,
    skipped: skipped.includes(id),
    hints: key?.hints ?? [],
    solution: key?.solution ?? [],
    start: key?.start ? { fresh: key.start.fresh } : null,
    poll: question ? pollDesk(state, `step:${id}`, question) : null,
  };
}

function learnersOf(state: RoomState): Seat[] {
  return [...state.seats.values()].filter((seat) => isLearner(state, seat));
}

function stuckSign(state: RoomState, seat: SeatId) {
  return state.privates.get(DESK)?.desk?.stuck.get(seat);
}

/** What an author calls a step may be the name of something that every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
