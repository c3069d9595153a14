import type { LessonSheet } from '#engine/model/lesson';
import type { BroughtLesson } from '#engine/model/room-state';

/** What a device remembers of the lessons that were worked on alone, by their IDs. */
export type CourseProgress = ReadonlyMap<string, LessonRecord>;

export interface LessonRecord {
  /** As the lesson called itself then; a server may no longer have it. */
  readonly title: string;
  /** IDs of the steps that were done at any time. */
  readonly done: readonly string[];
  /** How many steps the lesson had. */
  readonly steps: number;
  /** When it was worked on last, in milliseconds since 1970. */
  readonly at: number;
  /** Code of the room in which it is worked on, on this device alone. */
  readonly room?: string;
}

/** How much is kept and read: far more than any course has. */
export const COURSE_LIMITS = { lessons: 200, steps: 60, title: 80, id: 64 };

/** As many as a class takes along (`LIMITS.broughtLessons`). */
const MOST_BROUGHT = 60;

/** What two memories know together: whatever was done in either is done, and the rooms are those of `ours`. */
export function joined(ours: CourseProgress, theirs: CourseProgress): CourseProgress {
  const both = new Map(ours);
  for (const [id, other] of theirs) {
    const own = ours.get(id);
    if (!own) {
      both.set(id, other);
      continue;
    }
    const { title, steps, at } = other.at > own.at ? other : own;
    both.set(id, { ...own, title, steps, at, done: [...new Set([...own.done, ...other.done])] });
  }
  return both;
}

/** How many steps are done in all lessons together. */
export function stepsDone(progress: CourseProgress): number {
  return [...progress.values()].reduce((sum, { done }) => sum + done.length, 0);
}

/**
 * The place in a lesson where somebody who has done these steps goes on in a fresh room: a step from which one can begin
 * without the ones before it, as near before the first step that is left as there is one. All done: the beginning.
 */
export function placeToGoOn({ steps }: LessonSheet, done: readonly string[]): number {
  const left = steps.findIndex(({ id }) => !done.includes(id));
  for (let index = left; index > 0; index -= 1) if (steps[index]?.start) return index;
  return 0;
}

/** What a class can be told of it: lessons of which something was done, the last ones worked on first. */
export function toldOf(progress: CourseProgress): BroughtLesson[] {
  return [...progress]
    .filter(([, { done }]) => done.length > 0)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, MOST_BROUGHT)
    .map(([lesson, { done, steps, at }]) => ({ lesson, done: Math.min(done.length, steps), steps, at }));
}
