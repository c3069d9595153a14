import type { Logger } from 'pino';
import type { SeatId } from '#engine/model/room-state';
import type { Rooms } from '#server/room/rooms';
import type { RoomStore } from '#server/store/room-store';
import { RecordingEraser } from './recording-eraser';

/** How often rooms are looked for whose time is over, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

interface Ports {
  store: RoomStore;
  rooms: Rooms;
  log: Logger;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Is told of every room whose log has got other words or is gone: what was read of it counts no more. */
  changed: (roomId: string) => void;
}

/** What is taken out of recordings: people, and whole rooms at once or when their time is over. */
export class RecordingKeeper {
  private readonly eraser: RecordingEraser;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly ports: Ports) {
    this.eraser = new RecordingEraser(ports.store);
  }

  /**
   * Erases a seat's name and words for good. In a class that goes on, its host begins anew and every screen is given the
   * room as it then is. Rooms that went on from its recording are deleted. Answers false when nobody has this seat. Rejects as the store does.
   */
  async erase(roomId: string, seat: SeatId): Promise<boolean> {
    const { rooms, changed } = this.ports;
    try {
      // Before, so that a server that is killed in between leaves no copies; and after, of those who were just going on.
      const before = () => this.deleteBranches(roomId);
      const isErased = await rooms.apart(roomId, () => this.eraser.erase(roomId, seat, before));
      if (isErased) {
        await this.beginAnew(roomId, seat);
        await this.deleteBranches(roomId);
      }
      return isErased;
    } finally {
      changed(roomId);
    }
  }

  /** Deletes every row of a room, and of the rooms that went on from its recording. Answers whether there was one. Rejects as the store does. */
  async delete(roomId: string): Promise<boolean> {
    const { rooms, store, changed } = this.ports;
    try {
      await this.deleteBranches(roomId);
      const isDeleted = await rooms.apart(roomId, () => store.deleteRoom(roomId));
      await this.deleteBranches(roomId);
      return isDeleted;
    } finally {
      changed(roomId);
    }
  }

  /** Deletes the rooms whose time is over; answers their IDs. One that cannot be deleted now is tried again next time. */
  async sweep(): Promise<string[]> {
    const { store, clock, log } = this.ports;
    const gone: string[] = [];
    for (const roomId of await store.listExpired(clock())) {
      try {
        // While others were deleted somebody may have said that it is kept for longer.
        const isOver = (await store.listExpired(clock())).includes(roomId);
        if (isOver && (await this.delete(roomId))) gone.push(roomId);
      } catch (error) {
        log.error({ err: error, room: roomId }, 'a recording whose time is over could not be deleted');
      }
    }
    if (gone.length > 0) log.info({ rooms: gone.length }, 'recordings deleted whose time was over');
    return gone;
  }

  /** Sweeps now and every day, and tidies the store of what was deleted and erased since. */
  start(): void {
    const { store } = this.ports;
    const swept = () => this.sweep().then(() => store.tidy());
    const sweep = () => swept().catch((error) => this.ports.log.error({ err: error }, 'recordings not swept'));
    void sweep();
    this.timer ??= setInterval(() => void sweep(), DAY);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
  }

  /** Rooms that went on from the recording hold copies of what is gone from it. */
  private async deleteBranches(roomId: string): Promise<void> {
    for (const branch of await this.ports.store.roomsFrom(roomId)) await this.delete(branch);
  }

  /** What ran on the host was started by words that are gone. */
  private async beginAnew(roomId: string, seat: SeatId): Promise<void> {
    const actor = await this.ports.rooms.byId(roomId);
    if (!actor || actor.record.closedAt !== null) return;
    const { leader, seq } = await actor.read((state) => ({
      leader: [...state.seats.values()].find(({ role, out }) => role === 'instructor' && !out),
      seq: state.seq,
    }));
    if (!leader) return;
    const origin = { seat: leader.id, client: 'erasing', clientSeq: seq };
    await actor.submit(origin, { type: 'host.reset', seats: [seat] });
  }
}
