import { expect, test } from 'vitest';
import { digestOf } from '../model/digest';
import type { LayerMeta } from '../model/image';
import { pushSchedule } from './push-schedule';

const layer = (name: string, size: number): LayerMeta => ({
  diffId: digestOf(name),
  blob: digestOf(`${name}.gz`),
  size,
  packedSize: size,
  blobSize: size,
  files: 1,
});

test('what travels shows how far it is, and a layer without bytes only that it has arrived', () => {
  const statuses = (size: number) =>
    pushSchedule([layer('a', size)], [{ kind: 'sent' }], 'normal').map(({ message: { status, progressDetail } }) => [
      status,
      progressDetail?.current,
    ]);
  expect(statuses(1_000)).toEqual([
    ['Pushing', 250],
    ['Pushing', 500],
    ['Pushing', 750],
    ['Pushing', 1_000],
    ['Pushed', undefined],
  ]);
  expect(statuses(0)).toEqual([['Pushed', undefined]]);
});

test('what is there already does not travel', () => {
  const messages = pushSchedule(
    [layer('a', 10), layer('b', 10)],
    [{ kind: 'exists' }, { kind: 'mounted', from: 'x' }],
    'normal',
  );
  expect(messages.map(({ message }) => message.status)).toEqual(['Layer already exists', 'Mounted from x']);
});
