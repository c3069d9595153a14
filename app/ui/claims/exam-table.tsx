'use client';

import type { ExamRowId } from '#engine/claims/exam-table';
import { useWords } from '../language/use-words';
import type { ExamCellView, MomentSource } from './claim-model';
import { EvidenceList } from './evidence-list';
import { UntriedClaim } from './untried-claim';

export interface ExamRowView {
  readonly id: ExamRowId;
  readonly image: ExamCellView;
  readonly container: ExamCellView;
}

interface ExamTableProps {
  readonly rows: readonly ExamRowView[];
  /**
   * `wall`: only the row of the current claim tells its evidence, the others their words and whether the class has shown
   * them. `sheet`: on paper.
   */
  readonly size: 'deck' | 'bench' | 'wall' | 'sheet';
  /** Number of the claim that the class talks about; null for none. */
  readonly current?: number | null;
  readonly source?: MomentSource | null;
}

const SIDES = ['image', 'container'] as const;

/** Image against container, row by row, with what this class has found out by itself. */
export function ExamTable({ rows, size, current = null, source = null }: ExamTableProps) {
  const words = useWords('board');
  const table = useWords('examTable');
  return (
    <table className="exam-table" data-size={size}>
      <caption>
        {words('table.caption')}
        {size === 'wall' && (
          <span className="exam-legend" aria-hidden="true">
            <CellMark shown /> {words('table.shown')} <CellMark shown={false} /> {words('table.notYet')}
          </span>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr-only">{words('table.subject')}</span>
          </th>
          <th scope="col" data-side="image">
            {words('table.image')}
          </th>
          <th scope="col" data-side="container">
            {words('table.container')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const open = current !== null && SIDES.some((side) => row[side].claims.includes(current));
          return (
            <tr key={row.id} data-open={open}>
              <th scope="row">{table(`${row.id}.title`)}</th>
              {SIDES.map((side) => (
                <td key={side} data-side={side} data-name={words(`table.${side}`)}>
                  <p className="exam-words">
                    {size === 'wall' && <CellMark shown={row[side].findings.length > 0} />}
                    <span>{table(`${row.id}.${side}`)}</span>
                  </p>
                  {(size !== 'wall' || open) && (
                    <CellEvidence cell={row[side]} source={source} brief={size === 'wall'} />
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** More sentences than this in a cell say nothing more. */
const MOST_SENTENCES = 2;

interface CellEvidenceProps {
  readonly cell: ExamCellView;
  readonly source: MomentSource | null;
  readonly brief: boolean;
}

function CellEvidence({ cell: { findings, untried }, source, brief }: CellEvidenceProps) {
  if (findings.length > 0) {
    return <EvidenceList findings={findings.slice(0, brief ? 1 : MOST_SENTENCES)} source={source} />;
  }
  return untried && <UntriedClaim {...untried} />;
}

function CellMark({ shown }: { shown: boolean }) {
  const words = useWords('board');
  return (
    <span className="exam-mark" data-shown={shown}>
      <span className="sr-only">{words(shown ? 'table.shown' : 'table.notYet')}: </span>
    </span>
  );
}
