import type { Host, RoomState, SeatId, SeatPrivate } from '../model/room-state';
import { apply } from './apply';
import { emptyHost, emptyPrivate, emptyRoom } from './empty-room';
import { isPrivate, type RoomEvent } from './events';

/** A host as it stood at some moment. */
export interface EarlierHost {
  host: Host;
  own: SeatPrivate;
}

/**
 * Folds the log up to where a host had seen a certain number of private events. It takes the events of its seat in their
 * order from the beginning; others change nothing.
 */
export class HostAt implements EarlierHost {
  readonly own: SeatPrivate;
  private readonly state: RoomState = emptyRoom('given');

  constructor(
    private readonly seat: SeatId,
    private readonly count: number,
  ) {
    this.own = emptyPrivate(seat);
    this.state.hosts.set(seat, emptyHost(seat));
    this.state.privates.set(seat, this.own);
  }

  /** A reset puts another one in its place. */
  get host(): Host {
    return this.state.hosts.get(this.seat) ?? emptyHost(this.seat);
  }

  /** Answers whether the host stands there now; then it takes nothing more. */
  take(seq: number, at: number, event: RoomEvent): boolean {
    const isOwn = isPrivate(event) && event.seat === this.seat;
    if (isOwn && this.own.count === this.count) return true;
    // The host is that of who sits there, whenever that began.
    if (event.type !== 'seat.joined') apply(this.state, seq, at, event);
    return false;
  }
}
