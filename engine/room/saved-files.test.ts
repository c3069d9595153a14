import { expect, test } from 'vitest';
import { catalogueBlobs } from '../catalogue/catalogue';
import { MemoryBlobStore } from '../model/memory-blob-store';
import { emptyRoom } from './empty-room';
import { LIMITS } from './limits';
import { type Reply, Room } from './room';

/** An instructor's room, and how to save a file in it; all that was ever kept of what was saved. */
function desk() {
  const blobs = new MemoryBlobStore(catalogueBlobs);
  const room = new Room(emptyRoom('all'), blobs);
  const moment = { now: Date.UTC(2026, 0, 5, 9), random: (bytes: number) => new Uint8Array(bytes) };
  room.execute(null, { type: 'room.open', id: 'r', code: 'ABCDEF', title: 'Room' }, moment);
  room.execute(null, { type: 'seat.join', role: 'instructor', name: 'Ada' }, moment);
  blobs.takeNew();
  let clientSeq = 0;
  const save = (path: string, content: string): Reply => {
    clientSeq += 1;
    const origin = { seat: 's0', client: 'desk', clientSeq };
    return room.execute(origin, { type: 'files.save', host: 's0', path, content }, moment).reply;
  };
  return { save, kept: () => blobs.takeNew().reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

test('R43 a save that is refused leaves nothing behind', () => {
  const { save, kept } = desk();
  expect(save('/etc/mine', 'x'.repeat(1_000))).toEqual({ ok: false, code: 'files/not-a-file' });
  expect(kept()).toBe(0);
  expect(save('/home/student/mine', 'x'.repeat(1_000))).toMatchObject({ ok: true });
  expect(kept()).toBe(1_000);
});

test('R43 a seat saves so much and no more, however often and over whichever files', () => {
  const { save, kept } = desk();
  const most = LIMITS.written / LIMITS.file;
  for (let n = 0; n < most; n += 1) {
    expect(save('/home/student/one', String(n).padEnd(LIMITS.file))).toMatchObject({ ok: true });
  }
  expect(save('/home/student/two', 'more')).toEqual({ ok: false, code: 'files/written-up' });
  expect(kept()).toBe(LIMITS.written);
});
