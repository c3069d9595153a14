import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Change } from '../model/file-tree';
import { type TestRoom, testRoom } from '../room/testing';
import { buildClassic } from './testing';

const step = fc.oneof(
  fc.constantFrom('a', 'b', 'c').map((name) => `COPY ${name} /${name}`),
  fc.nat(9).map((n) => `RUN step ${n}`),
  fc.nat(9).map((n) => `ENV N=${n}`),
  fc.nat(9).map((n) => `LABEL n=${n}`),
  fc.constantFrom('/x', 'y').map((path) => `WORKDIR ${path}`),
  fc.constant('CMD ["sh"]'),
);
const steps = fc.array(step, { minLength: 1, maxLength: 8 });
type Files = Readonly<Record<'a' | 'b' | 'c', string>>;
const FILES: Files = { a: 'one', b: 'two', c: 'three' };

function build(
  room: TestRoom,
  lines: readonly string[],
  files: Files = FILES,
  mtime = 0,
): { hits: number; image: string } {
  const context = new Map<string, Change>();
  for (const [name, text] of Object.entries(files)) context.set(`/${name}`, { ...room.file(text), mtime } as Change);
  room.now += 1000;
  const { outcome, screen } = buildClassic(room, ['FROM busybox', ...lines].join('\n'), { context });
  if (!outcome.ok) throw new Error(outcome.message);
  return { hits: screen.split('Using cache').length - 1, image: outcome.image };
}

test('I56 whatever the steps are: built again, also from files written again, all hit and the image is the same', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (lines, mtime) => {
      const room = testRoom();
      const first = build(room, lines);
      expect(build(room, lines, FILES, mtime)).toEqual({ hits: lines.length, image: first.image });
    }),
    { numRuns: 60 },
  );
});

test('I57 whatever the steps are: those before the first changed one hit, none after it', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (lines, at) => {
      const room = testRoom();
      build(room, lines);
      const changed = at % lines.length;
      const edited = lines.map((line, i) => (i === changed ? 'LABEL changed=yes' : line));
      expect(build(room, edited).hits).toBe(changed);
    }),
    { numRuns: 60 },
  );
});

test('I58 whatever the steps are: a file with other content misses from the first COPY of it on', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom('a', 'b', 'c'), (lines, name) => {
      const room = testRoom();
      build(room, lines);
      const first = lines.findIndex((line) => line.startsWith(`COPY ${name} `));
      expect(build(room, lines, { ...FILES, [name]: 'other' }).hits).toBe(first < 0 ? lines.length : first);
    }),
    { numRuns: 60 },
  );
});
