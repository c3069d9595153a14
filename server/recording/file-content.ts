import type { Digest } from '#engine/model/digest';
import { decodeListing } from '#engine/model/layer-listing';
import { listingKey } from '#engine/model/memory-blob-store';
import type { RoomState } from '#engine/model/room-state';
import { lineHead } from '#engine/recording/line-head';
import { namedContents } from '#engine/recording/named-contents';
import { readEvent } from '#engine/room/event-codec';
import { readInTurns } from '#server/store/read-in-turns';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore, StoredBlob, StoredEvent } from '#server/store/room-store';
import { isGiven, SEGMENT_EVENTS } from './recording-book';
import type { FileContent } from './recording-file-writer';
import type { RecordingScope } from './recording-scope';

interface Ports {
  store: RoomStore;
  turns: ReadingTurns;
}

interface Wanted {
  roomId: string;
  upTo: number;
  scope: RecordingScope;
  /** Rejects when the recording has been told in other words since `scope`, or is gone; asked after each reading. */
  isSame: () => Promise<void>;
}

/**
 * What a reader is given of a room for a file: its events up to a number, and the contents that they name. Rejects rather
 * than giving half of it in other words.
 */
export function fileContent(
  { store, turns }: Ports,
  { roomId, upTo, scope, isSame }: Wanted,
): Pick<FileContent, 'segments' | 'blobs'> {
  const named = new Set<string>();
  const isPartial = scope.privates !== 'all';
  const told = ({ seq, at, body }: StoredEvent): StoredEvent[] => {
    const { type, owner } = lineHead(body);
    if (!isGiven(scope, owner)) return [];
    if (isPartial && type === 'files.changed') for (const digest of namedContents(readEvent(body))) named.add(digest);
    return [{ seq, at, body: scope.reword?.apply(body) ?? body }];
  };
  async function* segments() {
    for (let after = 0; after < upTo; after += SEGMENT_EVENTS) {
      const stretch = { roomId, after, upTo: Math.min(upTo, after + SEGMENT_EVENTS) };
      const events: StoredEvent[] = [];
      for await (const some of readInTurns(store, turns, stretch, (page) => page.flatMap(told))) events.push(...some);
      await isSame();
      yield events;
    }
  }
  async function* blobs({ state }: { state: RoomState }): AsyncGenerator<StoredBlob> {
    const read = (digest: string) => store.readBlob(roomId, digest);
    if (isPartial) {
      if (scope.privates.length > 0) yield* ownBlobs(named, layersOf(scope, state), read);
    } else {
      const given = new Set<string>();
      for (const stored of await store.blobDigests(roomId)) {
        const digest = scope.reword?.digest(stored) ?? stored;
        // Contents that differ in nothing but how somebody's name is spelt are told as one.
        if (given.has(digest)) continue;
        given.add(digest);
        const bytes = await (scope.reword ? scope.reword.blob(digest, read) : read(stored));
        if (bytes) yield { digest, bytes };
      }
    }
    await isSame();
  }
  return { segments: segments(), blobs };
}

/** DiffIDs of the images on the hosts that a reader is given. */
function layersOf({ privates }: RecordingScope, state: RoomState): Digest[] {
  const images = [...state.hosts.values()]
    .filter(({ seat }) => privates === 'all' || privates.includes(seat))
    .flatMap((host) => [...host.images.keys()]);
  return images.flatMap((image) => state.images.get(image)?.diffIds ?? []);
}

/** Contents by their addresses, listings of layers, and the contents that these name. */
async function* ownBlobs(
  named: ReadonlySet<string>,
  layers: readonly Digest[],
  read: (digest: string) => Promise<Uint8Array | null>,
): AsyncGenerator<StoredBlob> {
  const given = new Set<string>();
  const wanted = [...named, ...layers.flatMap((diffId) => [listingKey(diffId), diffId])];
  const listings = new Set<string>(wanted.slice(named.size));
  for (let digest = wanted.shift(); digest !== undefined; digest = wanted.shift()) {
    if (given.has(digest)) continue;
    given.add(digest);
    const bytes = await read(digest);
    if (!bytes) continue;
    yield { digest, bytes };
    if (!listings.has(digest)) continue;
    for (const change of decodeListing(bytes)?.values() ?? []) {
      if (change.kind === 'file' && change.content) wanted.push(change.content);
    }
  }
}
