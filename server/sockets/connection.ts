import type { Logger } from 'pino';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Socket } from 'socket.io';
import { DESK } from '#engine/model/desk';
import type { SeatId } from '#engine/model/room-state';
import type { LessonShelf } from '#server/lessons/lesson-shelf';
import type {
  ClientToServer,
  CommandReply,
  Have,
  Hello,
  QueryReply,
  ServerToClient,
  Welcome,
} from '#server/protocol/messages';
import type { ProblemCode } from '#server/protocol/problems';
import * as schemas from '#server/protocol/schemas';
import type { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import { answerQuery } from './answer-query';
import type { LongTurns } from './long-turns';
import { mayFollow } from './may-follow';
import { openLesson } from './open-lesson';
import type { Presences } from './presences';
import type { RoomChannel } from './room-channel';
import type { Watchers } from './watchers';

export type IoSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, Record<string, never>>;

/** Sustained messages a second that one connection may send, and how many it may send at once. */
const RATE = { points: 60, duration: 2 };
const KNOWN: ReadonlySet<unknown> = new Set(['command', 'query', 'sync', 'watch'] satisfies (keyof ClientToServer)[]);
/** Refused messages in a row after which the connection is ended. */
const PATIENCE = 2_000;

export interface ConnectionPorts {
  actor: RoomActor;
  channel: RoomChannel;
  presences: Presences;
  watchers: Watchers;
  turns: LongTurns;
  lessons: LessonShelf;
  metrics: Metrics;
  log: Logger;
}

/** One connected screen: a seat's browser tab, or a wall without a seat. */
export class Connection {
  private readonly limiter = new RateLimiterMemory(RATE);
  private refusals = 0;
  /**
   * Set while the screen has stopped reading: it gets no frames and no other states, and is brought up to date when it
   * reads again.
   */
  lagging = false;
  /** The seats that it follows besides its own. */
  watched: readonly SeatId[] = [];
  private instructs = false;

  constructor(
    readonly socket: IoSocket,
    readonly hello: Hello,
    private readonly ports: ConnectionPorts,
  ) {}

  /** Takes up the conversation: listens, and sends what the screen does not have yet. */
  async begin(): Promise<void> {
    const { socket } = this;
    socket.on('command', (...sent) => void this.command(sent[0], sent.at(-1)));
    socket.on('query', (...sent) => void this.query(sent[0], sent.at(-1)));
    socket.on('sync', (have) => void this.sync(have));
    socket.on('watch', (request) => void this.watch(request));
    socket.onAny((name: unknown, ...sent: unknown[]) => {
      if (!KNOWN.has(name)) void this.unknown(sent.at(-1));
    });
    await this.welcome(this.hello.have);
  }

  get seat(): SeatId | null {
    return this.hello.seat?.id ?? null;
  }

  private get own(): SeatId[] {
    return this.seat === null ? [] : [this.seat];
  }

  /** Cuts a screen that has stopped reading off from frames. */
  lag(): void {
    this.lagging = true;
    this.ports.metrics.lagging.inc();
    for (const room of [...this.socket.rooms]) if (room !== this.socket.id) this.socket.leave(room);
  }

  /** Ends the connection of a screen for which more waits than can be kept. It may come back by itself. */
  drop(): void {
    this.socket.conn.close(true);
  }

  /** The screen reads again: a whole state is cheaper than finding out what it has. */
  async recover(): Promise<void> {
    this.lagging = false;
    await this.welcome({ seq: 0, counts: {} });
  }

  /**
   * A seat may have ceased to show itself, or all but one: what was followed by leave is let go of at once, and the screen
   * is told what it still follows. Instructors go on.
   */
  reconsider(seats: 'all' | SeatId): void {
    const doubtful = this.watched.filter((seat) => seats === 'all' || seats === seat);
    if (doubtful.length === 0 || this.instructs) return;
    for (const seat of doubtful) this.socket.leave(this.ports.channel.onlookers(seat));
    if (this.lagging) return;
    const kept = [...this.own, ...this.watched.filter((seat) => !doubtful.includes(seat))];
    void this.welcome(this.ports.channel.sent(kept));
  }

  end(problem: ProblemCode): void {
    this.socket.emit('gone', problem);
    this.socket.disconnect(true);
  }

  private async welcome(have: Have): Promise<void> {
    const { socket, hello, ports } = this;
    const { actor, channel, presences, watchers } = ports;
    try {
      let you: Welcome['you'] = null;
      let out: ProblemCode | null = null;
      let lastClientSeq = 0;
      let activities: Welcome['activities'] = [];
      let watchedBy: Welcome['watchedBy'] = [];
      // Of a past that is told otherwise now nothing is gone on with.
      const isOther = have.words !== undefined && have.words !== actor.words;
      const caught = await channel.catchUp(isOther ? { seq: 0, counts: {} } : have, (state) => {
        const seat = this.seat === null ? undefined : state.seats.get(this.seat);
        if (seat?.out) {
          out = `seat/${seat.out}`;
          return { followed: [], shown: [] };
        }
        this.watched = this.watched.filter((watched) => mayFollow(state, this.seat, watched));
        const leads = seat?.role === 'instructor';
        const followed = leads ? [...this.own, DESK, ...this.watched] : this.own;
        const shown = leads ? [] : this.watched;
        const rooms = [...followed.map((one) => channel.followers(one)), ...shown.map((one) => channel.onlookers(one))];
        this.join(channel.everybody, ...rooms);
        if (!seat) return { followed, shown };
        you = { seat: seat.id, role: seat.role };
        lastClientSeq = state.privates.get(seat.id)?.receipts.get(hello.client) ?? 0;
        watchedBy = watchers.of(state, seat.id);
        if (seat.role === 'instructor') {
          this.instructs = true;
          this.join(channel.instructors);
          activities = channel.activities.all(state);
        }
        return { followed, shown };
      });
      // Sent out between the handshake and now.
      if (out) return this.end(out);
      socket.emit(
        'welcome',
        {
          room: { id: actor.record.id, code: actor.record.code },
          you,
          seq: caught.seq,
          words: actor.words,
          follows: caught.follows,
          frame: caught.frame,
          lately: caught.lately,
          presence: presences.of(actor.record.id),
          activities,
          watchedBy,
          now: actor.now(),
          lastClientSeq,
        },
        caught.publicState,
        caught.privateStates,
      );
    } catch (error) {
      // The room is being read anew; the screen comes back by itself.
      ports.log.info({ err: error, room: actor.record.id }, 'no welcome');
      socket.disconnect(true);
    }
  }

  /** Meanwhile the screen may have gone, or stopped reading. */
  private join(...rooms: string[]): void {
    if (this.socket.connected && !this.lagging) this.socket.join(rooms);
  }

  private async command(raw: unknown, reply: unknown): Promise<void> {
    const answer = replier<CommandReply>(reply);
    if (!(await this.admitted(answer))) return;
    const parsed = schemas.commandEnvelope.safeParse(raw);
    if (!parsed.success) return this.refuse(answer, 'message/malformed');
    if (!this.hello.seat) return this.refuse(answer, 'command/not-allowed');
    const { clientSeq, command } = parsed.data;
    const origin = { seat: this.hello.seat.id, client: this.hello.client, clientSeq };
    const { actor, turns } = this.ports;
    const decided = turns.take(origin.seat, command, () =>
      command.type === 'lesson.open' ? openLesson(actor, origin, command) : actor.submit(origin, command),
    );
    answer((await decided) ?? { ok: false, code: 'server/busy' });
  }

  private async query(raw: unknown, reply: unknown): Promise<void> {
    const answer = replier<QueryReply>(reply);
    if (!(await this.admitted(answer))) return;
    const parsed = schemas.query.safeParse(raw);
    if (!parsed.success) return this.refuse(answer, 'message/malformed');
    if (!this.hello.seat) return this.refuse(answer, 'command/not-allowed');
    if (this.lagging) return this.refuse(answer, 'server/busy');
    answer(await answerQuery(this.ports.actor, this.ports.lessons, this.hello.seat.id, parsed.data));
  }

  private async sync(raw: unknown): Promise<void> {
    const parsed = schemas.have.safeParse(raw);
    if (!(await this.admitted(() => {})) || this.lagging) return;
    await this.welcome(parsed.success ? parsed.data : { seq: 0, counts: {} });
  }

  private async watch(raw: unknown): Promise<void> {
    const parsed = schemas.watch.safeParse(raw);
    if (!(await this.admitted(() => {}))) return;
    if (!parsed.success) return this.refuse(() => {}, 'message/malformed');
    const { channel, watchers } = this.ports;
    for (const seat of this.watched) {
      this.socket.leave(channel.followers(seat));
      this.socket.leave(channel.onlookers(seat));
    }
    // The welcome leaves out what may not be followed.
    this.watched = [...new Set(parsed.data.seats)].filter((seat) => seat !== this.seat);
    if (!this.lagging) await this.welcome(parsed.data.have);
    watchers.changed();
  }

  private async unknown(reply: unknown): Promise<void> {
    const answer = replier(reply);
    if (await this.admitted(answer)) this.refuse(answer, 'message/malformed');
  }

  private async admitted(answer: (reply: { ok: false; code: ProblemCode }) => void): Promise<boolean> {
    try {
      await this.limiter.consume(this.socket.id);
      this.refusals = 0;
      return true;
    } catch {
      this.refusals += 1;
      this.refuse(answer, 'message/too-many');
      if (this.refusals > PATIENCE) this.end('message/too-many');
      return false;
    }
  }

  private refuse(answer: (reply: { ok: false; code: ProblemCode }) => void, code: ProblemCode): void {
    this.ports.metrics.refused.inc({ code });
    answer({ ok: false, code });
  }
}

/** The acknowledgement callback, or nothing when the other side did not ask for one. */
function replier<T>(reply: unknown): (answer: T) => void {
  return typeof reply === 'function' ? (answer) => reply(answer) : () => {};
}
