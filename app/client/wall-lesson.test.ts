import { expect, test } from 'vitest';
import type { PollId } from '#engine/model/poll';
import { TestClass } from '#engine/room/testing-class';
import { testLesson, testStep } from '#engine/room/testing-lesson';
import { wallLesson, wallPoll } from './wall-lesson';

const text = (words: string) => [{ kind: 'text' as const, text: words }];
const NEVER = { goals: [{ say: 'done', is: { kind: 'any', any: [] } }], order: 'any-order' } as const;
const LESSON = testLesson(
  testStep(
    { id: 'guess', title: 'Guess', question: { ask: text('How many?'), options: [text('1'), text('2')] } },
    { right: 1 },
  ),
  // A word that every object knows.
  testStep({ id: 'valueOf', title: 'Do it', stage: 'run', goals: ['It runs', 'It is seen'] }, { check: NEVER }),
);
const GUESS: PollId = 'step:guess';

function taught(index: number | null, pace: 'instructor' | 'self' = 'instructor'): TestClass {
  const room = new TestClass();
  room.teach(LESSON, pace);
  if (index !== null) room.send('s0', { type: 'class.show-step', lesson: 'l', index });
  return room;
}

test('without a lesson there is nothing to say, and before the first step only what it is called', () => {
  expect(wallLesson(new TestClass().state)).toBeNull();
  expect(wallLesson(taught(null).state)).toMatchObject({ title: 'Lesson', people: 2, step: null, paces: null });
});

test('goals are counted by those who take part: who was sent out or only watches is not among them', () => {
  const room = taught(1);
  room.happens({ type: 'lesson.reached', seat: 's1', step: 'valueOf', goals: [0] });
  room.happens({ type: 'lesson.reached', seat: 's2', step: 'valueOf', goals: [0, 1] });
  room.happens({ type: 'lesson.done', seat: 's2', step: 'valueOf' });
  room.happens({ type: 'lesson.reached', seat: 's0', step: 'valueOf', goals: [0, 1] });
  const step = { number: 2, total: 2, title: 'Do it', stage: 'run', done: 1 };
  const goals = [
    { say: 'It runs', reached: 2 },
    { say: 'It is seen', reached: 1 },
  ];
  expect(wallLesson(room.state)).toMatchObject({ people: 2, step: { ...step, goals } });
  room.send('s0', { type: 'seat.send-out', seat: 's2', how: 'kicked' });
  expect(wallLesson(room.state)).toMatchObject({ people: 1, step: { done: 0 } });
});

test('where everybody goes on alone each step says how many are there and how many have done it', () => {
  const room = taught(0, 'self');
  room.happens({ type: 'lesson.done', seat: 's1', step: 'guess' });
  room.happens({ type: 'lesson.moved', seat: 's1', index: 1 });
  expect(wallLesson(room.state)).toMatchObject({
    step: null,
    paces: [
      { title: 'Guess', here: 1, done: 1 },
      { title: 'Do it', here: 1, done: 0 },
    ],
  });
  expect(wallPoll(room.state)).toBeNull();
});

test('while answers are taken the wall says how many there are, and never what', () => {
  const room = taught(0);
  room.send('s1', { type: 'poll.answer', poll: GUESS, option: 1, confidence: 'sure' });
  expect(wallPoll(room.state)).toMatchObject({ answered: 1, people: 2, round: 1, shown: null });
  room.send('s0', { type: 'poll.close', poll: GUESS });
  expect(wallPoll(room.state)).toBeNull();
  room.send('s0', { type: 'poll.show', poll: GUESS, shown: true });
  expect(wallPoll(room.state)?.shown).toMatchObject({ first: { counts: [0, 1] }, right: 1 });
  room.send('s0', { type: 'poll.open', poll: GUESS, round: 2 });
  expect(wallPoll(room.state)).toMatchObject({ answered: 0, round: 2, shown: null });
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 1 });
  expect(wallPoll(room.state)).toBeNull();
});

test('a claim is asked beside the picture until it has its card on the board', () => {
  const room = taught(null);
  room.send('s0', { type: 'poll.open', poll: 'claim:11', round: 1 });
  expect(wallPoll(room.state)).toMatchObject({ about: 11, answered: 0, people: 2 });
  room.send('s0', { type: 'claims.lay-out', cards: [11], current: 11, shown: true, table: false });
  expect(wallPoll(room.state)).toBeNull();
});
