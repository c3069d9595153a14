import type { Finding } from '../model/claims-board';
import type { ExamCell } from './exam-table';
import { isTried } from './is-tried';

/**
 * What fills a cell of the table image ↔ container, each sentence once: what the class has tried comes first. Several
 * claims of a cell may be decided by the same finding.
 * @param evidence of claims, by their number
 */
export function cellFindings({ claims }: ExamCell, evidence: (claim: number) => readonly Finding[]): Finding[] {
  const found = new Map(claims.flatMap(evidence).map((finding) => [finding.id, finding]));
  return [...found.values()].sort((a, b) => Number(isTried(b)) - Number(isTried(a)));
}
