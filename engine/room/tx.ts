import type { BlobStore } from '../model/blob-store';
import type { DaemonEvent } from '../model/daemon-event';
import { flatHex } from '../model/flat-hex';
import type { RoomState, SeatId } from '../model/room-state';
import { apply } from './apply';
import type { Effect } from './effects';
import type { RoomEvent } from './events';

/** What a decision may know besides the state: the time, chance, and file contents. */
export interface Context {
  /** Milliseconds since 1970. */
  now: number;
  /** Bytes nobody can foresee. */
  random(bytes: number): Uint8Array;
  blobs: BlobStore;
}

/**
 * One decision in the making. An event that is emitted is applied at once, so that the next question sees its effect;
 * the whole of it is stored as one batch or, if that fails, the state is thrown away with it and read again.
 */
export class Tx {
  readonly events: RoomEvent[] = [];
  readonly effects: Effect[] = [];
  /** Null while there are none, as in most decisions. */
  private notes: Map<SeatId, DaemonEvent[]> | null = null;

  constructor(
    readonly state: RoomState,
    readonly context: Context,
    private readonly observe: (event: RoomEvent) => void = () => {},
  ) {}

  get now(): number {
    return this.context.now;
  }

  get blobs(): BlobStore {
    return this.context.blobs;
  }

  emit(event: RoomEvent): void {
    this.events.push(event);
    apply(this.state, this.state.seq + 1, this.context.now, event);
    this.observe(event);
  }

  /** Tells `docker events` of a host. What one decision has to tell is one event of the room. */
  note(seat: SeatId, event: DaemonEvent): void {
    this.notes ??= new Map();
    const notes = this.notes.get(seat);
    if (notes) notes.push(event);
    else this.notes.set(seat, [event]);
  }

  /** Emits what was noted since the last call; answers whether there was anything. */
  publishNotes(): boolean {
    const { notes } = this;
    if (!notes) return false;
    this.notes = null;
    // Copies have just their length; what `push` makes has room for more, and hosts keep them for long.
    for (const [seat, events] of notes) this.emit({ type: 'daemon.noted', seat, events: events.slice() });
    return true;
  }

  /** Asks the world to do something once the events are stored. */
  request(effect: Effect): void {
    this.effects.push(effect);
  }

  /** `bytes` random bytes as lower-case hex. */
  randomHex(bytes: number): string {
    return flatHex(this.context.random(bytes));
  }
}
