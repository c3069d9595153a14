import type { LessonHead } from '#engine/model/lesson';
import type { CourseLesson } from '../ui/course/course-model';
import type { CourseProgress, LessonRecord } from './course-progress';

/**
 * The lessons of the course as they stand on this device, in their order; those that only the device knows are last.
 *
 * @param holds whether this browser still holds its seat in the room with a code
 */
export function courseLessons(
  heads: readonly LessonHead[],
  progress: CourseProgress,
  holds: (code: string) => boolean,
): CourseLesson[] {
  const known = heads.map(({ id, title, summary, minutes }) => ({
    id,
    title,
    about: { summary, minutes },
    ...standing(progress.get(id), holds),
  }));
  const others = [...progress].flatMap(([id, record]) =>
    heads.some((head) => head.id === id) ? [] : [{ id, title: record.title, about: null, ...standing(record, holds) }],
  );
  return [...known, ...others];
}

/** The lesson that was worked on last on this device; null for none. */
export function lastLesson(progress: CourseProgress): string | null {
  const [last] = [...progress].sort(([, a], [, b]) => b.at - a.at);
  return last?.[0] ?? null;
}

function standing(record: LessonRecord | undefined, holds: (code: string) => boolean) {
  if (!record) return { state: 'new' as const, done: 0, steps: 0, room: null };
  const { steps, room } = record;
  const done = Math.min(record.done.length, steps);
  const state = steps > 0 && done === steps ? ('done' as const) : ('begun' as const);
  return { state, done, steps, room: room !== undefined && holds(room) ? `/r/${room}` : null };
}
