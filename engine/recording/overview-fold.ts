import type { LessonSheet } from '../model/lesson';
import type { PollId } from '../model/poll';
import type { SeatId } from '../model/room-state';
import { INTERRUPTED } from '../results/typed-lines';
import type { RoomEvent } from '../room/events';
import { ActivityHistogram } from './activity-histogram';
import { classImageName } from './class-image-name';
import { ErrorSpikes } from './error-spikes';
import type { Marker, MarkerKind, OverviewSeat, RecordingOverview } from './overview';

/** People who come with less than this between them have come together, in milliseconds. */
const TOGETHER = 60_000;
/** Moments of a kind that one seat makes. */
const MOST_PUBLISHED = 40;
/** Moments of a kind in all; the first ones are told. */
const MOST_OF_A_KIND = 300;

/**
 * What people do, by the events that it leads to; an event that nobody made counts for nothing. Kinds that are not here
 * are not looked into.
 */
const PEOPLES: ReadonlySet<RoomEvent['type']> = new Set<RoomEvent['type']>([
  ...(['terminal.entered', 'terminal.answered', 'files.edited', 'answer.given', 'hint.opened'] as const),
  ...(['seat.hand-set', 'seat.flag-set', 'poll.answered', 'lesson.moved', 'host.cleared', 'host.restored'] as const),
  ...(['image.tagged', 'image.removed', 'registry.pushed', 'registry.deleted'] as const),
  ...(['container.created', 'container.started', 'container.changed', 'container.renamed'] as const),
  ...(['container.removed', 'volume.created', 'volume.removed', 'network.created', 'network.removed'] as const),
  ...(['class.step-shown', 'class.frozen', 'class.spotlit', 'class.hinted', 'lesson.opened', 'lesson.closed'] as const),
  ...(['poll.opened', 'poll.closed', 'poll.shown', 'claims.laid-out', 'claim.weighed'] as const),
]);

/** What else there is to be known. */
const TELLING: ReadonlySet<RoomEvent['type']> = new Set<RoomEvent['type']>([
  ...(['room.closed', 'seat.joined', 'seat.renamed', 'class.marked', 'terminal.opened', 'terminal.ended'] as const),
]);

/** Makes the overview of a recording from its events, in their order, from the first one on; private ones too where they are given. */
export class OverviewFold {
  private start = 0;
  private end = 0;
  private events = 0;
  private histogram: ActivityHistogram | null = null;
  private readonly errors = new ErrorSpikes();
  private readonly marked: Marker[] = [];
  private readonly marksOfKind = new Map<Marker['kind'], number>();
  private readonly seats = new Map<SeatId, OverviewSeat>();
  private readonly silent = new Set<string>();
  private readonly images = new Map<string, string>();
  private readonly run = new Set<string>();
  private readonly published = new Map<SeatId, Set<string>>();
  private readonly weighed = new Set<number>();
  private readonly voted = new Set<string>();
  private sheet: LessonSheet | null = null;
  private step: string | null = null;
  private lastJoin = 0;

  /** Whether an event of this type has to be read; of the others it is enough to {@link pass} them. */
  static reads(type: string): boolean {
    return PEOPLES.has(type as RoomEvent['type']) || TELLING.has(type as RoomEvent['type']);
  }

  /** @param at milliseconds since 1970 */
  note(seq: number, at: number, event: RoomEvent): void {
    this.pass(at);
    this.learn(event);
    this.mark(seq, this.end, event);
    if (PEOPLES.has(event.type)) this.count(this.end, event);
    this.forget(event);
  }

  /** An event of which nothing but its moment counts. */
  pass(at: number): void {
    if (this.events === 0) this.start = at;
    this.histogram ??= new ActivityHistogram(at);
    this.events += 1;
    this.end = Math.max(this.end, at);
  }

  /** @param end milliseconds since 1970 of the last event, when it is later than those that were taken */
  overview(end = this.end): RecordingOverview {
    const { start, events } = this;
    const markers = [...this.marked, ...this.errors.markers(start, end).slice(0, MOST_OF_A_KIND)];
    return {
      ...{ start, end, events },
      markers: markers.sort((a, b) => a.at - b.at || a.seq - b.seq),
      density: this.histogram?.density(end) ?? { width: 1, all: [], bySeat: {}, byImage: {} },
      seats: [...this.seats.values()],
    };
  }

  /** What later events are told by. */
  private learn(event: RoomEvent): void {
    switch (event.type) {
      case 'seat.joined': {
        const { id, name, role, look } = event.seat;
        this.seats.set(id, { id, name, role, look });
        return;
      }
      case 'seat.renamed': {
        const seat = this.seats.get(event.seat);
        if (seat) this.seats.set(seat.id, { ...seat, name: event.name });
        return;
      }
      case 'lesson.opened':
        this.sheet = event.sheet;
        this.step = null;
        return;
      case 'terminal.opened':
        if (event.tty === false) this.silent.add(`${event.seat}/${event.terminal}`);
        else this.silent.delete(`${event.seat}/${event.terminal}`);
        return;
      case 'container.created': {
        const image = event.container.intermediate ? null : classImageName(event.container.imageRef);
        if (image !== null) this.images.set(`${event.seat}/${event.container.id}`, image);
        return;
      }
    }
  }

