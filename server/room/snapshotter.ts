import type { Logger } from 'pino';
import type { RoomState } from '#engine/model/room-state';
import { encodeState } from '#engine/room/state-codec';
import { ENGINE_VERSION } from '#engine/version';
import type { RoomStore } from '#server/store/room-store';

/** Events between two snapshots. Reading a room costs the newest snapshot and at most about this many events. */
const EVERY = 1_000;

/** Saves a snapshot now and then. They are a cache: one that fails is missed by nobody. */
export class Snapshotter {
  private saving: Promise<void> | null = null;

  constructor(
    private readonly store: RoomStore,
    private readonly roomId: string,
    private lastSeq: number,
    private readonly log: Logger,
  ) {}

  /** Call while the state is exactly what is stored. */
  consider(state: RoomState): void {
    if (this.saving || state.seq - this.lastSeq < EVERY) return;
    this.lastSeq = state.seq;
    const snapshot = { seq: state.seq, engineVersion: ENGINE_VERSION, body: encodeState(state) };
    this.saving = this.store
      .saveSnapshot(this.roomId, snapshot)
      .catch((error) => this.log.warn({ err: error, room: this.roomId }, 'snapshot not saved'))
      .finally(() => {
        this.saving = null;
      });
  }

  /** Resolves when nothing is being saved. */
  async settled(): Promise<void> {
    await this.saving;
  }
}
