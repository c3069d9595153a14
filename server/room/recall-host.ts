import type { SeatId } from '#engine/model/room-state';
import { readEvent } from '#engine/room/event-codec';
import { type EarlierHost, HostAt } from '#engine/room/host-at';
import type { RoomStore } from '#server/store/room-store';

/** Events that are folded before others get a turn. */
const PAGE = 1_000;

/**
 * Reads from the log how a host stood when its seat had seen `count` private events.
 * @param upTo number of the last event that may be read
 */
export async function recallHost(
  store: RoomStore,
  roomId: string,
  seat: SeatId,
  { count, upTo }: { count: number; upTo: number },
): Promise<EarlierHost | null> {
  const earlier = new HostAt(seat, count);
  for (let after = 0, page = PAGE; page === PAGE; ) {
    const events = await store.readSeatEvents(roomId, seat, after, upTo, PAGE);
    for (const { seq, at, body } of events) {
      if (earlier.take(seq, at, readEvent(body))) return earlier;
      after = seq;
    }
    page = events.length;
    await new Promise((others) => setImmediate(others));
  }
  return null;
}
