import { expect, test } from 'vitest';
import { EXAM_TABLE } from '#engine/claims/exam-table';
import type { Finding } from '#engine/model/claims-board';
import { TestClass } from '#engine/room/testing-class';
import { boardClaims, claimView, examRows } from './claims-views';

const STEPS = { 12: { lesson: 'Volumes', step: 'Keep it' } };
const CLASS = { steps: STEPS, evidence: null, leads: false };
const found = (id: string, done: number): Finding => ({
  id,
  numbers: { seats: { value: 2, moments: [] }, done: { value: done, moments: [] } },
});

function judged(): TestClass {
  const room = new TestClass();
  room.send('s0', { type: 'claims.lay-out', cards: [11, 12], current: null, shown: true, table: false });
  room.send('s0', { type: 'poll.open', poll: 'claim:11', round: 1 });
  room.send('s1', { type: 'poll.answer', poll: 'claim:11', option: 0, confidence: 'sure' });
  return room;
}

test('cards lie in their order, and before anybody was asked they say nothing but their statement', () => {
  expect(boardClaims(new TestClass().state, CLASS)).toEqual([]);
  const [, second] = boardClaims(judged().state, CLASS);
  expect(second).toEqual({ id: 12, verdict: null, judging: null, findings: null, step: STEPS[12] });
});

test('while a claim is judged the class sees how many have, and whoever leads sees what', () => {
  const { state } = judged();
  expect(claimView(state, 11, CLASS)).toMatchObject({
    verdict: null,
    judging: { open: true, answered: 1, people: 2, result: null },
  });
  expect(claimView(state, 11, { steps: {}, evidence: {}, leads: true })).toMatchObject({
    verdict: 'false',
    judging: { result: { first: { counts: [1, 0, 0] } } },
  });
});

test('whether it is so is told with the bars, or with what the class has done, but not while it is judged anew', () => {
  const room = judged();
  room.happens({ type: 'claim.weighed', claim: 11, findings: [found('keptOverStop', 2)] });
  expect(claimView(room.state, 11, CLASS)).toMatchObject({ verdict: null, findings: [{ id: 'keptOverStop' }] });
  room.send('s0', { type: 'poll.show', poll: 'claim:11', shown: true });
  expect(claimView(room.state, 11, CLASS)).toMatchObject({
    verdict: 'false',
    judging: { open: false, result: { right: 2 } },
  });
  room.send('s0', { type: 'poll.open', poll: 'claim:11', round: 2 });
  expect(claimView(room.state, 11, CLASS)).toMatchObject({ verdict: null, judging: { round: 2, result: null } });
});

test('a cell of the table has what the class has tried, or what would fill it', () => {
  const room = judged();
  const before = examRows(room.state, CLASS).find(({ id }) => id === 'data');
  expect(before?.container).toMatchObject({ findings: [], untried: { claim: 12, step: STEPS[12], asked: false } });
  expect(before?.image.untried).toEqual({ claim: 19, step: null, asked: false });
  room.happens({ type: 'claim.weighed', claim: 11, findings: [found('a', 0), found('b', 1)] });
  const after = examRows(room.state, CLASS);
  expect(after.map(({ id }) => id)).toEqual(EXAM_TABLE.map(({ id }) => id));
  expect(after.find(({ id }) => id === 'data')?.container).toMatchObject({ findings: [{ id: 'b' }], untried: null });
  // Who has asked has it as it stands now, and is told of nothing, too.
  const evidence = { 19: [found('declaredOnly', 4)], 21: [found('idleUsesNothing', 0)] };
  const live = examRows(room.state, { steps: STEPS, evidence, leads: false });
  expect(live.find(({ id }) => id === 'data')?.image.findings).toEqual(evidence[19]);
  expect(live.find(({ id }) => id === 'resources')?.image.untried).toMatchObject({ claim: 21, asked: true });
});
