import type { ClassLesson, SeatProgress } from '../model/class-lesson';
import type { RoomState, SeatId } from '../model/room-state';
import type { PublicEvent } from './events';

export const LESSON_EVENTS = [
  'lesson.opened',
  'lesson.closed',
  'lesson.pace-set',
  'lesson.paused',
  'lesson.skipped',
  'lesson.repeated',
  'lesson.moved',
  'lesson.reached',
  'lesson.done',
  'lesson.helped',
] as const satisfies readonly PublicEvent['type'][];

export type LessonEvent = Extract<PublicEvent, { type: (typeof LESSON_EVENTS)[number] }>;

const TYPES: ReadonlySet<string> = new Set(LESSON_EVENTS);

export function isLessonEvent(event: { type: string }): event is LessonEvent {
  return TYPES.has(event.type);
}

/** The part of `apply` that concerns the lesson and how far everybody is in it. */
export function applyLessonEvent(state: RoomState, at: number, event: LessonEvent): void {
  if (event.type === 'lesson.opened') {
    const { sheet, pace } = event;
    const lesson = { sheet, openedAt: at, pace, index: null, shownAt: at, paused: false, skipped: [] };
    state.class = { ...state.class, lesson: { ...lesson, progress: new Map() } };
    for (const id of [...state.class.polls.keys()]) if (id.startsWith('step:')) state.class.polls.delete(id);
    state.room = { ...state.room, step: null };
    return;
  }
  const { lesson } = state.class;
  if (!lesson) return;
  switch (event.type) {
    case 'lesson.closed':
      state.class = { ...state.class, lesson: null };
      state.room = { ...state.room, step: null };
      return;
    case 'lesson.pace-set':
      // Whoever goes on alone does so from where the class is.
      if (event.pace === 'self' && lesson.index !== null) gather(lesson, lesson.index, at);
      state.class = { ...state.class, lesson: { ...lesson, pace: event.pace } };
      return;
    case 'lesson.paused':
      state.class = { ...state.class, lesson: { ...lesson, paused: event.paused } };
      return;
    case 'lesson.skipped': {
      const others = lesson.skipped.filter((step) => step !== event.step);
      const skipped = event.skipped ? [...others, event.step] : others;
      state.class = { ...state.class, lesson: { ...lesson, skipped } };
      return;
    }
    case 'lesson.repeated':
      for (const [seat, progress] of lesson.progress) lesson.progress.set(seat, again(progress, event.step));
      state.class = { ...state.class, lesson: { ...lesson } };
      return;
    default: {
      const progress = progressOf(lesson, event.seat);
      lesson.progress.set(event.seat, advanced(lesson, progress, at, event));
    }
  }
}

/** How far a seat is; one that has reached nothing and went nowhere is where the class is. */
export function progressOf({ progress, index, shownAt }: ClassLesson, seat: SeatId): SeatProgress {
  return progress.get(seat) ?? { index: index ?? 0, since: shownAt, goals: {}, done: {}, hints: {} };
}

/** The class comes to a step. Where everybody goes on alone it is where all are now, and may leave again. */
export function shown(lesson: ClassLesson, index: number, at: number): ClassLesson {
  if (lesson.pace === 'self') gather(lesson, index, at);
  return { ...lesson, index, shownAt: at };
}

function gather({ progress }: ClassLesson, index: number, at: number): void {
  for (const [seat, own] of progress) progress.set(seat, { ...own, index, since: at });
}

/** As if nothing had been reached in the step; hints that were read stay read. */
function again(progress: SeatProgress, step: string): SeatProgress {
  const without = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => id !== step));
  return { ...progress, goals: without(progress.goals), done: without(progress.done) };
}

type SeatEvent = Extract<LessonEvent, { seat: SeatId }>;

function advanced({ sheet }: ClassLesson, progress: SeatProgress, at: number, event: SeatEvent): SeatProgress {
  switch (event.type) {
    case 'lesson.moved':
      return { ...progress, index: event.index, since: at };
    case 'lesson.reached': {
      const { step, goals } = event;
      const count = sheet.steps.find(({ id }) => id === step)?.goals.length ?? 0;
      const before = progress.goals[step];
      const reached = Array.from({ length: count }, (_, goal) => before?.[goal] ?? (goals.includes(goal) ? at : null));
      return { ...progress, goals: { ...progress.goals, [step]: reached } };
    }
    case 'lesson.done':
      return { ...progress, done: { ...progress.done, [event.step]: at } };
    case 'lesson.helped':
      return { ...progress, hints: { ...progress.hints, [event.step]: event.hints } };
    default:
      event satisfies never;
      return progress;
  }
}
