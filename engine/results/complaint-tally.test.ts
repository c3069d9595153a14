import { expect, test } from 'vitest';
import { ComplaintTally } from './complaint-tally';

test('one complaint of several people is one kind, and names none of them', () => {
  const tally = new ComplaintTally();
  tally.note(4, 's1', 'tag does not exist: registry:5000/ana/web:v1');
  tally.note(9, 's2', 'tag does not exist: registry:5000/jose-b/web:v2');
  tally.note(12, 's2', 'pull access denied for docker.io/jose-b/web');
  tally.note(13, 's2', 'pull access denied for docker.io/library/web');
  expect(tally.top.map(({ text, times, learners }) => [text, times, learners])).toEqual([
    ['tag does not exist: registry:5000/…/web:v1', 2, 2],
    ['pull access denied for docker.io/…/web', 1, 1],
    ['pull access denied for docker.io/library/web', 1, 1],
  ]);
});
