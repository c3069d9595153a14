import { expect, test } from 'vitest';
import { parseLesson } from '#engine/lesson/parse-lesson';
import { EXAMPLE_LESSON } from './example-lesson';

test('the example that an instructor begins from can be opened as it is', () => {
  expect(parseLesson(EXAMPLE_LESSON)).toMatchObject({ ok: true, value: { sheet: { title: 'My first lesson' } } });
});
