import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { twoWordName } from '#engine/room/two-word-name';
import type { SeatGrant } from '#server/protocol/messages';
import type { ProblemCode } from '#server/protocol/problems';
import { readCode } from '#server/protocol/room-code';
import * as schemas from '#server/protocol/schemas';
import { hashDevice, hashSecret, newSecret, sameHash } from '#server/room/identity';
import { joining } from '#server/room/joining';
import type { RoomActor } from '#server/room/room-actor';
import type { Rooms } from '#server/room/rooms';
import type { ClassroomSockets } from '#server/sockets/classroom-sockets';
import type { RoomRecord } from '#server/store/room-store';
import type { AddressLimits } from './address-limits';
import { cleanTitle } from './clean-title';
import { deviceCookie, deviceOf } from './device-cookie';
import { readJson } from './read-json';
import { Refusal } from './refusal';
import { sendJson } from './send-json';
import { urlOf } from './url-of';

/** How many names are suggested at once. */
const SUGGESTIONS = 3;

interface Ports {
  rooms: Rooms;
  sockets: ClassroomSockets;
  limits: AddressLimits;
  teacherKey: string | null;
  /** Where a browser that sent this request reaches the server, without a trailing slash. */
  origin: (request: IncomingMessage) => string;
}

/** How people come into rooms: opening, joining, coming back on another device. Methods reject with a {@link Refusal}. */
export class Entrance {
  constructor(private readonly ports: Ports) {}

  /** Opens a class, or with `kind: 'solo'` a room that nobody else enters. */
  async open(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { limits, rooms, teacherKey } = this.ports;
    await limits.admit('entry', request);
    const body = await this.body(request, schemas.openRoom);
    if (teacherKey !== null && body.teacherKey !== teacherKey) {
      await limits.admit('guess', request);
      throw new Refusal('room/teacher-key');
    }
    const device = deviceOf(request);
    const title = cleanTitle(body.title ?? '') || 'Docker class';
    const grant = await rooms.open(title, body.name?.trim() || 'Instructor', { kind: body.kind, device });
    this.grant(request, response, 201, device, grant);
  }

  /** What a newcomer should know of a room before a name is typed. */
  async show(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    const record = await this.record(request, typed);
    const open = record.closedAt === null;
    const actor = open ? await this.classroom(request, typed) : null;
    const { id, code, title } = record;
    sendJson(response, 200, { id, code, title, open, joining: actor ? await actor.read(joining) : 'locked' });
  }

  /** Seats a student, or with a valid `invite` a further instructor. */
  async join(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    const { limits, rooms } = this.ports;
    await limits.admit('entry', request);
    const actor = await this.classroom(request, typed);
    if (actor.record.closedAt !== null) throw new Refusal('room/closed');
    const { name, invite } = await this.body(request, schemas.joinRoom);
    const device = deviceOf(request);
    await this.refuseBanned(actor, device);
    if (invite !== undefined) await this.checkInvite(request, actor, invite);
    const role = invite === undefined ? 'student' : 'instructor';
    this.grant(request, response, 201, device, await rooms.join(actor, role, name, device));
  }

  /** Moves a seat to the device that knows the resume code; the device it was on is told and let go. */
  async resume(request: IncomingMessage, response: ServerResponse, typed: string): Promise<void> {
    const { limits, sockets } = this.ports;
    const actor = await this.room(request, typed);
    const { resumeCode } = await this.body(request, schemas.resumeSeat);
    const seatId = actor.credentials.seatOfResumeCode(resumeCode.toUpperCase().replace(/[^A-Z0-9]/g, ''));
    if (!seatId) {
      await limits.admit('guess', request);
      throw new Refusal('seat/wrong-resume-code');
    }
    const seat = await actor.read((state) => state.seats.get(seatId));
    if (!seat) throw new Refusal('seat/unknown');
    if (seat.out) throw new Refusal(`seat/${seat.out}`);
    const device = deviceOf(request);
    await this.refuseBanned(actor, device);
    const secret = newSecret();
    const { id, code } = actor.record;
    const credential = { seatId, secretHash: hashSecret(secret), resumeHash: null, deviceHash: hashDevice(id, device) };
    const kept = await actor.setCredential(credential);
    if (!kept.ok) throw new Refusal(kept.code);
    sockets.end(id, seatId, 'seat/elsewhere');
    const grant = { room: { id, code }, seat: seatId, name: seat.name, role: seat.role, secret };
    this.grant(request, response, 200, device, grant);
  }

  /** Names to choose from, free in the room whose code is in the query, if one is. */
  async names(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await this.ports.limits.admit('entry', request);
    const code = urlOf(request).searchParams.get('room');
    const actor = code === null ? null : await this.classroom(request, code);
    const taken = actor ? await actor.read(({ seats }) => [...seats.values()].map(({ name }) => name)) : [];
    const names = new Set<string>();
    // Thousands of names are possible: with a full class it takes a few throws more.
    for (let tries = 0; names.size < SUGGESTIONS && tries < 200; tries += 1) {
      const name = twoWordName(randomBytes(4));
      if (!taken.includes(name)) names.add(name);
    }
    sendJson(response, 200, { names: [...names] });
  }

  /** What is known of a room, without reading the room itself. A wrong code counts as a guess. */
  async record(request: IncomingMessage, typed: string): Promise<RoomRecord> {
    const code = readCode(decoded(typed));
    const record = code ? await this.ports.rooms.recordByCode(code) : null;
    return record ?? this.unknown(request);
  }

  private async room(request: IncomingMessage, typed: string): Promise<RoomActor> {
    const { code } = await this.record(request, typed);
    return (await this.ports.rooms.byCode(code)) ?? this.unknown(request);
  }

  /** A room that others may enter: who practises alone is not found. */
  private async classroom(request: IncomingMessage, typed: string): Promise<RoomActor> {
    const actor = await this.room(request, typed);
    const solo = await actor.read(({ room }) => room.kind === 'solo');
    return solo ? this.unknown(request) : actor;
  }

  private async unknown(request: IncomingMessage): Promise<never> {
    await this.ports.limits.admit('guess', request);
    throw new Refusal('room/not-found');
  }

  private async refuseBanned(actor: RoomActor, device: string): Promise<void> {
    const taken = [...actor.credentials.seatsOfDevice(hashDevice(actor.record.id, device))];
    const banned = await actor.read(({ seats }) => taken.some((seat) => seats.get(seat)?.out === 'banned'));
    if (banned) throw new Refusal('seat/banned');
  }

  private async checkInvite(request: IncomingMessage, { record }: RoomActor, invite: string): Promise<void> {
    if (record.inviteHash !== null && sameHash(record.inviteHash, hashSecret(invite))) return;
    await this.ports.limits.admit('guess', request);
    throw new Refusal('room/wrong-invite');
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

  private grant(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    device: string,
    grant: SeatGrant | { problem: ProblemCode },
  ): void {
    if ('problem' in grant) throw new Refusal(grant.problem);
    const secure = this.ports.origin(request).startsWith('https:');
    response.setHeader('Set-Cookie', deviceCookie(device, secure));
    sendJson(response, status, grant);
  }
}

/** A part of a path as it was meant; one that cannot be decoded is no code. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
