import { expect, test } from 'vitest';
import type { Digest } from '../model/digest';
import type { LessonKey } from '../model/lesson';
import { currentIndex } from '../room/current-step';
import { TestClass } from '../room/testing-class';
import { lessonOf } from '../room/testing-steps';
import type { BranchPoint } from './branch-point';

const DONE = { kind: 'volume', volume: { name: 'va' }, count: { least: 1, most: null } } as const;
const lesson = lessonOf([
  { id: 'one', goals: [DONE], hints: ['look', 'look again'] },
  { id: 'two', question: true },
  { id: 'three', question: true },
]);

function taught(): TestClass {
  const inClass = new TestClass();
  inClass.teach(lesson);
  inClass.send('s0', { type: 'class.show-step', lesson: lesson.sheet.id, index: 0 });
  inClass.send('s1', { type: 'lesson.hint', step: 'one' });
  inClass.type('s1', 'docker volume create va');
  inClass.send('s0', { type: 'class.show-step', lesson: lesson.sheet.id, index: 1 });
  inClass.send('s1', { type: 'poll.answer', poll: 'step:two', option: 1, confidence: 'sure' });
  return inClass;
}

function branched(from: TestClass, given: Partial<BranchPoint> = {}, seat = 's1'): TestClass {
  const branch = new TestClass(null);
  const { state } = from;
  const origin = { recording: 'r', title: 'Room', seq: state.seq, at: state.at, into: 0, seat, behind: 0 };
  const point = { origin, state, blobs: from.room.blobs, contents: new Set<Digest>(), key: KEY, tells: true, ...given };
  expect(branch.execute({ type: 'room.branch', id: 'b', code: 'BRANCH', from: point }).reply.ok).toBe(true);
  return branch;
}

const KEY: LessonKey = {
  ...lesson.key,
  steps: lesson.key.steps.map((step) => ({ ...step, right: 0, explanation: [] })),
};

test('Z33 the lesson is open where the seat was in it, with what it had reached, opened and answered', () => {
  const branch = branched(taught());
  const open = branch.state.class.lesson;
  expect(open && currentIndex(open, 's1')).toBe(1);
  expect(open?.pace).toBe('self');
  expect(Object.keys(open?.progress.get('s1')?.done ?? {})).toEqual(['one', 'two']);
  expect(open?.progress.get('s1')?.hints).toEqual({ one: 1 });
  expect(branch.own('s1').hints?.get('one')).toEqual([lesson.key.steps[0]?.hints[0]]);
  expect(branch.own('s1').answers?.get('step:two')).toMatchObject({
    first: { option: 1, confidence: 'sure' },
    told: { right: 0 },
  });
  expect(branch.send('s1', { type: 'lesson.move', index: 2 }).reply.ok).toBe(true);
  expect(branch.state.class.polls.get('step:three')?.open).toBe(true);
});

test('Z33 goals are checked there', () => {
  const branch = branched(taught(), {}, 's2');
  branch.send('s2', { type: 'lesson.move', index: 0 });
  expect(branch.state.class.lesson?.progress.get('s2')?.done).not.toHaveProperty('one');
  branch.type('s2', 'docker volume create va');
  expect(branch.state.class.lesson?.progress.get('s2')?.done).toHaveProperty('one');
});

test('Z33 where the class is not to be told yet, nothing is asked that would tell it', () => {
  const inClass = taught();
  const open = branched(inClass, { tells: false });
  expect(open.state.class.polls.size).toBe(0);
  expect(open.state.class.lesson?.sheet.steps.map(({ question }) => question)).toEqual([null, null, null]);
  inClass.send('s0', { type: 'poll.show', poll: 'step:two', shown: true });
  const shown = branched(inClass, { tells: false });
  expect(shown.own('s1').answers?.get('step:two')?.told).toEqual({ right: null, explanation: [] });
  expect(shown.state.class.lesson?.sheet.steps[2]?.question).toBeNull();
});
