import { expect, test } from 'vitest';
import { FIRST_SETTINGS } from '../model/class-state';
import type { SeatId } from '../model/room-state';
import type { UserCommand } from './command';
import { hashRoom } from './state-hash';
import { TestClass } from './testing-class';
import { lessonOf } from './testing-steps';

type CommandOf<T extends UserCommand['type']> = Extract<UserCommand, { type: T }>;

/** A class with a lesson in which every command of the tables finds what it speaks of. */
function taught(): TestClass {
  const room = new TestClass();
  room.teach(lessonOf([{ id: 'one', question: true, hints: ['look'] }, { id: 'two' }]), 'self');
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 0 });
  return room;
}

const RULES = { speed: 'fast', hub: 'open', pullLimit: null, accounts: false } as const;

/** One of every kind of command, so that a new kind has to be put into one of these tables. */
const LEADING = {
  'class.show-step': { type: 'class.show-step', lesson: 'l', index: 1 },
  'class.set-registry': { type: 'class.set-registry', rules: RULES },
  'class.fail-removal': { type: 'class.fail-removal', seat: 's1', container: 'web' },
  'class.lock': { type: 'class.lock', locked: true },
  'class.freeze': { type: 'class.freeze', message: 'Look here' },
  'class.spotlight': { type: 'class.spotlight', seat: 's2' },
  'class.set': { type: 'class.set', settings: { ...FIRST_SETTINGS, watchOnly: true } },
  'class.hint': { type: 'class.hint', to: 'all', text: 'Try docker ps' },
  'class.give': { type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'nginx' } },
  'class.lower-hands': { type: 'class.lower-hands', of: 'all' },
  'class.mark': { type: 'class.mark', text: 'Now look' },
  'lesson.open': { type: 'lesson.open', text: '', pace: 'instructor' },
  'lesson.close': { type: 'lesson.close' },
  'lesson.set-pace': { type: 'lesson.set-pace', pace: 'instructor' },
  'lesson.pause': { type: 'lesson.pause', paused: true },
  'lesson.skip': { type: 'lesson.skip', step: 'one', skipped: true },
  'lesson.repeat': { type: 'lesson.repeat', step: 'one' },
  'lesson.help': { type: 'lesson.help', to: 'all' },
  'poll.open': { type: 'poll.open', poll: 'step:one', round: 1 },
  'poll.close': { type: 'poll.close', poll: 'step:one' },
  'poll.show': { type: 'poll.show', poll: 'step:one', shown: true },
  'claims.lay-out': { type: 'claims.lay-out', cards: [1], current: 1, shown: true, table: false },
  'claims.weigh': { type: 'claims.weigh', claim: 1 },
  'seat.rename': { type: 'seat.rename', seat: 's1', name: 'Anna' },
  'seat.send-out': { type: 'seat.send-out', seat: 's2', how: 'banned' },
  'seat.readmit': { type: 'seat.readmit', seat: 's2' },
  'seat.set-watching': { type: 'seat.set-watching', seat: 's1', watching: true },
  'room.close': { type: 'room.close' },
} as const;

/** Of the own host; students only while it takes something. */
const WORKING = {
  'terminal.enter': { type: 'terminal.enter', host: 's1', terminal: 't1', line: 'docker ps' },
  'terminal.answer': { type: 'terminal.answer', host: 's1', terminal: 't1', text: 'yes' },
  'terminal.interrupt': { type: 'terminal.interrupt', host: 's1', terminal: 't1' },
  'terminal.detach': { type: 'terminal.detach', host: 's1', terminal: 't1' },
  'terminal.open': { type: 'terminal.open', host: 's1', terminal: 't2' },
  'terminal.close': { type: 'terminal.close', host: 's1', terminal: 't1' },
  'terminal.clear': { type: 'terminal.clear', host: 's1', terminal: 't1' },
  'files.save': { type: 'files.save', host: 's1', path: '/home/student/a', content: 'a' },
  'files.remove': { type: 'files.remove', host: 's1', path: '/home/student/a' },
  'files.example': { type: 'files.example', host: 's1' },
  'browser.open': { type: 'browser.open', host: 's1', url: 'localhost:8080' },
  'host.undo': { type: 'host.undo' },
  'host.reset': { type: 'host.reset', seats: ['s1'] },
  'lesson.set-up': { type: 'lesson.set-up', step: 'one', to: ['s1'] },
} as const;

