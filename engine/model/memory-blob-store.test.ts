import { expect, test } from 'vitest';
import { digestOf } from './digest';
import type { LayerFiles } from './file-tree';
import { MemoryBlobStore } from './memory-blob-store';

const bytes = (text: string) => new TextEncoder().encode(text);
const EMPTY = { get: () => undefined, layer: () => undefined };
const LAYER: LayerFiles = new Map([['/a', { kind: 'dir', mode: 0o755, uid: 0, gid: 0 }]]);

test('I6 what was put is handed out as new exactly once', () => {
  const store = new MemoryBlobStore(EMPTY);
  const digest = store.put(bytes('x'));
  store.put(bytes('x'));
  store.putLayer(digestOf('layer'), LAYER);
  store.putLayer(digestOf('layer'), LAYER);
  expect(store.takeNew().map((blob) => blob.digest)).toEqual([digest, digestOf('layer')]);
  store.put(bytes('x'));
  expect(store.takeNew()).toEqual([]);
});

test('I6 what was handed out makes an equal store again', () => {
  const store = new MemoryBlobStore(EMPTY);
  const digest = store.put(bytes('x'));
  store.putLayer(digestOf('layer'), LAYER);
  const again = new MemoryBlobStore(EMPTY);
  for (const blob of store.takeNew()) again.restore(blob.digest, blob.bytes);
  expect(again.get(digest)).toEqual(bytes('x'));
  expect(again.layer(digestOf('layer'))).toEqual(LAYER);
  expect(again.takeNew()).toEqual([]);
});

test('I6 given blobs are found and not kept again', () => {
  const store = new MemoryBlobStore({
    get: (digest) => (digest === digestOf('y') ? bytes('y') : undefined),
    layer: (diffId) => (diffId === digestOf('given') ? LAYER : undefined),
  });
  expect(store.get(digestOf('y'))).toEqual(bytes('y'));
  expect(store.layer(digestOf('given'))).toBe(LAYER);
  expect(store.get(digestOf('z'))).toBe(undefined);
  expect(store.takeNew()).toEqual([]);
});
