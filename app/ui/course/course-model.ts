import type { Problem } from '../language/problem';

/** One lesson of the course as somebody stands in it who works alone. */
export interface CourseLesson {
  readonly id: string;
  readonly title: string;
  /** Null for a lesson that this server does not have. */
  readonly about: { readonly summary: string; readonly minutes: number } | null;
  readonly state: 'new' | 'begun' | 'done';
  /** Steps done, and how many there are; 0 of 0 before it was begun. */
  readonly done: number;
  readonly steps: number;
  /** The address of the room in which it was begun on this device, if there is one. */
  readonly room: string | null;
}

/** Whether the server has told its lessons: null while it has not answered, a problem when it could not be asked. */
export type CourseKnown = 'all' | null | Problem;

/** What came of reading a file with progress. */
export type Import =
  | { readonly ok: true; readonly lessons: number; readonly steps: number }
  | { readonly ok: false; readonly fault: 'tooLarge' | 'notOurs' | 'newer' | 'empty' };

/** The lesson to go on with: the one that was worked on last and is not done, else the first that is not. Null: all are done. */
export function nextLesson(lessons: readonly CourseLesson[], last: string | null): CourseLesson | null {
  const open = lessons.filter(({ about, state }) => about !== null && state !== 'done');
  return open.find(({ id, state }) => id === last && state === 'begun') ?? open[0] ?? null;
}
