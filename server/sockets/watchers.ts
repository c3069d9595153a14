import type { RoomState, SeatId } from '#engine/model/room-state';
import type { RoomActor } from '#server/room/room-actor';
import type { Connection } from './connection';

/**
 * Tells the seats of one room which instructors look at them. A seat in the spotlight is looked at by everybody and knows
 * it; that is not told again.
 */
export class Watchers {
  /** What each seat was told last; absent: nobody. */
  private told = new Map<SeatId, readonly string[]>();
  private asked = false;

  constructor(
    private readonly actor: RoomActor,
    private readonly connections: () => Iterable<Connection>,
  ) {}

  /** The names of the instructors who look at a seat now, in the order of their seats. */
  of(state: RoomState, seat: SeatId): string[] {
    if (state.class.spotlight === seat) return [];
    const watchers = new Set<SeatId>();
    for (const { seat: by, watched } of this.connections()) {
      if (by !== null && by !== seat && watched.includes(seat)) watchers.add(by);
    }
    return [...state.seats.values()]
      .filter(({ id, role, out }) => watchers.has(id) && role === 'instructor' && !out)
      .map(({ name }) => name);
  }

  /** Call when somebody may have begun or ceased to look; those for whom it has changed are told. */
  changed(): void {
    if (this.asked) return;
    this.asked = true;
    this.actor
      .read((state) => {
        this.asked = false;
        this.tell(state);
      })
      // The room is being read anew, and so is all of this.
      .catch(() => {});
  }

  private tell(state: RoomState): void {
    const connections = [...this.connections()];
    const now = new Map<SeatId, readonly string[]>();
    for (const seat of new Set(connections.flatMap(({ watched }) => watched))) {
      const names = this.of(state, seat);
      if (names.length > 0) now.set(seat, names);
    }
    const before = this.told;
    this.told = now;
    for (const seat of new Set([...before.keys(), ...now.keys()])) {
      const names = now.get(seat) ?? [];
      if (sameNames(names, before.get(seat) ?? [])) continue;
      for (const { seat: own, socket } of connections) if (own === seat) socket.emit('watched', [...names]);
    }
  }
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, n) => name === b[n]);
}
