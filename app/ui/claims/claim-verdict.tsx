import type { Judgement } from '#engine/claims/judgements';
import { useWords } from '../language/use-words';
import { VerdictMark } from './verdict-mark';

/** Whether a claim is so, in one word behind its form. */
export function ClaimVerdict({ verdict }: { verdict: Judgement }) {
  const words = useWords('claims');
  return (
    <span className="claim-verdict" data-verdict={verdict}>
      <VerdictMark verdict={verdict} /> {words(`verdict.${verdict}`)}
    </span>
  );
}
