import type { AskedQuestion, ClassResults, TaughtStep } from './class-results';
import type { GivenAnswer, LearnerResults } from './learner-results';

const AT = '2026-11-21T09:00:00Z';

/** Results for tests: of what they are made up, the rest is empty. */
export function testResults(of: Partial<ClassResults>): ClassResults {
  return {
    drydock: 'results',
    version: 1,
    room: { id: 'r', code: 'ABCDEF', title: 'Room', kind: 'class', opened: AT, closed: null },
    upTo: { seq: 1, at: AT },
    lessons: [],
    questions: [],
    learners: [],
    complaints: [],
    ...of,
  };
}

export function testLearner(of: Partial<LearnerResults> & { seat: string }): LearnerResults {
  return {
    ...{ name: of.seat, joined: AT, out: null, watching: false, brought: [], steps: [], predictions: [] },
    work: {
      ...{ lines: 0, errors: 0, containersMade: 0, containersRemoved: 0, imagesBuilt: 0 },
      ...{ pushes: 0, filesSaved: 0, idleSeconds: 0 },
    },
    ...of,
  };
}

export function testTaughtStep(of: Partial<TaughtStep> & { id: string }): TaughtStep {
  return {
    title: of.id,
    stage: 'run',
    goals: ['done'],
    question: false,
    hints: 0,
    shown: AT,
    shownSeq: 5,
    skipped: false,
    ...of,
  };
}

export function testQuestion(of: Partial<AskedQuestion> & Pick<AskedQuestion, 'poll'>): AskedQuestion {
  const rest = { ask: 'Why?', options: ['a', 'b', 'c'], right: 0, asked: AT, seq: 7, rounds: 1 as const, shown: true };
  return { lesson: of.poll.startsWith('step:') ? 'l' : null, ...rest, ...of };
}

/** An answer to a question whose right option is the first. */
export function testAnswer(option: number, confidence: GivenAnswer['confidence'] = 'think'): GivenAnswer {
  return { option, confidence, at: AT, late: false, right: option === 0 };
}
