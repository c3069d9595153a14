import { expect, test } from 'vitest';
import { classReport } from './class-report';
import type { GivenAnswer } from './learner-results';
import { learnerRows } from './learner-rows';
import { testAnswer, testLearner, testQuestion, testResults, testTaughtStep } from './testing-results';

const step = (id: string, done: boolean, seconds: number) => ({
  ...{ lesson: 'l', step: id, goals: [], hints: 0, stuck: [], doneSeq: null, seconds },
  done: done ? '2026-11-21T09:01:00Z' : null,
});
const guess = (first: GivenAnswer, second: GivenAnswer | null = null) => ({
  ...{ poll: 'step:guess' as const, lesson: 'l', first, second, reflection: null },
});

/** Five of whom one looks on and one was sent out. */
const results = testResults({
  lessons: [
    {
      ...{ id: 'l', title: 'Lesson', opened: '2026-11-21T09:00:00Z', times: 1 },
      steps: [
        testTaughtStep({ id: 'make' }),
        testTaughtStep({ id: 'late', shown: null }),
        testTaughtStep({ id: 'read', goals: [] }),
      ],
    },
  ],
  questions: [testQuestion({ poll: 'step:guess', rounds: 2 }), testQuestion({ poll: 'claim:3', options: [] })],
  learners: [
    testLearner({
      seat: 's1',
      steps: [step('make', true, 60)],
      predictions: [guess(testAnswer(1, 'sure'), testAnswer(0))],
    }),
    testLearner({
      seat: 's2',
      steps: [step('make', true, 120)],
      predictions: [guess(testAnswer(1, 'sure'), testAnswer(1))],
    }),
    testLearner({
      seat: 's3',
      steps: [step('make', false, 300)],
      predictions: [guess(testAnswer(2)), { ...guess(testAnswer(1)), poll: 'claim:3', lesson: null }],
    }),
    testLearner({ seat: 's4', watching: true, predictions: [guess(testAnswer(2))] }),
    testLearner({ seat: 's5', out: 'kicked', steps: [step('make', true, 1)] }),
  ],
  complaints: [
    { text: 'often', times: 5, learners: 2, seq: 9, seat: 's1' },
    { text: 'once', times: 1, learners: 1, seq: 10, seat: 's1' },
  ],
});

test('a step’s people and the time in the middle; who looks on or was sent out does not count', () => {
  const [{ steps } = expect.unreachable()] = classReport(results).lessons;
  expect(steps).toMatchObject([
    { step: { id: 'make' }, done: ['s1', 's2'], notDone: ['s3'], median: 90 },
    { step: { id: 'late' }, done: [], median: null },
    { step: { id: 'read' } },
  ]);
});

test('what was believed wrongly and surely comes first', () => {
  const { misunderstood, predictions, claims } = classReport(results);
  expect(predictions).toMatchObject([
    { result: { first: { counts: [0, 2, 1], sure: [0, 2, 0] }, second: { counts: [1, 1, 0] }, right: 0 } },
  ]);
  expect(claims).toMatchObject([{ question: { poll: 'claim:3' }, result: { first: { counts: [0, 1, 0] } } }]);
  expect(misunderstood).toMatchObject([
    { question: { poll: 'step:guess' }, option: 1, chosen: ['s1', 's2'], sure: ['s1', 's2'], of: 3, after: 1 },
    { question: { poll: 'claim:3' }, option: 1, chosen: ['s3'], sure: [], of: 1, after: null },
    { question: { poll: 'step:guess' }, option: 2, chosen: ['s3'], of: 3, after: 0 },
  ]);
});

test('a complaint is told when there was more than one', () => {
  expect(classReport(results).complaints.map(({ text }) => text)).toEqual(['often']);
});

test('a class without anything has an empty report', () => {
  const empty = classReport(testResults({}));
  expect(empty).toEqual({ learners: [], lessons: [], predictions: [], claims: [], misunderstood: [], complaints: [] });
});

test('the table has a row for each learner, cells for each step that was done in class, and whole numbers only', () => {
  const [heads = [], ...rows] = learnerRows(results);
  const cell = (row: number, head: string) => rows[row]?.[heads.indexOf(head)];
  expect(rows.length).toBe(5);
  expect(heads).toContain('l/make seconds');
  expect(heads).not.toContain('l/late');
  expect([cell(0, 'l/make'), cell(2, 'l/make'), cell(3, 'l/make')]).toEqual([1, 0, 0]);
  expect([cell(0, 'l/make seconds'), cell(3, 'l/make seconds')]).toEqual([60, null]);
  expect([
    cell(0, 'predictions_right_first'),
    cell(0, 'predictions_right_last'),
    cell(1, 'predictions_right_last'),
  ]).toEqual([0, 1, 0]);
  expect([cell(2, 'claims_judged'), cell(2, 'claim:3 first'), cell(0, 'claim:3 first')]).toEqual([1, 0, null]);
  expect([cell(0, 'steps_done'), cell(0, 'steps_of'), cell(4, 'sent_out')]).toEqual([1, 1, 'kicked']);
  expect(rows.flat().filter((it) => typeof it === 'number' && !Number.isInteger(it))).toEqual([]);
});
