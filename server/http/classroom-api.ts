import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { toString as qrSvg } from 'qrcode';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Lesson } from '#engine/room/lesson';
import type { SeatGrant } from '#server/protocol/messages';
import { PROBLEMS, type ProblemCode } from '#server/protocol/problems';
import { readCode } from '#server/protocol/room-code';
import * as schemas from '#server/protocol/schemas';
import { writeRecording } from '#server/recording/write-recording';
import { hashSecret, newSecret } from '#server/room/identity';
import type { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import type { Rooms } from '#server/room/rooms';
import type { ClassroomSockets } from '#server/sockets/classroom-sockets';
import type { RoomRecord, RoomStore } from '#server/store/room-store';
import { readJson } from './read-json';

/** A whole school may sit behind one address, so these are per address and generous. */
const ENTRY = { points: 600, duration: 60 };
/** Wrong codes and secrets from one address; there are 500 million codes. */
const GUESSES = { points: 120, duration: 60 };

export interface ApiPorts {
  rooms: Rooms;
  store: RoomStore;
  sockets: ClassroomSockets;
  lessons: readonly Lesson[];
  metrics: Metrics;
  log: Logger;
  teacherKey: string | null;
  /** Where a browser that sent this request reaches the server, without a trailing slash. */
  origin: (request: IncomingMessage) => string;
}

type Handler = (request: IncomingMessage, response: ServerResponse, part: string) => Promise<void>;

/** Thrown by handlers; becomes the answer. */
class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

/**
 * Everything that is asked for over plain HTTP: opening and entering rooms, lessons, QR codes, recordings, health.
 * All of `/api/`, `/healthz` and `/metrics`; answers false for other paths.
 */
export class ClassroomApi {
  private readonly entries = new RateLimiterMemory(ENTRY);
  private readonly guesses = new RateLimiterMemory(GUESSES);
  private readonly routes: readonly { method: string; path: RegExp; handle: Handler }[];

  constructor(private readonly ports: ApiPorts) {
    this.routes = [
      { method: 'GET', path: /^\/healthz$/, handle: (_, response) => this.health(response) },
      { method: 'GET', path: /^\/metrics$/, handle: (_, response) => this.showMetrics(response) },
      { method: 'POST', path: /^\/api\/rooms$/, handle: (request, response) => this.open(request, response) },
      {
        method: 'GET',
        path: /^\/api\/rooms\/([^/]{1,40})$/,
        handle: (r, response, code) => this.show(r, response, code),
      },
      { method: 'POST', path: /^\/api\/rooms\/([^/]{1,40})\/join$/, handle: (r, s, code) => this.join(r, s, code) },
      { method: 'POST', path: /^\/api\/rooms\/([^/]{1,40})\/resume$/, handle: (r, s, code) => this.resume(r, s, code) },
      { method: 'GET', path: /^\/api\/rooms\/([^/]{1,40})\/qr\.svg$/, handle: (r, s, code) => this.qr(r, s, code) },
      { method: 'GET', path: /^\/api\/address$/, handle: (request, response) => this.address(request, response) },
      { method: 'GET', path: /^\/api\/lessons$/, handle: (_, response) => this.showLessons(response) },
      { method: 'GET', path: /^\/api\/recordings\/([\w]{1,40})$/, handle: (r, s, id) => this.recording(r, s, id) },
    ];
  }

  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const path = new URL(request.url ?? '/', 'http://drydock').pathname;
    if (!path.startsWith('/api/') && path !== '/healthz' && path !== '/metrics') return false;
    const matching = this.routes.filter((route) => route.path.test(path));
    const route = matching.find(({ method }) => method === request.method);
    if (!route) {
      send(response, matching.length > 0 ? 405 : 404, {
        code: 'query/not-found',
        text: PROBLEMS['query/not-found'].text,
      });
      return true;
    }
    const part = route.path.exec(path)?.[1] ?? '';
    route.handle(request, response, part).catch((error: unknown) => this.failed(response, error));
    return true;
  }

  private async open(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.admit(this.entries, request);
    const body = await this.body(request, schemas.openRoom);
    if (this.ports.teacherKey !== null && body.teacherKey !== this.ports.teacherKey) {
      await this.admit(this.guesses, request);
      throw new Refusal('room/teacher-key');
    }
    const grant = await this.ports.rooms.open(
      cleanTitle(body.title ?? '') || 'Docker class',
      body.name?.trim() || 'Instructor',
    );
    this.grant(response, 201, grant);
  }

  private async show(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    const record = await this.record(request, typed);
    send(response, 200, { id: record.id, code: record.code, title: record.title, open: record.closedAt === null });
  }

  private async join(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    await this.admit(this.entries, request);
    const actor = await this.room(request, typed);
    if (actor.record.closedAt !== null) throw new Refusal('room/closed');
    const { name } = await this.body(request, schemas.joinRoom);
    this.grant(response, 201, await this.ports.rooms.join(actor, 'student', name));
  }

  /** Moves a seat to the device that knows the resume code; the device it was on is told and let go. */
  private async resume(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    const actor = await this.room(request, typed);
    const { resumeCode } = await this.body(request, schemas.resumeSeat);
    const seatId = actor.credentials.seatOfResumeCode(resumeCode.toUpperCase().replace(/[^A-Z0-9]/g, ''));
    if (!seatId) {
      await this.admit(this.guesses, request);
      throw new Refusal('seat/wrong-resume-code');
    }
    const secret = newSecret();
    const kept = await actor.setCredential({ seatId, secretHash: hashSecret(secret), resumeHash: null });
    if (!kept.ok) throw new Refusal(kept.code);
    this.ports.sockets.end(actor.record.id, seatId, 'seat/elsewhere');
    const seat = await actor.read((state) => state.seats.get(seatId));
    if (!seat) throw new Refusal('seat/unknown');
    const { id, code } = actor.record;
    send(response, 200, { room: { id, code }, seat: seatId, name: seat.name, role: seat.role, secret });
  }

  private async qr(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    const record = await this.record(request, typed);
    const svg = await qrSvg(`${this.ports.origin(request)}/?code=${record.code}`, {
      type: 'svg',
      margin: 1,
      errorCorrectionLevel: 'M',
    });
    response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' }).end(svg);
  }

  /** Where other devices reach this server, and whether opening a room asks for a key. */
  private async address(request: IncomingMessage, response: ServerResponse): Promise<void> {
    send(response, 200, { origin: this.ports.origin(request), teacherKey: this.ports.teacherKey !== null });
  }

  private async showLessons(response: ServerResponse): Promise<void> {
    send(response, 200, { lessons: this.ports.lessons });
  }

  /** Whole for the instructor of the room (`Authorization: Bearer SEAT:SECRET`), else without what is private. */
  private async recording(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const actor = await this.ports.rooms.byId(roomId);
    if (!actor) {
      await this.admit(this.guesses, request);
      throw new Refusal('room/not-found');
    }
    const [, seat = '', secret = ''] = /^Bearer (s\d+):(.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const role = actor.credentials.hold(seat, secret)
      ? await actor.read((state) => state.seats.get(seat)?.role)
      : undefined;
    await writeRecording(this.ports.store, actor.record, response, {
      whole: role === 'instructor',
      ownOf: role === 'student' ? seat : null,
    });
  }

  private async health(response: ServerResponse): Promise<void> {
    // A room that does not exist has no events; asking for it shows that the store answers.
    await this.ports.store.lastSeq('health');
    send(response, 200, { status: 'ok' });
  }

  private async showMetrics(response: ServerResponse): Promise<void> {
    const { registry } = this.ports.metrics;
    response.writeHead(200, { 'Content-Type': registry.contentType }).end(await registry.metrics());
  }

  private async room(request: IncomingMessage, typed: string): Promise<RoomActor> {
    const { code } = await this.record(request, typed);
    const actor = await this.ports.rooms.byCode(code);
    if (!actor) throw new Refusal('room/not-found');
    return actor;
  }

  private async record(request: IncomingMessage, typed: string): Promise<RoomRecord> {
    const code = readCode(decoded(typed));
    const record = code ? await this.ports.rooms.recordByCode(code) : null;
    if (record) return record;
    await this.admit(this.guesses, request);
    throw new Refusal('room/not-found');
  }

  private async body<T>(
    request: IncomingMessage,
    schema: { safeParse(raw: unknown): { success: boolean; data?: T } },
  ): Promise<T> {
    const read = await readJson(request);
    if (read === 'too-large') throw new Refusal('message/too-large');
    const parsed = schema.safeParse(read.value);
    if (!parsed.success) throw new Refusal('message/malformed');
    return parsed.data as T;
  }

  private async admit(limiter: RateLimiterMemory, request: IncomingMessage): Promise<void> {
    try {
      await limiter.consume(request.socket.remoteAddress ?? 'unknown');
    } catch {
      throw new Refusal('message/too-many');
    }
  }

  private grant(response: ServerResponse, status: number, grant: SeatGrant | { problem: ProblemCode }): void {
    if ('problem' in grant) throw new Refusal(grant.problem);
    send(response, status, grant);
  }

  private failed(response: ServerResponse, error: unknown): void {
    const code = error instanceof Refusal ? error.code : 'room/unavailable';
    if (!(error instanceof Refusal)) this.ports.log.error({ err: error }, 'request failed');
    this.ports.metrics.refused.inc({ code });
    if (response.headersSent) response.destroy();
    else send(response, PROBLEMS[code].status, { code, text: PROBLEMS[code].text });
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response
    .writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
    .end(JSON.stringify(body));
}

/** One line of visible characters. */
function cleanTitle(raw: string): string {
  const visible = raw.replace(/\p{C}/gu, ' ').replace(/\s+/g, ' ').trim();
  return [...visible].slice(0, 80).join('');
}

/** A part of a path as it was meant; one that cannot be decoded is no code. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
