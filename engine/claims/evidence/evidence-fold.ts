import type { Finding } from '../../model/claims-board';
import type { RoomState, SeatId } from '../../model/room-state';
import { apply } from '../../room/apply';
import { emptyRoom } from '../../room/empty-room';
import { isPrivate, type RoomEvent } from '../../room/events';
import { ClassFacts } from './class-facts';
import { containerFacts } from './container-facts';
import type { Fact, Told } from './fact';
import { findingsOf } from './findings-of';
import { builtFact, imageFacts } from './image-facts';
import { Lines } from './lines';
import { notedFact } from './noted-facts';

/** What an undo leaves as it was: the registry, and what stands on the screens. */
const LASTING: ReadonlySet<Told['kind']> = new Set<Told['kind']>(['pushed', 'line']);

/** A fact and how many private events its seat had before it. */
interface Kept {
  fact: Fact;
  count: number;
}

/**
 * Reads from a class's log what its own doing says of the claims. It takes the events of the room in their order from
 * the first one; whoever reads the same log has the same findings.
 */
export class EvidenceFold {
  /** Number of the last event that was taken, 0 before the first. */
  seq = 0;
  /** What everybody sees. */
  private readonly state: RoomState = emptyRoom('given');
  private readonly counts = new Map<SeatId, number>();
  private readonly lines = new Lines();
  /** When hosts were given something last: nobody there has pulled it. */
  private readonly givenAt = new Map<SeatId, number>();
  /** Containers, by their seat and ID, in which files were written. */
  private readonly written = new Set<string>();
  private kept: Kept[] = [];
  private facts: ClassFacts | null = null;

  /** @param at milliseconds since 1970 */
  note(seq: number, at: number, event: RoomEvent): void {
    this.seq = seq;
    this.facts = null;
    if (event.type === 'host.given') this.givenAt.set(event.seat, at);
    if (event.type === 'host.recalled') this.takeBack(event.seat, event.before);
    if ('seat' in event && typeof event.seat === 'string') {
      const { seat } = event;
      const count = this.counts.get(seat) ?? 0;
      for (const told of this.told(seat, at, event)) this.kept.push({ fact: { seq, at, seat, ...told }, count });
      if (isPrivate(event)) this.counts.set(seat, count + 1);
    }
    if (!isPrivate(event)) apply(this.state, seq, at, event);
  }

  /** What the class has done so far that speaks for or against a claim, or that nobody has done it yet. */
  findings(claim: number): Finding[] {
    this.facts ??= new ClassFacts(
      this.state,
      this.kept.map(({ fact }) => fact),
    );
    return findingsOf(claim, this.facts);
  }

  private told(seat: SeatId, at: number, event: RoomEvent): Told[] {
    const host = this.state.hosts.get(seat);
    if (!host) return [];
    if (event.type === 'daemon.noted') {
      const noted = event.events.flatMap((it) => notedFact(host, it) ?? []);
      return this.givenAt.get(seat) === at ? noted.filter(({ kind }) => kind !== 'pulled') : noted;
    }
    const lines = this.lines.take(event);
    if (lines.length > 0) return lines;
    if (event.type === 'files.changed' && event.edits.some(([, change]) => change !== null && change.kind !== 'dir')) {
      this.written.add(`${seat}/${event.target}`);
    }
    const written = (container: string) => this.written.has(`${seat}/${container}`);
    const told = [...containerFacts(this.state, event, written), ...imageFacts(this.state, event)];
    const made = event.type === 'image.tagged' ? this.state.images.get(event.image) : undefined;
    const { openedAt } = this.state.room;
    const isBuilt = made && Date.parse(made.created) >= openedAt && this.lines.builds(seat);
    return isBuilt ? [...told, builtFact(made, openedAt)] : told;
  }

  private takeBack(seat: SeatId, before: number): void {
    this.kept = this.kept.filter(({ fact, count }) => fact.seat !== seat || count < before || LASTING.has(fact.kind));
  }
}
