import type { SeatId, SeatPrivate } from '#engine/model/room-state';
import { rewindSeat } from '#engine/recording/rewind';
import { type SeatActivity, seatActivity } from '#engine/room/seat-activity';
import { concernsTerminals } from './concerns-terminals';
import { type Moment, rewindMoment } from './moment';
import type { Checkpoint } from './recorded-segment';
import type { RecordingLog } from './recording-log';
import { rewindActivities } from './rewind-activities';
import { Slices } from './slices';
import { type Reached, Track } from './track';

/** How long a seek may hold the page before it goes on in slices, in milliseconds. */
const AT_ONCE_MS = 30;
/** How long one such slice takes. */
const SLICE_MS = 12;
/** How long the scout works before the page gets its turn. */
const SCOUT_MS = 8;
/** Private parts that stay at hand when they are no longer followed. */
const LEFT_AT_HAND = 6;

interface Place {
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface PlaybackOptions {
  /** Is told of each checkpoint that is passed, and of the state there: the recorded hash must be its `hashPublic`. */
  readonly verify?: (checkpoint: Checkpoint, state: Moment['room']) => void;
}

/**
 * A recording at a moment: the class as everybody saw it, and the private parts that are followed.
 *
 * Invariant: unless it is `waiting`, all of it is the fold of the first `position` events. While it waits, parts may be
 * at moments between the last place and the one asked for: nobody is told to look (`version` stands still).
 */
export class Playback {
  /** Milliseconds since 1970. */
  at: number;
  /** How many events have happened. */
  position = 0;
  /** What was asked for is not there yet: events are on their way, or being folded. */
  waiting = false;
  /** Counts up whenever there is something new to look at. */
  version = 0;
  /** Counts up whenever it goes elsewhere than on. */
  jumps = 0;
  private readonly track: Track<Moment>;
  private readonly seats = new Map<SeatId, Track<SeatPrivate>>();
  private doings: Track<Map<SeatId, SeatPrivate>> | null = null;
  private readonly followers = new Map<object, { seats: readonly SeatId[]; activities: boolean }>();
  private readonly listeners = new Set<() => void>();
  private readonly settling = new Slices(SLICE_MS, (late) => this.settle(late));
  private readonly scouting = new Slices(SCOUT_MS, (late) => this.scout(late));
  private readonly unsubscribe: () => void;
  /** The next event of what is followed, as seen from `from` on to it. */
  private known: { from: number; next: number; count: number } | null = null;
  /** Where to go; null while it cannot be told, because the events are not there. */
  private target: () => Place | null = () => ({ position: 0, at: this.at });

