import type { Result } from '../model/result';
import type { LessonMistake } from './lesson-mistake';
import type { ParsedLesson } from './parsed-lesson';
import { readLesson } from './read-lesson';

/** Reads a lesson's text (docs/writing-lessons.md) whole or not at all. All mistakes are told, in the order of their lines. */
export function parseLesson(text: string): Result<ParsedLesson, LessonMistake[]> {
  const { lesson, mistakes } = readLesson(text);
  return lesson && mistakes.length === 0 ? { ok: true, value: lesson } : { ok: false, error: mistakes };
}
