import { catalogueBlobs } from '#engine/catalogue/catalogue';
import { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { Host, RoomState, SeatId, SeatPrivate } from '#engine/model/room-state';
import type { Command, Origin } from '#engine/room/command';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import type { RoomEvent } from '#engine/room/events';
import { type EarlierHost, HostAt } from '#engine/room/host-at';
import { FIRST_TERMINAL, HOME } from '#engine/room/host-home';
import { Room } from '#engine/room/room';
import { seededRandom } from '#engine/room/seeded-random';
import { decodeState, encodeState } from '#engine/room/state-codec';
import { undoTarget } from '#engine/room/undo';
import { PlayedSandbox } from './played-sandbox';

/** The second terminal of every seat follows `docker events`; in the third, things are begun and left to themselves. */
export const WATCHING = 'watching';
export const BESIDE = 'beside';

export interface Typed {
  out: string;
  err: string;
  code: number;
}

/** How often a line in front may wait for something before somebody loses patience. */
const MOST_WAITS = 60;

/**
 * A whole class in memory: the instructor `s0`, students `s1` (Ana) and `s2` (Ben), a sandbox that plays simple scripts,
 * and a clock that goes on when somebody waits. Everything goes the way that it goes in a lesson: lines are typed at
 * terminals, and what they print is read from there.
 */
export class PlayedClass {
  readonly events: { at: number; event: RoomEvent }[] = [];
  room: Room;
  /** Milliseconds since 1970. */
  now = Date.UTC(2026, 10, 21, 4, 20);
  readonly blobs: MemoryBlobStore;
  private readonly sandbox = new PlayedSandbox((runId, report) => {
    this.execute(null, { type: 'run.reported', runId, report });
  });
  private readonly random = seededRandom();
  /** Of the browsers that send commands; another one in each class, or it would be answered as if it repeated itself. */
  private readonly client: string;
  private commands = 0;

  constructor(from?: { snapshot: string; blobs: MemoryBlobStore; now: number; client?: string }) {
    this.blobs = from?.blobs ?? new MemoryBlobStore(catalogueBlobs);
    this.room = new Room(from ? decodeState<RoomState>(from.snapshot) : emptyRoom('all'), this.blobs);
    this.now = from?.now ?? this.now;
    this.client = from ? (from.client ?? 'later') : 'first';
  }

  get state(): RoomState {
    return this.room.state;
  }

  host(seat: SeatId): Host {
    return known(this.state.hosts.get(seat));
  }

  own(seat: SeatId): SeatPrivate {
    return known(this.state.privates.get(seat));
  }

  /** Types a line and waits for its end; what asks is given the end of input, what never ends is interrupted. */
  type(seat: SeatId, line: string, terminal = FIRST_TERMINAL): Typed {
    const from = this.events.length;
    this.now += 3;
    this.send(seat, { type: 'terminal.enter', host: seat, terminal, line });
    this.settle(seat, terminal);
    const code = known(this.own(seat).terminals.get(terminal)).lastCode;
    return {
      out: this.printed(seat, terminal, 'stdout', from),
      err: this.printed(seat, terminal, 'stderr', from),
      code,
    };
  }

  /** Types a line and does not wait. Nothing happens at a terminal that is busy. */
  begin(seat: SeatId, line: string, terminal: string): void {
    this.now += 3;
    this.send(seat, { type: 'terminal.enter', host: seat, terminal, line });
  }

  /** Ctrl-C until there is a prompt, but only so often. */
  leave(seat: SeatId, terminal: string): void {
    for (let times = 0; this.own(seat).terminals.get(terminal)?.job && times < 4; times += 1) {
      this.send(seat, { type: 'terminal.interrupt', host: seat, terminal });
    }
  }

  /** What a terminal has shown since an event. */
  printed(seat: SeatId, terminal: string, kind: 'stdout' | 'stderr', from: number): string {
    let text = '';
    for (const { event } of this.events.slice(from)) {
      if (event.type !== 'terminal.printed' || event.seat !== seat) continue;
      if (event.terminal === terminal && event.kind === kind) text += event.text;
    }
    return text;
  }

  /** What one line of `docker` prints, line by line. */
  lines(seat: SeatId, line: string): string[] {
    return this.type(seat, line).out.split('\n').filter(Boolean);
  }

  save(seat: SeatId, name: string, content: string): void {
    this.send(seat, { type: 'files.save', host: seat, path: `${HOME}/${name}`, content });
  }

  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let wake = this.room.nextWake(); wake !== null && wake <= end; wake = this.room.nextWake()) this.ring(wake);
    this.now = end;
  }

  /** The server is started anew: the room is what its snapshot says, and what was in flight is lost. */
  restart(): void {
    this.now += 5;
    this.sandbox.clear();
    const blobs = this.blobs;
    this.room = new Room(decodeState<RoomState>(encodeState(this.state)), blobs);
    this.execute(null, { type: 'room.recovered' });
  }

  send(seat: SeatId, command: Extract<Command, { host: SeatId }>): void {
    this.commands += 1;
    this.execute({ seat, client: this.client, clientSeq: this.commands }, command);
  }

  /** Takes the seat's last step back, as a server does with its log; false while something runs or nothing is left. */
  undo(seat: SeatId): boolean {
    const target = undoTarget(this.state, seat);
    if (target === null) return false;
    const earlier = new HostAt(seat, target);
    this.events.some(({ at, event }, index) => earlier.take(index + 1, at, readEvent(JSON.stringify(event))));
    this.commands += 1;
    this.execute({ seat, client: this.client, clientSeq: this.commands }, { type: 'host.undo' }, earlier);
    return true;
  }

  execute(origin: Origin | null, command: Command, earlier: EarlierHost | null = null): void {
    const moment = { now: this.now, random: this.random, earlier };
    const { events, effects, reply } = this.room.execute(origin, command, moment);
    if (!reply.ok && reply.code !== 'terminal/busy') throw new Error(`${reply.code}: ${JSON.stringify(command)}`);
    for (const event of events) this.events.push({ at: this.now, event });
    this.sandbox.carryOut(effects);
  }

  private settle(seat: SeatId, terminal: string): void {
    const job = () => this.own(seat).terminals.get(terminal)?.job;
    for (let waits = 0; job() && waits < MOST_WAITS; waits += 1) {
      const wake = this.room.nextWake();
      if (this.room.conversations.asking(seat, terminal) || (job()?.attached?.stdin && (waits > 0 || wake === null))) {
        this.send(seat, { type: 'terminal.answer', host: seat, terminal, text: null });
      } else if (wake !== null) this.ring(wake);
      else break;
    }
    this.leave(seat, terminal);
    if (job()) throw new Error(`the prompt does not come back after: ${job()?.line}`);
  }

  private ring(at: number): void {
    this.now = Math.max(this.now, at);
    this.execute(null, { type: 'time.passed' });
  }
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('not in this room');
  return found;
}
