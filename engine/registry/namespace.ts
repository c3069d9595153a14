import type { RoomState, Seat, SeatId } from '../model/room-state';
import { HUB_PREFIX } from './registry-address';

/**
 * The first part of the repositories that a seat may push to: its name as a registry can write it (`José A.` →
 * `jose-a`). A name without such letters gives the seat's ID, and of two alike the later one has its ID added.
 */
export function namespaceOf(state: RoomState, seat: SeatId): string {
  const own = state.seats.get(seat);
  const slug = own ? slugOf(own) : '';
  if (slug === '') return seat;
  for (const other of state.seats.values()) {
    if (other.id === seat) break;
    if (slugOf(other) === slug) return `${slug}-${seat}`;
  }
  return slug;
}

/** To the room's registry: the instructor may push anywhere, a student below the own namespace (design §9). */
export function mayPush(state: RoomState, seat: SeatId, repository: string): boolean {
  if (repository.startsWith(HUB_PREFIX)) return false;
  return state.seats.get(seat)?.role === 'instructor' || repository.startsWith(`${namespaceOf(state, seat)}/`);
}

/** By seat, because a namespace is asked for at every push and compared with those of all others. */
const slugs = new WeakMap<Seat, string>();

function slugOf(seat: Seat): string {
  let slug = slugs.get(seat);
  if (slug === undefined) {
    slug = seat.name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    slugs.set(seat, slug);
  }
  return slug;
}
