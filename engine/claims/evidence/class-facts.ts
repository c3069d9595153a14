import type { Finding, FoundNumber, Moment } from '../../model/claims-board';
import type { Host, RoomState, SeatId } from '../../model/room-state';
import { askedSeats } from '../../room/poll-result';
import type { Fact, FactOf, Told } from './fact';

/** So many moments of a number can be looked at. */
const MOMENTS = 50;

/** All that is known of a class, by who did it: students who take part count, and those who lead are told apart. */
export class ClassFacts {
  /** Who counts. */
  readonly seats: readonly SeatId[];
  private readonly leaders: ReadonlySet<SeatId>;
  private readonly byKind = new Map<Told['kind'], Fact[]>();
  private readonly ledByKind = new Map<Told['kind'], Fact[]>();
  private readonly found = new Map<(facts: ClassFacts) => Finding, Finding>();

  constructor(
    readonly state: RoomState,
    facts: readonly Fact[],
  ) {
    this.seats = askedSeats(state).map(({ id }) => id);
    const counted = new Set(this.seats);
    const leads = [...state.seats.values()].filter(
      ({ id, role, out }) => role === 'instructor' && !out && !counted.has(id),
    );
    this.leaders = new Set(leads.map(({ id }) => id));
    for (const fact of facts) {
      const into = counted.has(fact.seat) ? this.byKind : this.leaders.has(fact.seat) ? this.ledByKind : null;
      const list = into?.get(fact.kind);
      if (list) list.push(fact);
      else into?.set(fact.kind, [fact]);
    }
  }

  /** What those who count have done, in the order of time. */
  of<K extends Told['kind']>(kind: K): readonly FactOf<K>[] {
    return (this.byKind.get(kind) ?? []) as unknown as FactOf<K>[];
  }

  /** How many instructors have done such a thing. */
  led<K extends Told['kind']>(kind: K, fits: (fact: FactOf<K>) => boolean = () => true): FoundNumber {
    return people(((this.ledByKind.get(kind) ?? []) as unknown as FactOf<K>[]).filter(fits));
  }

  /** What is read from all this; several claims read the same. */
  finding(read: (facts: ClassFacts) => Finding): Finding {
    const found = this.found.get(read) ?? read(this);
    this.found.set(read, found);
    return found;
  }

  /** The hosts of those who count. */
  get hosts(): readonly Host[] {
    return this.seats.flatMap((seat) => this.state.hosts.get(seat) ?? []);
  }

  /** How many there are to whom a finding is about. */
  get everybody(): FoundNumber {
    return plain(this.seats.length);
  }
}

/** How many people did something; the moments are each one's first. */
export function people(facts: readonly Fact[]): FoundNumber {
  return distinct(facts, ({ seat }) => seat);
}

/** How often something was done. */
export function times(facts: readonly Fact[]): FoundNumber {
  return { value: facts.length, moments: facts.slice(0, MOMENTS).map(momentOf) };
}

/** How many different ones there are; the moments are each one's first. */
export function distinct<F extends Fact>(facts: readonly F[], key: (fact: F) => string): FoundNumber {
  const first = new Map<string, F>();
  for (const fact of facts) if (!first.has(key(fact))) first.set(key(fact), fact);
  return times([...first.values()]);
}

/** How much was done altogether. */
export function sum<F extends Fact>(facts: readonly F[], of: (fact: F) => number): FoundNumber {
  const value = facts.reduce((total, fact) => total + of(fact), 0);
  return { ...times(facts.filter((fact) => of(fact) > 0)), value };
}

/** A number that is no count of what was done. */
export function plain(value: number): FoundNumber {
  return { value, moments: [] };
}

function momentOf({ seq, at, seat, kind }: Fact): Moment {
  return { seq, at, seat, what: kind };
}
