import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_SETTINGS } from '../model/class-state';
import { EVERYDAY_REGISTRY } from '../model/registry-rules';
import type { RoomState } from '../model/room-state';
import { namespaceOf } from '../registry/namespace';
import type { Audience, UserCommand } from './command';
import { emptyRoom } from './empty-room';
import { LIMITS } from './limits';
import { hashRoom } from './state-hash';
import { TestClass } from './testing-class';
import { lessonOf } from './testing-steps';

/** A class that is about to be taught. */
function taught(): TestClass {
  const room = new TestClass();
  room.teach(lessonOf([{ id: 'one' }, { id: 'two' }]));
  return room;
}

test('L10 a locked class takes no new students; instructors and who sits there go on', () => {
  const room = new TestClass();
  room.send('s0', { type: 'class.lock', locked: true });
  expect(room.join('Dan')).toEqual({ ok: false, code: 'class/locked' });
  expect(room.join('Dora', 'instructor')).toMatchObject({ value: { id: 's4' } });
  expect(room.type('s1', 'docker ps').ok).toBe(true);
  room.send('s0', { type: 'class.lock', locked: false });
  expect(room.join('Dan').ok).toBe(true);
});

test.each([
  ['takes-part', undefined],
  ['watches', true],
] as const)('L11 who is late %s', (lateJoining, watching) => {
  const room = taught();
  room.send('s0', { type: 'class.set', settings: { ...FIRST_SETTINGS, lateJoining } });
  room.join('Early');
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 0 });
  room.join('Late');
  room.join('Teacher', 'instructor');
  expect(room.seat('s4').watching).toBeUndefined();
  expect(room.seat('s5').watching).toBe(watching);
  expect(room.seat('s6').watching).toBeUndefined();
});

test('L11 who is late is refused where that is set', () => {
  const room = taught();
  room.send('s0', { type: 'class.set', settings: { ...FIRST_SETTINGS, lateJoining: 'refused' } });
  expect(room.join('Early').ok).toBe(true);
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 0 });
  expect(room.join('Late')).toEqual({ ok: false, code: 'class/begun' });
  expect(room.join('Teacher', 'instructor').ok).toBe(true);
});

test('L12 new students of a watch-only class watch until they are let take part', () => {
  const room = new TestClass();
  room.send('s0', { type: 'class.set', settings: { ...FIRST_SETTINGS, watchOnly: true } });
  room.join('Dan');
  expect(room.seat('s1').watching).toBeUndefined();
  expect(room.type('s4', 'docker ps')).toEqual({ ok: false, code: 'seat/watching' });
  room.send('s0', { type: 'seat.set-watching', seat: 's4', watching: false });
  expect(room.type('s4', 'docker ps').ok).toBe(true);
});

test('L13 renamed seats have clean names that nobody else has', () => {
  const room = new TestClass();
  const renamed = (name: string) => room.send('s0', { type: 'seat.rename', seat: 's2', name }).reply;
  expect(renamed('  Ben\u202e  the\nBrave ')).toMatchObject({ value: { name: 'Ben the Brave' } });
  expect(renamed('ana')).toMatchObject({ value: { name: 'ana 2' } });
  expect(renamed('ANA 2')).toMatchObject({ value: { name: 'ANA 2' } });
  expect(renamed('\u200b')).toEqual({ ok: false, code: 'seat/name-empty' });
  expect(renamed('x'.repeat(10_000))).toMatchObject({ value: { name: 'x'.repeat(LIMITS.name) } });
  expect(room.send('s0', { type: 'seat.rename', seat: 's9', name: 'Nobody' }).reply).toMatchObject({ ok: false });
});

