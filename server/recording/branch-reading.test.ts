import { expect, test } from 'vitest';
import { DESK } from '#engine/model/desk';
import type { LessonKey } from '#engine/model/lesson';
import { Pseudonyms } from '#engine/recording/pseudonyms';
import type { RoomEvent } from '#engine/room/events';
import { BranchReading } from './branch-reading';
import type { Rewording } from './recording-scope';
import { toldToStrangers } from './told-to-strangers';

const pseudonyms = new Pseudonyms([{ seat: 's0', pseudonym: 'Instructor', names: ['Grace'] }]);
const hidden: Rewording = {
  ...toldToStrangers,
  apply: (body) => JSON.stringify(pseudonyms.event(JSON.parse(body))),
};

const key: LessonKey = {
  id: 'first',
  steps: [
    {
      check: null,
      start: null,
      hints: [[{ kind: 'paragraph', text: [{ kind: 'text', text: 'Ask Grace' }] }]],
      solution: [{ line: 'docker pull grace/web' }],
      right: null,
      explanation: [],
      claims: [],
    },
  ],
};

test('Z21 the key to a lesson goes along in the words that the reader is given', () => {
  const reading = new BranchReading('s1', 1, hidden);
  const event: RoomEvent = { type: 'desk.keyed', seat: DESK, key };
  reading.take([{ seq: 1, at: 1, body: JSON.stringify(event) }]);
  expect(JSON.stringify(reading.key)).not.toMatch(/grace/i);
  expect(reading.key?.steps[0]?.solution).toEqual([{ line: 'docker pull instructor/web' }]);
});
