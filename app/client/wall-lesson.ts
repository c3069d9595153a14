import type { Poll } from '#engine/model/poll';
import type { RoomState, Seat } from '#engine/model/room-state';
import { progressOf } from '#engine/room/apply-lesson';
import { askedSeats } from '#engine/room/poll-result';
import type { WallLesson, WallPoll, WallStep } from '../ui/wall/wall-lesson-model';

/** The lesson as the wall shows it; null where none is open. */
export function wallLesson(state: RoomState): WallLesson | null {
  const { lesson } = state.class;
  if (!lesson) return null;
  const learners = askedSeats(state);
  const { title } = lesson.sheet;
  const alone = lesson.pace === 'self' && lesson.index !== null;
  return {
    title,
    paused: lesson.paused,
    people: learners.length,
    step: alone ? null : stepNow(state, learners),
    paces: alone ? paces(state, learners) : null,
  };
}

/** What the class is asked now, or shown the answers to: the question of its step, else a claim. */
export function wallPoll(state: RoomState): WallPoll | null {
  const { lesson, polls, claims } = state.class;
  const step = lesson?.pace === 'instructor' && lesson.index !== null ? lesson.sheet.steps[lesson.index] : undefined;
  const ofStep = step && polls.get(`step:${step.id}`);
  if (step?.question && ofStep && isOnWall(ofStep)) return pollView(state, ofStep, step.question);
  // On the board a claim has its own card.
  if (claims?.shown) return null;
  const ofClaim = [...polls.values()].findLast((poll) => poll.id.startsWith('claim:') && poll.open);
  return ofClaim ? pollView(state, ofClaim, Number(ofClaim.id.slice('claim:'.length))) : null;
}

/** How many have answered in the round that a poll is in, and how many are asked. */
export function turnout(state: RoomState, { answered, round }: Poll): { answered: number; people: number } {
  const asked = askedSeats(state);
  return { answered: asked.filter(({ id }) => (answered.get(id) ?? 0) >= round).length, people: asked.length };
}

function isOnWall({ open, shown }: Poll): boolean {
  return open || shown !== null;
}

function pollView(state: RoomState, poll: Poll, about: WallPoll['about']): WallPoll {
  return { about, round: poll.round, shown: poll.open ? null : poll.shown, ...turnout(state, poll) };
}

function stepNow({ class: { lesson } }: RoomState, learners: readonly Seat[]): WallStep | null {
  const step = lesson?.sheet.steps[lesson.index ?? -1];
  if (!lesson || lesson.index === null || !step) return null;
  const progress = learners.map(({ id }) => progressOf(lesson, id));
  return {
    id: step.id,
    number: lesson.index + 1,
    total: lesson.sheet.steps.length,
    title: step.title,
    stage: step.stage,
    goals: step.goals.map((say, goal) => ({
      say,
      reached: progress.filter(({ goals }) => own(goals, step.id)?.[goal] != null).length,
    })),
    done: progress.filter(({ done }) => own(done, step.id) !== undefined).length,
  };
}

function paces({ class: { lesson } }: RoomState, learners: readonly Seat[]): WallLesson['paces'] {
  if (!lesson) return null;
  const progress = learners.map(({ id }) => progressOf(lesson, id));
  return lesson.sheet.steps
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => !lesson.skipped.includes(step.id))
    .map(({ step, index }) => ({
      id: step.id,
      title: step.title,
      here: progress.filter((one) => one.index === index).length,
      done: progress.filter(({ done }) => own(done, step.id) !== undefined).length,
    }));
}

/** IDs of steps are authors' words: one may be called like something that every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
