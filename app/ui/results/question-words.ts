import { JUDGEMENTS } from '#engine/claims/judgements';
import type { AskedQuestion } from '#engine/results/class-results';
import { claimText } from '../claims/claim-text';
import type { Words } from '../language/use-words';

/** A question of a step as it was asked, or a claim in the reader's language. */
export function questionWords(
  claims: Words<'claims'>,
  { poll, ask, options }: AskedQuestion,
): { ask: string; options: readonly string[] } {
  if (!poll.startsWith('claim:')) return { ask, options };
  const claim = Number(poll.slice('claim:'.length));
  return {
    ask: claimText(claims, claim).says,
    options: JUDGEMENTS.map((judgement) => claims(`verdict.${judgement}`)),
  };
}
