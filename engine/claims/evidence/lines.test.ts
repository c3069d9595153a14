import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRoom } from '../../room/empty-room';
import { ClassFacts } from './class-facts';
import type { Told } from './fact';
import { Lines } from './lines';
import { ranFact } from './ran-fact';

/** What is told of a line that printed these pieces. */
function told(line: string, pieces: readonly string[], { kind = 'stdout', code = 0 } = {}): Told[] {
  const lines = new Lines();
  const at = { seat: 's1', terminal: 't1' } as const;
  const begun = lines.take({ type: 'terminal.entered', ...at, job: 1, prompt: '$ ', line });
  for (const text of pieces) {
    begun.push(...lines.take({ type: 'terminal.printed', ...at, kind: kind as 'stdout' | 'stderr', text }));
  }
  expect(begun).toEqual([]);
  return lines.take({ type: 'terminal.ended', ...at, code, cwd: '/', env: [] });
}

const BUILD =
  'Step 1/3 : FROM nginx\n ---> 1\nStep 2/3 : LABEL a=b\n ---> Using cache\n ---> 2\nStep 3/3 : CMD a\n ---> 3\n';

test('Q21 steps of a build are counted however its output is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(BUILD.length), { maxLength: 8 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), BUILD.length];
      const pieces = places.slice(1).map((end, n) => BUILD.slice(places[n], end));
      expect(told('docker build -t web .', pieces)).toMatchObject([
        { kind: 'line' },
        { kind: 'step', reused: 1, done: 1 },
      ]);
    }),
    { numRuns: 50 },
  );
  expect(told('echo "Step 1/2 : LABEL a=b"', [BUILD])).toMatchObject([{ kind: 'line' }]);
});

test('Q21 kernels and hosts that output names are told once, of lines that ask for them', () => {
  expect(told('docker run alpine uname -r', ['6.8.0-31-gen', 'eric\n'])).toMatchObject([
    { kernels: ['6.8.0-31-generic'] },
  ]);
  expect(told('wget -qO- http://web', ['Hostname: a\nHostname: b\n', 'Hostname: a\n'])).toMatchObject([
    { hosts: ['a', 'b'], kernels: [] },
  ]);
  expect(told('cat notes', ['Hostname: a\n6.8.0\n'])).toMatchObject([{ hosts: [], kernels: [] }]);
});

test('Q21 complaints are kept to some length, and a line that printed nothing is a line', () => {
  const [line] = told('docker rm web', ['x'.repeat(2_000)], { kind: 'stderr', code: 1 });
  expect(line).toMatchObject({ kind: 'line', ok: false, complaint: 'x'.repeat(600) });
  expect(told('docker ps', [])).toMatchObject([{ kind: 'line', line: 'docker ps', ok: true }]);
  expect(told('  ', [])).toEqual([]);
});

test.each([
  ['docker ps -a', true],
  ['cd web && docker ps -a', true],
  ['for i in 1 2; do docker ps -a; done', true],
  ['echo docker ps -a', false],
  ['docker psx', false],
])('Q21 %j lists containers: %s', (line, fits) => {
  const state = emptyRoom('given');
  state.seats.set('s1', { id: 's1', role: 'student', watching: false } as never);
  const [fact] = told(line, []);
  if (!fact) throw new Error('nothing is told');
  const facts = new ClassFacts(state, [{ seq: 1, at: 1, seat: 's1', ...fact }]);
  expect(ranFact(facts, /^docker ps\b/).length > 0).toBe(fits);
});

test('Q23 a build that a reset has ended runs no more', () => {
  const lines = new Lines();
  const line = { job: 1, prompt: '$ ', line: 'docker build .' };
  for (const seat of ['s1', 's10']) lines.take({ type: 'terminal.entered', seat, terminal: 't1', ...line });
  lines.take({ type: 'host.forgotten', seat: 's1' });
  expect([lines.builds('s1'), lines.builds('s10')]).toEqual([false, true]);
});
