import { useWords } from '../language/use-words';
import type { ClaimView } from './claim-model';
import { ClaimState } from './claim-state';
import { claimText } from './claim-text';

interface ClaimCardProps {
  readonly claim: ClaimView;
  /** Shows it large; absent: a card to be looked at. */
  readonly onChoose?: (() => void) | undefined;
  readonly chosen?: boolean;
}

/** A statement on a card, and how far the class is with it. */
export function ClaimCard({ claim, onChoose, chosen = false }: ClaimCardProps) {
  const words = useWords('claims');
  const inside = (
    <>
      <span className="claim-number" aria-hidden="true">
        {claim.id}
      </span>
      <q className="claim-says">{claimText(words, claim.id).says}</q>
      <ClaimState claim={claim} />
    </>
  );
  return onChoose ? (
    <button type="button" className="claim-card" data-verdict={claim.verdict} aria-pressed={chosen} onClick={onChoose}>
      {inside}
    </button>
  ) : (
    <div className="claim-card" data-verdict={claim.verdict}>
      {inside}
    </div>
  );
}
