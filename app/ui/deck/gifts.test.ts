import { describe, expect, test } from 'vitest';
import { canGive, type GiftStore, giftOf } from './gifts';

const store: GiftStore = {
  example: [{ path: '/home/student/web-app/Dockerfile', content: 'FROM node' }],
  exampleImage: { reference: 'web-app:v1.0', published: true },
  mine: { files: 1, images: ['nginx:alpine'] },
  references: ['web-app:v1.0'],
};
const parts = { reference: 'redis:7', files: [{ path: '/home/student/a', content: 'a' }], fresh: false };

describe('what is given', () => {
  test('an image alone is an image; on emptied hosts it is a starting state', () => {
    expect(giftOf('image', parts, store)).toEqual({ kind: 'image', reference: 'redis:7' });
    expect(giftOf('image', { ...parts, fresh: true }, store)).toEqual({
      kind: 'start',
      start: { fresh: true, files: [], images: ['redis:7'], lines: [] },
    });
  });

  test('the running example brings files, image and the container', () => {
    expect(giftOf('running', parts, store)).toEqual({
      kind: 'start',
      start: {
        fresh: false,
        files: store.example,
        images: ['web-app:v1.0'],
        lines: ['docker run -d -p 8080:80 --name web1 web-app:v1.0'],
      },
    });
  });

  test('a fresh host is empty whatever else is chosen', () => {
    expect(giftOf('fresh', parts, store)).toEqual({
      kind: 'start',
      start: { fresh: true, files: [], images: [], lines: [] },
    });
  });

  test('my host gives the files that were fetched and the images that can be pulled', () => {
    expect(giftOf('mine', parts, store)).toMatchObject({ start: { files: parts.files, images: ['nginx:alpine'] } });
  });

  test('what nobody could be given is not offered', () => {
    const bare: GiftStore = {
      ...store,
      exampleImage: { reference: 'web-app:v1.0', published: false },
      mine: { files: 0, images: [] },
    };
    expect(canGive('running', '', bare)).toBe(false);
    expect(canGive('mine', '', bare)).toBe(false);
    expect(canGive('image', ' ', bare)).toBe(false);
    expect(canGive('image', 'nginx', bare)).toBe(true);
    expect(canGive('fresh', '', bare)).toBe(true);
  });
});
