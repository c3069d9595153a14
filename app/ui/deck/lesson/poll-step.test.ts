import { expect, test } from 'vitest';
import type { PollDesk } from './desk-model';
import { isPollOut, pollStep, pollStepAtFoot } from './poll-step';

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

test('a step goes on with its question first, once that was asked and until the class has seen the answers', () => {
  const question = { ask: [], options: [] };
  expect(pollStepAtFoot(poll({ words: question, advice: 'talk' }))).toBe('talk');
  expect(pollStepAtFoot(poll({ words: question, advice: 'go-on' }))).toBe('show');
  expect(pollStepAtFoot(poll({ words: question, round: null }))).toBeNull();
  expect(pollStepAtFoot(poll({ words: question, shown: true }))).toBeNull();
});

test('a claim is not gone on with where the lesson is', () => {
  expect(pollStepAtFoot(poll({ advice: 'talk' }))).toBeNull();
});

test('going on straight after a step was shown neither closes nor shows its question', () => {
  const asked = poll({ words: { ask: [], options: [] } });
  expect(pollStepAtFoot(asked)).toBeNull();
  expect(isPollOut(asked)).toBe(true);
  expect(isPollOut({ ...asked, shown: true })).toBe(false);
  expect(isPollOut({ ...asked, round: null })).toBe(false);
});
