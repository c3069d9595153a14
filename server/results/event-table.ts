import { EVENT_HEADS, EventRows } from '#engine/results/event-rows';
import type { Cell } from '#engine/results/learner-rows';
import { readEvent } from '#engine/room/event-codec';
import { readLog } from '#server/store/read-log';
import type { RoomStore } from '#server/store/room-store';

/** The rows of a room's log below their heads, read page by page as they are taken. */
export async function* eventTable(store: RoomStore, roomId: string, output: boolean): AsyncGenerator<Cell[]> {
  yield [...EVENT_HEADS];
  const table = new EventRows(output);
  for await (const events of readLog(store, roomId, 0)) {
    for (const { seq, at, body } of events) yield* table.rows(seq, at, readEvent(body));
  }
}
