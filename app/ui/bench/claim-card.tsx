import { ChevronDown, ChevronUp, MessageCircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { claimText } from '../claims/claim-text';
import { useWords } from '../language/use-words';
import { PollCard } from '../poll/poll-card';
import type { PollDeeds } from '../poll/poll-model';
import type { BenchClaim } from './bench-teaching';

interface ClaimCardProps {
  readonly of: BenchClaim;
  readonly deeds: PollDeeds;
}

/** The statement that the class looks at, above the step: to be judged, and then with what the class thought. */
export function ClaimCard({ of: { claim, poll }, deeds }: ClaimCardProps) {
  const words = useWords('poll');
  const lesson = useWords('lesson');
  const claims = useWords('claims');
  const [folded, fold] = useState<string | null>(null);
  const now = `${claim} ${poll?.round} ${poll?.shown !== null}`;
  const open = folded !== now;
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <section className="step-card" aria-label={words('claim.now')} data-asks={open && poll?.open === true}>
      <div className="step-card-head">
        <span className="stage-mark">
          <MessageCircleQuestionMark size="1em" strokeWidth={2.5} aria-hidden="true" className="flex-none" />
          {words('claim.stage')}
        </span>
        <h2 className="step-card-title">{open && poll ? words('claim.judge') : claimText(claims, claim).says}</h2>
        <span className="step-card-ways">
          <button
            type="button"
            className="button-quiet step-fold"
            aria-expanded={open}
            onClick={() => fold(open ? now : null)}
            hidden={poll === null}
          >
            <span className="step-fold-word">{lesson(open ? 'fold' : 'read')}</span>
            <Chevron size={20} aria-hidden="true" />
          </button>
        </span>
      </div>
      {poll === null && <p className="text-soft">{words('claim.soon')}</p>}
      {open && poll && <PollCard poll={poll} deeds={deeds} />}
    </section>
  );
}
