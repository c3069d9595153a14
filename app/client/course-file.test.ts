import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_BYTES, progressFile, readProgressFile } from './course-file';
import type { CourseProgress } from './course-progress';

const progress: CourseProgress = new Map([
  ['volumes', { title: 'Volumes', done: ['a', 'b'], steps: 3, at: 5, room: 'K7M4XQ' }],
  ['ports', { title: 'Ports', done: [], steps: 2, at: 7 }],
]);

test('what is taken out is read again elsewhere, without its rooms', () => {
  const read = readProgressFile(progressFile(progress));
  expect(read).toEqual({
    ok: true,
    progress: new Map([
      ['volumes', { title: 'Volumes', done: ['a', 'b'], steps: 3, at: 5 }],
      ['ports', { title: 'Ports', done: [], steps: 2, at: 7 }],
    ]),
  });
});

test.each([
  ['no JSON', 'Dear all', 'notOurs'],
  ['another JSON', '{"name":"web-app","version":1}', 'notOurs'],
  ['null', 'null', 'notOurs'],
  ['of another kind', '{"kind":"recording","version":1,"lessons":{}}', 'notOurs'],
  ['a later version', '{"kind":"drydock-course","version":2,"lessons":{}}', 'newer'],
  ['no lesson', '{"kind":"drydock-course","version":1,"lessons":{}}', 'empty'],
  ['no lesson that can be read', '{"kind":"drydock-course","version":1,"lessons":{"a":{"done":"all"}}}', 'empty'],
  ['a megabyte', ' '.repeat(MOST_BYTES + 1), 'tooLarge'],
])('%s is refused', (_, text, fault) => {
  expect(readProgressFile(text)).toEqual({ ok: false, fault });
});

test('a file with ten thousand lessons brings as many as are kept', () => {
  const lessons = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, n) => [`l${n}`, { title: 'T', done: [], steps: 1, at: 1 }]),
  );
  const read = readProgressFile(JSON.stringify({ kind: 'drydock-course', version: 1, lessons }));
  expect(read.ok && read.progress.size).toBe(200);
});

test('no text throws, and no name of a lesson reaches an object’s own parts', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      readProgressFile(text);
    }),
  );
  const names =
    '{"__proto__":{"title":"x","done":[],"steps":1,"at":1},"toString":{"title":"x","done":[],"steps":1,"at":1}}';
  expect(readProgressFile(`{"kind":"drydock-course","version":1,"lessons":${names}}`)).toEqual({
    ok: false,
    fault: 'empty',
  });
});
