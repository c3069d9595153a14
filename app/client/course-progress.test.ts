import { describe, expect, test } from 'vitest';
import type { LessonSheet } from '#engine/model/lesson';
import { type CourseProgress, joined, type LessonRecord, placeToGoOn, stepsDone, toldOf } from './course-progress';

const record = (done: string[], more: Partial<LessonRecord> = {}): LessonRecord => ({
  title: 'Volumes',
  done,
  steps: 4,
  at: 10,
  ...more,
});
const of = (lessons: Record<string, LessonRecord>): CourseProgress => new Map(Object.entries(lessons));

describe('joining what two devices remember', () => {
  test('whatever was done on either is done, once', () => {
    const both = joined(of({ volumes: record(['a', 'b']) }), of({ volumes: record(['b', 'c']) }));
    expect(both.get('volumes')?.done).toEqual(['a', 'b', 'c']);
    expect(stepsDone(both)).toBe(3);
  });

  test('lessons that only one of them knows are there', () => {
    const both = joined(of({ volumes: record(['a']) }), of({ ports: record(['b']) }));
    expect([...both.keys()]).toEqual(['volumes', 'ports']);
  });

  test('title and length are the newer ones, the room is the own one', () => {
    const ours = of({ volumes: record([], { room: 'K7M4XQ' }) });
    const theirs = of({ volumes: record([], { title: 'Volumes, again', steps: 5, at: 20, room: 'ZZZZZZ' }) });
    expect(joined(ours, theirs).get('volumes')).toEqual({
      title: 'Volumes, again',
      steps: 5,
      at: 20,
      room: 'K7M4XQ',
      done: [],
    });
  });

  test('an older memory takes nothing back', () => {
    const ours = of({ volumes: record(['a', 'b', 'c'], { at: 30 }) });
    expect(joined(ours, of({ volumes: record([]) }))).toEqual(ours);
  });
});

describe('where one goes on in a fresh room', () => {
  const sheet = (...starts: boolean[]) =>
    ({ steps: starts.map((start, index) => ({ id: `s${index}`, start })) }) as unknown as LessonSheet;

  test('at the first step that is left, when one can begin there', () => {
    expect(placeToGoOn(sheet(false, false, true, false), ['s0', 's1'])).toBe(2);
  });

  test('else at the nearest step before it at which one can', () => {
    expect(placeToGoOn(sheet(true, true, false, false), ['s0', 's1', 's2'])).toBe(1);
    expect(placeToGoOn(sheet(false, false, false), ['s0', 's1'])).toBe(0);
  });

  test('from the beginning, when nothing or everything is done', () => {
    expect(placeToGoOn(sheet(true, true), [])).toBe(0);
    expect(placeToGoOn(sheet(true, true), ['s0', 's1'])).toBe(0);
  });
});

test('a class is told of lessons with something done, the last first, never of more steps than there are', () => {
  const told = toldOf(
    of({
      volumes: record(['a'], { at: 1 }),
      ports: record([], { at: 3 }),
      inside: record(['a', 'b', 'gone'], { at: 2, steps: 2 }),
    }),
  );
  expect(told).toEqual([
    { lesson: 'inside', done: 2, steps: 2, at: 2 },
    { lesson: 'volumes', done: 1, steps: 4, at: 1 },
  ]);
});