  constructor(
    readonly log: RecordingLog,
    { verify }: PlaybackOptions = {},
  ) {
    this.at = log.manifest.overview.start;
    this.track = new Track(rewindMoment(), log, {
      concerns: (segment, index) => segment.ownerOf(index) === null,
      ...(verify && {
        passed: ({ checkpoint }, { room }) => checkpoint && verify(checkpoint, { ...room, seq: checkpoint.seq }),
      }),
    });
    this.unsubscribe = log.subscribe(() => {
      if (this.waiting || log.damage) this.settling.start();
      this.scouting.start();
      this.tell();
    });
    this.scouting.start();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What everybody sees. Its Maps change in place while it goes forwards. */
  get moment(): Moment {
    return this.track.state;
  }

  /** The private part of a seat that is followed (see {@link follow}). */
  privateOf(seat: SeatId): SeatPrivate | undefined {
    return this.seats.get(seat)?.state;
  }

  /** What every seat did last; nothing unless somebody follows activities. */
  activities(): ReadonlyMap<SeatId, SeatActivity> {
    const told = [...(this.doings?.state.values() ?? [])].flatMap((own) => seatActivity(own) ?? []);
    return new Map(told.map((activity) => [activity.seat, activity]));
  }

  /** Whether the private part of a seat is in this recording, for this reader. */
  holds(seat: SeatId): boolean {
    const { privates } = this.log.manifest.header;
    return privates === 'all' || privates.includes(seat);
  }

  /**
   * Follows private parts on behalf of `follower`, instead of those it has followed so far.
   *
   * @param activities what all seats did last, too
   */
  follow(follower: object, seats: readonly SeatId[], activities = false): void {
    if (seats.length > 0 || activities) this.followers.set(follower, { seats, activities });
    else this.followers.delete(follower);
    const wanted = new Set([...this.followers.values()].flatMap((followed) => followed.seats));
    for (const seat of wanted) {
      // Those followed last stand last.
      const track = this.seats.get(seat) ?? this.trackOf(seat);
      this.seats.delete(seat);
      this.seats.set(seat, track);
    }
    for (const seat of this.seats.keys()) {
      if (this.seats.size <= wanted.size + LEFT_AT_HAND) break;
      if (!wanted.has(seat)) this.seats.delete(seat);
    }
    const doings = [...this.followers.values()].some((followed) => followed.activities);
    this.doings = doings ? (this.doings ?? this.trackOfDoings()) : null;
    this.known = null;
    this.version += 1;
    this.go(this.target);
    this.scouting.start();
  }

  /** To a time in milliseconds since 1970: everything until then has happened. */
  seek(at: number): void {
    this.jumps += 1;
    this.playTo(at);
  }

  /** The same for a time that comes soon: what happens until then is seen to happen. */
  playTo(at: number): void {
    this.go(() => {
      const position = this.log.countBy({ at });
      return position === null ? null : { position, at };
    });
  }

  /** To just after the event of this number; after the last one before it when it is not in this recording. */
  seekSeq(seq: number): void {
    this.jumps += 1;
    this.go(() => {
      const position = this.log.countBy({ seq });
      return position === null ? null : this.placeAfter(position);
    });
  }

  /** To just after the next event of what is followed; to the end when there is none. */
  stepForward(): void {
    const { position } = this;
    this.go(() => {
      const next = this.nextConcerning(position);
      return next === null ? null : this.placeAfter(Math.min(next + 1, this.log.count));
    });
  }

  /** To just before the last event of what is followed; to the beginning when there is none. */
  stepBack(): void {
    this.jumps += 1;
    const { position } = this;
    this.go(() => {
      const last = this.lastConcerning(position);
      return last === null ? null : this.placeAfter(Math.max(last, 0));
    });
  }

  /** When the next event of what is followed happens, in milliseconds since 1970; null after the last one, and while that is not known. */
  nextAt(): number | null {
    const next = this.nextConcerning(this.position);
    const place = next === null ? null : this.log.placeOf(next);
    return (place && next !== null && this.log.segment(place.index)?.at(next - place.start)) || null;
  }

  /** The number of the last event that has happened; 0 before the first. */
  get seq(): number {
    const place = this.log.placeOf(this.position - 1);
    if (!place) return 0;
    return this.log.segment(place.index)?.seq(this.position - 1 - place.start) ?? this.moment.room.seq;
  }

  close(): void {
    this.unsubscribe();
    this.settling.stop();
    this.scouting.stop();
    this.listeners.clear();
  }

  private go(target: () => Place | null): void {
    this.target = target;
    this.settling.stop();
    const until = performance.now() + AT_ONCE_MS;
    if (this.settle(() => performance.now() > until) === 'more') this.settling.start();
  }

  /** Goes on towards the target. */
  private settle(late: () => boolean): 'more' | 'done' {
    const { position, waiting } = this;
    const place = this.target();
    const reached = place ? this.reach(place, late) : 'missing';
    this.waiting = reached !== 'there';
    // The scout rests while others wait.
    if (waiting && !this.waiting) this.scouting.start();
    if (!this.waiting && (waiting || position !== this.position)) this.version += 1;
    this.tell();
    return reached === 'late' ? 'more' : 'done';
  }

  private reach({ position, at }: Place, late: () => boolean): Reached {
    const end = Math.min(position, this.log.count);
    this.position = end;
    this.at = at;
    for (const track of this.tracks(this.wanted())) {
      const reached = track.reach(end, late);
      if (reached !== 'there') return reached;
    }
    // On the way there the recording may have turned out to end before.
    return this.log.count < end ? this.reach({ position, at }, late) : 'there';
  }

  private scout(late: () => boolean): 'more' | 'done' {
    if (this.waiting) return 'done';
    for (const track of this.tracks(this.wanted())) {
      const reached = track.scout(late);
      if (reached !== 'there') return reached === 'late' ? 'more' : 'done';
    }
    return 'done';
  }

  private wanted(): Set<SeatId> {
    return new Set([...this.followers.values()].flatMap(({ seats }) => seats));
  }

  private tracks(wanted: ReadonlySet<SeatId>): Pick<Track<unknown>, 'reach' | 'scout'>[] {
    const followed = [...this.seats].flatMap(([seat, track]) => (wanted.has(seat) ? [track] : []));
    return [this.track, ...followed, ...(this.doings ? [this.doings] : [])];
  }

  private trackOf(seat: SeatId): Track<SeatPrivate> {
    return new Track(rewindSeat(seat), this.log, {
      concerns: (segment, index) => segment.ownerOf(index) === seat,
    });
  }

  private trackOfDoings(): Track<Map<SeatId, SeatPrivate>> {
    return new Track(rewindActivities(), this.log, {
      concerns: (segment, index) => segment.ownerOf(index) !== null && concernsTerminals(segment.typeOf(index)),
    });
  }

  /** After so many events, at the time of the last of them; null while that is not known. */
  private placeAfter(position: number): Place | null {
    const place = this.log.placeOf(position - 1);
    if (!place) return { position, at: this.log.manifest.overview.start };
    const at = this.log.segment(place.index)?.at(position - 1 - place.start);
    return at === undefined ? null : { position, at };
  }

  /** The first position from `position` on whose event can be seen; the end when there is none, null while not known. */
  private nextConcerning(position: number): number | null {
    const { known, log } = this;
    // Asked with every frame, and the next one may be far away.
    if (known && known.count === log.count && known.from <= position && position <= known.next) return known.next;
    const next = this.firstSeen(position, 1);
    this.known = next === null ? null : { from: position, next: Math.min(next, log.count), count: log.count };
    return this.known?.next ?? null;
  }

  /** The last position before `position` whose event can be seen; -1 when there is none, null while not known. */
  private lastConcerning(position: number): number | null {
    return this.firstSeen(position - 1, -1);
  }

  /** The position of the first event of what is followed, there or further on; beyond the last one when there is none. */
  private firstSeen(position: number, by: 1 | -1): number | null {
    const wanted = this.wanted();
    let at = position;
    for (let place = this.log.placeOf(at); place; place = this.log.placeOf(at)) {
      const segment = this.log.segment(place.index);
      if (!segment) return null;
      for (let index = at - place.start; index >= 0 && index < segment.count; index += by) {
        const owner = segment.ownerOf(index);
        if (owner === null || wanted.has(owner)) return place.start + index;
        at += by;
      }
    }
    return at;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
