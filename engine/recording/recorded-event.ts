import type { RoomEvent } from '../room/events';

/** An event of a recording: its number in the room, its time in milliseconds since 1970, and what happened. */
export type RecordedEvent = readonly [seq: number, at: number, event: RoomEvent];
