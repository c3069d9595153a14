import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SeatId } from '../model/room-state';
import type { RoomEvent } from '../room/events';
import type { Marker } from './overview';
import { OverviewFold } from './overview-fold';

const START = Date.UTC(2026, 10, 22, 9);
const MINUTE = 60_000;

type At = readonly [minutes: number, event: RoomEvent];

function overview(...events: readonly At[]) {
  const fold = new OverviewFold();
  for (const [index, [minutes, event]] of events.entries()) fold.note(index + 1, START + minutes * MINUTE, event);
  return fold.overview();
}

/** What markers tell, each with its minute. */
const told = (markers: readonly Marker[]) =>
  markers.map(({ at, seq: _, ...marker }) => ({ minute: (at - START) / MINUTE, ...marker }));

const joins = (id: SeatId, role: 'student' | 'instructor' = 'student'): RoomEvent => ({
  type: 'seat.joined',
  seat: { id, role, name: `Name of ${id}`, look: 1, joinedAt: 0 },
});
const made = (seat: SeatId, id: string, imageRef: string) =>
  ({ type: 'container.created', seat, container: { id, name: id, imageRef } }) as RoomEvent;
const started = (seat: SeatId, id: string, restarted = false) =>
  ({ type: 'container.started', seat, id, restarted }) as RoomEvent;
const ended = (seat: SeatId, code: number, terminal = 't1') =>
  ({ type: 'terminal.ended', seat, terminal, code, cwd: '/', env: [] }) as RoomEvent;
const pushed = (seat: SeatId, repository: string, tag = 'latest') =>
  ({ type: 'registry.pushed', seat, repository, tag }) as RoomEvent;

test('Z15 who comes together is one moment, and who comes later another', () => {
  const { markers, seats } = overview(
    [0, joins('s0', 'instructor')],
    [1, joins('s1')],
    [1.5, joins('s2')],
    [2, joins('s3')],
    [9, joins('s4')],
    [10, { type: 'seat.renamed', seat: 's4', name: 'Zoë' }],
  );
  expect(told(markers)).toEqual([
    { minute: 1, kind: 'joined', seat: 's1', count: 3 },
    { minute: 9, kind: 'joined', seat: 's4', count: 1 },
  ]);
  expect(seats.map(({ name, role }) => [name, role])).toEqual([
    ['Name of s0', 'instructor'],
    ['Name of s1', 'student'],
    ['Name of s2', 'student'],
    ['Name of s3', 'student'],
    ['Zoë', 'student'],
  ]);
});

test('Z15 an image is published with each of its tags, and run for the first time once, by whatever name its registry has', () => {
  const { markers } = overview(
    [0, pushed('s0', 'app')],
    [1, pushed('s0', 'app')],
    [2, pushed('s0', 'app', 'v2')],
    [3, made('s1', 'c1', 'registry:5000/app')],
    [3, started('s1', 'c1')],
    [4, made('s2', 'c2', 'localhost:5000/app:latest')],
    [4, started('s2', 'c2')],
    [5, made('s1', 'c3', 'docker.io/library/nginx')],
    [5, started('s1', 'c3', true)],
    [6, made('s2', 'c4', 'nginx:latest')],
    [6, started('s2', 'c4')],
    [7, made('s2', 'c5', `sha256:${'0'.repeat(64)}`)],
    [7, started('s2', 'c5')],
  );
  expect(told(markers)).toEqual([
    { minute: 0, kind: 'published', image: 'app', seat: 's0' },
    { minute: 2, kind: 'published', image: 'app:v2', seat: 's0' },
    { minute: 3, kind: 'first-run', image: 'app', seat: 's1' },
    { minute: 6, kind: 'first-run', image: 'nginx', seat: 's2' },
  ]);
});

test('Z15 lessons, steps, votes with what they came to, claims, own marks and the end are moments', () => {
  const tally = (counts: number[]) => ({ counts, sure: counts.map(() => 0) });
  const shown = (second: boolean): RoomEvent => ({
    type: 'poll.shown',
    poll: 'step:one',
    result: { first: tally([2, 5, 1]), ...(second && { second: tally([0, 8]) }), right: 1, explanation: [] },
  });
  const sheet = { id: 'first', title: 'First', steps: [{ title: 'Look' }, { title: 'Do' }] };
  const { markers } = overview(
    [0, { type: 'lesson.opened', sheet, pace: 'instructor' } as unknown as RoomEvent],
    [1, { type: 'class.step-shown', step: { lesson: 'first', index: 1 } }],
    [2, { type: 'class.step-shown', step: { lesson: 'first', index: 1 } }],
    [3, shown(false)],
    [4, { type: 'poll.shown', poll: 'step:one', result: null }],
    [5, shown(false)],
    [6, shown(true)],
    [7, { type: 'claim.weighed', claim: 4, findings: [] }],
    [8, { type: 'claim.weighed', claim: 4, findings: [] }],
    [9, { type: 'class.marked', seat: 's0', text: 'Here' }],
    [10, { type: 'room.closed' }],
  );
  expect(told(markers)).toEqual([
    { minute: 0, kind: 'lesson', title: 'First' },
    { minute: 1, kind: 'step', index: 1, title: 'Do' },
    { minute: 3, kind: 'vote', poll: 'step:one', round: 1, answered: 8, right: 5 },
    { minute: 6, kind: 'vote', poll: 'step:one', round: 2, answered: 8, right: 8 },
    { minute: 7, kind: 'claim', claim: 4 },
    { minute: 9, kind: 'own', text: 'Here' },
    { minute: 10, kind: 'ended' },
  ]);
});

