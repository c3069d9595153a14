import { describe, expect, test } from 'vitest';
import type { Pace } from '#engine/model/class-lesson';
import { DESK } from '#engine/model/desk';
import { TestClass } from '#engine/room/testing-class';
import { testLesson, testStep } from '#engine/room/testing-lesson';
import { lessonView } from './lesson-views';
import { benchClaims, stepQuestion } from './poll-views';

const text = (words: string) => [{ kind: 'text' as const, text: words }];
const QUESTION = { ask: text('How many?'), options: [text('one'), text('two')] };
const NEVER = { goals: [{ say: 'done', is: { kind: 'any', any: [] } }], order: 'any-order' } as const;
const LESSON = testLesson(
  testStep(
    { id: 'guess', question: QUESTION, goals: ['done'], commands: ['docker ps'], hints: 1 },
    { right: 1, check: NEVER, hints: [[{ kind: 'paragraph', text: text('Look.') }]] },
  ),
  testStep(
    {
      id: 'push',
      title: 'Share it',
      stage: 'make',
      goals: ['It lies there'],
      start: true,
      commands: ['docker push registry:5000/x'],
    },
    { check: NEVER, start: { fresh: true, files: [], images: [], lines: [] } },
  ),
);

/** Ana (s1) and Ben (s2) in a lesson that is open. */
function taught(pace: Pace = 'instructor', kind?: 'solo'): TestClass {
  const room = new TestClass(kind);
  room.happens({ type: 'lesson.opened', sheet: LESSON.sheet, pace });
  room.happens({ type: 'desk.keyed', seat: DESK, key: LESSON.key });
  return room;
}
const show = (room: TestClass, index: number) => room.send('s0', { type: 'class.show-step', lesson: 'l', index });
const step = (room: TestClass, seat = 's1') => lessonView(room.state, seat)?.step ?? null;

test('without a lesson there is nothing, before its first step a title', () => {
  expect(lessonView(new TestClass().state, 's1')).toBeNull();
  expect(lessonView(taught().state, 's1')).toMatchObject({ title: 'Lesson', step: null, selfPaced: false });
});

describe('a prediction comes before its commands', () => {
  test('until one has answered oneself, whatever others do', () => {
    const room = taught();
    show(room, 0);
    expect(step(room)?.locked).toBe(true);
    room.send('s1', { type: 'poll.answer', poll: 'step:guess', option: 0, confidence: 'sure' });
    expect(step(room)?.locked).toBe(false);
    expect(step(room, 's2')?.locked).toBe(true);
  });

  test('a question that is closed holds nobody up', () => {
    const room = taught();
    show(room, 0);
    room.send('s0', { type: 'poll.close', poll: 'step:guess' });
    expect(step(room)?.locked).toBe(false);
  });

  test('nor does it hold up who only looks on', () => {
    const room = taught();
    show(room, 0);
    room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true });
    expect(step(room)?.locked).toBe(false);
    expect(stepQuestion(room.state, 's1', 'guess')?.takesPart).toBe(false);
  });

  test('a second round locks nothing again', () => {
    const room = taught();
    show(room, 0);
    room.send('s1', { type: 'poll.answer', poll: 'step:guess', option: 0, confidence: 'sure' });
    room.send('s0', { type: 'poll.close', poll: 'step:guess' });
    room.send('s0', { type: 'poll.open', poll: 'step:guess', round: 2 });
    expect(step(room)?.locked).toBe(false);
    expect(stepQuestion(room.state, 's1', 'guess')).toMatchObject({
      round: 2,
      answered: 0,
      own: { first: { option: 0 } },
    });
  });
});

test('goals, hints and what is done are one’s own', () => {
  const room = taught();
  show(room, 0);
  room.happens({ type: 'lesson.reached', seat: 's1', step: 'guess', goals: [0] });
  room.happens({ type: 'lesson.done', seat: 's1', step: 'guess' });
  room.send('s1', { type: 'lesson.hint', step: 'guess' });
  expect(step(room)).toMatchObject({ reached: [true], done: true, hintCount: 1, hints: [[{ kind: 'paragraph' }]] });
  expect(step(room, 's2')).toMatchObject({ reached: [false], done: false, hints: [] });
  expect(lessonView(room.state, 's1')?.steps.map(({ state }) => state)).toEqual(['done', 'open']);
});

test('where everybody goes alone, each is shown where it is', () => {
  const room = taught('self');
  show(room, 0);
  room.send('s1', { type: 'lesson.move', index: 1 });
  expect(step(room)).toMatchObject({ id: 'push', index: 1, total: 2, hasStart: true });
  expect(step(room, 's2')?.id).toBe('guess');
  expect(stepQuestion(room.state, 's2', 'guess')?.alone).toBe('paced');
});

test('a step that pushes says where one’s own place in the registry is', () => {
  const room = taught();
  show(room, 0);
  expect(step(room)?.pushTo).toBeNull();
  show(room, 1);
  expect(step(room)?.pushTo).toBe('registry:5000/ana/');
  expect(step(room, 's2')?.pushTo).toBe('registry:5000/ben/');
});

test('turnout counts who is asked, not who leads', () => {
  const room = taught();
  show(room, 0);
  room.send('s1', { type: 'poll.answer', poll: 'step:guess', option: 0, confidence: 'sure' });
  expect(stepQuestion(room.state, 's2', 'guess')).toMatchObject({ answered: 1, asked: 2, own: {} });
});

describe('claims on the bench', () => {
  const lay = (room: TestClass, current: number | null, shown = true) =>
    room.send('s0', { type: 'claims.lay-out', cards: [11, 38], current, shown, table: false });

  test('are there while the board is shown, or one of them is asked', () => {
    const room = new TestClass();
    expect(benchClaims(room.state, 's1')).toBeNull();
    lay(room, 11, false);
    expect(benchClaims(room.state, 's1')).toBeNull();
    room.send('s0', { type: 'poll.open', poll: 'claim:38', round: 1 });
    expect(benchClaims(room.state, 's1')).toMatchObject({ now: { view: { id: 38 } }, board: [], sheetHref: null });
    lay(room, 11);
    expect(benchClaims(room.state, 's1')?.now).toMatchObject({ view: { id: 11, verdict: null }, poll: null });
    expect(benchClaims(room.state, 's1')?.board).toHaveLength(2);
  });

  test('what is right is not told before the class is shown it', () => {
    const room = new TestClass();
    lay(room, 11);
    room.send('s0', { type: 'poll.open', poll: 'claim:11', round: 1 });
    room.send('s1', { type: 'poll.answer', poll: 'claim:11', option: 0, confidence: 'think' });
    expect(JSON.stringify(benchClaims(room.state, 's1'))).not.toContain('"verdict":"false"');
    room.send('s0', { type: 'poll.show', poll: 'claim:11', shown: true });
    expect(benchClaims(room.state, 's1')?.now).toMatchObject({
      view: { verdict: 'false' },
      poll: { shown: { right: 2 }, own: { first: { option: 0 } } },
    });
  });
});
