import type { SeatId } from '#engine/model/room-state';
import type { RoomEvent } from '#engine/room/events';
import type { ProblemCode } from '#server/protocol/problems';
import type { CommittedEvent, RoomListener } from '#server/room/room-listener';
import type { Connection } from './connection';
import type { Watchers } from './watchers';

/** After the acknowledgement and the last frame have been handed to the sockets, in milliseconds. */
const LAST_WORDS = 100;

/**
 * What events mean for who is connected to a room and what they may see. It listens before frames are cut, so that who
 * may no longer follow a seat gets nothing of what came after.
 */
export class Consequences implements RoomListener {
  constructor(
    private readonly watchers: Watchers,
    private readonly connections: () => Iterable<Connection>,
  ) {}

  committed(events: readonly CommittedEvent[]): void {
    for (const { event } of events) this.follow(event);
  }

  dropped(): void {}

  private follow(event: RoomEvent): void {
    switch (event.type) {
      case 'seat.sent-out':
        this.end(`seat/${event.how}`, event.seat);
        this.reconsider(event.seat);
        return;
      case 'seat.sharing-set':
        if (!event.sharing) this.reconsider(event.seat);
        return;
      case 'class.spotlit':
        this.reconsider('all');
        this.watchers.changed();
        return;
      case 'seat.renamed':
        this.watchers.changed();
        return;
      case 'room.closed':
        setTimeout(() => this.end('room/closed'), LAST_WORDS);
        return;
      default:
    }
  }

  /** @param seat absent: everybody's connections */
  private end(problem: ProblemCode, seat?: SeatId): void {
    for (const connection of [...this.connections()]) {
      if (seat === undefined || connection.seat === seat) connection.end(problem);
    }
  }

  private reconsider(seats: 'all' | SeatId): void {
    for (const connection of this.connections()) connection.reconsider(seats);
  }
}
