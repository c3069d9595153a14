'use client';

import { useWords } from '../language/use-words';
import { ClaimCard } from './claim-card';
import { ClaimLarge } from './claim-large';
import type { ClaimView, MomentSource } from './claim-model';

interface ClaimsBoardProps {
  /** In the order in which they lie. */
  readonly claims: readonly ClaimView[];
  /** Number of the one that is shown large; null for all of them alike. */
  readonly current: number | null;
  readonly size: 'deck' | 'bench' | 'wall';
  /** Makes a card large, or puts it back (null); absent where the board is only looked at. */
  readonly onChoose?: (claim: number | null) => void;
  readonly source?: MomentSource | null;
}

/** The statements that a class judges and tests: cards side by side, or one of them large. */
export function ClaimsBoard({ claims, current, size, onChoose, source = null }: ClaimsBoardProps) {
  const words = useWords('board');
  const large = claims.find(({ id }) => id === current);
  if (claims.length === 0) return <p className="claims-empty">{words('empty')}</p>;
  return (
    <section className="claims-board" data-size={size} aria-label={words('title')}>
      {large && <ClaimLarge claim={large} size={size} source={source} />}
      {(!large || onChoose) && (
        <ul className="claims-cards">
          {claims.map((claim) => (
            <li key={claim.id}>
              <ClaimCard
                claim={claim}
                chosen={claim.id === current}
                onChoose={onChoose && (() => onChoose(claim.id === current ? null : claim.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
