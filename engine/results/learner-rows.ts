import type { ClassResults, TaughtStep } from './class-results';
import type { LearnerResults, Prediction } from './learner-results';

/** A cell of a table; null is an empty one. */
export type Cell = string | number | null;

interface Column {
  head: string;
  of: (learner: LearnerResults) => Cell;
}

/**
 * The results as a table for a gradebook: one row a learner, below a row of heads. Numbers are whole, because a point
 * or a comma in one means another thing in the next country.
 */
export function learnerRows(results: ClassResults): Cell[][] {
  const columns = [...aboutPeople(results), ...aboutSteps(results), ...aboutQuestions(results)];
  return [columns.map(({ head }) => head), ...results.learners.map((learner) => columns.map(({ of }) => of(learner)))];
}

function aboutPeople(results: ClassResults): Column[] {
  const counted = results.lessons.flatMap(({ id, steps }) => steps.filter(counts).map((step) => `${id}/${step.id}`));
  const done = ({ steps }: LearnerResults) =>
    steps.filter((step) => step.done !== null && counted.includes(`${step.lesson}/${step.step}`)).length;
  const answered = (learner: LearnerResults, claims: boolean) =>
    learner.predictions.filter(({ poll }) => poll.startsWith('claim:') === claims);
  const right = (predictions: Prediction[], last: boolean) =>
    predictions.filter(({ first, second }) => (last ? (second ?? first) : first)?.right === true).length;
  const { questions } = results;
  const asked = questions.filter(({ lesson, right: option }) => lesson !== null && option !== null).length;
  const work = (head: string, of: keyof LearnerResults['work']) => ({ head, of: (it: LearnerResults) => it.work[of] });
  return [
    { head: 'seat', of: ({ seat }) => seat },
    { head: 'name', of: ({ name }) => name },
    { head: 'joined', of: ({ joined }) => joined },
    { head: 'sent_out', of: ({ out }) => out },
    { head: 'steps_done', of: done },
    { head: 'steps_of', of: () => counted.length },
    {
      head: 'steps_percent',
      of: (it) => (counted.length === 0 ? null : Math.round((100 * done(it)) / counted.length)),
    },
    { head: 'predictions_asked', of: () => asked },
    { head: 'predictions_given', of: (it) => answered(it, false).length },
    { head: 'predictions_right_first', of: (it) => right(answered(it, false), false) },
    { head: 'predictions_right_last', of: (it) => right(answered(it, false), true) },
    { head: 'claims_judged', of: (it) => answered(it, true).length },
    { head: 'claims_right_first', of: (it) => right(answered(it, true), false) },
    { head: 'claims_right_last', of: (it) => right(answered(it, true), true) },
    { head: 'hints', of: ({ steps }) => steps.reduce((sum, { hints }) => sum + hints, 0) },
    { head: 'times_stuck', of: ({ steps }) => steps.reduce((sum, { stuck }) => sum + stuck.length, 0) },
    work('lines', 'lines'),
    work('lines_failed', 'errors'),
    work('containers_made', 'containersMade'),
    work('containers_removed', 'containersRemoved'),
    work('images_built', 'imagesBuilt'),
    work('pushes', 'pushes'),
    work('files_saved', 'filesSaved'),
    work('idle_seconds', 'idleSeconds'),
    {
      head: 'practised_before',
      of: ({ brought }) => brought.map(({ lesson, done: of, steps }) => `${lesson} ${of}/${steps}`).join('; ') || null,
    },
  ];
}

/** For each step whether it was done, and how long somebody was at it; empty for one that the learner did not come to. */
function aboutSteps({ lessons }: ClassResults): Column[] {
  return lessons.flatMap(({ id, steps }) =>
    steps.filter(counts).flatMap((step): Column[] => {
      const recordOf = ({ steps: all }: LearnerResults) =>
        all.find((record) => record.lesson === id && record.step === step.id);
      const head = `${id}/${step.id}`;
      return [
        { head, of: (learner) => (recordOf(learner)?.done ? 1 : 0) },
        { head: `${head} seconds`, of: (learner) => recordOf(learner)?.seconds ?? null },
      ];
    }),
  );
}

/** For each question whether the first answer and the last one were right; empty without one, or where nothing is right. */
function aboutQuestions({ questions }: ClassResults): Column[] {
  return questions
    .filter(({ right }) => right !== null)
    .flatMap(({ poll, lesson }): Column[] => {
      const given = ({ predictions }: LearnerResults) =>
        predictions.find((prediction) => prediction.poll === poll && prediction.lesson === lesson);
      const head = lesson === null ? poll : `${lesson}/${poll.slice('step:'.length)} prediction`;
      return [
        { head: `${head} first`, of: (learner) => bit(given(learner)?.first?.right) },
        { head: `${head} last`, of: (learner) => bit((given(learner)?.second ?? given(learner)?.first)?.right) },
      ];
    });
}

/** Whether there was something to be done in a step: somebody came to it, and it was not left out. */
function counts({ shown, skipped, goals, question }: TaughtStep): boolean {
  return shown !== null && !skipped && (goals.length > 0 || question);
}

function bit(right: boolean | null | undefined): Cell {
  return typeof right === 'boolean' ? Number(right) : null;
}
