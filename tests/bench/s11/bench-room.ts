import { catalogueBlobs } from '#engine/catalogue/catalogue';
import { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { Host } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import type { Command, Origin } from '#engine/room/command';
import type { Effect } from '#engine/room/effects';
import { emptyRoom } from '#engine/room/empty-room';
import type { RoomEvent } from '#engine/room/events';
import { FIRST_TERMINAL, HOME, HOST_ENV } from '#engine/room/host-home';
import { Room, type Turn } from '#engine/room/room';
import { RandomPool } from '#server/room/random-pool';
import { preparation, seatOf } from '../s1/class-plan';

export interface LoggedEvent {
  seq: number;
  at: number;
  event: RoomEvent;
}

/** A room on the engine alone, with as many prepared hosts as wanted (more than a class may have seats). */
export class BenchRoom {
  readonly room = new Room(emptyRoom('all'), new MemoryBlobStore(catalogueBlobs));
  /** What happens while `recording`; keeping it costs memory that the engine itself does not use. */
  log: LoggedEvent[] = [];
  recording = false;
  private readonly random = new RandomPool();
  private now = Date.UTC(2026, 0, 5, 9);
  private clientSeq = 0;

  /** @param first number of the first student in the class that the plan is for, when it is spread over several rooms */
  constructor(
    readonly hosts: number,
    first = 0,
  ) {
    this.execute(null, { type: 'room.open', id: 'bench', code: 'BENCH2', title: 'Bench' });
    this.execute(null, { type: 'seat.join', role: 'instructor', name: 'Instructor' });
    for (let student = 0; student < hosts; student += 1) {
      this.seat(student);
      for (const line of preparation(first + student)) {
        this.type(student, line);
        this.settle();
      }
    }
  }

  /** A line at the host's prompt; scripts it leads to do nothing and end well at once. */
  type(student: number, line: string): Turn {
    const seat = seatOf(student);
    this.clientSeq += 1;
    const origin = { seat, client: 'bench-room', clientSeq: this.clientSeq };
    return this.execute(origin, { type: 'terminal.enter', host: seat, terminal: FIRST_TERMINAL, line });
  }

  save(student: number, path: string, content: string): void {
    const seat = seatOf(student);
    this.clientSeq += 1;
    const origin = { seat, client: 'bench-room', clientSeq: this.clientSeq };
    this.execute(origin, { type: 'files.save', host: seat, path: `${HOME}/${path}`, content });
  }

  /** Lets pass whatever time commands wait for. */
  settle(): void {
    for (let rounds = 0; rounds < 10_000; rounds += 1) {
      const wake = this.room.nextWake();
      if (wake === null) return;
      this.now = Math.max(this.now, wake);
      this.execute(null, { type: 'time.passed' });
    }
    throw new Error('the room does not come to rest');
  }

  /** A student's host as it is now. */
  hostOf(student: number): Host {
    const host = this.room.state.hosts.get(seatOf(student));
    if (!host) throw new Error(`student ${student} has no host`);
    return host;
  }

  private execute(origin: Origin | null, command: Command): Turn {
    const first = this.room.state.seq + 1;
    const turn = this.room.execute(origin, command, { now: this.now, random: this.random.take });
    if (!turn.reply.ok) throw new Error(`${command.type}: ${turn.reply.code}`);
    this.record(first, turn.events);
    for (const effect of turn.effects) this.carryOut(effect);
    return turn;
  }

  private carryOut(effect: Effect): void {
    if (effect.type !== 'run') return;
    const { id, cwd, env } = effect.run;
    const report = { type: 'ended', code: 0, cwd, env, problem: null } as const;
    this.execute(null, { type: 'run.reported', runId: id, report });
  }

  private record(first: number, events: readonly RoomEvent[]): void {
    if (!this.recording) return;
    events.forEach((event, index) => {
      this.log.push({ seq: first + index, at: this.now, event });
    });
  }

  private seat(student: number): void {
    const seat = seatOf(student);
    const joined: RoomEvent[] = [
      {
        type: 'seat.joined',
        seat: { id: seat, role: 'student', name: `Student ${student}`, look: student, joinedAt: this.now },
      },
      { type: 'terminal.opened', seat, terminal: FIRST_TERMINAL, cwd: HOME, env: HOST_ENV },
    ];
    for (const event of joined) {
      apply(this.room.state, this.room.state.seq + 1, this.now, event);
    }
  }
}
