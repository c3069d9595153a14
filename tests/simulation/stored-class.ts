import { MemoryRoomStore } from '#server/store/memory-room-store';
import { blobsOf } from './blobs-of';
import type { PlayedClass } from './played-class';

/** A store with the log and the blobs of a class, as its server would have stored them. */
export async function storedClass(inClass: PlayedClass): Promise<MemoryRoomStore> {
  const store = new MemoryRoomStore();
  await store.createRoom({ id: 'r', code: 'ABCDEF', title: 'Class of Ana', createdAt: 1 });
  const events = inClass.events.map(({ at, event }) => ({ at, body: JSON.stringify(event) }));
  const blobs = blobsOf(inClass);
  await store.append({ roomId: 'r', firstSeq: 1, events, blobs, credentials: [], closedAt: null });
  return store;
}

/** All that is stored of the room, as text: titles, events and blobs. */
export async function rowsOf(store: MemoryRoomStore): Promise<string> {
  const events = await store.readEvents('r', 0, Number.POSITIVE_INFINITY);
  const blobs = await store.readBlobs('r');
  const title = (await store.findRoom('r'))?.title ?? '';
  return [title, ...events.map(({ body }) => body), ...blobs.map(({ bytes }) => Buffer.from(bytes).toString())].join(
    '\n',
  );
}
