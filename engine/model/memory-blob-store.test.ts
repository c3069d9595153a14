import { expect, test } from 'vitest';
import { digestOf } from './digest';
import type { LayerFiles } from './file-tree';
import { layerTar } from './layer-archive';
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
  const [first, ...others] = store.takeNew();
  expect(first?.digest).toBe(digest);
  expect(others).toHaveLength(1);
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

test('I6 a layer and a file that holds its archive are kept apart', () => {
  for (const fileFirst of [true, false]) {
    const store = new MemoryBlobStore(EMPTY);
    const archive = layerTar(LAYER, () => undefined);
    if (fileFirst) store.put(archive);
    store.putLayer(digestOf(archive), LAYER);
    store.put(archive);
    const again = new MemoryBlobStore(EMPTY);
    for (const blob of store.takeNew()) again.restore(blob.digest, blob.bytes);
    expect(again.get(digestOf(archive))).toEqual(archive);
    expect(again.layer(digestOf(archive))).toEqual(LAYER);
  }
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
