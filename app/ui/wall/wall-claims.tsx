'use client';

import { type CSSProperties, memo, useRef } from 'react';
import type { ClaimView } from '../claims/claim-model';
import { ClaimsBoard } from '../claims/claims-board';
import { type ExamRowView, ExamTable } from '../claims/exam-table';
import { useWords } from '../language/use-words';
import { useFittingZoom } from './use-fitting-zoom';

export interface WallClaimsProps {
  /** The cards on the board, in their order. */
  readonly claims: readonly ClaimView[];
  /** The one that is talked about; null for none. */
  readonly current: number | null;
  /** The table that the board ends in; null while the cards are shown. */
  readonly rows: readonly ExamRowView[] | null;
}

/** The claims board instead of the picture, as large as there is room: cards, one of them, or the table. */
export const WallClaims = memo(function WallClaims({ claims, current, rows }: WallClaimsProps) {
  const words = useWords('board');
  const area = useRef<HTMLElement>(null);
  const zoom = useFittingZoom(area, shape({ claims, current, rows }));
  return (
    // What does not fit scrolls, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={area} tabIndex={0} className="wall-claims" aria-label={words('title')}>
      <div className="wall-fitting" style={{ '--zoom': zoom } as CSSProperties}>
        {rows ? (
          <ExamTable rows={rows} size="wall" current={current} />
        ) : (
          <ClaimsBoard claims={claims} current={current} size="wall" />
        )}
      </div>
    </section>
  );
}, showsTheSame);

/** Whatever tells how much there is to show: not how many have judged meanwhile. */
function shape({ claims, current, rows }: WallClaimsProps): string {
  const parts = claims.map(({ id, verdict, judging, findings }) =>
    [id, verdict, judging?.round, judging?.result !== null, findings?.length].join(),
  );
  return [rows?.length, current, ...parts].join(' ');
}

/** Its views are made anew with every change in the class. */
function showsTheSame(before: WallClaimsProps, after: WallClaimsProps): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}