  private forget(event: RoomEvent): void {
    if (event.type === 'container.removed') this.images.delete(`${event.seat}/${event.id}`);
  }

  private mark(seq: number, at: number, event: RoomEvent): void {
    switch (event.type) {
      case 'seat.joined':
        if (event.seat.role === 'student') this.joined(seq, at, event.seat.id);
        return;
      case 'registry.pushed': {
        const image = `${event.repository}:${event.tag}`.replace(/:latest$/, '');
        const own = this.published.get(event.seat) ?? new Set();
        if (own.has(image) || own.size >= MOST_PUBLISHED) return;
        this.published.set(event.seat, own.add(image));
        this.add(seq, at, { kind: 'published', image, seat: event.seat });
        return;
      }
      case 'container.started': {
        const image = this.images.get(`${event.seat}/${event.id}`);
        if (image === undefined || event.restarted || this.run.has(image) || this.run.size >= MOST_OF_A_KIND) return;
        this.run.add(image);
        this.add(seq, at, { kind: 'first-run', image, seat: event.seat });
        return;
      }
      case 'lesson.opened':
        this.add(seq, at, { kind: 'lesson', title: event.sheet.title });
        return;
      case 'class.step-shown': {
        const { lesson, index } = event.step;
        if (this.step === `${lesson}/${index}`) return;
        this.step = `${lesson}/${index}`;
        const title = this.sheet?.id === lesson ? this.sheet.steps[index]?.title : undefined;
        this.add(seq, at, { kind: 'step', index, title: title ?? '' });
        return;
      }
      case 'poll.opened':
        this.voted.delete(`${event.poll}/${event.round}`);
        return;
      case 'poll.shown':
        this.shown(seq, at, event);
        return;
      case 'claim.weighed':
        if (this.weighed.has(event.claim)) return;
        this.weighed.add(event.claim);
        this.add(seq, at, { kind: 'claim', claim: event.claim });
        return;
      case 'terminal.ended': {
        const { seat, terminal, code } = event;
        const failed = code !== 0 && code !== INTERRUPTED;
        if (failed && !this.silent.has(`${seat}/${terminal}`)) this.errors.note(seq, at, seat);
        return;
      }
      case 'class.marked':
        this.add(seq, at, { kind: 'own', text: event.text });
        return;
      case 'room.closed':
        this.add(seq, at, { kind: 'ended' });
        return;
    }
  }

  private joined(seq: number, at: number, seat: SeatId): void {
    const last = this.marked.at(-1);
    if (last?.kind === 'joined' && at - this.lastJoin < TOGETHER) {
      this.marked.splice(-1, 1, { ...last, count: last.count + 1 });
    } else this.add(seq, at, { kind: 'joined', seat, count: 1 });
    this.lastJoin = at;
  }

  private shown(seq: number, at: number, event: Extract<RoomEvent, { type: 'poll.shown' }>): void {
    const { poll, result } = event;
    if (!result) return;
    const tally = result.second ?? result.first;
    const round = result.second ? 2 : 1;
    const key: `${PollId}/${1 | 2}` = `${poll}/${round}`;
    if (this.voted.has(key)) return;
    this.voted.add(key);
    const answered = tally.counts.reduce((sum, count) => sum + count, 0);
    const right = result.right === null ? null : (tally.counts[result.right] ?? 0);
    this.add(seq, at, { kind: 'vote', poll, round, answered, right });
  }

  private add(seq: number, at: number, marker: MarkerKind): void {
    const before = this.marksOfKind.get(marker.kind) ?? 0;
    if (before >= MOST_OF_A_KIND) return;
    this.marksOfKind.set(marker.kind, before + 1);
    this.marked.push({ seq, at, ...marker });
  }

  private count(at: number, event: RoomEvent): void {
    if (event.type === 'container.started' && event.restarted) return;
    if (event.type === 'container.changed' && !event.stoppedByHand) return;
    if (event.type === 'container.created' && event.container.intermediate) return;
    const seat = 'seat' in event && typeof event.seat === 'string' ? event.seat : null;
    this.histogram?.count(at, seat, this.imageOf(event));
  }

  private imageOf(event: RoomEvent): string | null {
    switch (event.type) {
      case 'container.created':
      case 'container.started':
      case 'container.changed':
      case 'container.renamed':
      case 'container.removed': {
        const id = event.type === 'container.created' ? event.container.id : event.id;
        return this.images.get(`${event.seat}/${id}`) ?? null;
      }
      case 'image.tagged':
        return classImageName(event.reference);
      case 'registry.pushed':
        return classImageName(`${event.repository}:${event.tag}`);
      default:
        return null;
    }
  }
}
