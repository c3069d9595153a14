import type { CourseProgress } from './course-progress';
import { progressRecord, readLessons } from './course-schema';

const KIND = 'drydock-course';
const VERSION = 1;

/** Longest file that is read, in bytes: a whole course takes a few thousand. */
export const MOST_BYTES = 1_000_000;

/** Why a file is no progress: too large, no such file at all, of a later Drydock, or with nothing in it that can be read. */
export type FileFault = 'tooLarge' | 'notOurs' | 'newer' | 'empty';

export type FileRead =
  | { readonly ok: true; readonly progress: CourseProgress }
  | { readonly ok: false; readonly fault: FileFault };

/** The text of a file that takes the progress to another device. Rooms stay here: their seats cannot be taken along. */
export function progressFile(progress: CourseProgress): string {
  const lessons = Object.fromEntries(withoutRooms(progress));
  return `${JSON.stringify({ kind: KIND, version: VERSION, lessons }, null, 2)}\n`;
}

/** Reads such a file. Whatever else it holds is left behind. */
export function readProgressFile(text: string): FileRead {
  if (text.length > MOST_BYTES) return { ok: false, fault: 'tooLarge' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, fault: 'notOurs' };
  }
  const record = progressRecord.safeParse(value);
  if (!record.success || !isOurs(value)) return { ok: false, fault: 'notOurs' };
  if (record.data.version > VERSION) return { ok: false, fault: 'newer' };
  const progress = withoutRooms(readLessons(record.data.lessons));
  return progress.size === 0 ? { ok: false, fault: 'empty' } : { ok: true, progress };
}

function isOurs(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === KIND;
}

function withoutRooms(progress: CourseProgress): CourseProgress {
  return new Map([...progress].map(([id, { room, ...record }]) => [id, record]));
}
