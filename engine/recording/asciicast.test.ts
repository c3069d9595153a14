import { expect, test } from 'vitest';
import type { SeatId } from '../model/room-state';
import { FIRST_TERMINAL } from '../room/host-home';
import { TestClass } from '../room/testing-class';
import { asciicast, type CastOptions } from './asciicast';
import { terminalFeed } from './terminal-feed';

const COLUMNS = 100;

function typed(seated: TestClass, seat: SeatId, line: string, columns = COLUMNS): void {
  seated.pass(2_000);
  seated.send(seat, { type: 'terminal.enter', host: seat, terminal: FIRST_TERMINAL, line, columns });
  seated.pass(5_000);
}

function cast(seated: TestClass, seat: SeatId, options: CastOptions) {
  const events = seated.log.map(({ at, event }, index) => [index + 1, at, event] as const);
  const feed = terminalFeed(events, seat, FIRST_TERMINAL);
  if (!feed) return null;
  const text = asciicast(feed, options);
  const [header, ...lines] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { text, header, lines: lines as [number, string, string][] };
}

test('Z35 an asciicast tells of a terminal how wide it was, when it began and in which colours it is', () => {
  const seated = new TestClass();
  typed(seated, 's1', 'docker ps');
  const two = cast(seated, 's1', { version: 2, title: 'Ana', idleLimit: 2 });
  const three = cast(seated, 's1', { version: 3, title: 'Ana', idleLimit: 2 });
  const timestamp = Math.floor((seated.log[0]?.at ?? 0) / 1000);
  expect(two?.header).toMatchObject({ version: 2, width: COLUMNS, timestamp, idle_time_limit: 2, title: 'Ana' });
  expect(three?.header).toMatchObject({ version: 3, term: { cols: COLUMNS }, timestamp, idle_time_limit: 2 });
  for (const theme of [two?.header.theme, three?.header.term.theme]) {
    expect(theme.fg).toMatch(/^#[0-9a-f]{6}$/);
    expect(theme.palette).toMatch(/^(#[0-9a-f]{6}:){15}#[0-9a-f]{6}$/);
  }
});

test('Z35 both versions have the same moments: one counts from the beginning, the other from the moment before', () => {
  const seated = new TestClass();
  for (const line of ['docker pull busybox', 'docker run -d nginx', 'docker ps']) typed(seated, 's1', line);
  const two = cast(seated, 's1', { version: 2 })?.lines ?? [];
  const three = cast(seated, 's1', { version: 3 })?.lines ?? [];
  let milliseconds = 0;
  const added = three.map(([interval, ...rest]) => {
    milliseconds += Math.round(interval * 1000);
    return [milliseconds / 1000, ...rest];
  });
  expect(added).toEqual(two);
  expect(two.length).toBeGreaterThan(10);
});

test('Z36 lines typed at the prompt are markers, with the name of who typed in somebody else’s terminal', () => {
  const seated = new TestClass();
  typed(seated, 's1', '   ');
  typed(seated, 's1', 'docker  ps');
  const line = { job: 3, prompt: '$ ', line: 'docker images' };
  seated.happens({ type: 'terminal.entered', seat: 's1', terminal: FIRST_TERMINAL, ...line, by: 's0' });
  const { lines = [] } = cast(seated, 's1', { version: 3, nameOf: (seat) => seated.seat(seat).name }) ?? {};
  expect(lines.filter(([, code]) => code === 'm').map(([, , label]) => label)).toEqual([
    'docker ps',
    'docker images (Ada)',
  ]);
});

test('Z37 a prompt is there before its line is typed, and what was answered in secret is nowhere', () => {
  const seated = new TestClass();
  typed(seated, 's1', 'docker login -u ana');
  expect(seated.own('s1').terminals.get(FIRST_TERMINAL)?.job).toMatchObject({ secret: true });
  seated.send('s1', { type: 'terminal.answer', host: 's1', terminal: FIRST_TERMINAL, text: 'hunter2' });
  const { text = '', lines = [] } = cast(seated, 's1', { version: 3 }) ?? {};
  expect(lines[0]).toEqual([0, 'o', expect.stringContaining('student@host:~$ ')]);
  expect(lines[1]).toEqual([2, 'o', expect.stringContaining('docker login -u ana')]);
  expect(text).toContain('Password: ');
  expect(text).not.toContain('hunter2');
});

test('Z35 a screen that became wider or narrower is resized where its next line was typed', () => {
  const seated = new TestClass();
  typed(seated, 's1', 'docker ps', 100);
  typed(seated, 's1', 'docker ps', 100);
  typed(seated, 's1', 'docker ps', 61);
  typed(seated, 's1', 'docker ps', 1_000_000);
  const { lines = [] } = cast(seated, 's1', { version: 2 }) ?? {};
  expect(lines.filter(([, code]) => code === 'r').map(([, , size]) => size)).toEqual(['61x30', '400x30']);
});

test('a terminal that nobody has had has no cast', () => {
  expect(cast(new TestClass(), 's9', { version: 3 })).toBeNull();
});
