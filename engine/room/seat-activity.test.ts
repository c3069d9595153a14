import { expect, test } from 'vitest';
import { seatActivity } from './seat-activity';
import { TestClass } from './testing-class';

const of = (room: TestClass) => seatActivity(room.own('s1'));

test('L50 there is nothing to tell before the first line and after a reset', () => {
  const room = new TestClass();
  expect(of(room)).toBeNull();
  room.type('s1', '   ');
  expect(of(room)).toBeNull();
  room.type('s1', 'docker ps');
  room.send('s1', { type: 'host.reset', seats: ['s1'] });
  expect(of(room)).toBeNull();
});

test('L50 a line that runs, its end, and an empty line after it', () => {
  const room = new TestClass();
  room.type('s1', 'docker pull nginx');
  expect(of(room)).toEqual({ seat: 's1', at: room.now, line: 'docker pull nginx', exitCode: null, error: null });
  room.pass(60_000);
  const ended = of(room);
  expect(ended).toMatchObject({ line: 'docker pull nginx', exitCode: 0, error: null });
  expect(ended?.at).toBeGreaterThan(Date.UTC(2026, 10, 21, 9));
  room.type('s1', '');
  expect(of(room)).toEqual(ended);
});

test('L50 what was said last on stderr when it failed, not where to read on', () => {
  const room = new TestClass();
  room.type('s1', 'docker run --name x nginx');
  room.pass(60_000);
  expect(of(room)).toMatchObject({
    exitCode: 125,
    error: expect.stringMatching(/^docker: Error .*Invalid container name/),
  });
  room.type('s1', 'docker rn');
  expect(of(room)).toMatchObject({ line: 'docker rn', exitCode: 1, error: 'docker: unknown command: docker rn' });
  room.type('s1', 'docker ps');
  expect(of(room)).toMatchObject({ exitCode: 0, error: null });
});

test('L50 of several terminals the one with the latest news; one without a screen counts for nothing', () => {
  const room = new TestClass();
  room.send('s1', { type: 'terminal.open', host: 's1', terminal: 't2' });
  room.type('s1', 'docker pull nginx', 't2');
  room.pass(1);
  room.type('s1', 'docker ps');
  expect(of(room)?.line).toBe('docker ps');
  room.pass(60_000);
  expect(of(room)).toMatchObject({ line: 'docker pull nginx', exitCode: 0 });
  room.execute({ type: 'terminal.capture', host: 's1', terminal: 't9', cwd: '/', env: [] });
  room.execute({ type: 'terminal.script', host: 's1', terminal: 't9', line: 'docker ps' });
  expect(of(room)?.line).toBe('docker pull nginx');
});

test('L50 colours, control characters and great length do not reach the roster', () => {
  const room = new TestClass();
  room.type('s1', `echo ${'x'.repeat(500)}`);
  const run = room.effects.find((effect) => effect.type === 'run');
  const runId = run?.type === 'run' ? run.run.id : '';
  const text = `\u001b[31mboom\u0007 \u001b]0;title\u0007${'y'.repeat(500)}\u001b[0m\n\n`;
  room.execute({ type: 'run.reported', runId, report: { type: 'output', stream: 'stderr', text } });
  room.execute({ type: 'run.reported', runId, report: { type: 'ended', code: 2, cwd: '/', env: [], problem: null } });
  const activity = of(room);
  expect(activity?.line).toHaveLength(200);
  expect(activity?.error).toBe(`boom ${'y'.repeat(195)}`);
  expect(activity?.exitCode).toBe(2);
});
