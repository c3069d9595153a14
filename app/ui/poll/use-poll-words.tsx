import type { ReactNode } from 'react';
import { JUDGEMENTS } from '#engine/claims/judgements';
import { useWords } from '../language/use-words';
import { InlineText } from '../lesson/inline-text';
import type { PollCardView } from './poll-model';

/**
 * What is asked, and the answers to choose from, in their order. A step's words are English in every language; a
 * statement stands above its card.
 */
export function usePollWords(asks: PollCardView['asks']): { ask: ReactNode; options: readonly ReactNode[] } {
  const words = useWords('claims');
  const poll = useWords('poll');
  if (asks.kind === 'claim') {
    return {
      ask: poll('claim.judge'),
      options: JUDGEMENTS.map((judgement) => words(`verdict.${judgement}`)),
    };
  }
  const { ask, options } = asks.words;
  return {
    ask: (
      <span lang="en">
        <InlineText text={ask} />
      </span>
    ),
    options: options.map((option, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a question's options stay in their order
      <span key={index} lang="en">
        <InlineText text={option} />
      </span>
    )),
  };
}
