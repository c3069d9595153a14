import { expect, test } from 'vitest';
import type { PollDesk } from './desk-model';
import { pollStep } from './poll-step';

const poll = (more: Partial<PollDesk>): PollDesk => ({
  id: 'claim:11',
  words: null,
  round: 1,
  open: true,
  shown: false,
  answered: 0,
  asked: 9,
  late: 0,
  result: null,
  advice: 'wait',
  reflections: [],
  ...more,
});

test('what nobody was asked is asked first', () => {
  expect(pollStep(poll({ round: null, open: false, advice: null }))).toBe('ask');
});

test('few answers are waited for or closed, and closed they can be shown', () => {
  expect(pollStep(poll({}))).toBe('close');
  expect(pollStep(poll({ open: false }))).toBe('show');
});

test('the advice decides: talk, or show', () => {
  expect(pollStep(poll({ advice: 'talk' }))).toBe('talk');
  for (const advice of ['go-on', 'explain', null] as const) expect(pollStep(poll({ advice }))).toBe('show');
});

test('when it is shown, nothing is left to do with it', () => {
  expect(pollStep(poll({ shown: true, open: false, advice: 'talk' }))).toBeNull();
});
