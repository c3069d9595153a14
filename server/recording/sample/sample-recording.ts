import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#server/project-root';
import { RecordingReader } from '#server/protocol/recording-file/recording-reader';
import type { RecordingScope } from '#server/recording/recording-scope';
import type { RecordingScopes } from '#server/recording/recording-scopes';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import type { RoomStore, StoredBlob, StoredEvent } from '#server/store/room-store';

/** The recording of the demonstration class has this in the place of a room's ID. */
export const SAMPLE_ID = 'sample';
export const SAMPLE_FILE = join(projectRoot, 'lessons', 'demonstration.drydock');

/** A recording that is shipped, and what everybody is given of it: everything. */
export interface ShippedRecording {
  readonly store: RoomStore;
  readonly scopes: Pick<RecordingScopes, 'of' | 'edition'>;
}

/**
 * Reads the demonstration class into a store of its own, so that it is played, taken away and gone on from as any
 * recording of this server, and no row of the server's store is about it. Rejects where the file cannot be read.
 */
export async function readSample(file = SAMPLE_FILE): Promise<ShippedRecording> {
  const bytes = await readFile(file);
  const events: Omit<StoredEvent, 'seq'>[] = [];
  const blobs: StoredBlob[] = [];
  const reader = new RecordingReader(
    {
      event: ([, at], body) => events.push({ at, body }),
      blob: (digest, content) => blobs.push({ digest, bytes: content }),
    },
    { fold: false },
  );
  reader.push(bytes);
  const outcome = reader.finish();
  if (!outcome.ok || outcome.cut) throw new Error(`${file} is no whole recording: ${JSON.stringify(outcome)}`);
  const { code, title } = outcome.header.room;
  const store = new MemoryRoomStore();
  const [begun = 0, over = 0] = [events[0]?.at, events.at(-1)?.at];
  await store.createRoom({ id: SAMPLE_ID, code, title, createdAt: begun });
  await store.append({ roomId: SAMPLE_ID, firstSeq: 1, events, blobs, credentials: [], closedAt: over });
  const scope: RecordingScope = {
    ...{ manages: false, seat: null, privates: 'all', desk: true, names: 'own', reword: null },
    sharing: { visibility: 'link', names: 'own', benches: true, keepDays: null },
    // Browsers keep what they were given; the sample of another version of Drydock is another one.
    terms: createHash('sha256').update(bytes).digest().readUInt32BE(0),
  };
  return { store, scopes: { of: async () => scope, edition: async () => scope.terms } };
}
