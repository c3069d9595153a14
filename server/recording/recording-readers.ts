import type { IncomingMessage } from 'node:http';
import type { Seat } from '#engine/model/room-state';
import { WeightedCache } from '#engine/model/weighted-cache';
import { bearerSeat, bearerToken } from '#server/http/bearer-seat';
import type { Rooms } from '#server/room/rooms';
import { SeatCredentials } from '#server/room/seat-credentials';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { PeopleOfRooms } from './people-of-rooms';

/** How long credentials of a room that is not in memory are remembered, in milliseconds. */
const REMEMBERED = 5_000;
const MOST = 50;

/** Who asks for a recording. A room that nobody is in is not brought into memory to find that out. */
export class RecordingReaders {
  private readonly known = new WeightedCache<string, { at: number; credentials: Promise<SeatCredentials> }>(MOST);

  private readonly people: PeopleOfRooms;

  constructor(private readonly ports: { rooms: Rooms; store: RoomStore; turns: ReadingTurns }) {
    this.people = new PeopleOfRooms(ports.store, ports.turns);
  }

  /**
   * The seat whose holder asks, with `Authorization: Bearer SEAT:SECRET`; null for anybody else.
   * @param edition of the recording
   */
  async seat(roomId: string, edition: number, request: IncomingMessage): Promise<Pick<Seat, 'id' | 'role'> | null> {
    const token = bearerToken(request);
    if (!token) return null;
    const actor = await this.ports.rooms.inMemory(roomId)?.catch(() => null);
    if (actor) return bearerSeat(actor, request);
    if (!(await this.credentials(roomId)).hold(token.seat, token.secret)) return null;
    const role = (await this.people.of(roomId, edition)).roleOf(token.seat);
    return role && { id: token.seat, role };
  }

  private credentials(roomId: string): Promise<SeatCredentials> {
    const now = performance.now();
    const known = this.known.get(roomId);
    if (known && now - known.at < REMEMBERED) return known.credentials;
    const credentials = this.ports.store
      .readCredentials(roomId)
      .then((stored) => new SeatCredentials(new Map(stored.map((one) => [one.seatId, one]))));
    credentials.catch(() => this.known.delete(roomId));
    this.known.set(roomId, { at: now, credentials });
    return credentials;
  }
}
