import { expect, test } from 'vitest';
import { readEvent } from '../room/event-codec';
import { TestClass } from '../room/testing-class';
import { testLesson, testStep } from '../room/testing-lesson';
import type { ClassResults } from './class-results';
import { ResultsFold } from './results-fold';

const MINUTE = 60_000;

function foldOf({ log }: TestClass, upTo = log.length, fold = new ResultsFold()): ResultsFold {
  for (const [index, { at, event }] of log.slice(0, upTo).entries()) {
    if (index >= fold.seq) fold.note(index + 1, at, readEvent(JSON.stringify(event)));
  }
  return fold;
}

const learner = ({ learners }: ClassResults, seat: string) => {
  const found = learners.find((it) => it.seat === seat);
  if (!found) throw new Error(`no ${seat}`);
  return found;
};

/** A question, then a container to be made. */
function taught(): TestClass {
  const room = new TestClass();
  const lesson = testLesson(
    testStep(
      {
        id: 'guess',
        title: 'Guess',
        question: {
          ask: [{ kind: 'text', text: 'How many?' }],
          options: [[{ kind: 'text', text: 'one' }], [{ kind: 'code', text: 'two' }]],
        },
      },
      { right: 1 },
    ),
    testStep(
      { id: 'make', title: 'Make', stage: 'run', goals: ['A container'], hints: 1 },
      {
        check: {
          order: 'any-order',
          goals: [
            {
              say: 'A container',
              is: { kind: 'container', container: { name: 'web' }, count: { least: 1, most: null } },
            },
          ],
        },
        hints: [[{ kind: 'code', text: 'docker create' }]],
      },
    ),
  );
  room.happens({ type: 'lesson.opened', sheet: lesson.sheet, pace: 'instructor' });
  room.happens({ type: 'desk.keyed', seat: 'desk', key: lesson.key });
  room.send('s0', { type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'nginx' } });
  return room;
}

function show(room: TestClass, index: number): void {
  expect(room.send('s0', { type: 'class.show-step', lesson: 'l', index }).reply).toEqual({ ok: true, value: null });
}

