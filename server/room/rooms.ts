import type { Seat } from '#engine/model/room-state';
import type { BranchPoint } from '#engine/recording/branch-point';
import type { SeatGrant } from '#server/protocol/messages';
import type { ProblemCode } from '#server/protocol/problems';
import type { RecordingSizes } from '#server/protocol/recordings';
import type { RoomRecord } from '#server/store/room-store';
import { StoreError } from '#server/store/room-store';
import { hashDevice, hashSecret, newRoomCode, newRoomId, newSecret } from './identity';
import { RoomActor, type RoomActorPorts, RoomDropped } from './room-actor';

/** How often a new room tries another code; with a hundred open rooms a clash is one in five million. */
const CODE_TRIES = 5;

/** The rooms of this server: at most one actor for each, made when it is first needed. */
export class Rooms {
  private readonly actors = new Map<string, Promise<RoomActor>>();
  /** When each room was last asked for, in milliseconds since 1970. */
  private readonly usedAt = new Map<string, number>();

  /** Rooms that are being let go of: until then something of them may still be stored. */
  private readonly leaving = new Map<string, Promise<void>>();

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

  /** Milliseconds since 1970. */
  now(): number {
    return this.ports.clock();
  }

  /** Opens a room for somebody alone that goes on from a moment of a recording. */
  async branch(from: BranchPoint, device: string): Promise<SeatGrant | { problem: ProblemCode }> {
    const actor = await this.actor(await this.newRecord(from.origin.title));
    const { id, code } = actor.record;
    return this.seat(actor, { type: 'room.branch', id, code, from }, device);
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
    return this.seat(actor, { type: 'seat.join', role, name }, device);
  }

  private async seat(
    actor: RoomActor,
    command: Parameters<RoomActor['seat']>[0],
    device: string | undefined,
  ): Promise<SeatGrant | { problem: ProblemCode }> {
    const secret = newSecret();
    const deviceHash = device === undefined ? null : hashDevice(actor.record.id, device);
    const reply = await actor.seat(command, { secretHash: hashSecret(secret), deviceHash });
    if (!reply.ok) return { problem: reply.code };
    const { id: seat, name, role } = reply.value as Pick<Seat, 'id' | 'name' | 'role'>;
    const { id, code } = actor.record;
    return { room: { id, code }, seat, name, role, secret };
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

  /** How much is stored of a room. */
  sizes(roomId: string): Promise<RecordingSizes> {
    return this.ports.store.recordingSizes(roomId);
  }

  /** The actor of a room that is in memory, or on its way there. */
  inMemory(roomId: string): Promise<RoomActor> | null {
    return this.actors.get(roomId) ?? null;
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

  /**
   * Has a stored room changed while nobody has it: the actor lets go of it first, and whoever asks for the room meanwhile
   * waits and is given it as it then is. Rejects as `change` does.
   */
  async apart<T>(roomId: string, change: () => Promise<T>): Promise<T> {
    const before = this.actors.get(roomId);
    const changed = (async () => {
      await this.leaving.get(roomId);
      await (await before?.catch(() => null))?.close();
      return change();
    })();
    this.enter(roomId, async () => {
      await changed.catch(() => {});
      const record = await this.ports.store.findRoom(roomId);
      if (!record) throw new RoomDropped();
      return RoomActor.load(record, this.ports);
    });
    return changed;
  }

  /** Lets go of a room; it is read again when somebody asks for it. */
  async unload(actor: RoomActor): Promise<void> {
    const { id } = actor.record;
    this.actors.delete(id);
    this.usedAt.delete(id);
    const closed = actor.close().finally(() => {
      if (this.leaving.get(id) === closed) this.leaving.delete(id);
    });
    this.leaving.set(id, closed);
    await closed;
    this.ports.metrics.rooms.set(this.actors.size);
  }

  async close(): Promise<void> {
    for (const actor of await this.loaded()) await this.unload(actor);
  }

  private actor(record: RoomRecord): Promise<RoomActor> {
    this.usedAt.set(record.id, this.ports.clock());
    return this.actors.get(record.id) ?? this.enter(record.id, () => RoomActor.load(record, this.ports));
  }

  /** Whoever asks for the room from now on is given this one, until it ends. */
  private enter(roomId: string, load: () => Promise<RoomActor>): Promise<RoomActor> {
    const forget = () => {
      if (this.actors.get(roomId) === loading) {
        this.actors.delete(roomId);
        this.usedAt.delete(roomId);
      }
      this.ports.metrics.rooms.set(this.actors.size);
    };
    const loading = Promise.resolve(this.leaving.get(roomId))
      .then(load)
      .then((actor) => {
        actor.listen({ committed: () => {}, dropped: forget });
        return actor;
      });
    loading.catch(forget);
    this.actors.set(roomId, loading);
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
