import { expect, test } from 'vitest';
import { digestOf } from '#engine/model/digest';
import { listingKey } from '#engine/model/memory-blob-store';
import { OwnBlobs } from '#server/recording/own-blobs';
import { ReadingTurns } from '#server/store/reading-turns';
import { begunClass } from './begun-class';
import { storedClass } from './stored-class';

test('R79 of a recording, who was in the class is given the files of the own host and its images, and no others', async () => {
  const inClass = begunClass();
  for (const [seat, word] of [
    ['s1', 'mine'],
    ['s2', 'yours'],
  ] as const) {
    inClass.save(seat, 'made/Dockerfile', `FROM busybox\nCOPY . /${word}\n`);
    inClass.save(seat, 'made/page.html', `${word}\n`);
    inClass.type(seat, `docker build -t ${word} made`);
  }
  const store = await storedClass(inClass);
  const own = new OwnBlobs(store, new ReadingTurns());
  const page = (word: string) => digestOf(new TextEncoder().encode(`${word}\n`));
  const layer = (seat: string, name: string) => {
    const image = inClass.state.images.get(inClass.host(seat).tags.get(`${name}:latest`) ?? 'sha256:');
    return listingKey(image?.diffIds.at(-1) ?? 'sha256:');
  };
  const held = (...digests: string[]) => Promise.all(digests.map((digest) => own.hold('r', 's1', 1, digest)));
  expect(await store.readBlob('r', layer('s2', 'yours'))).not.toBeNull();
  expect(await held(page('mine'), layer('s1', 'mine'))).toEqual([true, true]);
  expect(await held(page('yours'), layer('s2', 'yours'), 'sha256:nothing')).toEqual([false, false, false]);
});
