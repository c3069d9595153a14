import { expect, test } from 'vitest';
import { pollAdvice } from './poll-advice';

const round = (right: number, wrong: number) => ({ counts: [wrong, right], sure: [0, 0] });
const first = (right: number, wrong: number) => ({ first: round(right, wrong), right: 1, explanation: [] });

test.each([
  [20, 0, 'go-on'],
  [16, 4, 'go-on'],
  [15, 5, 'talk'],
  [6, 14, 'talk'],
  [5, 15, 'explain'],
  [0, 20, 'explain'],
])('Q14 of %i right and %i wrong answers: %s', (right, wrong, advice) => {
  expect(pollAdvice(first(right, wrong), 20, 20)).toBe(advice);
});

test('Q14 after talking there is no third round', () => {
  expect(pollAdvice({ ...first(10, 10), second: round(16, 4) }, 20, 20)).toBe('go-on');
  expect(pollAdvice({ ...first(10, 10), second: round(12, 8) }, 20, 20)).toBe('explain');
  expect(pollAdvice({ ...first(10, 10), second: round(0, 0) }, 0, 20)).toBe('wait');
});

test('Q14 few answers say nothing yet, and a matter of taste never does', () => {
  expect(pollAdvice(first(0, 0), 0, 20)).toBe('wait');
  expect(pollAdvice(first(0, 0), 0, 0)).toBe('wait');
  expect(pollAdvice(first(9, 0), 9, 20)).toBe('wait');
  expect(pollAdvice(first(10, 0), 10, 20)).toBe('go-on');
  expect(pollAdvice({ ...first(10, 0), right: null }, 20, 20)).toBeNull();
});
