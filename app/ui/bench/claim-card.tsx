'use client';

import { ChevronDown, ChevronUp, LayoutGrid, MessageCircleQuestionMark, ScrollText, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { isTried } from '#engine/claims/is-tried';
import { claimText } from '../claims/claim-text';
import { ClaimVerdict } from '../claims/claim-verdict';
import { ClaimsBoard } from '../claims/claims-board';
import { EvidenceList } from '../claims/evidence-list';
import { useWords } from '../language/use-words';
import { useHeldFocus } from '../parts/use-held-focus';
import { PollCard } from '../poll/poll-card';
import type { PollDeeds } from '../poll/poll-model';
import type { BenchClaim, BenchClaims } from './bench-teaching';

interface ClaimCardProps {
  readonly of: BenchClaims;
  readonly deeds: PollDeeds;
}

/** What the class judges and tests, above the step: the statement it looks at now, and the way to all of them. */
export function ClaimCard({ of: { now, board, sheetHref }, deeds }: ClaimCardProps) {
  const words = useWords('poll');
  const lesson = useWords('lesson');
  const claims = useWords('claims');
  const [folded, fold] = useState<string | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const card = useRef<HTMLElement>(null);
  useHeldFocus(card);
  // It opens by itself when there is another statement, or something new to be said of it.
  const state = now && `${now.view.id} ${now.poll?.round} ${now.view.verdict} ${now.poll?.shown !== null}`;
  const open = now !== null && folded !== state;
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <section
      ref={card}
      tabIndex={-1}
      className="step-card"
      aria-label={words('claim.now')}
      data-asks={open && now?.poll?.open === true}
    >
      <div className="step-card-head">
        <span className="stage-mark">
          <MessageCircleQuestionMark size="1em" strokeWidth={2.5} aria-hidden="true" className="flex-none" />
          {words('claim.stage')}
        </span>
        <h2 className="step-card-title">{now === null ? words('claim.all') : claimText(claims, now.view.id).says}</h2>
        <span className="step-card-ways">
          {sheetHref !== null && (
            <a
              className="button-quiet"
              href={sheetHref}
              target="_blank"
              rel="noreferrer"
              aria-label={words('claim.sheetNew')}
            >
              <ScrollText size={16} aria-hidden="true" /> <span className="wide-only">{words('claim.sheet')}</span>
            </a>
          )}
          {board.length > 0 && (
            <button
              type="button"
              className="button-quiet"
              aria-label={words('claim.board')}
              onClick={() => dialog.current?.showModal()}
            >
              <LayoutGrid size={16} aria-hidden="true" /> <span className="wide-only">{words('claim.board')}</span>
            </button>
          )}
          {now && (
            <button
              type="button"
              className="button-quiet step-fold"
              aria-expanded={open}
              onClick={() => fold(open ? state : null)}
            >
              <span className="step-fold-word">{lesson(open ? 'fold' : 'read')}</span>
              <Chevron size={20} aria-hidden="true" />
            </button>
          )}
        </span>
      </div>
      {open && <ClaimNow of={now} deeds={deeds} />}
      <dialog ref={dialog} className="bench-dialog bench-board frame" aria-label={words('claim.board')}>
        <form method="dialog" className="flex items-center gap-3">
          <h2 className="min-w-0 flex-1 text-lg font-semibold">{words('claim.board')}</h2>
          <button type="submit" className="icon-button" aria-label={words('claim.close')}>
            <X size={20} aria-hidden="true" />
          </button>
        </form>
        <ClaimsBoard claims={board} current={null} size="bench" />
      </dialog>
    </section>
  );
}

/** The statement itself: to be judged, what the class thought of it, and what its own doing says. */
function ClaimNow({ of: { view, poll }, deeds }: { of: BenchClaim; deeds: PollDeeds }) {
  const words = useWords('poll');
  const claims = useWords('claims');
  const board = useWords('board');
  const tried = view.findings?.filter(isTried) ?? [];
  return (
    <div className="flex flex-col gap-3 pb-2">
      {tried.length > 0 && (
        <div>
          <h3 className="font-semibold">{board('evidenceTitle')}</h3>
          <EvidenceList findings={tried} />
        </div>
      )}
      {poll ? (
        <PollCard poll={poll} deeds={deeds} />
      ) : view.verdict ? (
        <p>
          <ClaimVerdict verdict={view.verdict} /> {claimText(claims, view.id).truth}
        </p>
      ) : (
        <p className="text-soft">{words('claim.soon')}</p>
      )}
    </div>
  );
}
