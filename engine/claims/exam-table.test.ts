import { expect, test } from 'vitest';
import type { Finding } from '../model/claims-board';
import { cellFindings } from './cell-findings';
import { CLAIMS } from './claims';
import { EvidenceFold } from './evidence/evidence-fold';
import { EXAM_ROWS, EXAM_TABLE } from './exam-table';
import { isTried } from './is-tried';
import { rowFindings } from './row-findings';

const finding = (id: string, done: number): Finding => ({
  id,
  numbers: { seats: { value: 9, moments: [] }, done: { value: done, moments: [] } },
});

test('Q27 the table has every row once, and every claim stands in it', () => {
  expect(EXAM_TABLE.map(({ id }) => id)).toEqual([...EXAM_ROWS]);
  const cells = EXAM_TABLE.flatMap(({ image, container }) => [image.claims, container.claims]);
  for (const claims of cells) expect(new Set(claims).size).toBe(claims.length);
  expect([...new Set(cells.flat())].sort((a, b) => a - b)).toEqual(CLAIMS.map(({ id }) => id));
});

test('Q27 both sides of every row have findings, in a class in which nothing has happened, too', () => {
  const fold = new EvidenceFold();
  for (const { image, container } of EXAM_TABLE) {
    for (const cell of [image, container]) {
      const found = cellFindings(cell, (claim) => fold.findings(claim));
      expect(found.length).toBeGreaterThan(0);
      expect(found.some(isTried)).toBe(false);
    }
  }
});

test('Q27 a cell says each sentence once, and first what was tried', () => {
  const evidence: Record<number, Finding[]> = {
    1: [finding('a', 0), finding('b', 3)],
    2: [finding('b', 3), finding('c', 1)],
  };
  expect(cellFindings({ claims: [1, 2] }, (claim) => evidence[claim] ?? []).map(({ id }) => id)).toEqual([
    'b',
    'c',
    'a',
  ]);
});

test('Q27 what speaks for both sides of a row stands on one, unless the other had nothing else', () => {
  const ids = (image: Finding[], container: Finding[]) => {
    const row = { image: { claims: [1] }, container: { claims: [2] } };
    const found = rowFindings(row, (claim) => (claim === 1 ? image : container));
    return [found.image.map(({ id }) => id), found.container.map(({ id }) => id)];
  };
  const [a, b, c] = [finding('a', 1), finding('b', 1), finding('c', 1)];
  expect(ids([a, b], [b, a])).toEqual([['a'], ['b']]);
  expect(ids([a, b], [a, c])).toEqual([['a', 'b'], ['c']]);
  expect(ids([a], [a])).toEqual([['a'], ['a']]);
  expect(ids([a], [a, finding('c', 0)])).toEqual([['a'], ['a', 'c']]);
  expect(ids([finding('a', 0)], [finding('a', 0)])).toEqual([['a'], []]);
});
