import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Seat } from '#engine/model/room-state';
import { type Cell, learnerRows } from '#engine/results/learner-rows';
import type { AddressLimits } from '#server/http/address-limits';
import type { AtOnce } from '#server/http/at-once';
import { bearerSeat } from '#server/http/bearer-seat';
import type { Entrance } from '#server/http/entrance';
import { Refusal } from '#server/http/refusal';
import { sendJson } from '#server/http/send-json';
import { urlOf } from '#server/http/url-of';
import type { RoomActor } from '#server/room/room-actor';
import type { Rooms } from '#server/room/rooms';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { ClassBooks } from './class-books';
import { csvOptions, type Separator } from './csv-options';
import { eventTable } from './event-table';
import { takeHome } from './take-home';

interface Ports {
  rooms: Rooms;
  store: RoomStore;
  limits: AddressLimits;
  turns: ReadingTurns;
  atOnce: AtOnce;
  entrance: Entrance;
}

/**
 * What a class has come to, for those who lead it, and what a learner takes home; while the class goes on and after it
 * has ended. Methods reject with a {@link Refusal}.
 */
export class ResultsApi {
  readonly books: ClassBooks;

  constructor(private readonly ports: Ports) {
    this.books = new ClassBooks(ports.store, ports.turns);
  }

  /** One row a learner. */
  async learners(request: IncomingMessage, response: ServerResponse, code: string): Promise<void> {
    const { actor } = await this.leader(request, code);
    const rows = learnerRows((await this.books.of(actor.record.id)).results());
    await sendTable(request, response, `${actor.record.code}-results.csv`, rows);
  }

  /** One row an event; `?output=1` with all that terminals print. */
  async events(request: IncomingMessage, response: ServerResponse, code: string): Promise<void> {
    const { actor } = await this.leader(request, code);
    const output = urlOf(request).searchParams.get('output') === '1';
    const { store, turns, atOnce } = this.ports;
    await atOnce.of(request, async () => {
      const wanted = { roomId: actor.record.id, after: 0, output, separator: separatorOf(request) };
      response.writeHead(200, tableHead(`${actor.record.code}-events.csv`));
      await pipeline(Readable.from(eventTable(store, turns, wanted)), response);
    });
  }

  /** All of it, as `docs/results.md` describes. */
  async json(request: IncomingMessage, response: ServerResponse, code: string): Promise<void> {
    const { actor } = await this.leader(request, code);
    const results = (await this.books.of(actor.record.id)).results();
    response.setHeader('Content-Disposition', `attachment; filename="${actor.record.code}-results.json"`);
    sendJson(response, 200, results);
  }

  /** The sender's own. */
  async takeHome(request: IncomingMessage, response: ServerResponse, code: string): Promise<void> {
    const { actor, seat } = await this.holder(request, code);
    sendJson(response, 200, await takeHome(actor, await this.books.of(actor.record.id), seat.id));
  }

  private async leader(request: IncomingMessage, code: string): Promise<{ actor: RoomActor; seat: Seat }> {
    const holder = await this.holder(request, code);
    if (holder.seat.role !== 'instructor') throw new Refusal('command/not-allowed');
    return holder;
  }

  private async holder(request: IncomingMessage, typed: string): Promise<{ actor: RoomActor; seat: Seat }> {
    const { rooms, limits, entrance } = this.ports;
    const { id } = await entrance.record(request, typed);
    const actor = await rooms.byId(id);
    const seat = actor && (await bearerSeat(actor, request));
    if (!actor || !seat) {
      await limits.admit('guess', request);
      throw new Refusal('seat/wrong-secret');
    }
    return { actor, seat };
  }
}

async function sendTable(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  rows: Iterable<Cell[]>,
): Promise<void> {
  response.writeHead(200, tableHead(name));
  await pipeline(Readable.from(rows), stringify(csvOptions(separatorOf(request))), response);
}

/** `?separator=semicolon` is for spreadsheets whose numbers have commas. */
function separatorOf(request: IncomingMessage): Separator {
  return urlOf(request).searchParams.get('separator') === 'semicolon' ? 'semicolon' : 'comma';
}

function tableHead(name: string): OutgoingHttpHeaders {
  return {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'no-store',
  };
}
