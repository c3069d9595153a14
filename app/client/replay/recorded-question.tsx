'use client';

import { claimText } from '../../ui/claims/claim-text';
import { useWords } from '../../ui/language/use-words';
import { VoteDialog } from '../../ui/replay/vote-dialog';
import type { AskedVote } from './use-votes';

/** A vote put to the viewer; of a statement, with what it says. */
export function RecordedQuestion(asked: AskedVote) {
  const words = useWords('claims');
  const { asks } = asked.poll;
  return (
    <VoteDialog {...asked}>
      {asks.kind === 'claim' && (
        <p className="text-lg font-semibold">
          <q>{claimText(words, asks.claim).says}</q>
        </p>
      )}
    </VoteDialog>
  );
}