const SPEAKING = {
  'seat.raise-hand': { type: 'seat.raise-hand', up: true },
  'seat.flag': { type: 'seat.flag', flag: 'stuck' },
  'seat.want-help': { type: 'seat.want-help', wanted: true },
  'seat.share': { type: 'seat.share', sharing: true },
  'lesson.move': { type: 'lesson.move', index: 0 },
  'lesson.hint': { type: 'lesson.hint', step: 'one' },
  'seat.bring': { type: 'seat.bring', lessons: [] },
} as const;

/** Of those who take part, also while the class listens. */
const ANSWERING = {
  'poll.answer': { type: 'poll.answer', poll: 'step:one', option: 0, confidence: 'sure' },
  'poll.reflect': { type: 'poll.reflect', poll: 'step:one', text: 'because' },
} as const;

const EVERY: { [T in UserCommand['type']]: CommandOf<T> } = {
  ...LEADING,
  ...WORKING,
  ...SPEAKING,
  ...ANSWERING,
};

/** Every kind of student there is. */
const STUDENTS: Record<string, (room: TestClass) => void> = {
  'a student': () => {},
  'one with a hand up': (room) => room.send('s1', { type: 'seat.raise-hand', up: true }),
  'one who asked for help': (room) => room.send('s1', { type: 'seat.want-help', wanted: true }),
  'one who shares': (room) => room.send('s1', { type: 'seat.share', sharing: true }),
  'one in the spotlight': (room) => room.send('s0', { type: 'class.spotlight', seat: 's1' }),
  'one who watches': (room) => room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true }),
  'one who is frozen': (room) => room.send('s0', { type: 'class.freeze', message: '' }),
  'one who was sent out': (room) => room.send('s0', { type: 'seat.send-out', seat: 's1', how: 'kicked' }),
  'one who is banned': (room) => room.send('s0', { type: 'seat.send-out', seat: 's1', how: 'banned' }),
  'one who came back': (room) => {
    room.send('s0', { type: 'seat.send-out', seat: 's1', how: 'banned' });
    room.send('s0', { type: 'seat.readmit', seat: 's1' });
  },
};

/** The code of a refusal that has left no trace. */
function refusal(room: TestClass, seat: SeatId, command: UserCommand): string | null {
  const before = hashRoom(room.state);
  const { reply, events, effects } = room.send(seat, command);
  if (reply.ok) return null;
  expect(events).toEqual([]);
  expect(effects).toEqual([]);
  expect(hashRoom(room.state)).toBe(before);
  return reply.code;
}

const pairs = Object.keys(STUDENTS).flatMap((who) =>
  Object.values(LEADING).map((command) => ({ who, type: command.type, command })),
);

test.each(pairs)('L1 $who may not lead: $type', ({ who, command }) => {
  const room = taught();
  STUDENTS[who]?.(room);
  const code = refusal(room, 's1', command);
  expect(code).toMatch(/^(command\/not-allowed|seat\/kicked|seat\/banned)$/);
});

test.each(Object.values(LEADING))('L1 whoever opened the room and who helps to teach may: $type', (command) => {
  for (const seat of ['s0', 's3']) {
    const room = taught();
    expect(room.send(seat, command).reply.ok).toBe(true);
  }
});

test('L2 nobody sends themselves out, and nobody who opened the room', () => {
  const room = new TestClass();
  for (const how of ['kicked', 'banned'] as const) {
    expect(refusal(room, 's0', { type: 'seat.send-out', seat: 's0', how })).toBe('command/not-allowed');
    expect(refusal(room, 's3', { type: 'seat.send-out', seat: 's3', how })).toBe('command/not-allowed');
    expect(refusal(room, 's3', { type: 'seat.send-out', seat: 's0', how })).toBe('command/not-allowed');
    expect(refusal(room, 's0', { type: 'seat.send-out', seat: 's9', how })).toBe('seat/unknown');
  }
  expect(room.send('s0', { type: 'seat.send-out', seat: 's3', how: 'kicked' }).reply.ok).toBe(true);
  expect(refusal(room, 's3', { type: 'class.lock', locked: true })).toBe('seat/kicked');
});

const onHost = Object.values(WORKING).filter((command) => 'host' in command);

test.each(onHost)('L3 on the host of another seat: $type', (command) => {
  const room = new TestClass();
  const other = 'command/not-your-host';
  for (const seat of ['s0', 's2', 's3']) expect(refusal(room, seat, command)).toBe(other);
  room.send('s1', { type: 'seat.want-help', wanted: true });
  expect(refusal(room, 's2', command)).toBe(other);
  const helped = room.send('s3', command).reply;
  if (command.type === 'browser.open') expect(helped).toEqual({ ok: false, code: other });
  else expect(helped).not.toEqual({ ok: false, code: other });
  room.send('s1', { type: 'seat.want-help', wanted: false });
  expect(refusal(room, 's3', command)).toBe(other);
});

