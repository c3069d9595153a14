import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { toString as qrSvg } from 'qrcode';
import type { LessonShelf } from '#server/lessons/lesson-shelf';
import { PROBLEMS } from '#server/protocol/problems';
import { writeRecording } from '#server/recording/write-recording';
import { ResultsApi } from '#server/results/results-api';
import type { Metrics } from '#server/room/metrics';
import type { Rooms } from '#server/room/rooms';
import type { ClassroomSockets } from '#server/sockets/classroom-sockets';
import type { RoomStore } from '#server/store/room-store';
import { AddressLimits } from './address-limits';
import { bearerSeat } from './bearer-seat';
import { Entrance } from './entrance';
import { Refusal } from './refusal';
import { sendJson } from './send-json';
import { urlOf } from './url-of';

export interface ApiPorts {
  rooms: Rooms;
  store: RoomStore;
  sockets: ClassroomSockets;
  lessons: LessonShelf;
  metrics: Metrics;
  log: Logger;
  teacherKey: string | null;
  /** Where a browser that sent this request reaches the server, without a trailing slash. */
  origin: (request: IncomingMessage) => string;
}

type Handler = (request: IncomingMessage, response: ServerResponse, part: string) => Promise<void>;

/**
 * Everything that is asked for over plain HTTP: opening and entering rooms, lessons, QR codes, recordings, results, health.
 * All of `/api/`, `/healthz` and `/metrics`; answers false for other paths.
 */
export class ClassroomApi {
  private readonly limits = new AddressLimits();
  private readonly entrance: Entrance;
  private readonly routes: readonly { method: string; path: RegExp; handle: Handler }[];

  constructor(private readonly ports: ApiPorts) {
    const entrance = new Entrance({ ...ports, limits: this.limits });
    this.entrance = entrance;
    this.routes = [
      { method: 'GET', path: /^\/healthz$/, handle: (_, response) => this.health(response) },
      { method: 'GET', path: /^\/metrics$/, handle: (_, response) => this.showMetrics(response) },
      { method: 'POST', path: /^\/api\/rooms$/, handle: (r, s) => entrance.open(r, s) },
      { method: 'GET', path: /^\/api\/rooms\/([^/]{1,40})$/, handle: (r, s, code) => entrance.show(r, s, code) },
      { method: 'POST', path: /^\/api\/rooms\/([^/]{1,40})\/join$/, handle: (r, s, code) => entrance.join(r, s, code) },
      {
        method: 'POST',
        path: /^\/api\/rooms\/([^/]{1,40})\/resume$/,
        handle: (r, s, code) => entrance.resume(r, s, code),
      },
      { method: 'GET', path: /^\/api\/rooms\/([^/]{1,40})\/qr\.svg$/, handle: (r, s, code) => this.qr(r, s, code) },
      ...this.resultRoutes(),
      { method: 'GET', path: /^\/api\/names$/, handle: (r, s) => entrance.names(r, s) },
      { method: 'GET', path: /^\/api\/address$/, handle: (request, response) => this.address(request, response) },
      { method: 'GET', path: /^\/api\/lessons$/, handle: (_, response) => this.showLessons(response) },
      { method: 'GET', path: /^\/api\/recordings\/([\w]{1,40})$/, handle: (r, s, id) => this.recording(r, s, id) },
    ];
  }

  /** What a class has come to, and what a learner takes home. */
  private resultRoutes(): { method: string; path: RegExp; handle: Handler }[] {
    const results = new ResultsApi({ ...this.ports, limits: this.limits, entrance: this.entrance });
    const handlers: Record<string, Handler> = {
      'results.csv': (r, s, code) => results.learners(r, s, code),
      'events.csv': (r, s, code) => results.events(r, s, code),
      'results.json': (r, s, code) => results.json(r, s, code),
      'take-home.json': (r, s, code) => results.takeHome(r, s, code),
    };
    return Object.entries(handlers).map(([name, handle]) => {
      const path = new RegExp(`^/api/rooms/([^/]{1,40})/${name.replace('.', '\\.')}$`);
      return { method: 'GET', path, handle };
    });
  }

  handle(request: IncomingMessage, response: ServerResponse): boolean {
    const path = urlOf(request).pathname;
    if (!path.startsWith('/api/') && path !== '/healthz' && path !== '/metrics') return false;
    const matching = this.routes.filter((route) => route.path.test(path));
    const route = matching.find(({ method }) => method === request.method);
    if (!route) {
      sendJson(response, matching.length > 0 ? 405 : 404, {
        code: 'query/not-found',
        text: PROBLEMS['query/not-found'].text,
      });
      return true;
    }
    const part = route.path.exec(path)?.[1] ?? '';
    route.handle(request, response, part).catch((error: unknown) => this.failed(response, error));
    return true;
  }

  private async qr(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    const record = await this.entrance.record(request, typed);
    const svg = await qrSvg(`${this.ports.origin(request)}/?code=${record.code}`, {
      type: 'svg',
      margin: 1,
      errorCorrectionLevel: 'M',
    });
    response.writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' }).end(svg);
  }

  /** Where other devices reach this server, and whether opening a room asks for a key. */
  private async address(request: IncomingMessage, response: ServerResponse): Promise<void> {
    sendJson(response, 200, { origin: this.ports.origin(request), teacherKey: this.ports.teacherKey !== null });
  }

  private async showLessons(response: ServerResponse): Promise<void> {
    sendJson(response, 200, { lessons: this.ports.lessons.heads, claimSteps: this.ports.lessons.claimSteps });
  }

  /** Whole for the instructor of the room (`Authorization: Bearer SEAT:SECRET`), else without what is private. */
  private async recording(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const actor = await this.ports.rooms.byId(roomId);
    if (!actor) {
      await this.limits.admit('guess', request);
      throw new Refusal('room/not-found');
    }
    const holder = await bearerSeat(actor, request);
    await writeRecording(this.ports.store, actor.record, response, {
      whole: holder?.role === 'instructor',
      ownOf: holder?.role === 'student' ? holder.id : null,
    });
  }

  private async health(response: ServerResponse): Promise<void> {
    // A room that does not exist has no events; asking for it shows that the store answers.
    await this.ports.store.lastSeq('health');
    sendJson(response, 200, { status: 'ok' });
  }

  private async showMetrics(response: ServerResponse): Promise<void> {
    const { registry } = this.ports.metrics;
    response.writeHead(200, { 'Content-Type': registry.contentType }).end(await registry.metrics());
  }

  private failed(response: ServerResponse, error: unknown): void {
    const code = error instanceof Refusal ? error.code : 'room/unavailable';
    if (!(error instanceof Refusal)) this.ports.log.error({ err: error }, 'request failed');
    this.ports.metrics.refused.inc({ code });
    if (response.headersSent) response.destroy();
    else sendJson(response, PROBLEMS[code].status, { code, text: PROBLEMS[code].text });
  }
}
