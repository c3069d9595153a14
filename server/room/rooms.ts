import type { SeatGrant } from '#server/protocol/messages';
import type { RoomRecord } from '#server/store/room-store';
import { StoreError } from '#server/store/room-store';
import { hashSecret, newRoomCode, newRoomId, newSecret } from './identity';
import { RoomActor, type RoomActorPorts } from './room-actor';

/** How often a new room tries another code; with a hundred open rooms a clash is one in five million. */
const CODE_TRIES = 5;

/** The rooms of this server: at most one actor for each, made when it is first needed. */
export class Rooms {
  private readonly actors = new Map<string, Promise<RoomActor>>();

  constructor(private readonly ports: RoomActorPorts) {}

  /** Opens a class and seats its instructor. */
  async open(title: string, instructor: string): Promise<SeatGrant | { problem: 'seat/name-empty' }> {
    const record = await this.newRecord(title);
    const actor = await this.actor(record);
    await actor.submit(null, { type: 'room.open', id: record.id, code: record.code, title: record.title });
    const grant = await this.join(actor, 'instructor', instructor);
    return 'problem' in grant ? { problem: 'seat/name-empty' } : grant;
  }

  /** Seats a person and gives the browser the secret that holds the seat. */
  async join(
    actor: RoomActor,
    role: 'instructor' | 'student',
    name: string,
  ): Promise<SeatGrant | { problem: Exclude<Awaited<ReturnType<RoomActor['submit']>>, { ok: true }>['code'] }> {
    const reply = await actor.submit(null, { type: 'seat.join', role, name });
    if (!reply.ok) return { problem: reply.code };
    const seat = reply.value as { id: string; name: string };
    const secret = newSecret();
    const kept = await actor.setCredential({ seatId: seat.id, secretHash: hashSecret(secret), resumeHash: null });
    if (!kept.ok) return { problem: kept.code };
    const { id, code } = actor.record;
    return { room: { id, code }, seat: seat.id, name: seat.name, role, secret };
  }

  /** The actor of a room, or null when there is no such room. Rejects when the store is out of reach. */
  async byId(roomId: string): Promise<RoomActor | null> {
    const known = this.actors.get(roomId);
    if (known) return known;
    const record = await this.ports.store.findRoom(roomId);
    return record ? this.actor(record) : null;
  }

  async byCode(code: string): Promise<RoomActor | null> {
    const record = await this.ports.store.findRoomByCode(code);
    return record ? this.actor(record) : null;
  }

  /** Every room in memory. */
  async loaded(): Promise<RoomActor[]> {
    const settled = await Promise.allSettled(this.actors.values());
    return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }

  /** Lets go of a room that nobody looks at. */
  async unload(actor: RoomActor): Promise<void> {
    this.actors.delete(actor.record.id);
    await actor.close();
    this.ports.metrics.rooms.set(this.actors.size);
  }

  async close(): Promise<void> {
    for (const actor of await this.loaded()) await this.unload(actor);
  }

  private actor(record: RoomRecord): Promise<RoomActor> {
    const known = this.actors.get(record.id);
    if (known) return known;
    const forget = () => {
      if (this.actors.get(record.id) === loading) this.actors.delete(record.id);
      this.ports.metrics.rooms.set(this.actors.size);
    };
    const loading = RoomActor.load(record, this.ports).then((actor) => {
      actor.listen({ committed: () => {}, dropped: forget });
      return actor;
    });
    loading.catch(forget);
    this.actors.set(record.id, loading);
    this.ports.metrics.rooms.set(this.actors.size);
    return loading;
  }

  private async newRecord(title: string): Promise<RoomRecord> {
    for (let attempt = 1; ; attempt += 1) {
      const room = { id: newRoomId(), code: newRoomCode(), title, createdAt: this.ports.clock() };
      try {
        await this.ports.store.createRoom(room);
        return { ...room, closedAt: null };
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'code-taken' || attempt === CODE_TRIES) throw error;
      }
    }
  }
}
