'use client';

import { ArrowLeft, Printer } from 'lucide-react';
import { isTried } from '#engine/claims/is-tried';
import { useWords } from '../language/use-words';
import type { ClaimView } from './claim-model';
import { claimText } from './claim-text';
import { ClaimVerdict } from './claim-verdict';
import { EvidenceList } from './evidence-list';
import { type ExamRowView, ExamTable } from './exam-table';

export interface ExamSheetProps {
  /** The class's; may be empty. */
  readonly title: string;
  /** In words. */
  readonly date: string;
  /** How many took part. */
  readonly people: number;
  readonly rows: readonly ExamRowView[];
  /** What was judged: the cards of the board. */
  readonly claims: readonly ClaimView[];
  /** The evidence has not come yet. */
  readonly waiting?: boolean;
  readonly backHref: string;
}

/** The table and the judged claims on paper, A4 or Letter: black on white, without names. */
export function ExamSheet({ title, date, people, rows, claims, waiting = false, backHref }: ExamSheetProps) {
  const words = useWords('board');
  const judged = claims.filter(({ verdict, judging }) => verdict !== null && judging?.result != null);
  const filled = rows.some(({ image, container }) => image.findings.length + container.findings.length > 0);
  return (
    <main className="printed-page">
      <nav className="printed-bar">
        <a className="button-quiet" href={backHref}>
          <ArrowLeft size={16} aria-hidden="true" /> {words('sheet.back')}
        </a>
        <button type="button" className="button" onClick={() => window.print()} disabled={waiting}>
          <Printer size={16} aria-hidden="true" /> {words('sheet.print')}
        </button>
      </nav>
      {/* Paper is white in every theme. */}
      <article className="printed-sheet exam-sheet" data-theme="projector">
        <header>
          <h1>{words('sheet.title')}</h1>
          <p className="exam-sheet-class">
            {words('sheet.made', { class: title || words('sheet.unnamed'), date })}
            {people > 0 && ` · ${words('sheet.people', { people })}`}
          </p>
          <p>{words('sheet.intro')}</p>
          {!filled && <p role="status">{words(waiting ? 'sheet.wait' : 'sheet.nothing')}</p>}
        </header>
        <ExamTable rows={rows} size="sheet" />
        {judged.length > 0 && (
          <section>
            <h2>{words('sheet.claimsTitle')}</h2>
            <ol className="exam-sheet-claims">
              {judged.map((claim) => (
                <JudgedClaim key={claim.id} claim={claim} />
              ))}
            </ol>
          </section>
        )}
      </article>
    </main>
  );
}

function JudgedClaim({ claim: { id, verdict, judging, findings } }: { claim: ClaimView }) {
  const words = useWords('board');
  const claims = useWords('claims');
  const { says, truth } = claimText(claims, id);
  const counts = ({ counts }: { counts: readonly number[] }) => ({
    true: counts[0] ?? 0,
    half: counts[1] ?? 0,
    false: counts[2] ?? 0,
  });
  const tried = findings?.filter(isTried) ?? [];
  return (
    <li>
      <p className="exam-sheet-says">
        <q>{says}</q> {verdict && <ClaimVerdict verdict={verdict} />}
      </p>
      <p>{truth}</p>
      {judging?.result && (
        <p className="exam-sheet-counts">
          {words('sheet.before', counts(judging.result.first))}
          {judging.result.second && `. ${words('sheet.after', counts(judging.result.second))}`}
        </p>
      )}
      {tried.length > 0 && <EvidenceList findings={tried} />}
    </li>
  );
}
