import { expect, test, vi } from 'vitest';
import type { LessonRecord } from './course-progress';
import { CourseStore, type Shelf } from './course-store';

const KEY = 'drydock:course:1';
const volumes: LessonRecord = { title: 'Volumes', done: ['a'], steps: 3, at: 5 };

function shelf(kept: Record<string, string> = {}): Shelf & { kept: Record<string, string> } {
  return {
    kept,
    getItem: (key) => kept[key] ?? null,
    setItem: (key, value) => {
      kept[key] = value;
    },
    removeItem: (key) => {
      delete kept[key];
    },
  };
}

test('what is changed is there in the next page', () => {
  const on = shelf();
  new CourseStore(() => on).change((progress) => new Map(progress).set('volumes', volumes));
  expect(new CourseStore(() => on).read()).toEqual(new Map([['volumes', volumes]]));
});

test('a change begins with what another tab has kept meanwhile', () => {
  const on = shelf();
  const [one, other] = [new CourseStore(() => on), new CourseStore(() => on)];
  one.read();
  other.change((progress) => new Map(progress).set('ports', { ...volumes, title: 'Ports' }));
  one.change((progress) => new Map(progress).set('volumes', volumes));
  expect([...one.read().keys()]).toEqual(['ports', 'volumes']);
});

test('reading twice gives the same, until something changes', () => {
  const store = new CourseStore(() => shelf({ [KEY]: JSON.stringify({ version: 1, lessons: { volumes } }) }));
  expect(store.read()).toBe(store.read());
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['something else', '[1, 2]'],
  ['no lessons', '{"version":1}'],
])('%s is read as no progress', (_, raw) => {
  expect(new CourseStore(() => shelf(raw === undefined ? {} : { [KEY]: raw })).read()).toEqual(new Map());
});

test('lessons that cannot be read are left out, unknown ones stay', () => {
  const lessons = {
    volumes,
    'no-such-lesson': { ...volumes, title: 'Of another school', more: 1 },
    'Not an ID': volumes,
    'no-record': 7,
    'too-many': { ...volumes, steps: 1e9 },
    constructor: { ...volumes, title: 'Oddly called' },
  };
  const store = new CourseStore(() => shelf({ [KEY]: JSON.stringify({ version: 1, lessons }) }));
  expect([...store.read().keys()]).toEqual(['volumes', 'no-such-lesson', 'constructor']);
});

test('where nothing can be kept it is remembered by this page, which can tell', () => {
  const store = new CourseStore(() => {
    throw new Error('denied');
  });
  expect(store.keeps()).toBe(true);
  store.change(() => new Map([['volumes', volumes]]));
  expect(store.read().get('volumes')).toEqual(volumes);
  expect(store.keeps()).toBe(false);
});

test('a full disk loses nothing that was there', () => {
  const on = shelf();
  const store = new CourseStore(() => on);
  store.change(() => new Map([['volumes', volumes]]));
  on.setItem = () => {
    throw new Error('quota');
  };
  store.change((progress) => new Map(progress).set('ports', volumes));
  expect([...store.read().keys()]).toEqual(['volumes', 'ports']);
  expect(store.keeps()).toBe(false);
  expect(on.kept[KEY]).toContain('volumes');
});

test('whoever listens is told of changes and of forgetting', () => {
  const store = new CourseStore(() => shelf());
  const told = vi.fn();
  const stop = store.subscribe(told);
  store.change(() => new Map([['volumes', volumes]]));
  store.forget();
  expect(told).toHaveBeenCalledTimes(2);
  stop();
  store.change(() => new Map());
  expect(told).toHaveBeenCalledTimes(2);
});
