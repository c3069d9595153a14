import { io, type Socket } from 'socket.io-client';
import type { JsonValue } from '#engine/model/process';
import type { SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';
import type { SeatActivity } from '#engine/room/seat-activity';
import type {
  ClientToServer,
  CommandReply,
  Hello,
  Query,
  QueryReply,
  SeatGrant,
  ServerToClient,
  Welcome,
} from '#server/protocol/messages';
import { PROBLEMS, type ProblemCode } from '#server/protocol/problems';
import { CommandQueue } from './command-queue';
import { fitsMessage } from './fits-message';
import { type Happening, happening, withHappening } from './happenings';
import { randomId } from './random-id';
import { Replica } from './replica';
import type { RoomSource } from './room-source';

/** How this screen stands with the server. */
export type Status =
  | { is: 'connecting' }
  | { is: 'live' }
  /** It was live and is coming back by itself. */
  | { is: 'away' }
  /** It will not come back by itself. */
  | { is: 'ended'; problem: ProblemCode };

/** Longest time until a change is shown, in milliseconds. */
const FRAME_MS = 50;
/** How long to wait before trying again what the server said it could not do now, in milliseconds. */
const RETRY_MS = 700;
/** How long a way to the server may take to open before another one is tried, in milliseconds: some networks never refuse. */
const OPENS_WITHIN_MS = 8_000;
/** The shortest way to the server, which some networks do not let through. */
const STRAIGHT = ['websocket'];
/** Begins with requests, which every network lets through, and goes over to a WebSocket if one opens. */
const ROUNDABOUT = ['polling', 'websocket'];

/**
 * The live connection of one screen to one room: keeps the replica up to date and sends commands so that each counts
 * exactly once, whatever happens to the connection or the server in between.
 */
export class RoomConnection implements RoomSource {
  readonly replica = new Replica((state, seq, at, event) => {
    // What was done on a host that has been reset is not told again.
    if (event.type === 'host.cleared') this.activities.delete(event.seat);
    this.happened(happening(state, seq, at, event));
  });
  /** What happened lately, oldest first. */
  happenings: readonly Happening[] = [];
  readonly lastHappening = new Map<SeatId, Happening>();
  status: Status = { is: 'connecting' };
  /** How often it has become live: what got no answer while it was away is asked for again. */
  arrivals = 0;
  online: readonly SeatId[] = [];
  /** What every seat did last; an instructor's screen only. */
  readonly activities = new Map<SeatId, SeatActivity>();
  /** The names of the instructors who look at this seat now. */
  watchedBy: readonly string[] = [];
  you: Welcome['you'] = null;
  room: Welcome['room'] | null = null;
  /** Server's clock minus this device's, in milliseconds. */
  clockOffset = 0;
  /** Counts up with every change, for `useSyncExternalStore`. */
  version = 0;

  private readonly socket: Socket<ServerToClient, ClientToServer>;
  private readonly commands: CommandQueue;
  private readonly listeners = new Set<() => void>();
  private readonly problemListeners = new Set<(problem: ProblemCode) => void>();
  private readonly client = randomId();
  private watched: SeatId[] = [];
  /** The number of the last event that became a happening. */
  private toldUpTo = 0;
  private announced = false;
  private words: number | null = null;
  private retry: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly code: string,
    private readonly grant: SeatGrant | null,
    url?: string,
  ) {
    const options = {
      auth: (give: (hello: Hello) => void) => give(this.hello()),
      reconnectionDelay: 300,
      reconnectionDelayMax: 3_000,
      timeout: OPENS_WITHIN_MS,
      transports: STRAIGHT,
    };
    this.socket = url ? io(url, options) : io(options);
    this.commands = new CommandQueue((envelope, reply) => this.socket.emit('command', envelope, reply));
    this.listen();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  onProblem = (listener: (problem: ProblemCode) => void): (() => void) => {
    this.problemListeners.add(listener);
    return () => this.problemListeners.delete(listener);
  };

  /** Sends a command; resolves with the room's reply, of which nobody is told. */
  async submit(command: UserCommand): Promise<CommandReply> {
    const reply = await this.commands.send(command);
    // It was sent again because its answer had got lost: it counts, and only what was answered is not known.
    return reply.ok || reply.code !== 'command/already-taken' ? reply : { ok: true, value: null };
  }

  /** Sends a command; resolves with the reply's value, or null after a refusal, which `onProblem` is told of. */
  async send(command: UserCommand): Promise<JsonValue | null> {
    const reply = await this.submit(command);
    if (reply.ok) return reply.value;
    this.refused(reply.code);
    return null;
  }

  /** Sends a command; resolves with whether it was taken. `onProblem` is told of a refusal. */
  async wish(command: UserCommand): Promise<boolean> {
    const reply = await this.submit(command);
    if (!reply.ok) this.refused(reply.code);
    return reply.ok;
  }

  async ask(query: Query): Promise<QueryReply> {
    if (!fitsMessage(query)) return { ok: false, code: 'message/too-large' };
    try {
      return await this.socket.timeout(10_000).emitWithAck('query', query);
    } catch {
      return { ok: false, code: 'room/unavailable' };
    }
  }

  /** Follows the private parts of these seats, besides the own, as far as this screen may (see `ClientToServer.watch`). */
  watch(seats: SeatId[]): void {
    this.watched = seats;
    this.socket.emit('watch', { seats, have: this.replica.have() });
  }

  /** Milliseconds since 1970 at the server. */
  now(): number {
    return Date.now() + this.clockOffset;
  }

  close(): void {
    if (this.retry) clearTimeout(this.retry);
    this.socket.disconnect();
  }

  private hello(): Hello {
    const { grant, client } = this;
    return {
      room: grant?.room.id ?? this.code,
      ...(grant ? { seat: { id: grant.seat, secret: grant.secret } } : {}),
      client,
      have: this.replica.have(),
    };
  }

  private listen(): void {
    const { socket, replica } = this;
    socket.on('welcome', (welcome, publicState, privateStates) => {
      if (publicState && this.words !== null && this.words !== welcome.words) this.forgetTold();
      this.words = welcome.words;
      replica.take(
        welcome,
        bytes(publicState),
        privateStates.map((state) => bytes(state) as Uint8Array),
      );
      // Told by whole states rather than by events: the words come from the state that they have led to.
      for (const [seq, at, event] of welcome.lately) this.happened(happening(replica.state, seq, at, event));
      this.you = welcome.you;
      this.room = welcome.room;
      this.online = welcome.presence.online;
      this.watchedBy = welcome.watchedBy;
      this.activities.clear();
      for (const activity of welcome.activities) this.activities.set(activity.seat, activity);
      this.clockOffset = welcome.now - Date.now();
      const first = this.status.is !== 'live';
      this.status = { is: 'live' };
      if (first) {
        this.arrivals += 1;
        this.commands.open(welcome.lastClientSeq);
        if (!this.watched.every((seat) => welcome.follows.some((followed) => followed.seat === seat))) {
          this.watch(this.watched);
        }
      }
      this.changed();
    });
    socket.on('frame', (frame) => this.took(replica.frame(frame)));
    socket.on('own', (frame) => this.took(replica.own(frame)));
    socket.on('presence', ({ online }) => {
      this.online = online;
      this.changed();
    });
    socket.on('activity', (activities) => {
      for (const activity of activities) this.activities.set(activity.seat, activity);
      this.changed();
    });
    socket.on('watched', (by) => {
      this.watchedBy = by;
      this.changed();
    });
    socket.on('gone', (problem) => this.ended(problem));
    socket.on('disconnect', (reason) => {
      this.commands.pause();
      if (this.status.is === 'ended') return;
      this.status = { is: 'away' };
      this.changed();
      // Socket.IO comes back by itself unless the server hung up.
      if (reason === 'io server disconnect') this.tryAgain();
    });
    socket.on('connect_error', (error) => {
      const problem = (error as Error & { data?: { code?: ProblemCode } }).data?.code;
      if (!problem) {
        this.tryOtherWay();
        return;
      }
      if (PROBLEMS[problem].again) this.tryAgain();
      else this.ended(problem);
    });
  }

  /** What was told may be in words that are there no more. */
  private forgetTold(): void {
    this.happenings = [];
    this.lastHappening.clear();
    this.toldUpTo = 0;
  }

  private happened(happened: Happening | null): void {
    if (!happened || happened.seq <= this.toldUpTo) return;
    this.toldUpTo = happened.seq;
    this.happenings = withHappening(this.happenings, happened);
    this.lastHappening.set(happened.seat, this.happenings.at(-1) ?? happened);
  }

  /** Tells `onProblem` of a refusal. */
  refused(code: ProblemCode): void {
    for (const listener of this.problemListeners) listener(code);
  }

  private took(result: 'applied' | 'known' | 'gap'): void {
    if (result === 'gap') this.socket.emit('sync', this.replica.have());
    else if (result === 'applied') this.changed();
  }

  private ended(problem: ProblemCode): void {
    this.status = { is: 'ended', problem };
    this.commands.pause();
    this.socket.disconnect();
    this.changed();
  }

  /**
   * Socket.IO tries again by itself, and is told how. It could fall back on requests alone, but then whoever tried while the
   * server was starting would be left with them.
   */
  private tryOtherWay(): void {
    const { opts } = this.socket.io;
    opts.transports = opts.transports === STRAIGHT ? ROUNDABOUT : STRAIGHT;
  }

  private tryAgain(): void {
    if (this.retry) clearTimeout(this.retry);
    this.retry = setTimeout(() => this.socket.connect(), RETRY_MS);
  }

  /** Tells the screen, at most once in a frame of the display. */
  private changed(): void {
    if (this.announced) return;
    this.announced = true;
    const announce = () => {
      if (!this.announced) return;
      this.announced = false;
      this.version += 1;
      for (const listener of this.listeners) listener();
    };
    // A tab in the background may get no animation frames, but must stay up to date.
    if (typeof requestAnimationFrame === 'function') requestAnimationFrame(announce);
    setTimeout(announce, FRAME_MS);
  }
}

function bytes(sent: Uint8Array | ArrayBuffer | null): Uint8Array | null {
  return sent === null ? null : new Uint8Array(sent as ArrayBuffer);
}
