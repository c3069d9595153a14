import * as z from 'zod/mini';
import { COURSE_LIMITS, type CourseProgress, type LessonRecord } from './course-progress';

const id = z.string().check(z.regex(/^[a-z0-9-]+$/), z.maxLength(COURSE_LIMITS.id));
const count = z.int().check(z.minimum(0), z.maximum(COURSE_LIMITS.steps));

const lessonRecord = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(COURSE_LIMITS.title)),
  done: z.array(id).check(z.maxLength(COURSE_LIMITS.steps)),
  steps: count,
  at: z.number().check(z.minimum(0), z.maximum(8_640_000_000_000_000)),
  room: z.optional(z.string().check(z.regex(/^[A-Z0-9]{6}$/))),
});

/** What is kept or exported, before its lessons are looked at. */
export const progressRecord = z.object({ version: z.number(), lessons: z.record(z.string(), z.unknown()) });

/** Those of the lessons that can be read; the first {@link COURSE_LIMITS} of them. Steps are counted once. */
export function readLessons(lessons: Readonly<Record<string, unknown>>): CourseProgress {
  const read = new Map<string, LessonRecord>();
  for (const [key, value] of Object.entries(lessons)) {
    if (read.size === COURSE_LIMITS.lessons) break;
    const record = lessonRecord.safeParse(value);
    if (!record.success || !id.safeParse(key).success) continue;
    const { room, ...rest } = record.data;
    read.set(key, { ...rest, done: [...new Set(rest.done)], ...(room !== undefined && { room }) });
  }
  return read;
}
