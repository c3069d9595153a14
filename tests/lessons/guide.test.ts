import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLesson } from '#engine/lesson/parse-lesson';
import { solveLesson } from '#server/lessons/solve-lesson';
import { SoloServer } from '#server/shell/solo-server';

test('S19 the example of the guide for authors is a lesson, and solves itself', async () => {
  const guide = await readFile(join(import.meta.dirname, '../../docs/writing-lessons.md'), 'utf8');
  const text = /^````markdown\n([\s\S]*?)^````$/m.exec(guide)?.[1] ?? '';
  const read = parseLesson(text);
  expect(read).toMatchObject({ ok: true });
  if (!read.ok) return;
  await using server = new SoloServer({ leaping: true });
  expect(await solveLesson(server, text, read.value)).toEqual({ mistakes: [], onlySetUp: [] });
});
