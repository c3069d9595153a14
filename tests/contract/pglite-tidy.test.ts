import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRoomStore } from '#server/store/open-room-store';
import type { RoomStore } from '#server/store/room-store';

/** Text that does not pack. */
const noise = (seed: string, letters: number) =>
  Array.from({ length: letters / 64 }, (_, n) => createHash('sha256').update(`${seed} ${n}`).digest('hex')).join('');

async function fill(store: RoomStore, id: string): Promise<void> {
  await store.createRoom({ id, code: id, title: id, createdAt: 0 });
  const events = Array.from({ length: 300 }, (_, n) => ({ at: n, body: JSON.stringify(noise(`${id} ${n}`, 6_400)) }));
  const blobs = [{ digest: 'sha256:x', bytes: Buffer.from(noise(id, 640_000)) }];
  await store.append({ roomId: id, firstSeq: 1, events, blobs, credentials: [], closedAt: 1 });
}

/** Bytes of all tables. */
function size(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

test('R76 what is deleted from the embedded database makes room for what comes', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'drydock-tidy-'));
  const store = await openRoomStore({ dataDirectory, databaseUrl: null });
  try {
    const tables = join(dataDirectory, 'pglite/base');
    await fill(store, 'kept');
    await fill(store, 'gone');
    const before = size(tables);
    await store.deleteRoom('gone');
    await store.tidy();
    const kept = await store.readEvents('kept', 0, 1_000);
    await fill(store, 'next');
    expect(size(tables)).toBeLessThan(before + 500_000);
    expect(await store.readEvents('kept', 0, 1_000)).toEqual(kept);
  } finally {
    await store.close();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
});
