import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lessonPaths, readLessonFile } from '#server/lessons/shipped-lessons';
import { solveLesson } from '#server/lessons/solve-lesson';
import { SoloServer } from '#server/shell/solo-server';

const server = new SoloServer({ leaping: true });
afterAll(() => server[Symbol.asyncDispose]());

const paths = await lessonPaths(join(import.meta.dirname, '../../lessons'));
/** Only a start can bring a container whose removal has failed. */
const ONLY_SET_UP: Record<string, string[]> = { 'cleaning-up': ['dead'] };

test.each(paths.map((path) => [basename(path, '.md'), path] as const))('S16 %s solves itself', async (_, path) => {
  const { text, read } = await readLessonFile(path);
  if (!read.ok) throw new Error(read.error.map(({ line, text }) => `${line}: ${text}`).join('\n'));
  expect(await solveLesson(server, text, read.value)).toEqual({
    mistakes: [],
    onlySetUp: ONLY_SET_UP[read.value.sheet.id] ?? [],
  });
});