test('L14 who has pushed keeps the namespace through a renaming, and nobody takes it over', () => {
  const room = new TestClass();
  const rename = (seat: string, name: string) => room.send('s0', { type: 'seat.rename', seat, name });
  room.send('s0', { type: 'class.set-registry', rules: { ...EVERYDAY_REGISTRY, speed: 'instant' } });
  for (const line of ['pull -q alpine', 'tag alpine registry:5000/ana/mine', 'push -q registry:5000/ana/mine']) {
    room.type('s1', `docker ${line}`);
  }
  expect([...room.state.registry.repositories.keys()]).toContain('ana/mine');
  rename('s1', 'Zora');
  rename('s2', 'Bruno');
  room.join('Ana');
  expect(['s1', 's2', 's4'].map((seat) => namespaceOf(room.state, seat))).toEqual(['ana', 'bruno', 'ana-s4']);
});

test('L14 no name leads to the namespace of another seat, nor to where the instructor has pushed', () => {
  const room = new TestClass();
  room.send('s0', { type: 'class.set-registry', rules: { ...EVERYDAY_REGISTRY, speed: 'instant' } });
  for (const line of ['pull -q alpine', 'tag alpine registry:5000/course/base', 'push -q registry:5000/course/base']) {
    room.type('s0', `docker ${line}`);
  }
  for (const name of ['S5', '王小明', 'Dan s8', 'Dan', 'Dan!', 'Course']) room.join(name);
  const spaces = [...room.state.seats.keys()].map((seat) => namespaceOf(room.state, seat));
  expect(spaces.slice(4)).toEqual(['s5', 's5-s5', 'dan-s8', 'dan', 'dan-s8-s8', 'course-s9']);
  expect(new Set(spaces).size).toBe(spaces.length);
});

test.each([
  'مريم',
  '👩‍👩‍👧 Familie',
  'Z̸̢͠a̵̧͝l̷̨͑g̸̛̫o̵͎͐',
  '\u202eevil\u2066',
  'n'.repeat(10_000),
  '=cmd()',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  '王小明',
])('L13 %s joins, twice', (name) => {
  const room = new TestClass();
  const first = room.join(name);
  const second = room.join(name);
  expect(first.ok && second.ok).toBe(true);
  const names = [...room.state.seats.values()].map((seat) => seat.name);
  expect(new Set(names).size).toBe(names.length);
  for (const shown of names) {
    expect(shown).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect([...new Intl.Segmenter().segment(shown)].length).toBeLessThanOrEqual(LIMITS.name + 2);
  }
  expect(room.replayed().seats).toEqual(room.state.seats);
});

test('L20 what is said is cleaned, bounded and can be taken back', () => {
  const room = new TestClass();
  const hint = (text: string | null) => room.send('s0', { type: 'class.hint', to: 'all', text }).reply;
  hint(' Try\u0007 \u202edocker ps\r\nnow ');
  expect(room.state.class.hint).toEqual({ text: 'Try docker ps\nnow', at: room.now });
  expect(hint('x'.repeat(LIMITS.hint + 1))).toEqual({ ok: false, code: 'files/too-large' });
  expect(room.state.class.hint?.text).toBe('Try docker ps\nnow');
  hint(' \u202e\u200b\u00ad ');
  expect(room.state.class.hint).toBeNull();

  const freeze = (message: string | null) => room.send('s0', { type: 'class.freeze', message }).reply;
  freeze(' Look\u0000 here ');
  expect(room.state.class.freeze).toEqual({ message: 'Look here', since: room.now });
  expect(freeze('x'.repeat(LIMITS.hint + 1))).toEqual({ ok: false, code: 'files/too-large' });
  freeze(null);
  expect(room.state.class.freeze).toBeNull();
});

