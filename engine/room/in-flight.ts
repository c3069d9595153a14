import type { SeatId } from '../model/room-state';

/**
 * What goes on and is not over yet, by its ID and by the seat on whose host it is. A room may have a thousand hosts, each
 * with something in flight, and what happens on one is looked for among its own only.
 */
export class InFlight<K, T extends { readonly id: K; readonly seat: SeatId }> {
  private readonly all = new Map<K, T>();
  private readonly seats = new Map<SeatId, Set<T>>();

  get(id: K): T | undefined {
    return this.all.get(id);
  }

  add(one: T): void {
    this.all.set(one.id, one);
    const seat = this.seats.get(one.seat);
    if (seat) seat.add(one);
    else this.seats.set(one.seat, new Set([one]));
  }

  /** Answers whether it was there. */
  delete(id: K): boolean {
    const one = this.all.get(id);
    if (!one) return false;
    this.seats.get(one.seat)?.delete(one);
    return this.all.delete(id);
  }

  /** Takes out all of a seat's and answers them, in the order in which they were added. */
  take(seat: SeatId): T[] {
    const taken = [...this.of(seat)];
    for (const { id } of taken) this.all.delete(id);
    this.seats.delete(seat);
    return taken;
  }

  /** In the order in which they were added. */
  of(seat: SeatId): Iterable<T> {
    return this.seats.get(seat) ?? [];
  }

  ids(): K[] {
    return [...this.all.keys()];
  }
}
