import { expect, test } from 'vitest';
import { hashPublic } from '#engine/room/state-hash';
import { type RecordedEvent, Recording } from './recording';

const SEAT = 's1';

/** A student tags an image once a second. */
function recorded(tags: number): Recording {
  const joined: RecordedEvent = [
    1,
    0,
    { type: 'seat.joined', seat: { id: SEAT, role: 'student', name: 'Ana', look: 0, joinedAt: 0 } },
  ];
  const events = Array.from({ length: tags }, (_, n): RecordedEvent => {
    const reference = `copy:${n + 1}`;
    return [n + 2, (n + 1) * 1_000, { type: 'image.tagged', seat: SEAT, reference, image: 'sha256:00' }];
  });
  return new Recording('Class', [joined, ...events]);
}

test('a moment is the same however one came to it, and so is what had just happened', () => {
  const forwards = recorded(1_000);
  forwards.seek(850_000);
  const back = recorded(1_000);
  back.seek(1_000_000);
  back.seek(850_000);
  expect(back.happenings.map(({ values }) => values)).toEqual(forwards.happenings.map(({ values }) => values));
  expect(back.happenings.at(-1)?.values).toEqual({ image: 'copy:850' });
  expect(hashPublic(back.state)).toBe(hashPublic(forwards.state));

  // The 400th event is the last before a kept state: nothing has happened since.
  back.seek(399_000);
  expect(back.happenings.at(-1)?.values).toEqual({ image: 'copy:399' });
});

test('an event is found by its number, and one that is left out by what came next', () => {
  const recording = recorded(5);
  expect(recording.momentOf(0)).toBe(0);
  expect(recording.momentOf(4)).toBe(3_000);
  expect(recording.momentOf(3.5)).toBe(3_000);
  expect(recording.momentOf(99)).toBe(recording.duration);
});
