import type { UserCommand } from '#engine/room/command';
import { hashPublic, hashRoom } from '#engine/room/state-hash';
import type { CommandReply, PrivateFrame, PublicFrame, SeatGrant } from '#server/protocol/messages';
import { loadRoom } from '#server/room/load-room';
import type { RoomActor } from '#server/room/room-actor';
import { Rooms } from '#server/room/rooms';
import { type IoServer, RoomChannel } from '#server/sockets/room-channel';
import { CommandQueue } from '../../app/client/command-queue';
import { Replica } from '../../app/client/replica';
import { FaultyStore } from './faulty-store';
import { quietPorts } from './quiet-ports';

/** Rounds of the event loop after which a class that is not at rest counts as stuck. */
const PATIENCE = 20_000;

/**
 * A class without wires: real rooms, channels, replicas and command queues, joined by function calls that a test can
 * cut at any point. It stands for sockets (which keep order and may break off), a process (which may be killed) and a
 * store (which may fail in the middle).
 */
export class SimulatedClass {
  readonly store = new FaultyStore();
  readonly screens: Screen[] = [];
  private time = Date.UTC(2026, 10, 21);
  /** Half a second passes with every look, so that pulls and grace times end after a few decisions. */
  private readonly clock = () => {
    this.time += 500;
    return this.time;
  };
  private rooms = new Rooms(quietPorts(this.store, this.clock));
  private channels = new Map<RoomActor, Promise<RoomChannel>>();
  roomId = '';

  static async open(students: number): Promise<SimulatedClass> {
    const simulated = new SimulatedClass();
    const opened = await simulated.rooms.open('Test', 'Teacher');
    if ('problem' in opened) throw new Error(opened.problem);
    simulated.roomId = opened.room.id;
    simulated.screens.push(new Screen(simulated, opened));
    const actor = await simulated.actor();
    for (let n = 1; n <= students; n += 1) {
      const grant = await simulated.rooms.join(actor, 'student', `Student ${n}`);
      if ('problem' in grant) throw new Error(grant.problem);
      simulated.screens.push(new Screen(simulated, grant));
    }
    return simulated;
  }

  async actor(): Promise<RoomActor> {
    const actor = await this.rooms.byId(this.roomId);
    if (!actor) throw new Error('the room is gone');
    return actor;
  }

  /** The process dies without a word and another takes its place. */
  async crash(): Promise<void> {
    for (const screen of this.screens) screen.disconnect();
    this.channels.clear();
    this.rooms = new Rooms(quietPorts(this.store, this.clock));
  }

  channel(actor: RoomActor): Promise<RoomChannel> {
    const known = this.channels.get(actor);
    if (known) return known;
    const made = actor.read((state) => {
      const { store, metrics } = quietPorts(this.store);
      const channel = new RoomChannel(this.io as unknown as IoServer, actor, store, metrics, state);
      actor.listen(channel);
      actor.listen({
        committed: () => {},
        dropped: () => {
          this.channels.delete(actor);
          for (const screen of this.screens) if (screen.actor === actor) screen.disconnect();
        },
      });
      return channel;
    });
    this.channels.set(actor, made);
    return made;
  }

  /** Connects everybody and waits until everything sent is answered and every screen shows what is stored. */
  async settle(): Promise<void> {
    this.store.next = 'works';
    for (let rounds = 0; rounds < PATIENCE; rounds += 1) {
      for (const screen of this.screens) await screen.connect();
      await new Promise((resolve) => setImmediate(resolve));
      const seq = await this.store.lastSeq(this.roomId);
      if (this.screens.every((screen) => screen.unanswered === 0 && screen.replica.state.seq === seq)) return;
      // A frame may still be held back by the pacer; a screen may ask at any time.
      for (const screen of this.screens) await screen.sync();
    }
    const states = this.screens.map((screen) => `${screen.grant.seat}: ${screen.describe()}`);
    throw new Error(`the class does not settle at ${await this.store.lastSeq(this.roomId)}\n${states.join('\n')}`);
  }

