import type { SeatGrant } from '#server/protocol/messages';
import type { ProblemCode } from '#server/protocol/problems';
import type { RoomRecord } from '#server/store/room-store';
import { StoreError } from '#server/store/room-store';
import { hashDevice, hashSecret, newRoomCode, newRoomId, newSecret } from './identity';
import { RoomActor, type RoomActorPorts } from './room-actor';

/** How often a new room tries another code; with a hundred open rooms a clash is one in five million. */
const CODE_TRIES = 5;

/** The rooms of this server: at most one actor for each, made when it is first needed. */
export class Rooms {
  private readonly actors = new Map<string, Promise<RoomActor>>();
  /** When each room was last asked for, in milliseconds since 1970. */
  private readonly usedAt = new Map<string, number>();

  constructor(private readonly ports: RoomActorPorts) {}

  /** Opens a class, or a room to practise alone in, and seats its instructor. */
  async open(
    title: string,
    instructor: string,
    { kind, device }: { kind?: 'solo' | undefined; device?: string } = {},
  ): Promise<SeatGrant | { problem: ProblemCode }> {
    const record = await this.newRecord(title);
    const actor = await this.actor(record);
    const { id, code } = record;
    await actor.submit(null, { type: 'room.open', id, code, title, ...(kind && { kind }) });
    return this.join(actor, 'instructor', instructor, device);
  }

  /**
   * Seats a person and gives the browser the secret that holds the seat.
   * @param device the mark by which the browser is known again; absent where nobody can be sent out
   */
  async join(
    actor: RoomActor,
    role: 'instructor' | 'student',
    name: string,
    device?: string,
  ): Promise<SeatGrant | { problem: ProblemCode }> {
    const secret = newSecret();
    const deviceHash = device === undefined ? null : hashDevice(actor.record.id, device);
    const reply = await actor.seat(role, name, { secretHash: hashSecret(secret), deviceHash });
    if (!reply.ok) return { problem: reply.code };
    const seat = reply.value as { id: string; name: string };
    const { id, code } = actor.record;
    return { room: { id, code }, seat: seat.id, name: seat.name, role, secret };
  }

  /** The actor of a room, or null when there is no such room. Rejects when the store is out of reach. */
  async byId(roomId: string): Promise<RoomActor | null> {
    const known = this.actors.get(roomId);
    if (known) {
      this.usedAt.set(roomId, this.ports.clock());
      return known;
    }
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

  /** What is known of the room with this code, without reading the room itself. */
  recordByCode(code: string): Promise<RoomRecord | null> {
    return this.ports.store.findRoomByCode(code);
  }

  /** Lets go of rooms that nobody has asked for in a while and nobody looks at. */
  async sweep(idleMs: number, watched: (roomId: string) => boolean): Promise<void> {
    const before = this.ports.clock() - idleMs;
    for (const actor of await this.loaded()) {
      const { id } = actor.record;
      if (!watched(id) && (this.usedAt.get(id) ?? 0) < before) await this.unload(actor);
    }
  }

  /** Lets go of a room; it is read again when somebody asks for it. */
  async unload(actor: RoomActor): Promise<void> {
    this.actors.delete(actor.record.id);
    this.usedAt.delete(actor.record.id);
    await actor.close();
    this.ports.metrics.rooms.set(this.actors.size);
  }

  async close(): Promise<void> {
    for (const actor of await this.loaded()) await this.unload(actor);
  }

  private actor(record: RoomRecord): Promise<RoomActor> {
    this.usedAt.set(record.id, this.ports.clock());
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
        return { ...room, closedAt: null, inviteHash: null };
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'code-taken' || attempt === CODE_TRIES) throw error;
      }
    }
  }
}
