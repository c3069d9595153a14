import { expect, test } from 'vitest';
import { answerBars } from './answer-bars';

test('shares are of the answers of their own round', () => {
  const result = {
    first: { counts: [6, 2, 0], sure: [1, 2, 0] },
    second: { counts: [1, 3, 0], sure: [0, 3, 0] },
    right: 1,
    explanation: [],
  };
  expect(answerBars(result, 3)).toEqual([
    { option: 0, first: { count: 6, share: 0.75, sure: 1 }, second: { count: 1, share: 0.25, sure: 0 }, right: false },
    { option: 1, first: { count: 2, share: 0.25, sure: 2 }, second: { count: 3, share: 0.75, sure: 3 }, right: true },
    { option: 2, first: { count: 0, share: 0, sure: 0 }, second: { count: 0, share: 0, sure: 0 }, right: false },
  ]);
});

test('before anybody has answered there is a bar of nothing for each option, and nothing right', () => {
  const nothing = { count: 0, share: 0, sure: 0 };
  expect(answerBars({ first: { counts: [], sure: [] }, right: null, explanation: [] }, 2)).toEqual([
    { option: 0, first: nothing, second: null, right: false },
    { option: 1, first: nothing, second: null, right: false },
  ]);
});
