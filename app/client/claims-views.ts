import { CLAIMS } from '#engine/claims/claims';
import { EXAM_TABLE, type ExamCell } from '#engine/claims/exam-table';
import { isTried } from '#engine/claims/is-tried';
import { rowFindings } from '#engine/claims/row-findings';
import type { Finding } from '#engine/model/claims-board';
import type { Poll } from '#engine/model/poll';
import type { RoomState } from '#engine/model/room-state';
import { pollResult } from '#engine/room/poll-result';
import type { ClaimJudging, ClaimStep, ClaimView, ExamCellView } from '../ui/claims/claim-model';
import type { ExamRowView } from '../ui/claims/exam-table';
import { turnout } from './wall-lesson';

/** What is known besides the state of the room. */
export interface ClaimSources {
  /** Where the course shows a claim, by its number; empty until it is known. */
  readonly steps: Readonly<Record<number, ClaimStep>>;
  /** Evidence as it stands now, by claim, where this screen has asked for it; else there is what was weighed for all. */
  readonly evidence: Readonly<Record<number, readonly Finding[]>> | null;
  /** For those who lead: what the class is not told yet, too. */
  readonly leads: boolean;
}

/** A claim as it is shown: to the class, or to those who lead it. */
export function claimView(state: RoomState, id: number, { steps, evidence, leads }: ClaimSources): ClaimView {
  const poll = state.class.polls.get(`claim:${id}`);
  const weighed = state.class.claims?.evidence.get(id);
  const verdict = CLAIMS.find((claim) => claim.id === id)?.verdict ?? null;
  // While it is judged nobody is told; later by the bars, or by what the class has done.
  const told = poll ? !poll.open && (poll.shown !== null || weighed !== undefined) : weighed !== undefined;
  return {
    id,
    verdict: told || leads ? verdict : null,
    judging: poll ? judging(state, poll, leads) : null,
    findings: evidence?.[id] ?? weighed?.findings ?? null,
    step: steps[id] ?? null,
  };
}

/** The cards on the board, in their order. */
export function boardClaims(state: RoomState, sources: ClaimSources): ClaimView[] {
  return (state.class.claims?.cards ?? []).map((id) => claimView(state, id, sources));
}

/** The table image ↔ container, filled with what this class has found out. */
export function examRows(state: RoomState, { steps, evidence }: ClaimSources): ExamRowView[] {
  const weighed = state.class.claims?.evidence;
  const known = (claim: number) => evidence?.[claim] ?? weighed?.get(claim)?.findings;
  const cell = (of: ExamCell, all: readonly Finding[]): ExamCellView => {
    const findings = all.filter(isTried);
    const claim = of.claims.find((id) => steps[id]) ?? of.claims[0];
    if (findings.length > 0 || claim === undefined) return { claims: of.claims, findings, untried: null };
    const asked = of.claims.some((id) => known(id) !== undefined);
    return { claims: of.claims, findings, untried: { claim, step: steps[claim] ?? null, asked } };
  };
  return EXAM_TABLE.map((row) => {
    const found = rowFindings(row, (id) => known(id) ?? []);
    return { id: row.id, image: cell(row.image, found.image), container: cell(row.container, found.container) };
  });
}

function judging(state: RoomState, poll: Poll, leading: boolean): ClaimJudging {
  const { open, round, shown } = poll;
  const result = leading ? pollResult(state, poll.id) : open ? null : shown;
  return { open, round, result, ...turnout(state, poll) };
}
