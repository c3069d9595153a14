import { MemoryRoomStore } from '#server/store/memory-room-store';
import { type AppendBatch, type RoomStore, StoreError } from '#server/store/room-store';

/** A store that now and then fails an append: either nothing was stored, or it was and nobody was told. */
export class FaultyStore extends MemoryRoomStore implements RoomStore {
  next: 'works' | 'fails-before' | 'fails-after' = 'works';

  override async append(batch: AppendBatch): Promise<void> {
    const mode = this.next;
    this.next = 'works';
    if (mode === 'fails-before') throw new StoreError('unavailable', 'the connection is lost');
    await super.append(batch);
    if (mode === 'fails-after') throw new StoreError('unavailable', 'the connection is lost');
  }
}
