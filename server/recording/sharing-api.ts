import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import { WeightedCache } from '#engine/model/weighted-cache';
import type { AddressLimits } from '#server/http/address-limits';
import { readJson } from '#server/http/read-json';
import { Refusal } from '#server/http/refusal';
import { sendJson } from '#server/http/send-json';
import type { ListedRecording, RecordingKept } from '#server/protocol/recordings';
import * as schemas from '#server/protocol/schemas';
import type { RoomRecord, RoomStore } from '#server/store/room-store';
import { OneAtATime } from './one-at-a-time';
import type { RecordingKeeper } from './recording-keeper';
import type { RecordingScopes } from './recording-scopes';
import type { RecordingsApi } from './recordings-api';

/** As many recordings as are listed. */
const LISTED = 100;
/** How long a list is told again, in milliseconds, unless somebody of this server changes it. */
const FRESH = 2_000;
/** How long somebody who has been erased waits until it can be asked for again, in milliseconds. */
const REST = 5 * 60_000;
/** As many are remembered. */
const RESTING = 2_000;

interface Ports {
  store: RoomStore;
  limits: AddressLimits;
  recordings: Pick<RecordingsApi, 'reader' | 'books'>;
  scopes: RecordingScopes;
  keeper: RecordingKeeper;
}

/** Who sees a recording, what is taken out of it and how long it is kept. Methods reject with a {@link Refusal}. */
export class SharingApi {
  /** Of classes that have ended: one that is not told otherwise says the same again. */
  private readonly entries = new WeightedCache<string, { terms: number; entry: ListedRecording }>(LISTED);

  /** `until`: by the process's own clock, from when it is there. */
  private listed: { until: number; recordings: Promise<ListedRecording[]> } | null = null;

  /** Each reads a whole log, and holds what is told otherwise of it. */
  private readonly erasing = new OneAtATime();

  /** When somebody has asked to be erased, by the process's own clock. */
  private readonly erasedAt = new WeightedCache<string, number>(RESTING);

  constructor(private readonly ports: Ports) {}

  /** `GET /api/recordings`: `{recordings: ListedRecording[]}`, newest first. */
  async list(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.ports.limits.admit('list', request);
    if (!this.listed || performance.now() > this.listed.until) {
      // While it is read, which may take long, whoever asks waits for the same.
      const listed = { until: Number.POSITIVE_INFINITY, recordings: this.readList() };
      listed.recordings.then(
        () => {
          listed.until = performance.now() + FRESH;
        },
        () => {
          if (this.listed === listed) this.listed = null;
        },
      );
      this.listed = listed;
    }
    sendJson(response, 200, { recordings: await this.listed.recordings });
  }

  private async readList(): Promise<ListedRecording[]> {
    const listed: ListedRecording[] = [];
    for (const record of await this.ports.store.listShared(LISTED)) {
      const entry = await this.entry(record);
      if (entry) listed.push(entry);
    }
    return listed;
  }

  /** As those read it who were not in the class; null when it has ceased to be shared meanwhile. */
  private async entry({ id, title, createdAt, closedAt }: RoomRecord): Promise<ListedRecording | null> {
    const scope = await this.ports.scopes.of(id, null);
    if (!scope) return null;
    const known = this.entries.get(id);
    if (known?.terms === scope.terms && closedAt !== null) return known.entry;
    const { start, end, seats } = (await this.ports.recordings.books.of(id, scope.terms)).overview({ privates: [] });
    const students = seats.filter(({ role }) => role === 'student').length;
    const minutes = Math.round((end - start) / 60_000);
    const entry = { id, title: scope.reword?.text(title) ?? title, at: createdAt, minutes, students };
    this.entries.set(id, { terms: scope.terms, entry });
    return entry;
  }

  /** `PUT /api/recordings/ID/sharing` with a `RecordingSharing`, which it answers: who leads says who sees it. */
  async share(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    await this.leader(request, roomId);
    const sharing = await body(request, schemas.recordingSharing);
    await this.ports.store.saveSharing(roomId, sharing);
    this.listed = null;
    sendJson(response, 200, sharing);
  }

  /** `GET /api/recordings/ID/sizes`: `RecordingKept`, for who leads. */
  async sizes(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const { closedAt } = (await this.leader(request, roomId)).record;
    const sizes = await this.ports.store.recordingSizes(roomId);
    sendJson(response, 200, { ...sizes, closedAt } satisfies RecordingKept);
  }

  /** `POST /api/recordings/ID/erase` with `{seat}`: everybody their own, who leads anybody's. Answers `{erased: seat}`. */
  async erase(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const { scope } = await this.ports.recordings.reader(request, roomId);
    const { seat } = await body(request, schemas.eraseSeat);
    if (!scope.manages && scope.seat !== seat) throw new Refusal('command/not-allowed');
    const whom = `${roomId}/${seat}`;
    if (!scope.manages) this.restFrom(whom);
    const isErased = await this.erasing
      .take(() => this.ports.keeper.erase(roomId, seat))
      .catch((error) => {
        // Nobody waits for what has not been done.
        this.erasedAt.delete(whom);
        throw error;
      });
    this.listed = null;
    if (!isErased) throw new Refusal('seat/unknown');
    sendJson(response, 200, { erased: seat });
  }

  /** `DELETE /api/recordings/ID`: all of a class that has ended, for who led it. Answers `{deleted: ID}`. */
  async delete(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const { record } = await this.leader(request, roomId);
    if (record.closedAt === null) throw new Refusal('recording/live');
    await this.ports.keeper.delete(roomId);
    this.listed = null;
    sendJson(response, 200, { deleted: roomId });
  }

  /** Everybody's screens are given the class anew: once in a while, not as often as somebody likes. */
  private restFrom(whom: string): void {
    const now = performance.now();
    const last = this.erasedAt.get(whom);
    if (last !== undefined && now - last < REST) throw new Refusal('message/too-many');
    this.erasedAt.set(whom, now);
  }

  private async leader(request: IncomingMessage, roomId: string) {
    const reader = await this.ports.recordings.reader(request, roomId);
    if (!reader.scope.manages) throw new Refusal('command/not-allowed');
    return reader;
  }
}

async function body<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const read = await readJson(request);
  if (read === 'too-large') throw new Refusal('message/too-large');
  const parsed = schema.safeParse(read.value);
  if (!parsed.success) throw new Refusal('message/malformed');
  return parsed.data;
}
