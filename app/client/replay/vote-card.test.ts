import { expect, test } from 'vitest';
import { emptyRoom } from '#engine/room/empty-room';
import { voteCard, votesOf } from './vote-card';

const marker = { kind: 'vote', at: 9, seq: 3, poll: 'claim:5', round: 1, answered: 2, right: 1 } as const;
const own = { first: { option: 2, confidence: 'sure', at: 1 } } as const;

/** A room in which a statement was judged by two. */
function judged(shown: boolean) {
  const room = emptyRoom('given');
  const result = { first: { counts: [1, 1, 0], sure: [0, 1, 0] }, right: 1, explanation: [] };
  room.class.polls.set('claim:5', {
    id: 'claim:5',
    options: 3,
    round: 1,
    open: false,
    shown: shown ? result : null,
    answered: new Map([
      ['s1', 1],
      ['s2', 1],
    ]),
  });
  return room;
}

test('a second round is asked as one only after a first', () => {
  const second = { ...marker, round: 2 } as const;
  expect(votesOf([second]).map(({ round }) => round)).toEqual([1]);
  expect(votesOf([marker, { ...second, poll: 'step:a' }, second]).map(({ round }) => round)).toEqual([1, 1, 2]);
});

test('a vote is put as if it were open, and nothing of the others is told', () => {
  expect(voteCard(judged(false), marker, {}, false)).toMatchObject({ open: true, shown: null, alone: 'solo' });
});

test('afterwards the answers of the class stand beside the own one', () => {
  expect(voteCard(judged(true), marker, own, true)).toMatchObject({
    open: false,
    own,
    shown: { first: { counts: [1, 1, 0] } },
  });
});

test('what the recording does not hold cannot be asked', () => {
  expect(voteCard(emptyRoom('given'), marker, {}, false)).toBeNull();
  expect(voteCard(judged(false), marker, own, true)).toBeNull();
  expect(voteCard(judged(true), { ...marker, poll: 'step:gone' }, {}, false)).toBeNull();
});