test('L21 a hint to certain seats is theirs alone', () => {
  const room = new TestClass();
  const hint = (to: Audience, text: string | null) => room.send('s0', { type: 'class.hint', to, text });
  expect(hint(['s2', 's9'], 'Psst').reply).toEqual({ ok: false, code: 'seat/unknown' });
  const { events } = hint(['s2', 's2'], 'Psst');
  expect(events.map(({ type }) => type)).toEqual(['seat.hinted', 'command.accepted']);
  expect(room.own('s2').hint).toEqual({ text: 'Psst', at: room.now });
  expect(room.own('s1').hint).toBeUndefined();
  expect(room.state.class.hint).toBeNull();
  hint(['s2'], null);
  expect(room.own('s2')).not.toHaveProperty('hint');
});

test('L22 a hand is up since it first went up, and one command lowers all', () => {
  const room = new TestClass();
  const first = room.now;
  room.send('s1', { type: 'seat.raise-hand', up: true });
  room.pass(60_000);
  room.send('s1', { type: 'seat.raise-hand', up: true });
  room.send('s2', { type: 'seat.raise-hand', up: true });
  expect(room.seat('s1').handAt).toBe(first);
  expect(room.seat('s2').handAt).toBe(first + 60_000);
  room.send('s0', { type: 'class.lower-hands', of: ['s2'] });
  expect(room.seat('s2')).not.toHaveProperty('handAt');
  expect(room.seat('s1').handAt).toBe(first);
  room.send('s2', { type: 'seat.raise-hand', up: true });
  room.send('s0', { type: 'class.lower-hands', of: 'all' });
  for (const id of ['s1', 's2']) expect(room.seat(id)).not.toHaveProperty('handAt');
});

test('Z10 whoever leads marks moments, in one bounded line that changes nothing of the class', () => {
  const room = new TestClass();
  const mark = (text: string) => room.send('s0', { type: 'class.mark', text });
  const before = hashRoom({ ...room.state, seq: 0, privates: new Map() });
  expect(mark(' Ana asks\n why\u202e? ').events[0]).toEqual({
    type: 'class.marked',
    seat: 's0',
    text: 'Ana asks why?',
  });
  expect(mark(' ').events[0]).toEqual({ type: 'class.marked', seat: 's0', text: '' });
  expect(mark('x'.repeat(LIMITS.mark + 1)).reply).toEqual({ ok: false, code: 'files/too-large' });
  expect(room.send('s1', { type: 'class.mark', text: 'me too' }).reply).toEqual({
    ok: false,
    code: 'command/not-allowed',
  });
  expect(hashRoom({ ...room.state, seq: 0, privates: new Map() })).toBe(before);
});

test('L23 flags last until another step is shown', () => {
  const room = taught();
  const show = (index: number) => room.send('s0', { type: 'class.show-step', lesson: 'l', index });
  show(0);
  room.send('s1', { type: 'seat.flag', flag: 'stuck' });
  room.send('s2', { type: 'seat.flag', flag: 'done' });
  show(0);
  expect([room.seat('s1').flag, room.seat('s2').flag]).toEqual(['stuck', 'done']);
  room.send('s2', { type: 'seat.flag', flag: null });
  expect(room.seat('s2')).not.toHaveProperty('flag');
  show(1);
  expect(room.seat('s1')).not.toHaveProperty('flag');
});

test('L24 the spotlight is on one seat of the class, or on none', () => {
  const room = new TestClass();
  const spot = (seat: string | null) => room.send('s0', { type: 'class.spotlight', seat }).reply;
  expect(spot('s9')).toEqual({ ok: false, code: 'seat/unknown' });
  spot('s1');
  spot('s2');
  expect(room.state.class.spotlight).toBe('s2');
  spot(null);
  expect(room.state.class.spotlight).toBeNull();
});

test('L26 a room says whether somebody practises alone', () => {
  expect(new TestClass().state.room.kind).toBeUndefined();
  expect(new TestClass('solo').state.room.kind).toBe('solo');
});

test('L26 an older log reads as a class that nobody has set anything for', () => {
  const room = new TestClass();
  room.type('s1', 'docker volume create data');
  const state = room.replayed();
  expect(state.class).toEqual(emptyRoom('all').class);
  expect(Object.keys(state.seats.get('s1') ?? {})).toEqual(['id', 'role', 'name', 'look', 'joinedAt', 'namespace']);
});

