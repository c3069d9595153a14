import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lessonPaths, readLessonFile, tellWrongId } from './shipped-lessons';

const folder = resolve(import.meta.dirname, '../../lessons');

test('S14 a lesson is known by the name of its file', async () => {
  const path = (await lessonPaths(folder)).find((name) => name.endsWith('/volumes.md')) ?? '';
  const file = await readLessonFile(path);
  expect(file.read).toMatchObject({ ok: true, value: { sheet: { id: 'volumes' } } });
  expect(tellWrongId(file)).toEqual([]);
  expect(tellWrongId({ ...file, path: 'elsewhere/other.md' })).toEqual([
    { line: 1, text: 'The ID is `volumes` and the file `other.md`: write `id: other`.' },
  ]);
});
