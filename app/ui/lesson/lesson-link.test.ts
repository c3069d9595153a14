import fc from 'fast-check';
import { deflateSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { EXAMPLE_LESSON } from '#engine/lesson/testing-lesson';
import { lessonLink, linkedLesson } from './lesson-link';

const BASE = 'http://192.168.0.7:3000/r/ABC?x=1';
const hashOf = (text: string) => new URL(lessonLink(BASE, text)).hash;

test('a lesson travels in its address, and no server is told of it', () => {
  const link = new URL(lessonLink(BASE, EXAMPLE_LESSON));
  expect([link.origin, link.pathname, link.search]).toEqual(['http://192.168.0.7:3000', '/lesson', '']);
  expect(linkedLesson(link.hash)).toBe(EXAMPLE_LESSON);
});

test('any text that can be written comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(linkedLesson(hashOf(text))).toBe(text);
    }),
  );
});

test('what is cut, bent or made up is no lesson, or another text', () => {
  const whole = hashOf(EXAMPLE_LESSON);
  fc.assert(
    fc.property(fc.nat({ max: whole.length }), fc.string(), (at, put) => {
      const bent = linkedLesson(`${whole.slice(0, at)}${put}${whole.slice(at + put.length)}`);
      expect(bent === null || typeof bent === 'string').toBe(true);
    }),
  );
  for (let end = 0; end < whole.length - 1; end += 7) expect(linkedLesson(whole.slice(0, end))).toBeNull();
  expect(linkedLesson('')).toBeNull();
  expect(linkedLesson('#<script>')).toBeNull();
});

test('what would swell beyond any lesson is not unpacked', () => {
  const bomb = deflateSync(new Uint8Array(50_000_000), { level: 9 });
  const letters = btoa(strFromU8(bomb, true)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  expect(linkedLesson(`#${letters}`)).toBeNull();
});
