import type { ClassResults } from '#engine/results/class-results';
import type { LearnerResults } from '#engine/results/learner-results';
import { learnerRows } from '#engine/results/learner-rows';
import { useWords } from '../language/use-words';

interface ReportPeopleProps {
  readonly results: ClassResults;
  readonly learners: readonly LearnerResults[];
}

/** Everybody in one line, with the numbers of the gradebook. */
export function ReportPeople({ results, learners }: ReportPeopleProps) {
  const words = useWords('results');
  const [heads = [], ...rows] = learnerRows({ ...results, learners });
  const cell = (row: (typeof rows)[number], head: string) => row[heads.indexOf(head)] ?? 0;
  return (
    <section>
      <h2>{words('report.people2')}</h2>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{words('report.name')}</th>
            <th scope="col">{words('report.steps')}</th>
            <th scope="col">{words('report.right')}</th>
            <th scope="col">{words('report.lines')}</th>
            <th scope="col">{words('report.help')}</th>
          </tr>
        </thead>
        <tbody>
          {learners.map(({ seat, name }, index) => {
            const row = rows[index] ?? [];
            return (
              <tr key={seat}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td data-head={words('report.steps')}>
                  {words('report.of', { done: cell(row, 'steps_done'), all: cell(row, 'steps_of') })}
                </td>
                <td data-head={words('report.right')}>
                  {cell(row, 'predictions_right_first')} · {cell(row, 'predictions_right_last')}
                </td>
                <td data-head={words('report.lines')}>
                  {cell(row, 'lines')} · {cell(row, 'lines_failed')}
                </td>
                <td data-head={words('report.help')}>{cell(row, 'hints')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
