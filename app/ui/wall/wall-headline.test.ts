import { expect, test } from 'vitest';
import { sampleContainer } from '../sample/sample-containers';
import { sampleRoom } from '../sample/sample-room';
import { wallHeadline } from './wall-headline';

test('the line counts images, states and students', () => {
  const containers = [sampleContainer(0), sampleContainer(1), sampleContainer(2, 'exited')];
  expect(wallHeadline(1, containers, { ...sampleRoom, joined: 12 })).toEqual([
    '1 image published',
    '2 running',
    '1 exited',
    '12 students',
  ]);
});

test('an empty class is said in words', () => {
  expect(wallHeadline(0, [], { ...sampleRoom, joined: 0 })).toEqual([
    '0 images published',
    'no containers yet',
    '0 students',
  ]);
});
