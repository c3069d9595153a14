import { pino } from 'pino';
import type { RoomState } from '#engine/model/room-state';
import { HOST_ENV } from '#engine/room/host-home';
import { Metrics } from '#server/room/metrics';
import type { CommittedEvent, RoomActor } from '#server/room/room-actor';
import { Rooms } from '#server/room/rooms';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { MemoryRoomStore } from '#server/store/memory-room-store';

const TERMINAL = 't9';

export interface Step {
  stdout: string;
  stderr: string;
  code: number;
}

/**
 * A student's host as recorded sessions of a real engine begin: `busybox` is there and nothing else, the home folder is
 * empty, no terminal is attached. Lines go through everything that a student's line goes through but the socket.
 */
export class StudentShell implements AsyncDisposable {
  private constructor(
    private readonly rooms: Rooms,
    private readonly sandbox: WorkerSandbox,
    private readonly actor: RoomActor,
    private readonly seat: string,
  ) {}

  /** @param example whether the Node example stands in the home folder, as in a room that has just been opened. */
  static async open({ example = false } = {}): Promise<StudentShell> {
    const sandbox = new WorkerSandbox();
    const log = pino({ level: 'silent' });
    const rooms = new Rooms({ store: new MemoryRoomStore(), sandbox, log, metrics: new Metrics(), clock: Date.now });
    const opened = await rooms.open('Transcript', 'Teacher');
    if ('problem' in opened) throw new Error(opened.problem);
    const actor = await rooms.byId(opened.room.id);
    if (!actor) throw new Error('the room is gone');
    // The instructor's host: pushes are not confined to a namespace there, as at a registry of one's own.
    const shell = new StudentShell(rooms, sandbox, actor, opened.seat);
    await shell.sitDown();
    if (!example) await shell.run('rm -rf web-app; docker pull -q busybox');
    return shell;
  }

  /** Another student in the same room, with a host of their own. Closing the first shell closes the room. */
  async neighbour(name: string): Promise<StudentShell> {
    const reply = await this.actor.submit(null, { type: 'seat.join', role: 'student', name });
    if (!reply.ok) throw new Error(reply.code);
    const shell = new StudentShell(this.rooms, this.sandbox, this.actor, (reply.value as { id: string }).id);
    await shell.sitDown();
    return shell;
  }

  private async sitDown(): Promise<void> {
    await this.actor.submit(null, {
      type: 'terminal.capture',
      host: this.seat,
      terminal: TERMINAL,
      cwd: '/home/student',
      env: [...HOST_ENV, 'DOCKER_BUILDKIT=0'],
    });
  }

  /** Runs a line (or a here-document of several) and answers what it printed and its code. */
  run(line: string): Promise<Step> {
    return new Promise((resolve, reject) => {
      const step: Step = { stdout: '', stderr: '', code: 0 };
      const committed = (events: readonly CommittedEvent[]) => {
        for (const { event } of events) {
          if (!('terminal' in event) || event.terminal !== TERMINAL || event.seat !== this.seat) continue;
          if (event.type === 'terminal.printed') step[event.kind === 'stdout' ? 'stdout' : 'stderr'] += event.text;
          if (event.type !== 'terminal.ended') continue;
          forget();
          resolve({ ...step, code: event.code });
          return;
        }
      };
      const forget = this.actor.listen({ committed, dropped: () => reject(new Error('the room was dropped')) });
      void this.actor
        .submit(null, { type: 'terminal.script', host: this.seat, terminal: TERMINAL, line })
        .then((reply) => {
          if (!reply.ok) reject(new Error(reply.code));
        });
    });
  }

  /** What the events have come to. */
  read<T>(reader: (state: RoomState) => T): Promise<T> {
    return this.actor.read(reader);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rooms.close();
    await this.sandbox.close();
  }
}
