import { useFormatter } from 'use-intl';
import type { StepReport } from '#engine/results/class-report';
import type { TaughtLesson, TaughtStep } from '#engine/results/class-results';
import { useWords } from '../language/use-words';
import { MomentLink } from './moment-link';
import { timeWords } from './time-words';

interface ReportLessonProps {
  readonly lesson: TaughtLesson;
  readonly steps: readonly StepReport[];
  readonly roomId: string;
  /** Names of these seats; null where none are to be shown. */
  readonly names: (seats: readonly string[]) => string | null;
}

/** How far the class has come in a lesson, step by step. */
export function ReportLesson({ lesson, steps, roomId, names }: ReportLessonProps) {
  const words = useWords('results');
  const format = useFormatter();
  const begun = steps.some(({ step }) => step.shown !== null);
  const at = format.dateTime(new Date(lesson.opened), { timeStyle: 'short' });
  return (
    <>
      <h3>
        <bdi>{lesson.title}</bdi>
      </h3>
      <p>
        {words('report.opened', { at, times: lesson.times })}
        {!begun && ` · ${words('report.notBegun')}`}
      </p>
      {begun && <StepTable steps={steps} roomId={roomId} names={names} />}
    </>
  );
}

function StepTable({ steps, roomId, names }: Omit<ReportLessonProps, 'lesson'>) {
  const words = useWords('results');
  return (
    <table className="report-table">
      <thead>
        <tr>
          <th scope="col">{words('report.step')}</th>
          <th scope="col">{words('report.reached')}</th>
          <th scope="col">{words('report.time')}</th>
          <th scope="col">{words('report.help')}</th>
          <th scope="col">{words('report.stuck')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((report, index) => {
          const { step, median, helped, stuck } = report;
          return (
            <tr key={step.id}>
              <th scope="row">
                {index + 1}. <bdi>{step.title}</bdi>{' '}
                <MomentLink roomId={roomId} seq={step.shownSeq} what={step.title} />
                <StepNames report={report} names={names} />
              </th>
              <Reached report={report} />
              <td data-head={words('report.time')}>{median === null ? '' : timeWords(words, median)}</td>
              <td data-head={words('report.help')}>{helped.length || ''}</td>
              <td data-head={words('report.stuck')}>{stuck.length || ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** How many have done the step, as a bar and in numbers; or why that says nothing. */
function Reached({ report: { step, done, notDone } }: { report: StepReport }) {
  const words = useWords('results');
  const all = done.length + notDone.length;
  const why = step.skipped ? 'skipped' : step.shown === null ? 'notShown' : isForDoing(step) ? null : 'noCheck';
  if (why !== null && done.length === 0) return <td className="report-why">{words(`report.${why}`)}</td>;
  return (
    <td data-head={words('report.reached')}>
      <span className="report-share" aria-hidden="true">
        <span style={{ inlineSize: `${all === 0 ? 0 : (done.length / all) * 100}%` }} />
      </span>
      {words('report.of', { done: done.length, all })}
    </td>
  );
}

function StepNames({
  report: { step, notDone, helped, stuck },
  names,
}: Pick<ReportLessonProps, 'names'> & { report: StepReport }) {
  const words = useWords('results');
  if (names([]) === null || step.shown === null || step.skipped || !isForDoing(step)) return null;
  const lists = [
    ['notDone', notDone],
    ['helped', helped],
    ['wasStuck', stuck],
  ] as const;
  return lists.map(
    ([key, seats]) =>
      seats.length > 0 && (
        <span key={key} className="report-who">
          {words(`report.${key}`, { names: names(seats) ?? '' })}
        </span>
      ),
  );
}

function isForDoing({ goals, question }: TaughtStep): boolean {
  return goals.length > 0 || question;
}
