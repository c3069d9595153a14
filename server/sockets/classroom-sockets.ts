import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { LessonShelf } from '#server/lessons/lesson-shelf';
import { MESSAGE_BYTES } from '#server/protocol/message-bytes';
import type { Hello } from '#server/protocol/messages';
import { PROBLEMS, type ProblemCode } from '#server/protocol/problems';
import { readCode } from '#server/protocol/room-code';
import * as schemas from '#server/protocol/schemas';
import type { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import type { Rooms } from '#server/room/rooms';
import type { RoomStore } from '#server/store/room-store';
import { boundIntake } from './bound-intake';
import { Connection, type ConnectionPorts } from './connection';
import { Consequences } from './consequences';
import { LongTurns } from './long-turns';
import { Presences } from './presences';
import { type IoServer, RoomChannel } from './room-channel';
import { watchBacklogs } from './watch-backlogs';
import { Watchers } from './watchers';

/** How long joins and leaves are collected before everybody is told, in milliseconds. */
const PRESENCE_PAUSE = 250;
/** How long a room that nobody asks for stays in memory, in milliseconds. */
const IDLE = 10 * 60_000;

interface Ports {
  http: HttpServer;
  rooms: Rooms;
  store: RoomStore;
  lessons: LessonShelf;
  metrics: Metrics;
  log: Logger;
}

/** What the screens of one room have in common. */
interface Classroom {
  channel: RoomChannel;
  watchers: Watchers;
  turns: LongTurns;
}

/** A handshake that is refused: the code travels as the error's message and, with its words, as its data. */
class Refusal extends Error {
  readonly data: { code: ProblemCode; text: string };

  constructor(code: ProblemCode) {
    super(code);
    this.data = { code, text: PROBLEMS[code].text };
  }
}

/** The sockets of all classes on this server. */
export class ClassroomSockets {
  readonly io: IoServer;
  private readonly classrooms = new Map<RoomActor, Promise<Classroom>>();
  private readonly connections = new Map<string, Set<Connection>>();
  private readonly presences: Presences;
  private readonly announcing = new Set<string>();
  private readonly stopWatching: () => void;
  private readonly sweeper: NodeJS.Timeout;

  constructor(private readonly ports: Ports) {
    this.io = new Server(ports.http, {
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: MESSAGE_BYTES,
      serveClient: false,
      // In development the screens have a socket of their own for reloading.
      destroyUpgrade: process.env.NODE_ENV !== 'development',
      pingInterval: 10_000,
      pingTimeout: 8_000,
    });
    this.io.engine.on('connection', (wire) => boundIntake(wire, ports.metrics));
    this.presences = new Presences((roomId) => this.announce(roomId));
    this.io.use((socket, next) => {
      this.admit(socket.handshake.auth).then(
        (admitted) => {
          Object.assign(socket.data, admitted);
          next();
        },
        (error: unknown) => {
          const refusal = error instanceof Refusal ? error : new Refusal('room/unavailable');
          if (refusal !== error) ports.log.error({ err: error }, 'handshake failed');
          ports.metrics.refused.inc({ code: refusal.data.code });
          next(refusal);
        },
      );
    });
    this.io.on('connection', (socket) => {
      const { hello, ...connectionPorts } = socket.data as unknown as { hello: Hello } & ConnectionPorts;
      this.connected(new Connection(socket, hello, connectionPorts));
    });
    this.stopWatching = watchBacklogs(() => this.all());
    this.sweeper = setInterval(() => {
      ports.rooms
        .sweep(IDLE, (roomId) => this.connections.has(roomId))
        .catch((error) => ports.log.error({ err: error }, 'idle rooms not unloaded'));
    }, IDLE / 10);
    this.sweeper.unref();
  }

  /** Ends the connections of a seat, for example after it has moved to another device. */
  end(roomId: string, seat: string, problem: ProblemCode): void {
    for (const connection of [...(this.connections.get(roomId) ?? [])]) {
      if (connection.seat === seat) connection.end(problem);
    }
  }

  async close(): Promise<void> {
    this.stopWatching();
    clearInterval(this.sweeper);
    await this.io.close();
  }

  private async admit(auth: unknown): Promise<{ hello: Hello } & ConnectionPorts> {
    const parsed = schemas.hello.safeParse(auth);
    if (!parsed.success) throw new Refusal('message/malformed');
    const hello = parsed.data;
    const code = readCode(hello.room);
    const actor = (await this.ports.rooms.byId(hello.room)) ?? (code ? await this.ports.rooms.byCode(code) : null);
    if (!actor) throw new Refusal('room/not-found');
    if (actor.record.closedAt !== null) throw new Refusal('room/closed');
    await this.admitSeat(actor, hello);
    const { lessons, metrics, log } = this.ports;
    const { channel, watchers, turns } = await this.classroom(actor);
    return { hello, actor, channel, watchers, turns, presences: this.presences, lessons, metrics, log };
  }

  private async admitSeat(actor: RoomActor, { seat }: Hello): Promise<void> {
    if (seat && !actor.credentials.hold(seat.id, seat.secret)) throw new Refusal('seat/wrong-secret');
    const { solo, out } = await actor.read(({ room, seats }) => ({
      solo: room.kind === 'solo',
      out: seat && seats.get(seat.id)?.out,
    }));
    if (out) throw new Refusal(`seat/${out}`);
    if (solo && !seat) throw new Refusal('room/not-found');
  }

  private connected(connection: Connection): void {
    const { actor, watchers } = connection.socket.data as unknown as ConnectionPorts;
    const roomId = actor.record.id;
    const inRoom = this.connections.get(roomId) ?? new Set();
    this.connections.set(roomId, inRoom.add(connection));
    this.ports.metrics.connections.inc();
    if (connection.seat) this.presences.add(roomId, connection.seat);
    connection.socket.on('disconnect', () => {
      this.ports.metrics.connections.dec();
      if (connection.seat) this.presences.remove(roomId, connection.seat);
      inRoom.delete(connection);
      if (inRoom.size === 0) this.connections.delete(roomId);
      if (connection.watched.length > 0) watchers.changed();
    });
    void connection.begin();
  }

  private classroom(actor: RoomActor): Promise<Classroom> {
    const known = this.classrooms.get(actor);
    if (known) return known;
    const making = actor.read((state) => {
      const channel = new RoomChannel(this.io, actor, this.ports.store, this.ports.metrics, state);
      const connections = () => this.connections.get(actor.record.id) ?? [];
      const watchers = new Watchers(actor, connections);
      actor.listen(new Consequences(watchers, connections));
      actor.listen(channel);
      actor.listen({
        committed: () => {},
        dropped: () => {
          this.classrooms.delete(actor);
          // Screens come back by themselves and are welcomed by the room read anew.
          for (const { socket } of connections()) socket.conn.close();
        },
      });
      return { channel, watchers, turns: new LongTurns() };
    });
    making.catch(() => this.classrooms.delete(actor));
    this.classrooms.set(actor, making);
    return making;
  }

  private announce(roomId: string): void {
    if (this.announcing.has(roomId)) return;
    this.announcing.add(roomId);
    setTimeout(() => {
      this.announcing.delete(roomId);
      this.io.to(`room:${roomId}`).emit('presence', this.presences.of(roomId));
    }, PRESENCE_PAUSE).unref();
  }

  private *all(): Generator<Connection> {
    for (const connections of this.connections.values()) yield* connections;
  }
}
