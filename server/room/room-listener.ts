import type { RoomEvent } from '#engine/room/events';

/** An event with its place in the log, as it has been stored. */
export interface CommittedEvent {
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  event: RoomEvent;
}

/** Who is told of what has been stored. */
export interface RoomListener {
  /** In order and without gaps; called only after the events are durable. */
  committed(events: readonly CommittedEvent[]): void;
  /** The room's log and its memory may have parted; this actor does nothing more. */
  dropped(): void;
}
