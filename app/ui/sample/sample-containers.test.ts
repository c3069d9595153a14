import { expect, test } from 'vitest';
import { classContainers, sampleContainer, sampleCrowd } from './sample-containers';

test('samples have the same IDs wherever they are made, and on one screen each has its own', () => {
  expect(sampleContainer(3, 'paused')).toEqual(sampleContainer(3, 'paused'));
  expect(sampleContainer(3, 'running', { id: 'own' }).id).toBe('own');
  for (const screen of [classContainers, sampleCrowd(1000)]) {
    expect(new Set(screen.map(({ id }) => id)).size).toBe(screen.length);
  }
});
