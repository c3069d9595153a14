import { expect, test } from 'vitest';
import { classContainers } from '../sample/sample-containers';
import { nginx, webApp, webAppNext } from '../sample/sample-images';
import { wallImages } from './wall-model';

const images = [webApp, webAppNext, nginx];

test('every image comes with its containers, one without any as well', () => {
  const walls = wallImages(images, classContainers);
  expect(walls.map(({ image, containers }) => [image.labels[0], containers.length])).toEqual([
    ['web-app:v1.0', 12],
    ['web-app:v1.1', 5],
    ['nginx:1.25-alpine', 0],
  ]);
});

test('an image in which nothing has changed stays the same object', () => {
  const before = wallImages(images, classContainers);
  const [first, ...others] = classContainers;
  const after = wallImages(images, first ? [{ ...first, state: { status: 'paused' } }, ...others] : others, before);
  expect(after[0]).not.toBe(before[0]);
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(after.every((wall, index) => index === 0 || wall === before[index])).toBe(true);
});
