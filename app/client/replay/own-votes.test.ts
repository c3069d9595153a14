import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOwnVotes, withOwnVote } from './own-votes';

test('what was answered is kept, both rounds of it', () => {
  const first = { option: 1, confidence: 'sure', at: 5 } as const;
  const second = { option: 0, confidence: 'guess', at: 9 } as const;
  const once = readOwnVotes(withOwnVote({}, 'step:a', { first }));
  const twice = readOwnVotes(withOwnVote(once, 'step:a', { second }));
  expect(readOwnVotes(withOwnVote(twice, 'claim:3', { first }))).toEqual({
    'step:a': { first, second },
    'claim:3': { first },
  });
});

test('whatever a device has kept under this name, it can be read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('{"step:a":{"first":{"option":-1}}}')), (kept) => {
      expect(typeof readOwnVotes(kept)).toBe('object');
    }),
  );
  expect(readOwnVotes('{"step:a":{"first":{"option":-1,"confidence":"sure","at":0}}}')).toEqual({});
  expect(readOwnVotes(null)).toEqual({});
});
