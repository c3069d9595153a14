import { catalogueBlobs } from '#engine/catalogue/catalogue';
import { CLAIMS } from '#engine/claims/claims';
import { EvidenceFold } from '#engine/claims/evidence/evidence-fold';
import { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { JsonValue } from '#engine/model/process';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { RunReport } from '#engine/model/sandbox-run';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import type { Command, Origin, UserCommand } from '#engine/room/command';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { HostAt } from '#engine/room/host-at';
import { type Moment, Room } from '#engine/room/room';
import { seededRandom } from '#engine/room/seeded-random';
import { decodeState, encodeState } from '#engine/room/state-codec';
import { undoTarget } from '#engine/room/undo';
import { carryOut } from '#server/room/carry-out';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { StagedClock } from './staged-clock';
import { StagedPerson } from './staged-person';

/** What is known beforehand of a decision that is about the past. */
type Known = Pick<Moment, 'earlier' | 'findings'>;

/** A report of a script takes so long to be heard, in milliseconds. */
const HEARD_MS = 2;

/**
 * A class that is played for its recording: the real room, builder, registry and sandbox, and people who type at their
 * own speed, in a time of its own. It has the same log each time.
 */
export class StagedClass implements AsyncDisposable {
  readonly log: RecordedEvent[] = [];
  readonly clock: StagedClock;
  room: Room;
  private readonly sandbox: WorkerSandbox;
  private readonly random = seededRandom();

  /**
   * @param start milliseconds since 1970
   * @param blobs what is known already besides the images of the catalogue
   */
  constructor(
    private readonly start: number,
    readonly blobs = new MemoryBlobStore(catalogueBlobs),
  ) {
    this.room = new Room(emptyRoom('all'), blobs);
    this.clock = new StagedClock(start);
    this.sandbox = new WorkerSandbox({ clock: this.clock, warm: 1 });
  }

  get state(): RoomState {
    return this.room.state;
  }

  /** Somebody takes a seat. */
  join(name: string, role: 'instructor' | 'student' = 'student'): StagedPerson {
    const { id } = this.execute(null, { type: 'seat.join', role, name }) as { id: SeatId };
    return this.person(id);
  }

  /** Whoever sits at a seat that is there already. */
  person(seat: SeatId): StagedPerson {
    return new StagedPerson(this, seat);
  }

  /** Answers what a command of a person is replied with; throws when it is refused. */
  send(origin: Origin, command: UserCommand): JsonValue {
    return this.execute(origin, command, this.known(origin.seat, command));
  }

  execute(origin: Origin | null, command: Command, known: Known = {}): JsonValue {
    const now = this.clock.now();
    const { events, effects, reply } = this.room.execute(origin, command, { now, random: this.random, ...known });
    if (!reply.ok) throw new Error(`${origin?.seat ?? 'nobody'}: ${command.type}: ${reply.code}`);
    for (const event of events) this.log.push([this.log.length + 1, now, event]);
    const report = (runId: string, told: RunReport) => {
      this.clock.reach(this.clock.now() + HEARD_MS);
      this.execute(null, { type: 'run.reported', runId, report: this.stamped(told) });
    };
    for (const effect of effects) carryOut(effect, { sandbox: this.sandbox, blobs: this.blobs, report });
    return reply.value;
  }

  /** Lets time go by until all this has been done. What waits for longer than anything else goes on is never done. */
  async play(doing: Promise<unknown>): Promise<void> {
    let isDone = false;
    const done = doing.finally(() => {
      isDone = true;
    });
    // Somebody may fail while nobody waits for it yet.
    done.catch(() => {});
    for (await this.clock.rests(); !isDone; await this.clock.rests()) {
      const wake = this.room.nextWake();
      const { next } = this.clock;
      if (wake !== null && (next === null || wake < next)) {
        this.clock.reach(wake);
        this.execute(null, { type: 'time.passed' });
      } else if (next !== null) this.clock.ring();
      else throw new Error('somebody waits for what never comes');
    }
    await done;
  }

  /** The server is started anew: what was in flight is lost. */
  restart(): void {
    this.room = new Room(decodeState<RoomState>(encodeState(this.state)), this.blobs);
    this.execute(null, { type: 'room.recovered' });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sandbox.close();
  }

  /** A script's own clock goes by the machine's while it works: what it has written has been written now. */
  private stamped(told: RunReport): RunReport {
    if (told.type !== 'wrote') return told;
    const now = this.clock.now();
    const edits = told.edits.map(
      ([path, change]) =>
        [
          path,
          change && 'mtime' in change && (change.mtime ?? 0) >= this.start ? { ...change, mtime: now } : change,
        ] as const,
    );
    return { ...told, edits };
  }

  /** What the log knows, as a server reads it there. */
  private known(seat: SeatId, command: UserCommand): Known {
    if (command.type === 'claims.weigh') {
      const fold = new EvidenceFold();
      for (const [seq, at, event] of this.log) fold.note(seq, at, readEvent(JSON.stringify(event)));
      return { findings: new Map(CLAIMS.map(({ id }) => [id, fold.findings(id)])) };
    }
    const target = command.type === 'host.undo' ? undoTarget(this.state, seat) : null;
    if (target === null) return {};
    const earlier = new HostAt(seat, target);
    this.log.some(([seq, at, event]) => earlier.take(seq, at, readEvent(JSON.stringify(event))));
    return { earlier };
  }
}
