'use client';

import { isTried } from '#engine/claims/is-tried';
import { JUDGEMENTS } from '#engine/claims/judgements';
import { useWords } from '../language/use-words';
import { PollBars } from '../poll/poll-bars';
import type { ClaimView, MomentSource } from './claim-model';
import { claimText } from './claim-text';
import { ClaimVerdict } from './claim-verdict';
import { EvidenceList } from './evidence-list';
import { UntriedClaim } from './untried-claim';

interface ClaimLargeProps {
  readonly claim: ClaimView;
  readonly size: 'deck' | 'bench' | 'wall';
  readonly source?: MomentSource | null;
}

/**
 * One statement with all there is to say of it: how the class has judged it, what its own doing says, and then what it
 * is. What is not to be told yet is left out.
 */
export function ClaimLarge({ claim, size, source = null }: ClaimLargeProps) {
  const words = useWords('claims');
  const board = useWords('board');
  const { id, verdict, judging, findings } = claim;
  const { says, truth } = claimText(words, id);
  const tried = findings?.filter(isTried) ?? [];
  return (
    <article className="claim-large" data-size={size} data-verdict={verdict}>
      <header>
        <span className="claim-number">
          <span className="sr-only">{board('number')} </span>
          {id}
        </span>
        <h3 className="claim-says">
          <q>{says}</q>
        </h3>
      </header>
      {verdict && (
        <div className="claim-truth">
          <ClaimVerdict verdict={verdict} />
          <p>{truth}</p>
        </div>
      )}
      {judging && (
        <section className="claim-judging">
          <h4>{board('judgedTitle')}</h4>
          {judging.result ? (
            <PollBars
              result={judging.result}
              options={JUDGEMENTS.map((judgement) => words(`verdict.${judgement}`))}
              size={size}
              letters={false}
              tells={verdict !== null}
            />
          ) : (
            <p className="claim-turnout">
              {board(judging.open ? 'judging' : 'judged', { answered: judging.answered, people: judging.people })}
            </p>
          )}
        </section>
      )}
      <section className="claim-evidence">
        <h4>{board('evidenceTitle')}</h4>
        {tried.length > 0 ? (
          <EvidenceList findings={tried} source={source} />
        ) : (
          <UntriedClaim claim={id} step={claim.step} asked={findings !== null} />
        )}
      </section>
    </article>
  );
}
