import { pino } from 'pino';
import { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import { Rooms } from '#server/room/rooms';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { LeapingClock } from './leaping-clock';

/**
 * A classroom of one, forgotten with the process. It is the instructor's own, so that pushes are not confined to a
 * namespace, as at a registry of one's own.
 */
export class SoloRoom implements AsyncDisposable {
  private constructor(
    private readonly rooms: Rooms,
    private readonly sandbox: WorkerSandbox,
    readonly actor: RoomActor,
    readonly seat: string,
    /** Null where time is the machine's. */
    readonly clock: LeapingClock | null,
  ) {}

  /** @param leaping whether time is left out in which nothing happens */
  static async open({ leaping }: { leaping: boolean }): Promise<SoloRoom> {
    const clock = leaping ? new LeapingClock(Date.now()) : null;
    const sandbox = new WorkerSandbox({ clock, warm: 1 });
    const rooms = new Rooms({
      store: new MemoryRoomStore(),
      sandbox,
      log: pino({ level: 'silent' }),
      metrics: new Metrics(),
      clock: clock ? () => clock.now() : Date.now,
      ...(clock && { wakeAt: (at, ring) => clock.at(at, ring) }),
    });
    const opened = await rooms.open('Shell', 'Student');
    if ('problem' in opened) throw new Error(opened.problem);
    const actor = await rooms.byId(opened.room.id);
    if (!actor) throw new Error('the room is gone');
    return new SoloRoom(rooms, sandbox, actor, opened.seat, clock);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rooms.close();
    await this.sandbox.close();
  }
}
