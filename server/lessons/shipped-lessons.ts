import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LessonMistake } from '#engine/lesson/lesson-mistake';
import { parseLesson } from '#engine/lesson/parse-lesson';
import type { ParsedLesson } from '#engine/lesson/parsed-lesson';
import type { Result } from '#engine/model/result';

/** A lesson's file, and what it says or what is wrong with it. */
export interface LessonFile {
  /** As it was asked for. */
  path: string;
  /** As it stands in the file. */
  text: string;
  read: Result<ParsedLesson, LessonMistake[]>;
}

/** The paths of a folder's lessons, by name. */
export async function lessonPaths(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => join(folder, name));
}

/** Reads one file. Rejects where there is none. */
export async function readLessonFile(path: string): Promise<LessonFile> {
  const text = await readFile(path, 'utf8');
  return { path, text, read: parseLesson(text) };
}

/** What else has to be so of the lessons that lie together in a folder: each has its file's name for an ID. */
export function tellWrongId({ path, read }: LessonFile): LessonMistake[] {
  const name = basename(path, '.md');
  if (!read.ok || read.value.sheet.id === name) return [];
  return [
    { line: 1, text: `The ID is \`${read.value.sheet.id}\` and the file \`${name}.md\`: write \`id: ${name}\`.` },
  ];
}
