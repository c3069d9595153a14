import { expect, test, vi } from 'vitest';
import type { LayerFiles } from '#engine/model/file-tree';
import { encodeListing } from '#engine/model/layer-listing';
import { listingKey } from '#engine/model/memory-blob-store';
import { RecordedContents } from './recorded-contents';
import { TestingSource } from './testing-source';

/** To tell that it does not have a layer, all its images would be made. */
vi.mock('#engine/catalogue/catalogue', () => ({ catalogueBlobs: { layer: () => undefined } }));

test('a layer that could not be had while the network was away is asked for again', async () => {
  const diffId = `sha256:${'a'.repeat(64)}` as const;
  const files: LayerFiles = new Map([['/word', { kind: 'whiteout' }]]);
  const source = new TestingSource([]);
  source.blobs.set(listingKey(diffId), encodeListing(files));
  const { blob } = source;
  let isAway = true;
  source.blob = async (digest) => {
    if (isAway) throw new Error('offline');
    return blob.call(source, digest);
  };
  const contents = new RecordedContents(source);
  expect(await contents.layer(diffId)).toBeNull();
  isAway = false;
  expect(await contents.layer(diffId)).toEqual(files);
});
