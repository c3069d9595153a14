import type { Server } from 'socket.io';
import type { RoomState, SeatId, SeatPrivate } from '#engine/model/room-state';
import { readEvent } from '#engine/room/event-codec';
import { isPrivate, type PublicEvent, type RoomEvent } from '#engine/room/events';
import { encodePublic, encodeState } from '#engine/room/state-codec';
import type {
  ClientToServer,
  Have,
  PrivateFrame,
  PublicFrame,
  ServerToClient,
  Welcome,
} from '#server/protocol/messages';
import type { Metrics } from '#server/room/metrics';
import type { RoomActor } from '#server/room/room-actor';
import type { CommittedEvent, RoomListener } from '#server/room/room-listener';
import type { RoomStore } from '#server/store/room-store';
import { Activities } from './activities';
import { FramePacer } from './frame-pacer';
import { shownFrame, shownPart } from './onlooking';
import { RecentEvents } from './recent-events';

export type IoServer = Server<ClientToServer, ServerToClient, Record<string, never>, Record<string, never>>;

/** How far behind a screen may be to be brought up to date from the log rather than by a whole state. */
const LOG_REACH = 5_000;
/** How many events a screen that comes new is told of, and of which kinds: what a person would tell somebody late. */
const LATELY = 20;
/** How far back they are looked for in the log of a room that has just been read. */
const LATELY_REACH = 1_000;
const TOLD_LATELY: ReadonlySet<PublicEvent['type']> = new Set<PublicEvent['type']>([
  'seat.joined',
  'registry.pushed',
  'container.created',
  'container.started',
  'container.changed',
  'container.renamed',
]);

export interface CatchUp {
  publicState: Uint8Array | null;
  privateStates: Uint8Array[];
  seq: number;
  frame: PublicFrame | null;
  lately: PublicFrame['events'];
  follows: Welcome['follows'];
}

/** The seats that a screen follows with all that they are told, and those that show themselves to it. */
interface Follows {
  followed: readonly SeatId[];
  shown: readonly SeatId[];
}

interface LogPart {
  upTo: number;
  events: PublicFrame['events'];
}

/**
 * What one room sends to its screens.
 *
 * Invariant: a screen that has applied everything up to `seq` and then takes every frame has applied every public
 * event once: frames are contiguous (`first` is the last one's `last` + 1, private events in between are skipped over),
 * and `catchUp` answers from the same committed state that frames are cut from.
 */
export class RoomChannel implements RoomListener {
  private readonly recent: RecentEvents;
  private pending: PublicFrame['events'] = [];
  private sentSeq: number;
  private seenSeq: number;
  private readonly counts = new Map<SeatId, number>();
  private readonly pendingOwn = new Map<SeatId, PrivateFrame>();
  private readonly pacer = new FramePacer(() => this.flush());
  private readonly startSeq: number;
  private begun: Promise<PublicFrame['events']> | null = null;
  private publicCopy: { seq: number; bytes: Uint8Array } | null = null;
  /** Of the seat that was asked for last: a whole class may begin to follow the one in the spotlight. */
  private privateCopy: { seat: SeatId; count: number; shown: boolean; bytes: Uint8Array } | null = null;
  readonly activities = new Activities();

  constructor(
    private readonly io: IoServer,
    private readonly actor: RoomActor,
    private readonly store: RoomStore,
    private readonly metrics: Metrics,
    state: RoomState,
  ) {
    this.recent = new RecentEvents(state.seq);
    this.startSeq = state.seq;
    this.sentSeq = state.seq;
    this.seenSeq = state.seq;
    for (const [seat, own] of state.privates) this.counts.set(seat, own.count);
  }

  /** The Socket.IO room of everybody. */
  get everybody(): string {
    return `room:${this.actor.record.id}`;
  }

  /** The Socket.IO room of the instructors. */
  get instructors(): string {
    return `instructors:${this.actor.record.id}`;
  }

  /** The Socket.IO room of those who follow a seat with all that it is told: its owner, and instructors. */
  followers(seat: SeatId): string {
    return `seat:${this.actor.record.id}:${seat}`;
  }

  /** The Socket.IO room of those to whom a seat shows itself. */
  onlookers(seat: SeatId): string {
    return `shown:${this.actor.record.id}:${seat}`;
  }

  committed(events: readonly CommittedEvent[]): void {
    for (const { seq, at, event } of events) {
      this.seenSeq = seq;
      if (isPrivate(event)) this.addOwn(at, event);
      else {
        const entry: [number, number, PublicEvent] = [seq, at, event];
        this.pending.push(entry);
        this.recent.add(entry);
      }
    }
    if (this.pending.length > 0 || this.pendingOwn.size > 0) this.pacer.nudge();
  }

  dropped(): void {
    this.pacer.stop();
    this.pending = [];
    this.pendingOwn.clear();
  }

