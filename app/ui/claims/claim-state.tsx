import { FlaskConical } from 'lucide-react';
import { isTried } from '#engine/claims/is-tried';
import { JUDGEMENTS } from '#engine/claims/judgements';
import { useWords } from '../language/use-words';
import type { ClaimView } from './claim-model';
import { ClaimVerdict } from './claim-verdict';
import { VerdictMark } from './verdict-mark';

/** How far a class is with a claim, in one line: what it is, how it was judged, or how many have judged. */
export function ClaimState({ claim: { verdict, judging, findings } }: { claim: ClaimView }) {
  const words = useWords('board');
  const claims = useWords('claims');
  const counts = judging?.result && (judging.result.second ?? judging.result.first).counts;
  return (
    <span className="claim-state">
      {verdict && <ClaimVerdict verdict={verdict} />}
      {counts && (
        <span className="claim-counts">
          {JUDGEMENTS.map((judgement, index) => (
            <span key={judgement}>
              <VerdictMark verdict={judgement} />
              <span className="sr-only">{claims(`verdict.${judgement}`)}:</span> {counts[index] ?? 0}
            </span>
          ))}
        </span>
      )}
      {judging && !counts && (
        <span>
          {words(judging.open ? 'judging' : 'judged', { answered: judging.answered, people: judging.people })}
        </span>
      )}
      {!judging && !verdict && <span>{words('open')}</span>}
      {findings?.some(isTried) && (
        <span className="claim-weighed">
          <FlaskConical aria-hidden="true" />
          <span className="sr-only">{words('weighed')}</span>
        </span>
      )}
    </span>
  );
}
