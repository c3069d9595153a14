import type { PollResult, Tally } from '../model/poll';
import type { SeatId } from '../model/room-state';
import type { AskedQuestion, ClassResults, Complaint, TaughtLesson, TaughtStep } from './class-results';
import type { GivenAnswer, LearnerResults, Prediction } from './learner-results';

/** A class in numbers, for the page that is printed. Where people are listed it is by seat, in the order of joining. */
export interface ClassReport {
  /** Who took part: neither sent out nor looking on. */
  learners: readonly LearnerResults[];
  lessons: readonly { lesson: TaughtLesson; steps: readonly StepReport[] }[];
  /** Of steps. */
  predictions: readonly QuestionReport[];
  claims: readonly QuestionReport[];
  /** The wrong answers that were believed most, of steps and claims. */
  misunderstood: readonly WrongBelief[];
  /** What lines complained of most. */
  complaints: readonly Complaint[];
}

export interface StepReport {
  step: TaughtStep;
  done: readonly SeatId[];
  notDone: readonly SeatId[];
  /** Seconds that those who have done it were at it, the one in the middle; null where nobody has. */
  median: number | null;
  /** Who opened hints, and who seemed to be stuck. */
  helped: readonly SeatId[];
  stuck: readonly SeatId[];
}

export interface QuestionReport {
  question: AskedQuestion;
  result: PollResult;
}

export interface WrongBelief {
  question: AskedQuestion;
  option: number;
  /** Who chose it in the first round, and of these, who was sure. */
  chosen: readonly SeatId[];
  sure: readonly SeatId[];
  /** How many answered in the first round. */
  of: number;
  /** How many chose it in the last round; null where there was one only. */
  after: number | null;
}

/** Beliefs and complaints that a page has room for. */
const TOLD = 8;
/** A complaint of one person once is nothing a class has to talk about. */
const OFTEN = 2;

export function classReport(results: ClassResults): ClassReport {
  const learners = results.learners.filter(({ out, watching }) => out === null && !watching);
  const answers = (question: AskedQuestion) =>
    learners.flatMap(({ seat, predictions }) => {
      const found = predictions.find(({ poll, lesson }) => poll === question.poll && lesson === question.lesson);
      return found ? [{ seat, ...found }] : [];
    });
  const questions = results.questions.map((question) => ({ question, result: resultOf(question, answers(question)) }));
  const asked = (claims: boolean) =>
    questions.filter(({ question, result }) => (question.lesson === null) === claims && sum(result.first) > 0);
  return {
    learners,
    lessons: results.lessons.map((lesson) => ({
      lesson,
      steps: lesson.steps.map((step) => stepReport(lesson.id, step, learners)),
    })),
    predictions: asked(false),
    claims: asked(true),
    misunderstood: results.questions
      .flatMap((question) => beliefs(question, answers(question)))
      .sort((a, b) => b.sure.length - a.sure.length || b.chosen.length / b.of - a.chosen.length / a.of)
      .slice(0, TOLD),
    complaints: results.complaints.filter(({ times }) => times >= OFTEN).slice(0, TOLD),
  };
}

function stepReport(lesson: string, step: TaughtStep, learners: readonly LearnerResults[]): StepReport {
  const records = learners.map(({ seat, steps }) => ({
    seat,
    record: steps.find((record) => record.lesson === lesson && record.step === step.id),
  }));
  const who = (fits: (record: LearnerResults['steps'][number] | undefined) => boolean) =>
    records.filter(({ record }) => fits(record)).map(({ seat }) => seat);
  const times = records.flatMap(({ record }) => (record?.done ? [record.seconds] : []));
  return {
    step,
    done: who((record) => record?.done != null),
    notDone: who((record) => record?.done == null),
    median: middle(times),
    helped: who((record) => (record?.hints ?? 0) > 0),
    stuck: who((record) => (record?.stuck.length ?? 0) > 0),
  };
}

type Answered = Prediction & { seat: SeatId };

function resultOf({ options, right, rounds }: AskedQuestion, answers: readonly Answered[]): PollResult {
  // A claim is judged true, half or false.
  const count = options.length || 3;
  return {
    first: tally(
      answers.flatMap(({ first }) => first ?? []),
      count,
    ),
    ...(rounds === 2 && {
      second: tally(
        answers.flatMap(({ second }) => second ?? []),
        count,
      ),
    }),
    right,
    explanation: [],
  };
}

function tally(given: readonly GivenAnswer[], options: number): Tally {
  const each = Array.from({ length: options }, (_, option) => given.filter((answer) => answer.option === option));
  return {
    counts: each.map(({ length }) => length),
    sure: each.map((chosen) => chosen.filter(({ confidence }) => confidence === 'sure').length),
  };
}

function beliefs(question: AskedQuestion, answers: readonly Answered[]): WrongBelief[] {
  if (question.right === null) return [];
  const result = resultOf(question, answers);
  return result.first.counts.flatMap((count, option) => {
    if (option === question.right || count === 0) return [];
    const chosen = answers.filter(({ first }) => first?.option === option);
    return [
      {
        ...{ question, option, of: sum(result.first) },
        chosen: chosen.map(({ seat }) => seat),
        sure: chosen.filter(({ first }) => first?.confidence === 'sure').map(({ seat }) => seat),
        after: result.second ? (result.second.counts[option] ?? 0) : null,
      },
    ];
  });
}

function sum({ counts }: Tally): number {
  return counts.reduce((all, count) => all + count, 0);
}

/** Between the two in the middle where their number is even. */
function middle(times: readonly number[]): number | null {
  const sorted = [...times].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