  /**
   * What brings a screen from what it has to what is stored now: missed events from memory or from the log, else whole
   * states. `attach` is called in the same instant, so that the next frame follows on, and answers the seats to follow:
   * as followers, and as onlookers.
   */
  async catchUp(have: Have, attach: (state: RoomState) => Follows): Promise<CatchUp> {
    const older = await this.fromLog(have.seq);
    const begun = have.seq === 0 ? await this.toldBefore() : [];
    return this.actor.read((state) => {
      const { followed: fully, shown } = attach(state);
      const events = have.seq === 0 || have.seq > state.seq ? null : this.missed(have.seq, older);
      const privates: CatchUp['privateStates'] = [];
      const followed: Welcome['follows'] = [];
      for (const seat of [...fully, ...shown]) {
        const own = state.privates.get(seat);
        if (!own) continue;
        const whole = have.counts[seat] !== own.count;
        if (whole) privates.push(this.privateState(own, shown.includes(seat)));
        followed.push({ seat, count: own.count, whole });
      }
      return {
        publicState: events ? null : this.publicState(state),
        privateStates: privates,
        seq: state.seq,
        lately: events ? [] : [...begun, ...this.recent.latest(LATELY, TOLD_LATELY)].slice(-LATELY),
        frame: events ? { first: have.seq + 1, last: state.seq, events } : null,
        follows: followed,
      };
    });
  }

  /** What every screen has been sent that follows these seats, so far as it has taken what it was sent. */
  sent(seats: readonly SeatId[]): Have {
    const counts: Have['counts'] = {};
    for (const seat of seats) {
      const waiting = this.pendingOwn.get(seat);
      counts[seat] = waiting ? waiting.first - 1 : (this.counts.get(seat) ?? 0);
    }
    return { seq: this.sentSeq, counts };
  }

  /** What lies between `seq` and the events in memory, if it is worth reading. */
  private async fromLog(seq: number): Promise<LogPart | null> {
    const upTo = this.recent.oldest;
    if (seq === 0 || seq >= upTo || upTo - seq > LOG_REACH) return null;
    return { upTo, events: await this.publicEvents(seq, upTo) };
  }

  /** What had happened last when the room was read: screens that come new after a restart are told of it too. */
  private toldBefore(): Promise<PublicFrame['events']> {
    this.begun ??= this.publicEvents(Math.max(0, this.startSeq - LATELY_REACH), this.startSeq).then((events) =>
      events.filter(([, , { type }]) => TOLD_LATELY.has(type)).slice(-LATELY),
    );
    // A log that could not be read is asked again.
    this.begun.catch(() => {
      this.begun = null;
    });
    return this.begun;
  }

  /** Public events after one number up to another, from the log. */
  private async publicEvents(after: number, upTo: number): Promise<PublicFrame['events']> {
    const events: PublicFrame['events'] = [];
    if (upTo === after) return events;
    for (const { seq, at, body } of await this.store.readEvents(this.actor.record.id, after, upTo - after)) {
      const event = readEvent(body);
      if (!isPrivate(event)) events.push([seq, at, event]);
    }
    return events;
  }

  private missed(seq: number, older: LogPart | null): PublicFrame['events'] | null {
    const inMemory = this.recent.after(seq);
    if (inMemory || !older) return inMemory;
    // While the log was read the memory may have moved on; then the two no longer meet.
    const rest = this.recent.after(older.upTo);
    return rest && [...older.events, ...rest];
  }

  /** The public state as bytes; made once however many ask for it at the same seq. */
  private publicState(state: RoomState): Uint8Array {
    if (this.publicCopy?.seq !== state.seq) this.publicCopy = { seq: state.seq, bytes: encode(encodePublic(state)) };
    return this.publicCopy.bytes;
  }

  private privateState(own: SeatPrivate, shown: boolean): Uint8Array {
    const { seat, count } = own;
    const copy = this.privateCopy;
    if (copy?.seat === seat && copy.count === count && copy.shown === shown) return copy.bytes;
    const bytes = encode(encodeState(shown ? shownPart(own) : own));
    this.privateCopy = { seat, count, shown, bytes };
    return bytes;
  }

  private addOwn(at: number, event: Extract<RoomEvent, { seat: string }>): void {
    if (!isPrivate(event)) return;
    this.activities.note(event);
    const count = (this.counts.get(event.seat) ?? 0) + 1;
    this.counts.set(event.seat, count);
    const frame = this.pendingOwn.get(event.seat);
    if (frame) {
      frame.last = count;
      frame.events.push([at, event]);
    } else this.pendingOwn.set(event.seat, { seat: event.seat, first: count, last: count, events: [[at, event]] });
  }

  private flush(): void {
    if (this.pending.length > 0) {
      const frame: PublicFrame = { first: this.sentSeq + 1, last: this.seenSeq, events: this.pending };
      this.pending = [];
      this.sentSeq = this.seenSeq;
      this.metrics.frames.inc({ audience: 'everybody' });
      this.io.to(this.everybody).emit('frame', frame);
    }
    for (const [seat, frame] of this.pendingOwn) {
      this.metrics.frames.inc({ audience: 'seat' });
      this.io.to(this.followers(seat)).emit('own', frame);
      const onlookers = this.onlookers(seat);
      // A frame is encoded for an empty room, too.
      if (this.io.of('/').adapter.rooms.has(onlookers)) this.io.to(onlookers).emit('own', shownFrame(frame));
    }
    this.pendingOwn.clear();
    if (this.activities.waiting) this.tellActivities();
  }

  /** What seats did last goes to instructors, as it stands at the next moment at which it is stored. */
  private tellActivities(): void {
    this.actor
      .read((state) => {
        const changed = this.activities.changed(state);
        if (changed.length > 0) this.io.to(this.instructors).emit('activity', changed);
      })
      // The room is being read anew; instructors are told with their welcome.
      .catch(() => {});
  }
}

function encode(text: string): Uint8Array {
  return Buffer.from(text);
}
