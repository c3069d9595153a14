import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { flat } from '#engine/model/blocks';
import { DESK } from '#engine/model/desk';
import type { SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';
import type { SeatActivity } from '#engine/room/seat-activity';
import { ClassroomApi } from '#server/http/classroom-api';
import { readShelf } from '#server/lessons/read-shelf';
import type {
  ClientToServer,
  CommandReply,
  Have,
  Query,
  QueryReply,
  SeatGrant,
  ServerToClient,
  Welcome,
} from '#server/protocol/messages';
import { PROBLEMS } from '#server/protocol/problems';
import { Rooms } from '#server/room/rooms';
import type { Sandbox } from '#server/sandbox/sandbox';
import { ClassroomSockets } from '#server/sockets/classroom-sockets';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import type { RoomStore } from '#server/store/room-store';
import { Replica } from '../../app/client/replica';
import { quietPorts } from './quiet-ports';

export interface TestServer extends AsyncDisposable {
  url: string;
  keeper: ClassroomApi['keeper'];
  rooms: Rooms;
  sockets: ClassroomSockets;
  metrics: ReturnType<typeof quietPorts>['metrics'];
  /**
   * @param device the cookie of a browser that has been here before
   * @param more headers
   */
  post(path: string, body: unknown, device?: string, more?: Record<string, string>): Promise<Posted>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Any other method. */
  ask(method: string, path: string, headers?: Record<string, string>, body?: unknown): Promise<Response>;
  /** Opens a room and answers the instructor's seat. */
  open(): Promise<SeatGrant>;
  join(code: string, name: string): Promise<SeatGrant>;
}

interface Posted {
  status: number;
  body: { code?: string; text?: string } & SeatGrant;
  /** The cookie by which the browser is known again, as it is to be sent; empty when none was set. */
  device: string;
  /** The whole header that sets it. */
  setCookie: string;
}

/** Read once: lessons do not change while tests run. */
let shelf: ReturnType<typeof readShelf> | undefined;

/** A whole server without screens on a free port of the loopback interface. */
export async function testServer(
  options: { store?: RoomStore; teacherKey?: string; sandbox?: Sandbox; clock?: () => number } = {},
): Promise<TestServer> {
  const ports = quietPorts(options.store ?? new MemoryRoomStore(), options.clock, options.sandbox);
  const rooms = new Rooms(ports);
  const http = createServer((request, response) => {
    if (!api.handle(request, response)) response.writeHead(404).end();
  });
  const { store, metrics, log } = ports;
  shelf ??= readShelf(join(import.meta.dirname, '../../lessons'), log);
  const lessons = await shelf;
  const sockets = new ClassroomSockets({ http, rooms, store, lessons, metrics, log });
  const api = new ClassroomApi({
    rooms,
    store,
    sockets,
    lessons,
    metrics,
    log,
    teacherKey: options.teacherKey ?? null,
    ...(options.clock && { clock: options.clock }),
    origin: () => 'http://class.test',
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;

  const post: TestServer['post'] = async (path, body, device, more = {}) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { ...more, ...(device !== undefined && { Cookie: device }) };
    const response = await fetch(url + path, { method: 'POST', body: text, headers });
    const setCookie = response.headers.get('set-cookie') ?? '';
    return { status: response.status, body: await response.json(), device: setCookie.split(';')[0] ?? '', setCookie };
  };
  return {
    url,
    keeper: api.keeper,
    rooms,
    sockets,
    metrics,
    post,
    get: (path, headers = {}) => fetch(url + path, { headers }),
    ask: (method, path, headers = {}, body) =>
      fetch(url + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }),
    open: async () => (await post('/api/rooms', {})).body,
    join: async (code, name) => (await post(`/api/rooms/${code}/join`, { name })).body,
    async [Symbol.asyncDispose]() {
      await sockets.close();
      await rooms.close();
      await options.sandbox?.close();
      await store.close();
      http.closeAllConnections();
    },
  };
}

/** Before a room that could not just now is asked once more. */
const AGAIN_MS = 50;

/** A screen on a real socket, without any of the comforts of the real client. */
export class RawScreen implements Disposable {
  readonly welcomes: Welcome[] = [];
  readonly gone: string[] = [];
  /** All that it was told of what seats did last, by welcomes too. */
  readonly activities: SeatActivity[] = [];
  /** Who looks at it, each time it was told. */
  readonly watchedBy: (readonly string[])[] = [];
  readonly socket: Socket<ServerToClient, ClientToServer>;
  private clientSeq = 0;

  /** @param replica what the screen knew before, for one that comes back */
  constructor(
    url: string,
    auth: Record<string, unknown>,
    transports = ['websocket'],
    readonly replica = new Replica(),
  ) {
    this.socket = io(url, { auth, transports, reconnection: false, forceNew: true });
    this.socket.on('welcome', (welcome, state, states) => {
      this.replica.take(
        welcome,
        state && new Uint8Array(state),
        states.map((one) => new Uint8Array(one)),
      );
      this.activities.push(...welcome.activities);
      this.watchedBy.push(welcome.watchedBy);
      this.welcomes.push(welcome);
    });
    const heal = (result: string) => {
      if (result === 'gap') this.socket.emit('sync', this.replica.have());
    };
    this.socket.on('frame', (frame) => heal(this.replica.frame(frame)));
    this.socket.on('own', (frame) => heal(this.replica.own(frame)));
    this.socket.on('activity', (activities) => this.activities.push(...activities));
    this.socket.on('watched', (by) => this.watchedBy.push(by));
    this.socket.on('gone', (problem) => this.gone.push(problem));
  }

  static async of(url: string, grant: SeatGrant, client = 'tab-00001', transports?: string[]): Promise<RawScreen> {
    const screen = new RawScreen(url, seatAuth(grant, client), transports);
    await screen.until(() => screen.welcomes.length > 0);
    return screen;
  }

  send(command: UserCommand, clientSeq = ++this.clientSeq): Promise<CommandReply> {
    return this.socket.timeout(20_000).emitWithAck('command', { clientSeq, command });
  }

  /** As {@link send}, again and again while the room only has to be asked once more. */
  async sendUntilTaken(command: UserCommand): Promise<CommandReply> {
    for (;;) {
      const reply = await this.send(command);
      if (reply.ok || !PROBLEMS[reply.code].again) return reply;
      await pause(AGAIN_MS);
    }
  }

  ask(query: Query): Promise<QueryReply> {
    return this.socket.timeout(20_000).emitWithAck('query', query);
  }

  /** Asks to follow seats; answers those it follows then, besides its own and, for those who lead, the desk. */
  async watch(...seats: SeatId[]): Promise<SeatId[]> {
    const before = this.welcomes.length;
    this.socket.emit('watch', { seats, have: this.replica.have() });
    await this.until(() => this.welcomes.length > before);
    return this.followed();
  }

  followed(): SeatId[] {
    const welcome = this.welcomes.at(-1);
    return (welcome?.follows ?? [])
      .map(({ seat }) => seat)
      .filter((seat) => seat !== welcome?.you?.seat && seat !== DESK);
  }

  /** Types a line at the prompt of the seat's own first terminal. */
  type(line: string): Promise<CommandReply> {
    const host = this.welcomes.at(-1)?.you?.seat ?? '';
    return this.send({ type: 'terminal.enter', host, terminal: 't1', line });
  }

  /** Everything that the first terminal of a followed seat shows. */
  screenText(seat = this.welcomes.at(-1)?.you?.seat ?? ''): string {
    const terminal = this.replica.state.privates.get(seat)?.terminals.get('t1');
    return flat(terminal?.scrollback)
      .map(({ text, kind }) => (kind === 'input' ? `${text}\n` : text))
      .join('');
  }

  /** Resolves when the condition holds; looks again at everything that arrives. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`never came true: ${condition}`)), 30_000);
      const look = () => {
        if (!condition()) return;
        clearTimeout(timer);
        clearInterval(poll);
        resolve();
      };
      const poll = setInterval(look, 5);
      look();
    });
  }

  [Symbol.dispose](): void {
    this.socket.disconnect();
  }
}

export function seatAuth(grant: SeatGrant, client: string, have: Have = { seq: 0, counts: {} }) {
  return { room: grant.room.id, seat: { id: grant.seat, secret: grant.secret }, client, have };
}

/** The code with which a handshake is refused. */
export function refusal(url: string, auth: Record<string, unknown>, transports = ['websocket']): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = io(url, { auth, transports, reconnection: false, forceNew: true });
    socket.on('connect', () => {
      socket.disconnect();
      reject(new Error('it was let in'));
    });
    socket.on('connect_error', (error) => {
      socket.disconnect();
      resolve(error.message);
    });
  });
}
