import { expect, test } from 'vitest';
import type { OverviewSeat } from '#engine/recording/overview';
import { firstLook, type Lookable } from './first-look';
import { wantedMoment } from './wanted-moment';

const seats: OverviewSeat[] = [
  { id: 's1', name: 'Mira', role: 'instructor', look: 0 },
  { id: 's2', name: 'Ana', role: 'student', look: 1 },
  { id: 's3', name: 'Ben', role: 'student', look: 2 },
];
/** What Ben is given of his class, what whoever led it is, and what of one is given whose terminals are not shared. */
const toBen: Lookable = { views: ['wall', 'bench'], seats, holds: (seat) => seat === 's3' };
const toMira: Lookable = { views: ['wall', 'bench', 'deck'], seats, holds: () => true };
const toAll: Lookable = { views: ['wall'], seats, holds: () => false };

const look = (search: string, lookable: Lookable) => firstLook(wantedMoment(search), lookable);

test('an address leads to the bench that it names, and to the wall for whoever does not see that bench', () => {
  expect(look('?view=bench&seat=s2', toMira)).toEqual({ view: 'bench', seat: 's2' });
  expect(look('?view=bench&seat=s2', toBen)).toEqual({ view: 'wall', seat: 's2' });
  expect(look('?seat=s3', toBen)).toEqual({ view: 'bench', seat: 's3' });
  expect(look('?seat=s3', toAll)).toEqual({ view: 'wall', seat: 's3' });
});

test('a bench without a name is the first that is to be seen; nobody follows whom there is not', () => {
  expect(look('?view=bench', toMira)).toEqual({ view: 'bench', seat: 's2' });
  expect(look('?view=bench', toBen)).toEqual({ view: 'bench', seat: 's3' });
  expect(look('?seat=s9', toMira)).toEqual({ view: 'wall', seat: null });
  expect(look('?view=deck&seat=s9', toMira)).toEqual({ view: 'deck', seat: null });
  expect(look('?view=deck', toBen)).toEqual({ view: 'wall', seat: null });
});
