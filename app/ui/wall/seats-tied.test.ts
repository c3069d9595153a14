import { expect, test } from 'vitest';
import { sampleCrowd } from '../sample/sample-containers';
import { seatsTied, smallClass } from './seats-tied';

const small = smallClass(sampleCrowd(5));
const large = smallClass(sampleCrowd(6));

test('a small class shows what everybody has tied, a large one nothing until somebody is meant', () => {
  expect(seatsTied(null, null, small)).toEqual(['seat-0', 'seat-1', 'seat-2', 'seat-3', 'seat-4']);
  expect(seatsTied(null, null, large)).toEqual([]);
});

test('who is pointed at comes first, then who is looked for', () => {
  expect(seatsTied('seat-7', new Set(['seat-2']), large)).toEqual(['seat-7']);
  expect(seatsTied(null, new Set(['seat-2']), large)).toEqual(['seat-2']);
  expect(seatsTied(null, new Set(['seat-2']), small)).toEqual(['seat-2']);
});

test('a search that finds nobody or many shows none', () => {
  expect(seatsTied(null, new Set(), small)).toEqual([]);
  expect(seatsTied(null, new Set(['1', '2', '3', '4', '5', '6']), large)).toEqual([]);
});
