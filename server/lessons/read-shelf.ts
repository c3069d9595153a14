import type { Logger } from 'pino';
import { LessonShelf } from './lesson-shelf';
import { lessonPaths, readLessonFile } from './shipped-lessons';

/** Reads a folder's lessons. What is wrong with one is logged with its lines, and the others are there without it. */
export async function readShelf(folder: string, log: Pick<Logger, 'error'>): Promise<LessonShelf> {
  try {
    const files = await Promise.all((await lessonPaths(folder)).map(readLessonFile));
    return new LessonShelf(
      files.flatMap(({ path, text, read }) => {
        if (read.ok) return [{ text, lesson: read.value }];
        log.error({ path, mistakes: read.error }, 'a lesson has mistakes and is left out');
        return [];
      }),
    );
  } catch (error) {
    log.error({ err: error, folder }, 'no lessons could be read');
    return new LessonShelf([]);
  }
}