  /** Hash of the state that the stored log adds up to, and of the state in memory. */
  async hashes(): Promise<{ live: string; replayed: string; publicLive: string }> {
    const actor = await this.actor();
    const [live, publicLive] = await actor.read((state) => [hashRoom(state), hashPublic(state)] as const);
    const fresh = await loadRoom(this.store, this.roomId);
    return { live, replayed: hashRoom(fresh.state), publicLive };
  }

  private readonly io = {
    to: (room: string) => ({
      emit: (name: string, frame: unknown) => {
        for (const screen of this.screens) if (screen.rooms.has(room)) screen.deliver(name, frame);
      },
    }),
    // Nobody looks on here.
    of: () => ({ adapter: { rooms: new Set<string>() } }),
  };
}

/** One browser tab. */
export class Screen {
  readonly replica = new Replica();
  readonly rooms = new Set<string>();
  readonly replies: { command: UserCommand; reply: CommandReply }[] = [];
  actor: RoomActor | null = null;
  unanswered = 0;
  /** The next answer of the server is lost on the way, and the connection with it. */
  loseNextAnswer = false;
  private readonly client: string;
  private readonly queue: CommandQueue;
  private line = 0;

  constructor(
    private readonly simulated: SimulatedClass,
    readonly grant: SeatGrant,
  ) {
    this.client = `tab-of-${grant.seat}`;
    this.queue = new CommandQueue((envelope, answer) => {
      const { actor, line } = this;
      if (!actor) return;
      const origin = { seat: this.grant.seat, client: this.client, clientSeq: envelope.clientSeq };
      void actor.submit(origin, envelope.command).then((reply) => {
        if (line !== this.line) return;
        if (this.loseNextAnswer) {
          this.loseNextAnswer = false;
          this.disconnect();
        } else if (!reply.ok && reply.code === 'room/unavailable') this.disconnect();
        else answer(reply);
      });
    });
  }

  send(command: UserCommand): void {
    this.unanswered += 1;
    void this.queue.send(command).then((reply) => {
      this.unanswered -= 1;
      this.replies.push({ command, reply });
    });
  }

  /** For the message of a test that fails. */
  describe(): string {
    const { unanswered, replica, actor } = this;
    return `${unanswered} unanswered, at ${replica.state.seq}, ${actor ? 'connected' : 'not connected'}`;
  }

  async connect(): Promise<void> {
    if (this.actor) return;
    const actor = await this.simulated.actor();
    this.actor = actor;
    this.line += 1;
    try {
      await this.sync();
      const taken = await actor.read((state) => state.privates.get(this.grant.seat)?.receipts.get(this.client) ?? 0);
      this.queue.open(taken);
    } catch {
      this.disconnect();
    }
  }

  disconnect(): void {
    this.actor = null;
    this.line += 1;
    this.rooms.clear();
    this.queue.pause();
  }

  async sync(): Promise<void> {
    const { actor } = this;
    if (!actor) return;
    const channel = await this.simulated.channel(actor);
    const { seat } = this.grant;
    const caught = await channel.catchUp(this.replica.have(), () => {
      this.rooms.add(channel.everybody);
      this.rooms.add(channel.followers(seat));
      return { followed: [seat], shown: [] };
    });
    const { room } = this.grant;
    const welcome = {
      ...caught,
      room,
      you: null,
      presence: { online: [] },
      activities: [],
      watchedBy: [],
      words: 1,
      now: 0,
      lastClientSeq: 0,
    };
    this.replica.take(welcome, caught.publicState, caught.privateStates);
  }

  deliver(name: string, frame: unknown): void {
    // What crosses a wire is a copy.
    const copy = structuredClone(frame);
    const result = name === 'frame' ? this.replica.frame(copy as PublicFrame) : this.replica.own(copy as PrivateFrame);
    if (result === 'gap') void this.sync().catch(() => this.disconnect());
  }
}
