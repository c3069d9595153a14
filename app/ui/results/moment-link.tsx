import { History } from 'lucide-react';
import { useWords } from '../language/use-words';

interface MomentLinkProps {
  readonly roomId: string;
  /** Number of the event; null leads nowhere. */
  readonly seq: number | null;
  /** What happened there. */
  readonly what: string;
}

/** Leads to a moment of the recording; not on paper. */
export function MomentLink({ roomId, seq, what }: MomentLinkProps) {
  const words = useWords('results');
  if (seq === null) return null;
  return (
    <a
      className="report-moment"
      href={`/replay/${roomId}?t=${seq}`}
      title={words('report.replay')}
      aria-label={words('report.replayOf', { what })}
    >
      <History size={16} aria-hidden="true" />
    </a>
  );
}
