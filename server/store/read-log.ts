import { mayGoOn } from './may-go-on';
import type { RoomStore, StoredEvent } from './room-store';

/** Events of a page: few enough that folding them holds nobody up for long. */
const PAGE = 500;
const PAGE_BYTES = 2_000_000;

/**
 * The events of a room with `seq > after`, ascending, in pages of which none is empty; others get a turn after each. It
 * ends where nothing more is stored. Rejects as the store does.
 */
export async function* readLog(store: RoomStore, roomId: string, after: number): AsyncGenerator<StoredEvent[]> {
  for (let seq = after; ; ) {
    const events = await store.readEvents(roomId, seq, PAGE, PAGE_BYTES);
    const last = events.at(-1);
    if (!last) return;
    yield events;
    if (!mayGoOn(events, PAGE, PAGE_BYTES)) return;
    seq = last.seq;
    await new Promise((others) => setImmediate(others));
  }
}
