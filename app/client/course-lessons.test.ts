import { describe, expect, test } from 'vitest';
import { nextLesson } from '../ui/course/course-model';
import { courseLessons, lastLesson } from './course-lessons';
import type { CourseProgress, LessonRecord } from './course-progress';

const HEADS = ['volumes', 'ports', 'inside'].map((id) => ({ id, title: id, summary: `About ${id}.`, minutes: 10 }));
const record = (done: number, at: number, room?: string): LessonRecord => ({
  title: 'As it was called',
  done: Array.from({ length: done }, (_, step) => `s${step}`),
  steps: 4,
  at,
  ...(room !== undefined && { room }),
});
const standing = (progress: CourseProgress, held: readonly string[] = []) =>
  courseLessons(HEADS, progress, (code) => held.includes(code));
const next = (progress: CourseProgress) => nextLesson(standing(progress), lastLesson(progress))?.id;

describe('the lessons as they stand on a device', () => {
  test('are those of the server, in its order and words', () => {
    const lessons = standing(new Map([['ports', record(4, 1)]]));
    expect(lessons.map(({ title, state }) => [title, state])).toEqual([
      ['volumes', 'new'],
      ['ports', 'done'],
      ['inside', 'new'],
    ]);
  });

  test('and after them those that only the device knows', () => {
    const elsewhere = standing(new Map([['podman', record(2, 1)]])).at(-1);
    expect(elsewhere).toMatchObject({ title: 'As it was called', about: null, state: 'begun', done: 2, steps: 4 });
  });

  test('lead back to their room only while its seat is held', () => {
    const progress = new Map([
      ['ports', record(1, 1, 'K7M4XQ')],
      ['inside', record(1, 1, 'GONE22')],
    ]);
    expect(standing(progress, ['K7M4XQ']).map(({ room }) => room)).toEqual([null, '/r/K7M4XQ', null]);
  });

  test('never have more steps done than there are', () => {
    expect(standing(new Map([['ports', record(9, 1)]]))[1]).toMatchObject({ state: 'done', done: 4, steps: 4 });
  });
});

describe('the lesson to go on with', () => {
  test('is the first, and then the first that is not done', () => {
    expect(next(new Map())).toBe('volumes');
    expect(next(new Map([['volumes', record(4, 1)]]))).toBe('ports');
  });

  test('is the one worked on last, while it is not done', () => {
    const progress = new Map([
      ['volumes', record(1, 1)],
      ['inside', record(2, 5)],
    ]);
    expect(next(progress)).toBe('inside');
    expect(next(progress.set('inside', record(4, 9)))).toBe('volumes');
  });

  test('is none when all are done, and never one that the server does not have', () => {
    const progress = new Map(HEADS.map(({ id }) => [id, record(4, 1)]));
    expect(next(progress)).toBeUndefined();
    expect(next(progress.set('podman', record(1, 9)))).toBeUndefined();
  });
});
