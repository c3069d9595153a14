import type { Finding } from '../model/claims-board';
import { cellFindings } from './cell-findings';
import type { ExamRow } from './exam-table';
import { isTried } from './is-tried';

/** What fills both sides of a row. */
interface RowFindings {
  image: readonly Finding[];
  container: readonly Finding[];
}

/**
 * What fills a row of the table image ↔ container. What speaks for both sides stands on the one where it says more, unless
 * the other would then have nothing that the class has tried.
 * @param evidence of claims, by their number
 */
export function rowFindings(
  { image, container }: Pick<ExamRow, 'image' | 'container'>,
  evidence: (claim: number) => readonly Finding[],
): RowFindings {
  const left = cellFindings(image, evidence);
  const right = cellFindings(container, evidence);
  const before = (id: string, a: readonly Finding[], b: readonly Finding[]) => place(id, a) < place(id, b);
  return {
    image: orAll(
      left.filter(({ id }) => !before(id, right, left)),
      left,
    ),
    container: orAll(
      right.filter(({ id }) => before(id, right, left)),
      right,
    ),
  };
}

function place(id: string, findings: readonly Finding[]): number {
  const at = findings.findIndex((finding) => finding.id === id);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function orAll(some: readonly Finding[], all: readonly Finding[]): readonly Finding[] {
  return some.some(isTried) || !all.some(isTried) ? some : all;
}
