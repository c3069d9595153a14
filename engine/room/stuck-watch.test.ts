import { expect, test } from 'vitest';
import { DESK, type StuckSign } from '../model/desk';
import { TestClass } from './testing-class';
import { lessonOf } from './testing-steps';

const MINUTE = 60_000;
const NEVER = { id: 'one', goals: [{ kind: 'ran', ran: { words: ['docker', 'info'] } }] } as const;

/** A class that has been shown a step which takes `docker info`. */
function taught(kind?: 'solo'): TestClass {
  const room = new TestClass(kind);
  room.teach(lessonOf([NEVER, { ...NEVER, id: 'two' }]));
  show(room, 0);
  return room;
}

function show(room: TestClass, index: number): void {
  room.send('s0', { type: 'class.show-step', lesson: 'l', index });
}

function sign(room: TestClass, seat: string): StuckSign | undefined {
  return room.own(DESK).desk?.stuck.get(seat);
}

test('S40 the same complaint three times in a step is a sign, whatever its numbers; what goes well takes it back', () => {
  const room = taught();
  room.type('s1', 'docker start web1');
  room.type('s1', 'docker start web2');
  expect(sign(room, 's1')).toBeUndefined();
  room.type('s1', 'docker start web3');
  expect(sign(room, 's1')).toMatchObject({ step: 'one', why: { kind: 'same-error', times: 3 } });
  expect(sign(room, 's2')).toBeUndefined();
  room.type('s1', 'docker ps');
  expect(sign(room, 's1')).toBeUndefined();
});

test('S40 different complaints are no sign, and another step counts anew', () => {
  const room = taught();
  for (const line of ['docker start web', 'docker frobnicate', 'docker rmi nothing']) room.type('s1', line);
  expect(sign(room, 's1')).toBeUndefined();
  room.type('s1', 'docker start web');
  show(room, 1);
  room.type('s1', 'docker start web');
  expect(sign(room, 's1')).toBeUndefined();
});

test('S40 a step that is repeated counts anew', () => {
  const room = taught();
  for (const line of ['docker start web', 'docker start web']) room.type('s1', line);
  room.send('s0', { type: 'lesson.repeat', step: 'one' });
  for (const line of ['docker start web', 'docker start web']) room.type('s1', line);
  expect(sign(room, 's1')).toBeUndefined();
  room.type('s1', 'docker start web');
  expect(sign(room, 's1')).toMatchObject({ why: { times: 3 } });
});

test('S41 nothing typed for four minutes in a step is a sign, which the next thing typed takes back', () => {
  const room = taught();
  room.pass(3 * MINUTE);
  room.type('s1', 'docker ps');
  room.pass(2 * MINUTE);
  expect(sign(room, 's2')?.why).toMatchObject({ kind: 'idle' });
  expect(sign(room, 's1')).toBeUndefined();
  room.pass(2 * MINUTE);
  expect(sign(room, 's1')?.why).toMatchObject({ kind: 'idle' });
  room.type('s1', 'docker frobnicate');
  expect(sign(room, 's1')).toBeUndefined();
  room.pass(5 * MINUTE);
  expect(sign(room, 's1')?.why).toMatchObject({ kind: 'idle' });
});

test('S41 who is done, teaches or practises alone is never idle, and nobody is in a pause', () => {
  const room = taught();
  room.type('s1', 'docker info');
  room.send('s0', { type: 'lesson.pause', paused: true });
  room.pass(10 * MINUTE);
  expect(room.own(DESK).desk?.stuck.size).toBe(0);
  room.send('s0', { type: 'lesson.pause', paused: false });
  room.pass(10 * MINUTE);
  expect([...(room.own(DESK).desk?.stuck.keys() ?? [])]).toEqual(['s2']);
  const alone = taught('solo');
  alone.pass(10 * MINUTE);
  expect(alone.own(DESK).desk?.stuck.size).toBe(0);
});

test('S41 while the class votes, talks and hears the answer nobody is idle', () => {
  const room = new TestClass();
  room.teach(lessonOf([{ ...NEVER, question: true }]));
  show(room, 0);
  const poll = 'step:one';
  room.pass(3 * MINUTE);
  room.send('s0', { type: 'poll.close', poll });
  room.send('s0', { type: 'poll.open', poll, round: 2 });
  room.pass(3 * MINUTE);
  room.send('s0', { type: 'poll.show', poll, shown: true });
  room.pass(3 * MINUTE);
  expect(room.own(DESK).desk?.stuck.size).toBe(0);
  room.pass(2 * MINUTE);
  expect(sign(room, 's1')?.why).toMatchObject({ kind: 'idle' });
  room.send('s0', { type: 'poll.open', poll: 'claim:1', round: 1 });
  expect(sign(room, 's1')).toBeUndefined();
});

test('S42 a goal that is reached, and another step, take the sign back', () => {
  const room = taught();
  room.pass(5 * MINUTE);
  expect(room.own(DESK).desk?.stuck.size).toBe(2);
  room.type('s1', 'docker info');
  expect([...(room.own(DESK).desk?.stuck.keys() ?? [])]).toEqual(['s2']);
  show(room, 1);
  expect(room.own(DESK).desk?.stuck.size).toBe(0);
});

test('S43 after a restart signs stand and everybody has the full time again', () => {
  const room = taught();
  room.pass(3 * MINUTE);
  room.execute({ type: 'room.recovered' });
  room.pass(3 * MINUTE);
  expect(sign(room, 's1')).toBeUndefined();
  room.pass(2 * MINUTE);
  expect(sign(room, 's1')?.why).toMatchObject({ kind: 'idle' });
  room.execute({ type: 'room.recovered' });
  expect(sign(room, 's1')?.why).toMatchObject({ kind: 'idle' });
});