const seat = fc.constantFrom('s0', 's1', 's2', 's3', 's9');
const flag = fc.boolean();
const text = fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', maxLength: 40 }));
const audience: fc.Arbitrary<Audience> = fc.oneof(fc.constant('all' as const), fc.array(seat, { maxLength: 3 }));

const asked: fc.Arbitrary<UserCommand> = fc.oneof(
  fc.record({ type: fc.constant('seat.raise-hand' as const), up: flag }),
  fc.record({
    type: fc.constant('seat.flag' as const),
    flag: fc.constantFrom('stuck' as const, 'done' as const, null),
  }),
  fc.record({ type: fc.constant('seat.want-help' as const), wanted: flag }),
  fc.record({ type: fc.constant('seat.share' as const), sharing: flag }),
  fc.record({ type: fc.constant('class.lock' as const), locked: flag }),
  fc.record({ type: fc.constant('class.freeze' as const), message: text }),
  fc.record({ type: fc.constant('class.spotlight' as const), seat: fc.option(seat) }),
  fc.record({ type: fc.constant('class.hint' as const), to: audience, text }),
  fc.record({ type: fc.constant('class.lower-hands' as const), of: audience }),
  fc.record({ type: fc.constant('class.mark' as const), text: fc.string() }),
  fc.record({ type: fc.constant('class.show-step' as const), lesson: fc.constant('first'), index: fc.nat(2) }),
  fc.record({ type: fc.constant('seat.rename' as const), seat, name: fc.string({ unit: 'grapheme', maxLength: 40 }) }),
  fc.record({
    type: fc.constant('seat.send-out' as const),
    seat,
    how: fc.constantFrom('kicked' as const, 'banned' as const),
  }),
  fc.record({ type: fc.constant('seat.readmit' as const), seat }),
  fc.record({ type: fc.constant('seat.set-watching' as const), seat, watching: flag }),
  fc.record({ type: fc.constant('host.reset' as const), seats: audience }),
  fc.record({
    type: fc.constant('class.give' as const),
    to: audience,
    gift: fc.record({ kind: fc.constant('image' as const), reference: fc.constantFrom('busybox', 'nope', '') }),
  }),
);

test('L26 whatever is asked for, the log adds up to the class, and who leads it stays', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(seat, asked), { maxLength: 40 }), (commands) => {
      const room = new TestClass();
      for (const [from, command] of commands) {
        const before = room.state.seq;
        const { reply, events } = room.send(from, command);
        if (!reply.ok) expect([events.length, room.state.seq]).toEqual([0, before]);
        leads(room.state);
      }
      expect(hashRoom(room.replayed())).toBe(hashRoom(room.state));
    }),
    { numRuns: 60 },
  );
});

/** What holds in every class at any time. */
function leads({ seats, class: { spotlight } }: RoomState): void {
  expect(seats.get('s0')?.out).toBeUndefined();
  if (spotlight !== null) expect(seats.get(spotlight)?.out).toBeUndefined();
  const names = [...seats.values()].map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const { role, out, watching, handAt, flag, wantsHelp, sharing } of seats.values()) {
    if (out) expect([handAt, flag, wantsHelp, sharing]).toEqual([undefined, undefined, undefined, undefined]);
    if (role === 'instructor') expect(watching).toBeUndefined();
  }
}

test('L70 an instructor may give a name that the filter refuses, a student may not', () => {
  const room = new TestClass();
  expect(room.join('Arschloch')).toEqual({ ok: false, code: 'seat/name-refused' });
  expect(room.join('Wanker', 'instructor').ok).toBe(true);
  expect(room.send('s0', { type: 'seat.rename', seat: 's1', name: 'Wichser' }).reply.ok).toBe(true);
});
