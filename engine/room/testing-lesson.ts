import type { Lesson, LessonKey, LessonSheet, StepKey, StepSheet } from '../model/lesson';

const STEP: StepSheet = {
  id: '',
  title: 'A step',
  stage: 'predict',
  text: [],
  commands: [],
  goals: [],
  question: null,
  hints: 0,
  start: false,
};
const KEY: StepKey = { check: null, start: null, hints: [], solution: [], right: null, explanation: [], claims: [] };

/** A step for tests: of what it is made up, the rest is empty. */
export function testStep(sheet: Partial<StepSheet> & { id: string }, key: Partial<StepKey> = {}): [StepSheet, StepKey] {
  return [
    { ...STEP, ...sheet },
    { ...KEY, ...key },
  ];
}

/** A lesson `l` of these steps. */
export function testLesson(...steps: [StepSheet, StepKey][]): Lesson {
  const sheet: LessonSheet = { id: 'l', title: 'Lesson', summary: '', minutes: 5, steps: steps.map(([it]) => it) };
  const key: LessonKey = { id: 'l', steps: steps.map(([, it]) => it) };
  return { sheet, key };
}
