/** Run by pglite-kill.test.ts: appends to room `r` in the data directory given, and writes each seq once acknowledged. */
import { writeSync } from 'node:fs';
import { openRoomStore } from '#server/store/open-room-store';

const dataDirectory = process.argv[2];
if (dataDirectory === undefined) throw new Error('usage: appending-process DIRECTORY');
const store = await openRoomStore({ dataDirectory, databaseUrl: null });
const room = { id: 'r', code: 'KEEP22', title: '', createdAt: 1 };
if ((await store.findRoom(room.id)) === null) await store.createRoom(room);

for (let seq = (await store.lastSeq(room.id)) + 1; ; seq += 3) {
  const events = [0, 1, 2].map((offset) => ({
    at: seq + offset,
    body: JSON.stringify({ text: 'x'.repeat(seq % 3000) }),
  }));
  const blobs = [{ digest: `sha256:${seq}`, bytes: new Uint8Array(seq % 5000) }];
  await store.append({ roomId: room.id, firstSeq: seq, events, blobs, credentials: [], closedAt: null });
  writeSync(1, `${seq + 2}\n`);
}