test('Z15 many failures within a short time are a moment; Ctrl-C and scripts that nobody sees fail are none', () => {
  const fails = (minutes: number, seat: SeatId): At => [minutes, ended(seat, 125)];
  const { markers } = overview(
    [0, { type: 'terminal.opened', seat: 's3', terminal: 't9', cwd: '/', env: [], tty: false }],
    fails(1, 's1'),
    fails(3, 's2'),
    ...[10, 10.1, 10.2, 10.3].map((minutes) => [minutes, ended('s1', 130)] as At),
    ...[15, 15.1, 15.2, 15.3, 15.4].map((minutes) => [minutes, ended('s3', 1, 't9')] as At),
    ...[20, 20.1, 20.2].map((minutes) => fails(minutes, 's1')),
    ...[20.3, 20.4, 20.5, 20.6, 20.7, 20.8, 20.9].map((minutes) => fails(minutes, 's2')),
    [60, { type: 'room.closed' }],
  );
  expect(told(markers)).toEqual([
    { minute: 20, kind: 'errors', count: 10, seats: 2 },
    { minute: 60, kind: 'ended' },
  ]);
});

const anything: fc.Arbitrary<RoomEvent> = fc.oneof(
  fc.constantFrom(joins('s1'), joins('s2'), ended('s1', 1), pushed('s1', 'app'), started('s2', 'c1')),
  fc.constantFrom(made('s1', 'c1', 'nginx'), made('s2', 'c1', 'app'), { type: 'room.closed' } as RoomEvent),
  fc.constant({ type: 'terminal.printed', seat: 's1', terminal: 't1', kind: 'stdout', text: 'x' } as RoomEvent),
  fc.constant({ type: 'terminal.entered', seat: 's2', terminal: 't1', job: 1, prompt: '$', line: 'ls' } as RoomEvent),
);
/** Minutes between two events; a clock may be set back. */
const pause = fc.oneof(fc.double({ min: 0, max: 0.1, noNaN: true }), fc.double({ min: -50, max: 5_000, noNaN: true }));

test('Z16 activity is told in at most 240 equal parts that hold all of it, of whatever length the class is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(pause, anything), { minLength: 1, maxLength: 120 }), (steps) => {
      let minutes = 0;
      const events = steps.map(([after, event]): At => {
        minutes = Math.max(minutes + after, 0);
        return [minutes, event];
      });
      const { start, end, density, markers, events: count } = overview(...events);
      const { all, width, bySeat, byImage } = density;
      expect(count).toBe(events.length);
      expect(all.length).toBeLessThanOrEqual(240);
      expect(all.length * width).toBeGreaterThan(end - start);
      expect((all.length - 1) * width).toBeLessThanOrEqual(end - start);
      for (const counts of [...Object.values(bySeat), ...Object.values(byImage)]) {
        expect(counts).toHaveLength(all.length);
        for (const [part, one] of counts.entries()) expect(one).toBeLessThanOrEqual(all[part] ?? 0);
      }
      const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
      const peoples = events.filter(([, { type }]) => /entered|pushed|created|started/.test(type)).length;
      expect(sum(all)).toBe(peoples);
      expect(Object.values(bySeat).reduce((total, counts) => total + sum(counts), 0)).toBe(peoples);
      for (const { at } of markers) {
        expect(at).toBeGreaterThanOrEqual(start);
        expect(at).toBeLessThanOrEqual(end);
      }
      expect([...markers].sort((a, b) => a.at - b.at || a.seq - b.seq)).toEqual(markers);
    }),
    { numRuns: 60 },
  );
});

test('Z16 a hostile recording makes no endless list of moments', () => {
  const fold = new OverviewFold();
  for (let seq = 1; seq < 30_000; seq += 1) {
    fold.note(seq, START + seq * MINUTE, pushed(`s${seq}`, `r${seq}`));
    fold.note(seq, START + seq * MINUTE, { type: 'class.marked', seat: 's0', text: `${seq}` });
  }
  const { markers, density } = fold.overview();
  expect(markers.length).toBeLessThanOrEqual(600);
  expect(Object.keys(density.byImage)).toHaveLength(12);
});
