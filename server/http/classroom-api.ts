import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { toString as qrSvg } from 'qrcode';
import type { LessonShelf } from '#server/lessons/lesson-shelf';
import { PROBLEMS } from '#server/protocol/problems';
import { RecordingImports } from '#server/recording/recording-imports';
import { RecordingKeeper } from '#server/recording/recording-keeper';
import { RecordingScopes } from '#server/recording/recording-scopes';
import { recordingSources } from '#server/recording/recording-sources';
import { RecordingsApi } from '#server/recording/recordings-api';
import { SharingApi } from '#server/recording/sharing-api';
import { ResultsApi } from '#server/results/results-api';
import type { Metrics } from '#server/room/metrics';
import type { Rooms } from '#server/room/rooms';
import type { ClassroomSockets } from '#server/sockets/classroom-sockets';
import { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { AddressLimits } from './address-limits';
import { AtOnce } from './at-once';
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
  /** Milliseconds since 1970. Absent: this machine's clock. */
  clock?: () => number;
  /** Where a browser that sent this request reaches the server, without a trailing slash. */
  origin: (request: IncomingMessage) => string;
}

type Handler = (request: IncomingMessage, response: ServerResponse, ...parts: [string, string]) => Promise<void>;

/** Codes of errors that say that whoever asked has gone away: nothing is wrong, and nobody is told. */
const GONE: ReadonlySet<string | undefined> = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET']);

interface Route {
  method: string;
  path: RegExp;
  handle: Handler;
}

/**
 * Everything that is asked for over plain HTTP: opening and entering rooms, lessons, QR codes, recordings, results, health.
 * All of `/api/`, `/healthz` and `/metrics`; answers false for other paths.
 */
export class ClassroomApi {
  private readonly limits = new AddressLimits();
  private readonly entrance: Entrance;
  /** What is taken out of recordings; whoever runs the server starts it. */
  readonly keeper: RecordingKeeper;
  private readonly turns = new ReadingTurns();
  private readonly atOnce = new AtOnce();
  private readonly routes: readonly Route[];

  constructor(private readonly ports: ApiPorts) {
    const entrance = new Entrance({ ...ports, limits: this.limits });
    this.entrance = entrance;
    const scopes = new RecordingScopes(ports.store, this.turns);
    const recordings = new RecordingsApi({ ...ports, limits: this.limits, scopes, turns: this.turns });
    const results = new ResultsApi({ ...ports, limits: this.limits, entrance, turns: this.turns, atOnce: this.atOnce });
    this.keeper = new RecordingKeeper({
      ...ports,
      clock: ports.clock ?? Date.now,
      changed: (roomId) => {
        recordings.books.forget(roomId);
        results.books.forget(roomId);
      },
    });
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
      ...this.resultRoutes(results),
      { method: 'GET', path: /^\/api\/names$/, handle: (r, s) => entrance.names(r, s) },
      { method: 'GET', path: /^\/api\/address$/, handle: (request, response) => this.address(request, response) },
      { method: 'GET', path: /^\/api\/lessons$/, handle: (_, response) => this.showLessons(response) },
      ...this.recordingRoutes(recordings, scopes),
    ];
  }

  /** What a class has come to, and what a learner takes home. */
  private resultRoutes(results: ResultsApi): Route[] {
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

  /** A room as a recording. */
  private recordingRoutes(recordings: RecordingsApi, scopes: RecordingScopes): Route[] {
    const { limits, turns, atOnce, keeper } = this;
    const at = recordingSources(recordings, { ...this.ports, limits, turns, atOnce, scopes, keeper });
    const clock = this.ports.clock ?? Date.now;
    const imports = new RecordingImports({ ...this.ports, limits, turns, atOnce, clock });
    const sharing = new SharingApi({ ...this.ports, limits, recordings, scopes, keeper });
    const of = (rest: string) => new RegExp(`^/api/recordings/(\\w{1,40})${rest}$`);
    return [
      { method: 'GET', path: of(''), handle: async (r, s, id) => (await at(id)).recordings.manifest(r, s, id) },
      {
        method: 'GET',
        path: of('/segments/(\\d{1,6})'),
        handle: async (r, s, id, n) => (await at(id)).recordings.segment(r, s, id, n),
      },
      {
        method: 'GET',
        path: of('/blobs/sha256(?::|%3A)([0-9a-f]{64})'),
        handle: async (r, s, id, hex) => (await at(id)).recordings.blob(r, s, id, hex),
      },
      { method: 'GET', path: /^\/api\/recordings$/, handle: (r, s) => sharing.list(r, s) },
      { method: 'POST', path: /^\/api\/recordings$/, handle: (r, s) => imports.take(r, s) },
      { method: 'PUT', path: of('/sharing'), handle: (r, s, id) => sharing.share(r, s, id) },
      { method: 'GET', path: of('/sizes'), handle: (r, s, id) => sharing.sizes(r, s, id) },
      { method: 'POST', path: of('/erase'), handle: (r, s, id) => sharing.erase(r, s, id) },
      { method: 'DELETE', path: of(''), handle: (r, s, id) => sharing.delete(r, s, id) },
      { method: 'GET', path: of('/file'), handle: async (r, s, id) => (await at(id)).files.download(r, s, id) },
      { method: 'POST', path: of('/branch'), handle: async (r, s, id) => (await at(id)).branches.open(r, s, id) },
    ];
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
    const [, part = '', further = ''] = route.path.exec(path) ?? [];
    route.handle(request, response, part, further).catch((error: unknown) => this.failed(response, error));
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
    if (GONE.has((error as NodeJS.ErrnoException).code)) {
      response.destroy();
      return;
    }
    const code = error instanceof Refusal ? error.code : 'room/unavailable';
    if (!(error instanceof Refusal)) this.ports.log.error({ err: error }, 'request failed');
    this.ports.metrics.refused.inc({ code });
    if (response.headersSent) response.destroy();
    else sendJson(response, PROBLEMS[code].status, { code, text: PROBLEMS[code].text });
  }
}
