import type { WrongBelief } from '#engine/results/class-report';
import { useWords } from '../language/use-words';
import { MomentLink } from './moment-link';
import { questionWords } from './question-words';

interface ReportBeliefsProps {
  readonly beliefs: readonly WrongBelief[];
  readonly roomId: string;
  /** Names of these seats; null where none are to be shown. */
  readonly names: (seats: readonly string[]) => string | null;
}

/** The wrong answers that were believed most: where the next class begins. */
export function ReportBeliefs({ beliefs, roomId, names }: ReportBeliefsProps) {
  const words = useWords('results');
  const claims = useWords('claims');
  return (
    <section>
      <h2>{words('report.misunderstood')}</h2>
      {beliefs.length === 0 && <p>{words('report.misunderstoodNone')}</p>}
      <ol className="report-beliefs">
        {beliefs.map(({ question, option, chosen, sure, of, after }) => {
          const { ask, options } = questionWords(claims, question);
          const right = options[question.right ?? -1];
          return (
            <li key={`${question.lesson} ${question.poll} ${option}`}>
              <p className="report-ask">
                <bdi>{ask}</bdi> <MomentLink roomId={roomId} seq={question.seq} what={ask} />
              </p>
              <p className="report-wrong">
                <q>
                  <bdi>{options[option]}</bdi>
                </q>
              </p>
              <p>
                {words('report.believed', { chosen: chosen.length, of, sure: sure.length, after: after ?? -1 })}{' '}
                {right !== undefined && <strong>{words('report.rightIs', { answer: right })}</strong>}
              </p>
              {names(chosen) !== null && <p className="report-who">{names(chosen)}</p>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
