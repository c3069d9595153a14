'use client';

import { ChevronLeft, ChevronRight, LayoutGrid, Presentation, Printer, Scale, Table2 } from 'lucide-react';
import { useEffect } from 'react';
import { JUDGEMENTS } from '#engine/claims/judgements';
import { ClaimsBoard } from '../../claims/claims-board';
import { ExamTable } from '../../claims/exam-table';
import { useWords } from '../../language/use-words';
import { ControlButton } from '../control-button';
import { PollPanel } from '../lesson/poll-panel';
import type { ClaimsDesk } from './claims-desk-model';

interface ClaimsPaneProps {
  readonly claims: ClaimsDesk;
  readonly onCurrent: (claim: number | null) => void;
}

/** The claims on the deck: what the class judges, what its own doing says, and the table it all ends in. */
export function ClaimsPane({ claims, onCurrent }: ClaimsPaneProps) {
  const words = useWords('claimsDesk');
  const texts = useWords('claims');
  const { board, poll, onLook } = claims;
  useEffect(() => {
    onLook(true);
    return () => onLook(false);
  }, [onLook]);
  return (
    <div className="claims-pane scroll-area">
      <div className="claims-pane-bar" role="toolbar" aria-label={words('tools')}>
        <ControlButton
          control="chooseClaims"
          icon={LayoutGrid}
          className={board.cards.length === 0 ? 'button' : undefined}
        />
        <ControlButton control="previousClaim" icon={ChevronLeft} small />
        <ControlButton control="nextClaim" icon={ChevronRight} small />
        <ControlButton control="showClaims" icon={Presentation} short={words(board.shown ? 'hide' : 'show')} />
        <ControlButton control="weighClaim" icon={Scale} />
        <ControlButton control="claimsTable" icon={Table2} />
        <ControlButton control="printClaims" icon={Printer} small href={claims.sheetHref} />
      </div>
      {board.cards.length === 0 ? (
        <div className="empty-sheet mx-4!">
          <p className="text-lg font-semibold">{words('empty')}</p>
          <p>{words('emptyMore')}</p>
        </div>
      ) : (
        <>
          <p className="claims-pane-state" role="status">
            {words('onBoard', { count: board.cards.length })} · {words(board.shown ? 'shown' : 'hidden')}{' '}
            {words('evidence')}
          </p>
          {poll && !board.table && (
            <PollPanel
              poll={poll}
              title={words('judge')}
              ask={null}
              options={JUDGEMENTS.map((judgement) => texts(`verdict.${judgement}`))}
              letters={false}
              bars={false}
              inHand
            />
          )}
          <div className="claims-pane-board">
            {board.table ? (
              <ExamTable rows={claims.rows} size="deck" current={board.current} source={claims.source} />
            ) : (
              <ClaimsBoard
                claims={claims.cards}
                current={board.current}
                size="deck"
                onChoose={onCurrent}
                source={claims.source}
              />
            )}
          </div>
        </>
      )}
    </div>
  );
}
