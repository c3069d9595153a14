import type { Daemon } from '../daemon/api';
import { SimulatedDaemon } from '../daemon/daemon';
import type { BlobStore } from '../model/blob-store';
import type { Finding } from '../model/claims-board';
import type { JsonValue } from '../model/process';
import type { RoomState, SeatId } from '../model/room-state';
import { branchRoom } from '../recording/branch-room';
import { Alarms } from './alarms';
import type { Command, Origin } from './command';
import { Conversations } from './conversations';
import type { Effect } from './effects';
import type { RoomEvent } from './events';
import type { EarlierHost } from './host-at';
import { LessonProgress } from './lesson-progress';
import { recover } from './recovery';
import type { Rejection } from './rejection';
import { reported } from './run-reports';
import { Runs } from './runs';
import { joinSeat } from './seats';
import { serviceEnded, servicePrinted } from './serve';
import { enter } from './terminals';
import { Tx } from './tx';
import { userCommand } from './user-commands';

/** What one decision came to. A rejected command has no events. */
export interface Turn {
  events: readonly RoomEvent[];
  effects: readonly Effect[];
  reply: Reply;
}

export type Reply = { ok: true; value: JsonValue } | { ok: false; code: Rejection };

/** Time and chance for one decision. */
export interface Moment {
  /** Milliseconds since 1970. */
  now: number;
  random(bytes: number): Uint8Array;
  /** For `host.undo`: the host as it stood before what would be taken back next (`undoTarget`), read from the log. */
  earlier?: EarlierHost | null;
  /** For `claims.weigh`: what the class's own doing says of the claims that are weighed, counted from the log. */
  findings?: ReadonlyMap<number, readonly Finding[]>;
}

/**
 * One class: a shared registry, a host per seat, and what is being done on them. The only way to change it is
 * `execute`, called by one writer, one command at a time.
 *
 * Invariant: `state` is exactly what the events of all turns add up to. Everything else here (conversations, runs,
 * alarms) is what is in flight; it can be lost with the process, and `room.recovered` then settles what depended on it.
 */
export class Room {
  readonly conversations: Conversations;
  readonly runs = new Runs();
  readonly alarms = new Alarms();
  readonly progress: LessonProgress;
  /** What the present decision may go back to. */
  earlier: EarlierHost | null = null;
  /** What the present decision knows of the claims that it is about. */
  findings: ReadonlyMap<number, readonly Finding[]> = new Map();
  private current: Tx | null = null;
  private turns = 0;

  constructor(
    readonly state: RoomState,
    readonly blobs: BlobStore,
  ) {
    this.conversations = new Conversations(this);
    this.progress = new LessonProgress(this);
  }

  execute(origin: Origin | null, command: Command, moment: Moment): Turn {
    const { now, random, earlier = null, findings = new Map() } = moment;
    const tx = new Tx(this.state, { now, random, blobs: this.blobs }, (event) => this.observed(event));
    this.current = tx;
    this.earlier = earlier;
    this.findings = findings;
    this.turns += 1;
    try {
      const reply = this.decide(origin, command);
      if (reply.ok) {
        this.conversations.settle();
        // Whoever follows `docker events` may be woken by a note, and what they do then may be noted.
        while (tx.publishNotes()) this.conversations.settle();
        this.progress.settle();
      }
      if (reply.ok && origin) this.tx.emit({ type: 'command.accepted', ...origin });
      return { events: tx.events, effects: this.worldly(tx.effects), reply };
    } finally {
      this.current = null;
      this.earlier = null;
      this.findings = new Map();
    }
  }

  /** Milliseconds since 1970 at which `time.passed` is wanted, or null. */
  nextWake(): number | null {
    return this.alarms.next();
  }

  /** The decision being made. */
  get tx(): Tx {
    if (!this.current) throw new Error('nothing is being decided');
    return this.current;
  }

  daemon(seat: SeatId): Daemon {
    return new SimulatedDaemon(() => this.tx, seat);
  }

  /** Unique within this process's life of the room. */
  newRunId(): string {
    return `${this.state.room.id}/${this.turns}.${this.tx.randomHex(6)}`;
  }

  private decide(origin: Origin | null, command: Command): Reply {
    switch (command.type) {
      case 'room.open':
        this.tx.emit({
          type: 'room.opened',
          room: {
            id: command.id,
            code: command.code,
            title: command.title,
            openedAt: this.tx.now,
            ...(command.kind && { kind: command.kind }),
          },
        });
        return accepted(null);
      case 'room.branch':
        return branchRoom(this, command);
      case 'seat.join':
        return joinSeat(this, command.role, command.name);
      case 'terminal.capture': {
        const { host: seat, terminal, cwd, env } = command;
        this.tx.emit({ type: 'terminal.opened', seat, terminal, cwd, env, tty: false });
        return accepted(null);
      }
      case 'terminal.script':
        return enter(this, command.host, command.terminal, command.line);
      case 'run.reported':
        reported(this, command.runId, command.report);
        return accepted(null);
      case 'time.passed':
        this.ring();
        return accepted(null);
      case 'room.recovered':
        recover(this);
        return accepted(null);
      default:
        if (!origin) throw new Error(`${command.type} needs a sender`);
        return userCommand(this, origin, command);
    }
  }

  private ring(): void {
    for (const alarm of this.alarms.due(this.tx.now)) {
      if (alarm.kind === 'container') this.daemon(alarm.seat).wake(alarm.container, alarm.purpose);
      else if (alarm.kind === 'idle') this.progress.stuck.rings(alarm.seat);
      else this.conversations.timeUp(alarm.conversation);
    }
  }

  /** Keeps what is in flight in step with what happens. */
  private observed(event: RoomEvent): void {
    if (event.type === 'files.changed') {
      for (const runId of this.runs.on(event.seat, event.target)) {
        this.tx.request({ type: 'sync', runId, target: event.target, edits: event.edits });
      }
    }
    if (event.type === 'container.changed' && event.state.status !== 'running' && event.state.status !== 'paused') {
      for (const runId of this.runs.killed(event.seat, event.id)) this.tx.request({ type: 'abort', runId });
    }
    if (event.type === 'container.removed') {
      this.alarms.set(event.seat, event.id, null);
      this.alarms.set(event.seat, event.id, null, 'probe');
    }
    if (event.type === 'service.printed') servicePrinted(this, event.id, { stream: event.stream, text: event.text });
    if (event.type === 'service.ended') serviceEnded(this, event.id, event.code);
    this.conversations.observed(event);
    if (this.state.class.lesson) this.progress.observed(event);
  }

  /** Takes out the effects that the room carries out itself. */
  private worldly(effects: readonly Effect[]): Effect[] {
    const rest: Effect[] = [];
    for (const effect of effects) {
      if (effect.type === 'wake') this.alarms.set(effect.seat, effect.container, effect.at, effect.purpose);
      else {
        if (effect.type === 'run') this.runs.started(effect.run, effect.mainOf, effect.probeOf, effect.execOf);
        rest.push(effect);
      }
    }
    return rest;
  }
}

export function accepted(value: JsonValue): Reply {
  return { ok: true, value };
}

export function rejected(code: Rejection): Reply {
  return { ok: false, code };
}
