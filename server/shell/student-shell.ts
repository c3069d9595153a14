import { EVERYDAY_REGISTRY, type RegistryRules } from '#engine/model/registry-rules';
import type { RoomState } from '#engine/model/room-state';
import { HOST_ENV } from '#engine/room/host-home';
import type { CommittedEvent } from '#server/room/room-listener';
import type { SoloRoom, SoloServer } from './solo-server';

const TERMINAL = 't9';
/** How long scripts that go on after a line may keep the next one waiting, in milliseconds. */
const PATIENCE_MS = 150;

/** What a line has printed, and its exit code. */
export interface Step {
  stdout: string;
  stderr: string;
  code: number;
}

/** Takes what is printed while it is printed. */
export type Printed = (stream: 'stdout' | 'stderr', text: string) => void;

/**
 * A student's shell whose output is captured: no terminal is attached, standard input is empty. Lines go through
 * everything that a student's line goes through but the socket. Where time leaps it goes only while a line runs.
 */
export class StudentShell implements AsyncDisposable {
  /** How many commands this shell has sent as a person. */
  private settings = 0;

  private constructor(
    private readonly server: SoloServer,
    private readonly room: SoloRoom,
    private readonly seat: string,
  ) {}

  /**
   * A host as recorded sessions of a real engine begin: `busybox` is there and nothing else, the home folder is empty.
   * @param hub whether Docker Hub can be reached, which it could not there
   */
  static async openEmpty(server: SoloServer, { hub = false } = {}): Promise<StudentShell> {
    const shell = await StudentShell.open(server);
    await shell.run('rm -rf web-app; docker pull -q busybox');
    // The image of recorded sessions was made on its host: no registry has told it a digest.
    await shell.run("docker rmi busybox@$(docker images --format '{{.Digest}}' busybox)");
    // There is no network but the registry at localhost:5000.
    if (!hub) await shell.setRegistry({ ...EVERYDAY_REGISTRY, hub: 'unreachable' });
    // The image has been there for longer than anybody asks `docker events` about.
    if (server.clock) await shell.run('sleep 1800');
    return shell;
  }

  /** A host as a new room has it: the Node example lies in the home folder, and there are no images. */
  static async open(server: SoloServer): Promise<StudentShell> {
    const room = await server.open();
    const shell = new StudentShell(server, room, room.seat);
    await shell.sitDown();
    return shell;
  }

  /** Another student in the same room, with a host of their own. */
  async neighbour(name: string): Promise<StudentShell> {
    const reply = await this.room.actor.submit(null, { type: 'seat.join', role: 'student', name });
    if (!reply.ok) throw new Error(reply.code);
    const shell = new StudentShell(this.server, this.room, (reply.value as { id: string }).id);
    await shell.sitDown();
    return shell;
  }

  /** As the room's instructor, whose first seat this is. */
  async setRegistry(rules: RegistryRules): Promise<void> {
    this.settings += 1;
    const origin = { seat: this.room.seat, client: 'shell', clientSeq: this.settings };
    const reply = await this.room.actor.submit(origin, { type: 'class.set-registry', rules });
    if (!reply.ok) throw new Error(reply.code);
  }

  /** Runs a line (or a here-document of several) and answers what it printed and its code. */
  async run(line: string, printed: Printed = () => {}): Promise<Step> {
    this.server.clock?.go();
    try {
      return await this.enter(line, printed);
    } finally {
      await this.server.clock?.stop(PATIENCE_MS);
    }
  }

  /** What the events have come to. */
  read<T>(reader: (state: RoomState) => T): Promise<T> {
    return this.room.actor.read(reader);
  }

  /** Closes the room, and with it the neighbours' shells. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close(this.room);
  }

  private async sitDown(): Promise<void> {
    await this.room.actor.submit(null, {
      type: 'terminal.capture',
      host: this.seat,
      terminal: TERMINAL,
      cwd: '/home/student',
      env: [...HOST_ENV, 'DOCKER_BUILDKIT=0'],
    });
  }

  private enter(line: string, printed: Printed): Promise<Step> {
    const { actor } = this.room;
    return new Promise((resolve, reject) => {
      const step: Step = { stdout: '', stderr: '', code: 0 };
      const committed = (events: readonly CommittedEvent[]) => {
        for (const { event } of events) {
          if (!('terminal' in event) || event.terminal !== TERMINAL || event.seat !== this.seat) continue;
          if (event.type === 'terminal.printed') {
            const stream = event.kind === 'stdout' ? 'stdout' : 'stderr';
            step[stream] += event.text;
            printed(stream, event.text);
          }
          if (event.type !== 'terminal.ended') continue;
          forget();
          resolve({ ...step, code: event.code });
          return;
        }
      };
      const forget = actor.listen({ committed, dropped: () => reject(new Error('the room was dropped')) });
      void actor.submit(null, { type: 'terminal.script', host: this.seat, terminal: TERMINAL, line }).then((reply) => {
        if (reply.ok) return;
        forget();
        reject(new Error(reply.code));
      });
    });
  }
}