test('L3 what somebody else typed says by whom', () => {
  const room = new TestClass();
  room.send('s1', { type: 'seat.want-help', wanted: true });
  room.send('s0', { type: 'terminal.enter', host: 's1', terminal: 't1', line: 'docker pull -q busybox' });
  room.pass(10_000);
  room.type('s1', 'docker run -it --name c1 busybox sh');
  room.send('s0', { type: 'terminal.answer', host: 's1', terminal: 't1', text: 'exit' });
  const typed = room.log.flatMap(({ event }) =>
    event.type === 'terminal.entered' || event.type === 'terminal.answered' ? [event.by] : [],
  );
  expect(typed).toEqual(['s0', undefined, 's0']);
  const shown = (room.own('s1').terminals.get('t1')?.scrollback ?? []).flat().filter(({ kind }) => kind === 'input');
  expect(shown.map(({ by }) => by)).toEqual(['s0', undefined, 's0']);
});

test('L3 nobody types for who watches', () => {
  const room = new TestClass();
  room.send('s1', { type: 'seat.want-help', wanted: true });
  room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true });
  expect(refusal(room, 's0', WORKING['terminal.enter'])).toBe('command/not-your-host');
});

test.each(Object.values(WORKING))('L4 who watches and who is frozen leaves the host as it is: $type', (command) => {
  const room = new TestClass();
  room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true });
  expect(refusal(room, 's1', command)).toBe('seat/watching');
  room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: false });
  room.send('s0', { type: 'class.freeze', message: 'Look here' });
  expect(refusal(room, 's1', command)).toBe('class/frozen');
  room.send('s0', { type: 'class.freeze', message: null });
  expect(room.send('s1', command).reply).not.toMatchObject({ code: expect.stringMatching(/frozen|watching|allowed/) });
});

test.each(Object.values(SPEAKING))('L4 who watches and who is frozen can still speak up: $type', (command) => {
  const room = taught();
  room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true });
  room.send('s0', { type: 'class.freeze', message: '' });
  expect(room.send('s1', command).reply.ok).toBe(true);
});

test('L4 who is frozen can answer, and who watches has nothing to answer', () => {
  const room = taught();
  expect(refusal(room, 's1', ANSWERING['poll.reflect'])).toBe('poll/not-shown');
  room.send('s0', { type: 'class.freeze', message: '' });
  expect(Object.values(ANSWERING).map((command) => room.send('s1', command).reply.ok)).toEqual([true, true]);
  room.send('s0', { type: 'seat.set-watching', seat: 's2', watching: true });
  expect(refusal(room, 's2', ANSWERING['poll.answer'])).toBe('seat/watching');
});

test('L4 instructors are never frozen and never watch', () => {
  const room = new TestClass();
  room.send('s0', { type: 'class.freeze', message: '' });
  for (const seat of ['s0', 's3']) expect(room.type(seat, 'docker ps').ok).toBe(true);
  expect(refusal(room, 's0', { type: 'seat.set-watching', seat: 's3', watching: true })).toBe('command/not-allowed');
});

test.each(Object.values(EVERY))('L5 who was sent out can do nothing: $type', (command) => {
  const room = taught();
  room.send('s0', { type: 'seat.send-out', seat: 's1', how: 'kicked' });
  expect(refusal(room, 's1', command)).toBe('seat/kicked');
  room.send('s0', { type: 'seat.send-out', seat: 's1', how: 'banned' });
  expect(refusal(room, 's1', command)).toBe('seat/banned');
});

test('L5 who is let in again has the seat back, with its host as it stood', () => {
  const room = new TestClass();
  room.type('s1', 'docker volume create data');
  room.send('s1', { type: 'seat.raise-hand', up: true });
  room.send('s1', { type: 'seat.want-help', wanted: true });
  room.send('s0', { type: 'class.spotlight', seat: 's1' });
  room.send('s0', { type: 'seat.send-out', seat: 's1', how: 'kicked' });
  expect(room.seat('s1')).toEqual({
    id: 's1',
    role: 'student',
    name: 'Ana',
    look: 1,
    joinedAt: room.now,
    namespace: 'ana',
    out: 'kicked',
  });
  expect(room.state.class.spotlight).toBeNull();
  expect(refusal(room, 's0', { type: 'class.spotlight', seat: 's1' })).toBe('seat/unknown');
  expect(room.join('Ana')).toMatchObject({ value: { id: 's4', name: 'Ana 2' } });
  room.send('s0', { type: 'seat.readmit', seat: 's1' });
  expect(room.type('s1', 'docker volume ls').ok).toBe(true);
  expect(room.screen('s1')).toContain('local     data');
});
