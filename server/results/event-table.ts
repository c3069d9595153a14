import { EVENT_HEADS, EventRows } from '#engine/results/event-rows';
import type { Cell } from '#engine/results/learner-rows';
import { readEvent } from '#engine/room/event-codec';
import type { RoomStore } from '#server/store/room-store';

const PAGE = 500;

/** The rows of a room's log below their heads, read page by page as they are taken. */
export async function* eventTable(store: RoomStore, roomId: string, output: boolean): AsyncGenerator<Cell[]> {
  yield [...EVENT_HEADS];
  const table = new EventRows(output);
  for (let after = 0, page = PAGE; page === PAGE; ) {
    const events = await store.readEvents(roomId, after, PAGE);
    for (const { seq, at, body } of events) {
      after = seq;
      yield* table.rows(seq, at, readEvent(body));
    }
    page = events.length;
    await new Promise((others) => setImmediate(others));
  }
}
