import type { Check, Condition } from '../model/check';
import type { Lesson } from '../model/lesson';
import { testLesson, testStep } from './testing-lesson';

/** A step for tests of progress; it has a check when it has goals. */
export interface TestStep {
  id: string;
  goals?: readonly Condition[];
  order?: Check['order'];
  question?: true;
  hints?: readonly string[];
}

/** A lesson of these steps, by its ID, without words that matter. */
export function lessonOf(steps: readonly TestStep[]): Lesson {
  return testLesson(
    ...steps.map(({ id, goals = [], order = 'any-order', question, hints = [] }) => {
      const said = goals.map((is, at) => ({ say: `goal ${at}`, is }));
      return testStep(
        { id, goals: said.map(({ say }) => say), hints: hints.length, question: question ? QUESTION : null },
        {
          check: said.length > 0 ? { goals: said, order } : null,
          hints: hints.map((text) => [{ kind: 'paragraph', text: [{ kind: 'text', text }] }]),
        },
      );
    }),
  );
}

const QUESTION = { ask: [], options: [[], []] };
