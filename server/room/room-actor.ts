import type { Logger } from 'pino';
import type { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { JsonValue } from '#engine/model/process';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { RunReport } from '#engine/model/sandbox-run';
import type { Command, Origin, UserCommand } from '#engine/room/command';
import type { Effect } from '#engine/room/effects';
import { type Moment, type Reply, Room, type Turn } from '#engine/room/room';
import { ClassEvidence } from '#server/claims/class-evidence';
import { weighed } from '#server/claims/weighed';
import type { CommandReply } from '#server/protocol/messages';
import type { Sandbox } from '#server/sandbox/sandbox';
import type { RoomRecord, RoomStore, SeatCredential } from '#server/store/room-store';
import { Batch } from './batch';
import { carryOut } from './carry-out';
import { loadRoom } from './load-room';
import { Mailbox } from './mailbox';
import type { Metrics } from './metrics';
import { RandomPool } from './random-pool';
import { RoomAlarm, type WakeAt, wakeByTimer } from './room-alarm';
import type { RoomListener } from './room-listener';
import { type CredentialChange, SeatCredentials } from './seat-credentials';
import { Snapshotter } from './snapshotter';
import { Undoing } from './undoing';

export interface RoomActorPorts {
  store: RoomStore;
  sandbox: Sandbox;
  log: Logger;
  metrics: Metrics;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** By `clock`. Absent: by this process's timers. */
  wakeAt?: WakeAt;
}

type Letter =
  | {
      kind: 'command';
      origin: Origin | null;
      command: Command;
      /** What it is about, read from the log. */
      known: Known;
      /** Makes, from the accepted command's value, what is to be stored in the same batch. */
      credential?: (value: JsonValue) => SeatCredential;
      reply: (reply: CommandReply) => void;
    }
  | { kind: 'keep'; credential?: CredentialChange; inviteHash?: string; reply: (reply: CommandReply) => void };

/** For `host.undo` and `claims.weigh`: see `Moment`. */
type Known = Pick<Moment, 'earlier' | 'findings'>;

interface Reader {
  look: (state: RoomState) => void;
  dropped: () => void;
}

/** The actor has ended and its room is being read anew; whoever asked may ask the next one. */
export class RoomDropped extends Error {
  constructor() {
    super('the room is being read anew');
    this.name = 'RoomDropped';
  }
}

/** Most events that go into one batch; a longer mailbox waits for the next. */
const BATCH_EVENTS = 500;

/**
 * The one writer of one room.
 *
 * Invariant: whatever leaves this object (a reply, a frame, a script handed to the sandbox) follows from events that
 * are stored. It holds because commands are executed only while no batch is being stored: between batches the state is
 * exactly the stored log, and that is when replicas are copied (`read`). If the store refuses, memory and log may have
 * parted, so the actor ends at once and is read anew; nobody has been told anything by then.
 */
export class RoomActor {
  private readonly mailbox = new Mailbox<Letter>();
  private readonly random = new RandomPool();
  private readonly readers: Reader[] = [];
  private readonly listeners = new Set<RoomListener>();
  private readonly snapshotter: Snapshotter;
  private readonly alarm: RoomAlarm;
  private readonly undoing: Undoing;
  /** What the class's own doing says of claims. */
  readonly evidence: ClassEvidence;
  private status: 'idle' | 'working' | 'dropped' = 'idle';
  /** Resolves when what is being decided and stored is. */
  private working: Promise<void> = Promise.resolve();

  private constructor(
    readonly record: RoomRecord,
    private readonly room: Room,
    private readonly blobs: MemoryBlobStore,
    readonly credentials: SeatCredentials,
    /** Another number when the log has been put into other words since a room with this ID was read. */
    readonly words: number,
    private readonly ports: RoomActorPorts,
  ) {
    this.snapshotter = new Snapshotter(ports.store, record.id, room.state.seq, ports.log);
    this.undoing = new Undoing({ store: ports.store, roomId: record.id, read: (reader) => this.read(reader) });
    this.evidence = new ClassEvidence(ports.store, record.id);
    this.alarm = new RoomAlarm(
      ports.wakeAt ?? wakeByTimer(ports.clock),
      () => void this.submit(null, { type: 'time.passed' }),
    );
  }

  /** Reads a room from the store. The first thing it then decides is what became of everything that was in flight. */
  static async load(record: RoomRecord, ports: RoomActorPorts): Promise<RoomActor> {
    const { state, blobs, credentials, words } = await loadRoom(ports.store, record.id);
    const held = new SeatCredentials(credentials);
    const actor = new RoomActor(record, new Room(state, blobs), blobs, held, words, ports);
    // Nothing goes on in a room that has ended: its log stays as it is, however often it is looked at.
    if (state.seq > 0 && record.closedAt === null) void actor.submit(null, { type: 'room.recovered' });
    return actor;
  }

  /** Answers when what the command led to is stored. Never rejects: a refusal is a reply. */
  submit(origin: Origin | null, command: Command): Promise<CommandReply> {
    if (origin && command.type === 'host.undo') {
      return this.undoing.undo(origin, (earlier) => this.decide(origin, command, { earlier }));
    }
    if (origin && command.type === 'claims.weigh') return this.weigh(origin, command);
    return this.decide(origin, command, {});
  }

  private async weigh(origin: Origin, command: Extract<UserCommand, { type: 'claims.weigh' }>): Promise<CommandReply> {
    const { evidence } = this;
    const findings = await weighed(origin, command, { evidence, read: (reader) => this.read(reader) }).catch(
      () => null,
    );
    if (!findings) return { ok: false, code: 'room/unavailable' };
    return this.decide(origin, command, { findings });
  }

  private decide(origin: Origin | null, command: Command, known: Known): Promise<CommandReply> {
    return new Promise((reply) => this.post({ kind: 'command', origin, command, known, reply }));
  }

  /** Gives a person a seat together with the hashes of the secret that holds it and of the browser that took it. */
  seat(
    command: Extract<Command, { type: 'seat.join' | 'room.branch' }>,
    hashes: Pick<SeatCredential, 'secretHash' | 'deviceHash'>,
  ): Promise<CommandReply> {
    const credential = (value: JsonValue) => ({ seatId: (value as { id: SeatId }).id, resumeHash: null, ...hashes });
    return new Promise((reply) => this.post({ kind: 'command', origin: null, command, known: {}, credential, reply }));
  }

  /** Stores hashes that let a browser take a seat, replacing those of the same kind. */
  setCredential(credential: CredentialChange): Promise<CommandReply> {
    return new Promise((reply) => this.post({ kind: 'keep', credential, reply }));
  }

  /** Stores the hash of the token that seats further instructors; one that was given out before ends. */
  setInvite(inviteHash: string): Promise<CommandReply> {
    return new Promise((reply) => this.post({ kind: 'keep', inviteHash, reply }));
  }

  /**
   * Calls `reader` with the state while it is exactly what is stored. It must not keep or change what it is given.
   * Rejects with {@link RoomDropped} when the actor ends first.
   */
  read<T>(reader: (state: RoomState) => T): Promise<T> {
    if (this.status === 'dropped') return Promise.reject(new RoomDropped());
    return new Promise((resolve, reject) => {
      this.readers.push({
        look: (state) => {
          try {
            resolve(reader(state));
          } catch (error) {
            reject(error);
          }
        },
        dropped: () => reject(new RoomDropped()),
      });
      this.work();
    });
  }

  listen(listener: RoomListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Milliseconds since 1970 in the room: one that goes on from a recording keeps the time of its class. */
  now(command?: Command): number {
    return this.ports.clock() - this.behind(command);
  }

  private behind(command?: Command): number {
    const branch = command?.type === 'room.branch' ? command.from.origin : this.room.state.room.branch;
    return branch?.behind ?? 0;
  }

  get contents(): MemoryBlobStore {
    return this.blobs;
  }

  /**
   * Stops without a trace in the log; what is in flight is settled when the room is read again. Resolves when nothing is
   * being stored any more: whoever changes the log next is the only one who does.
   */
  async close(): Promise<void> {
    this.drop();
    await this.working;
    await this.snapshotter.settled();
  }

  private post(letter: Letter): void {
    if (this.status === 'dropped') {
      letter.reply({ ok: false, code: 'room/unavailable' });
      return;
    }
    if (!this.mailbox.post(letter)) {
      this.ports.metrics.refused.inc({ code: 'server/busy' });
      letter.reply({ ok: false, code: 'server/busy' });
      return;
    }
    this.work();
  }

  private work(): void {
    if (this.status !== 'idle') return;
    this.status = 'working';
    this.working = this.drain().then(
      () => {
        if (this.status === 'working') this.status = 'idle';
        if (this.mailbox.size > 0 || this.readers.length > 0) this.work();
      },
      (error) => this.fail(error),
    );
  }

  private async drain(): Promise<void> {
    // One tick lets everything that has arrived together go into the first batch together.
    await null;
    while (this.status !== 'dropped' && (this.mailbox.size > 0 || this.readers.length > 0)) {
      for (const reader of this.readers.splice(0)) reader.look(this.room.state);
      await this.decideAndStore();
    }
  }

  private async decideAndStore(): Promise<void> {
    const { state } = this.room;
    const batch = new Batch(state.seq + 1);
    const decided: { letter: Letter; turn: Turn | null }[] = [];
    while (batch.events.length < BATCH_EVENTS) {
      const letter = this.mailbox.take();
      if (!letter) break;
      if (letter.kind === 'keep') {
        if (letter.credential) batch.change(letter.credential, this.credentials.of(letter.credential.seatId));
        if (letter.inviteHash) batch.inviteHash = letter.inviteHash;
        decided.push({ letter, turn: null });
        continue;
      }
      const now = this.now(letter.command);
      const turn = this.execute(letter, now);
      if (turn.events.length === 0 && turn.effects.length === 0 && !turn.reply.ok) {
        letter.reply(this.answered(turn.reply));
        continue;
      }
      batch.add(now, turn.events, state);
      if (letter.credential && turn.reply.ok) batch.credentials.push(letter.credential(turn.reply.value));
      decided.push({ letter, turn });
    }
    if (!batch.isEmpty) await this.store(batch);
    for (const { letter, turn } of decided) {
      if (!this.isDropped) for (const effect of turn?.effects ?? []) this.carryOut(effect);
      letter.reply(turn ? this.answered(turn.reply) : { ok: true, value: null });
    }
    if (batch.events.length > 0) {
      for (const listener of this.listeners) listener.committed(batch.events);
      if (!this.isDropped) this.snapshotter.consider(state);
    }
    if (this.isDropped) return;
    const wake = this.record.closedAt === null ? this.room.nextWake() : null;
    this.alarm.set(wake === null ? null : wake + this.behind());
  }

  /** A command that the engine cannot digest is answered as such, so that it is not sent again to the room read anew. */
  private execute(letter: Extract<Letter, { kind: 'command' }>, now: number): Turn {
    try {
      const { origin, command, known } = letter;
      return this.room.execute(origin, command, { now, random: this.random.take, ...known });
    } catch (error) {
      letter.reply({ ok: false, code: 'server/fault' });
      throw error;
    }
  }

  private async store(batch: Batch): Promise<void> {
    const began = performance.now();
    await this.ports.store.append(batch.toAppend(this.record.id, this.blobs.takeNew(), this.behind()));
    this.ports.metrics.appended.observe((performance.now() - began) / 1000);
    this.ports.metrics.events.inc(batch.events.length);
    this.credentials.take(batch.credentials);
    this.record.inviteHash = batch.inviteHash ?? this.record.inviteHash;
    if (batch.closedAt !== null) this.record.closedAt = batch.closedAt + this.behind();
  }

  /** Asked after a wait: it may have been let go of meanwhile. */
  private get isDropped(): boolean {
    return this.status === 'dropped';
  }

  private answered(reply: Reply): CommandReply {
    if (!reply.ok) this.ports.metrics.refused.inc({ code: reply.code });
    return reply;
  }

  private carryOut(effect: Effect): void {
    const { sandbox } = this.ports;
    const report = (runId: string, told: RunReport) => {
      if (this.status !== 'dropped') void this.submit(null, { type: 'run.reported', runId, report: told });
    };
    carryOut(effect, { sandbox, blobs: this.blobs, report });
  }

  private fail(error: unknown): void {
    this.ports.log.error({ err: error, room: this.record.id }, 'room dropped; it will be read again from its log');
    this.ports.metrics.dropped.inc();
    this.drop();
  }

  private drop(): void {
    if (this.status === 'dropped') return;
    this.status = 'dropped';
    this.alarm.set(null);
    for (const run of this.room.runs.all()) this.ports.sandbox.abort(run);
    for (const reader of this.readers.splice(0)) reader.dropped();
    for (const letter of this.mailbox.takeAll()) letter.reply({ ok: false, code: 'room/unavailable' });
    for (const listener of this.listeners) listener.dropped();
  }
}
