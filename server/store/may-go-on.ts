import type { StoredEvent } from './room-store';

/** Of a letter as JavaScript counts them, at the most. */
const BYTES_PER_LETTER = 3;

/** Whether more may be stored after events that were asked for with these bounds; see `RoomStore.readEvents`. */
export function mayGoOn(events: readonly StoredEvent[], limit: number, bytes: number): boolean {
  const letters = events.reduce((sum, { body }) => sum + body.length, 0);
  return events.length === limit || letters * BYTES_PER_LETTER >= bytes;
}
