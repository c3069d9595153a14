import { CLAIMS } from '#engine/claims/claims';
import { EXAM_TABLE } from '#engine/claims/exam-table';
import type { Deed, Finding } from '#engine/model/claims-board';
import type { PollResult } from '#engine/model/poll';
import type { ClaimView, ExamCellView, MomentSource } from '../claims/claim-model';
import type { ExamRowView } from '../claims/exam-table';
import { sampleSeats } from './sample-containers';
import { SAMPLE_NOW } from './sample-room';

const PEOPLE = 24;

/** A finding whose numbers have a moment each, up to five. */
function finding(id: string, what: Deed, values: Readonly<Record<string, number>>): Finding {
  const numbers = Object.entries(values).map(([name, value]) => [
    name,
    {
      value,
      moments: Array.from({ length: name === 'seats' ? 0 : Math.min(value, 5) }, (_, index) => ({
        seq: 100 + index * 7,
        at: SAMPLE_NOW - (5 - index) * 61_000,
        seat: sampleSeats[index * 2]?.id ?? 'seat-0',
        what,
      })),
    },
  ]);
  return { id, numbers: Object.fromEntries(numbers) };
}

const REMOVED = finding('imageStays', 'removed', {
  removed: 14,
  seats: PEOPLE,
  stays: 14,
  data: 9,
  lost: 7,
  kept: 2,
  leaders: 0,
});
const LOST = finding('lostWithContainer', 'removed', {
  removed: 9,
  seats: PEOPLE,
  containers: 11,
  again: 6,
  leaders: 1,
});
const KEPT = finding('keptOverStop', 'started', { stopped: 12, seats: PEOPLE, again: 10, kept: 10, leaders: 0 });
const PORTS = finding('ports', 'created', { published: 22, seats: PEOPLE, containers: 31, refused: 5, leaders: 1 });
const NOBODY = finding('dead', 'dead', { dead: 0, seats: PEOPLE, refused: 0, leaders: 0 });

const FINDINGS: Readonly<Record<number, readonly Finding[]>> = {
  10: [LOST, KEPT],
  11: [KEPT],
  38: [REMOVED],
  39: [PORTS],
  42: [NOBODY],
};

const STEPS = { lesson: 'Stop is not remove', step: 'Where did the file go?' };

function result(before: readonly number[], after: readonly number[], id: number): PollResult {
  const verdict = CLAIMS.find((claim) => claim.id === id)?.verdict ?? 'true';
  return {
    first: { counts: before, sure: before.map((count) => Math.floor(count / 3)) },
    second: { counts: after, sure: after.map((count) => Math.floor(count / 2)) },
    right: ['true', 'half', 'false'].indexOf(verdict),
    explanation: [],
  };
}

function claim(id: number, more: Partial<ClaimView> = {}): ClaimView {
  return { id, verdict: null, judging: null, findings: null, step: STEPS, ...more };
}

/** Cards in every state: judged and tested, judged, being judged, and not yet. */
export const sampleClaims: readonly ClaimView[] = [
  claim(11, {
    verdict: 'false',
    judging: { open: false, round: 2, answered: 23, people: PEOPLE, result: result([13, 4, 6], [3, 2, 18], 11) },
    findings: FINDINGS[11] ?? null,
  }),
  claim(10, {
    verdict: 'true',
    judging: { open: false, round: 2, answered: 24, people: PEOPLE, result: result([8, 9, 7], [19, 4, 1], 10) },
    findings: FINDINGS[10] ?? null,
  }),
  claim(30, {
    verdict: 'half',
    judging: { open: false, round: 2, answered: 24, people: PEOPLE, result: result([17, 5, 2], [4, 19, 1], 30) },
    findings: [],
  }),
  claim(38, { judging: { open: true, round: 1, answered: 12, people: PEOPLE, result: null } }),
  claim(25, { judging: { open: false, round: 1, answered: 22, people: PEOPLE, result: null } }),
  claim(42),
];

/** The table as it fills: some cells have evidence, others are still to be tried. */
export const sampleExamRows: readonly ExamRowView[] = EXAM_TABLE.map(({ id, image, container }, row) => {
  const cell = (claims: readonly number[], side: number): ExamCellView => {
    const findings = [...new Set(claims.flatMap((number) => (number === 42 ? [] : (FINDINGS[number] ?? []))))];
    const first = claims[0];
    const untried = findings.length === 0 && first !== undefined ? { claim: first, step: STEPS, asked: true } : null;
    return { claims, findings: (row + side) % 4 === 0 && untried ? [PORTS] : findings, untried };
  };
  return { id, image: cell(image.claims, 0), container: cell(container.claims, 1) };
});

export const sampleMoments: MomentSource = {
  roomId: 'sample',
  seatOf: (id) => sampleSeats.find((seat) => seat.id === id) ?? null,
};