test('a class in which nothing has happened has its learners and nothing else', () => {
  const results = foldOf(new TestClass()).results();
  expect(results.learners.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  expect(results).toMatchObject({ lessons: [], questions: [], complaints: [], room: { closed: null, kind: 'class' } });
  expect(results.learners[0]).toMatchObject({ steps: [], predictions: [], work: { lines: 0, idleSeconds: 0 } });
});

test('who practises alone is in the results', () => {
  const results = foldOf(new TestClass('solo')).results();
  expect(results.room.kind).toBe('solo');
  expect(results.learners.map(({ name }) => name)).toContain('Ada');
});

test('goals, the time at a step, hints and predictions of each learner', () => {
  const room = taught();
  show(room, 0);
  room.pass(MINUTE);
  room.send('s1', { type: 'poll.answer', poll: 'step:guess', option: 0, confidence: 'sure' });
  room.send('s2', { type: 'poll.answer', poll: 'step:guess', option: 1, confidence: 'guess' });
  room.send('s0', { type: 'poll.close', poll: 'step:guess' });
  room.send('s0', { type: 'poll.open', poll: 'step:guess', round: 2 });
  room.send('s1', { type: 'poll.answer', poll: 'step:guess', option: 1, confidence: 'think' });
  room.send('s0', { type: 'poll.show', poll: 'step:guess', shown: true });
  room.send('s1', { type: 'poll.reflect', poll: 'step:guess', text: 'I forgot one' });
  show(room, 1);
  room.pass(2 * MINUTE);
  room.send('s1', { type: 'lesson.hint', step: 'make' });
  room.type('s1', 'docker create --name web nginx');
  room.pass(MINUTE);
  const results = foldOf(room).results();
  expect(results.lessons).toMatchObject([
    { id: 'l', times: 1, steps: [{ id: 'guess' }, { id: 'make', goals: ['A container'] }] },
  ]);
  expect(results.questions).toMatchObject([
    { poll: 'step:guess', lesson: 'l', ask: 'How many?', options: ['one', 'two'], right: 1, rounds: 2, shown: true },
  ]);
  const ana = learner(results, 's1');
  expect(ana.predictions).toMatchObject([
    {
      poll: 'step:guess',
      first: { option: 0, confidence: 'sure', right: false, late: false },
      second: { option: 1, right: true },
      reflection: 'I forgot one',
    },
  ]);
  expect(ana.steps).toMatchObject([
    { step: 'guess', seconds: 60, done: expect.stringMatching(/^2026-11-21T09:01:00Z$/) },
    { step: 'make', seconds: 120, hints: 1, goals: ['2026-11-21T09:03:00Z'], done: '2026-11-21T09:03:00Z' },
  ]);
  expect(room.log[(ana.steps[1]?.doneSeq ?? 0) - 1]?.event).toMatchObject({ type: 'lesson.done', seat: 's1' });
  const ben = learner(results, 's2');
  expect(ben.steps[1]).toMatchObject({ step: 'make', done: null, seconds: 120, goals: [] });
  expect(ben.predictions).toMatchObject([{ first: { right: true }, second: null }]);
});

test('who answers anew in a lesson that is opened again has no second answer of before', () => {
  const room = taught();
  const answer = (option: number) =>
    room.send('s1', { type: 'poll.answer', poll: 'step:guess', option, confidence: 'think' });
  show(room, 0);
  answer(0);
  room.send('s0', { type: 'poll.close', poll: 'step:guess' });
  room.send('s0', { type: 'poll.open', poll: 'step:guess', round: 2 });
  answer(1);
  const lesson = room.state.class.lesson;
  const key = room.own('desk').desk?.key ?? null;
  if (lesson) room.happens({ type: 'lesson.opened', sheet: lesson.sheet, pace: 'instructor' });
  room.happens({ type: 'desk.keyed', seat: 'desk', key });
  const given = () => learner(foldOf(room).results(), 's1').predictions;
  expect(given()).toMatchObject([{ first: { option: 0 }, second: { option: 1 } }]);
  show(room, 0);
  answer(0);
  expect(given()).toMatchObject([{ first: { option: 0 }, second: null, reflection: null }]);
});

test('a pause does not count, and what was reached stays when the class repeats a step or opens the lesson again', () => {
  const room = taught();
  show(room, 1);
  room.pass(MINUTE);
  room.send('s0', { type: 'lesson.pause', paused: true });
  room.pass(10 * MINUTE);
  room.send('s0', { type: 'lesson.pause', paused: false });
  room.pass(MINUTE);
  room.type('s1', 'docker create --name web nginx');
  room.pass(MINUTE);
  const before = learner(foldOf(room).results(), 's1').steps;
  expect(before).toMatchObject([{ step: 'make', seconds: 120 }]);
  room.type('s1', 'docker rm web');
  room.send('s0', { type: 'lesson.repeat', step: 'make' });
  room.pass(3 * MINUTE);
  const { sheet } = testLesson(testStep({ id: 'make', title: 'Make', goals: ['A container'] }));
  room.happens({ type: 'lesson.opened', sheet, pace: 'instructor' });
  room.pass(MINUTE);
  const results = foldOf(room).results();
  expect(learner(results, 's1').steps).toEqual(before);
  expect(results.lessons).toMatchObject([{ times: 2, steps: [{ id: 'make' }, { id: 'guess' }] }]);
});

test('an answer that was dropped is gone; one of an earlier lesson is not', () => {
  const room = taught();
  show(room, 0);
  room.send('s1', { type: 'poll.answer', poll: 'step:guess', option: 0, confidence: 'sure' });
  room.send('s0', { type: 'poll.close', poll: 'step:guess' });
  room.send('s0', { type: 'poll.open', poll: 'step:guess', round: 1 });
  expect(learner(foldOf(room).results(), 's1').predictions).toEqual([]);
  room.send('s1', { type: 'poll.answer', poll: 'step:guess', option: 1, confidence: 'sure' });
  const other = testLesson(testStep({ id: 'guess' }));
  room.happens({ type: 'lesson.opened', sheet: { ...other.sheet, id: 'other' }, pace: 'instructor' });
  room.happens({ type: 'desk.keyed', seat: 'desk', key: { ...other.key, id: 'other' } });
  expect(learner(foldOf(room).results(), 's1').predictions).toMatchObject([{ lesson: 'l', first: { right: true } }]);
});

test('lines, failures and containers count where the learner typed; gifts and what others typed do not', () => {
  const room = taught();
  room.type('s1', 'docker create --name web nginx');
  room.type('s1', 'docker create --name web nginx');
  room.type('s1', '   ');
  room.type('s1', 'docker rm web');
  room.send('s0', {
    type: 'class.give',
    to: ['s1'],
    gift: {
      kind: 'start',
      start: { fresh: false, files: [], images: [], lines: ['docker create --name given nginx'] },
    },
  });
  room.type('s2', 'docker create --name web nginx nginx:latest');
  room.type('s2', 'docker create --name web nginx');
  const results = foldOf(room).results();
  expect(learner(results, 's1').work).toMatchObject({ lines: 3, errors: 1, containersMade: 1, containersRemoved: 1 });
  expect(results.complaints).toMatchObject([
    { text: expect.stringContaining('is already in use by container'), times: 2, learners: 2, seat: 's1' },
  ]);
  expect(room.log[(results.complaints[0]?.seq ?? 0) - 1]?.event.type).toBe('terminal.ended');
});

test('what was undone is no doing any more, and a reset is told', () => {
  const room = taught();
  room.type('s1', 'docker create --name web nginx');
  room.pass(1_000);
  room.type('s1', 'docker rm web');
  const before = room.own('s1').undoable?.at(-1)?.count ?? 0;
  room.happens({
    type: 'host.recalled',
    seat: 's1',
    before,
    difference: { noted: { keep: 0, add: [] }, nameTurns: null },
  });
  room.send('s0', { type: 'host.reset', seats: ['s1'] });
  const doings = foldOf(room).doings('s1');
  expect(doings.map((doing) => (doing.kind === 'line' ? [doing.line, doing.code] : doing.kind))).toEqual([
    'given',
    ['docker create --name web nginx', 0],
    'reset',
  ]);
});

test('long pauses between doings are idleness', () => {
  const room = new TestClass();
  room.type('s1', 'docker ps');
  room.pass(10 * MINUTE);
  room.type('s1', 'docker ps');
  room.pass(3 * MINUTE);
  room.type('s1', 'docker ps');
  const results = foldOf(room).results();
  expect(learner(results, 's1').work.idleSeconds).toBe(600);
  expect(learner(results, 's2').work.idleSeconds).toBe(780);
});

test('read in parts or at once, the same log has the same results', () => {
  const room = taught();
  show(room, 1);
  room.type('s1', 'docker create --name web nginx');
  room.pass(MINUTE);
  room.type('s2', 'docker run nothing-there');
  room.send('s0', { type: 'room.close' });
  const parts = new ResultsFold();
  for (let upTo = 1; upTo <= room.log.length; upTo += 7) foldOf(room, upTo, parts);
  expect(foldOf(room, room.log.length, parts).results()).toEqual(foldOf(room).results());
  expect(parts.results().room.closed).toBe('2026-11-21T09:01:00Z');
});
