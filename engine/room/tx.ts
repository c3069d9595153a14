import type { BlobStore } from '../model/blob-store';
import type { RoomState } from '../model/room-state';
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

  /** Asks the world to do something once the events are stored. */
  request(effect: Effect): void {
    this.effects.push(effect);
  }

  /** `bytes` random bytes as lower-case hex. */
  randomHex(bytes: number): string {
    return Array.from(this.context.random(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}
