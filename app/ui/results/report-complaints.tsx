import type { Complaint } from '#engine/results/class-results';
import { useWords } from '../language/use-words';
import { MomentLink } from './moment-link';

interface ReportComplaintsProps {
  readonly complaints: readonly Complaint[];
  readonly roomId: string;
}

/** What the terminals of the class complained of most. */
export function ReportComplaints({ complaints, roomId }: ReportComplaintsProps) {
  const words = useWords('results');
  return (
    <section>
      <h2>{words('report.complaints')}</h2>
      <ol className="report-complaints">
        {complaints.map(({ text, times, learners, seq }) => (
          <li key={seq}>
            <code>{text}</code>{' '}
            <span>
              {words('report.complaint', { times, learners })} <MomentLink roomId={roomId} seq={seq} what={text} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
