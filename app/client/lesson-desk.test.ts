import { expect, test } from 'vitest';
import { TestClass } from '#engine/room/testing-class';
import { lessonOf } from '#engine/room/testing-steps';
import { lessonDesk, seatLesson } from './lesson-desk';

const ran = (...words: string[]) => ({ kind: 'ran' as const, ran: { words } });

function taught(pace: 'instructor' | 'self' = 'instructor'): TestClass {
  const room = new TestClass();
  const steps = [
    {
      id: 'look',
      goals: [ran('docker ps'), ran('docker images')],
      hints: ['look', 'look there'],
      question: true as const,
    },
    { id: 'constructor', goals: [ran('docker info')] },
  ];
  room.teach(lessonOf(steps), pace);
  return room;
}

const show = (room: TestClass, index: number) => room.send('s0', { type: 'class.show-step', lesson: 'l', index });

test('without a lesson there is nothing to be led', () => {
  const room = new TestClass();
  expect(lessonDesk(room.state)).toBeNull();
  expect(seatLesson(room.state, 's1')).toBeNull();
});

test('each goal tells how many have reached it and who has not', () => {
  const room = taught();
  show(room, 0);
  room.type('s1', 'docker ps');
  room.type('s1', 'docker images');
  room.type('s2', 'docker images');
  expect(lessonDesk(room.state)).toMatchObject({ learners: 2, current: 0, stuck: [] });
  expect(lessonDesk(room.state)?.steps[0]).toMatchObject({
    done: 1,
    undone: ['s2'],
    here: 2,
    goals: [
      { reached: 1, missing: ['s2'] },
      { reached: 2, missing: [] },
    ],
  });
  expect(lessonDesk(room.state)?.steps[1]).toMatchObject({ done: 0, undone: ['s1', 's2'], here: 0 });
  expect(seatLesson(room.state, 's1')).toMatchObject({ step: 0, reached: 2, goals: 2, done: true });
  expect(seatLesson(room.state, 's2')).toMatchObject({ step: 0, reached: 1, goals: 2, done: false });
});

test('who leads or only looks on is not counted', () => {
  const room = taught();
  show(room, 0);
  room.send('s0', { type: 'seat.set-watching', seat: 's2', watching: true });
  expect(lessonDesk(room.state)).toMatchObject({ learners: 1 });
  for (const seat of ['s0', 's2', 's3', 'nobody']) expect(seatLesson(room.state, seat)).toBeNull();
});

test('where everybody goes on alone, each is at a step of its own', () => {
  const room = taught('self');
  room.send('s2', { type: 'lesson.move', index: 1 });
  expect(lessonDesk(room.state)?.steps.map(({ here }) => here)).toEqual([1, 1]);
  expect(seatLesson(room.state, 's2')).toMatchObject({ step: 1 });
});

test('the same complaint three times is said with its words, and so is a long silence', () => {
  const room = taught();
  show(room, 0);
  for (let times = 0; times < 3; times += 1) room.type('s1', 'docker rm nothing');
  expect(lessonDesk(room.state)?.stuck).toEqual(['s1']);
  expect(seatLesson(room.state, 's1')).toMatchObject({ stuck: 'same-error', stuckTimes: 3 });
  expect(seatLesson(room.state, 's1')?.stuckError).toContain('No such container');
  room.pass(5 * 60_000);
  expect(seatLesson(room.state, 's2')).toMatchObject({ stuck: 'idle', stuckError: null });
});

test('a question tells its answers, its advice and what people make of it', () => {
  const room = taught();
  show(room, 0);
  const poll = 'step:look' as const;
  room.send('s1', { type: 'poll.answer', poll, option: 1, confidence: 'sure' });
  expect(lessonDesk(room.state)?.steps[0]?.poll).toMatchObject({
    open: true,
    round: 1,
    answered: 1,
    asked: 2,
    late: 0,
  });
  room.pass(1_000);
  room.type('s2', 'docker ps');
  room.send('s2', { type: 'poll.answer', poll, option: 0, confidence: 'guess' });
  room.send('s0', { type: 'poll.show', poll, shown: true });
  room.send('s2', { type: 'poll.reflect', poll, text: 'I looked too early' });
  expect(lessonDesk(room.state)?.steps[0]?.poll).toMatchObject({
    open: false,
    shown: true,
    answered: 2,
    late: 1,
    result: { first: { counts: [1, 1], sure: [0, 1] } },
    reflections: [{ seat: 's2', name: 'Ben', text: 'I looked too early' }],
  });
  expect(lessonDesk(room.state)?.steps[1]?.poll).toBeNull();
});
