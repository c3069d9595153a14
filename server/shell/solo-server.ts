import { pino } from 'pino';
import { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import { Rooms } from '#server/room/rooms';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { LeapingClock } from './leaping-clock';

/** A classroom of one. */
export interface SoloRoom {
  actor: RoomActor;
  /** The instructor's, so that pushes are not confined to a namespace, as at a registry of one's own. */
  seat: string;
}

/** A classroom server without screens, whose rooms are forgotten with the process. */
export class SoloServer implements AsyncDisposable {
  /** Null where time is the machine's. */
  readonly clock: LeapingClock | null;
  private readonly sandbox: WorkerSandbox;
  private readonly rooms: Rooms;

  /** @param leaping whether time is left out in which nothing happens; then only one room may be at work at a time. */
  constructor({ leaping }: { leaping: boolean }) {
    const clock = leaping ? new LeapingClock(Date.now()) : null;
    this.clock = clock;
    this.sandbox = new WorkerSandbox({ clock, warm: 1 });
    this.rooms = new Rooms({
      store: new MemoryRoomStore(),
      sandbox: this.sandbox,
      log: pino({ level: 'silent' }),
      metrics: new Metrics(),
      clock: clock ? () => clock.now() : Date.now,
      ...(clock && { wakeAt: (at, ring) => clock.at(at, ring) }),
    });
  }

  /** @param kind `solo`: a room to practise alone in, as a screen opens it */
  async open(instructor = 'Student', kind?: 'solo'): Promise<SoloRoom> {
    const opened = await this.rooms.open('Shell', instructor, { kind });
    if ('problem' in opened) throw new Error(opened.problem);
    const actor = await this.rooms.byId(opened.room.id);
    if (!actor) throw new Error('the room is gone');
    return { actor, seat: opened.seat };
  }

  async close(room: SoloRoom): Promise<void> {
    await this.rooms.unload(room.actor);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rooms.close();
    await this.sandbox.close();
  }
}
