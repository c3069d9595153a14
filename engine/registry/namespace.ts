import type { RoomState, SeatId } from '../model/room-state';
import { HUB_PREFIX } from './registry-address';

/**
 * The first part of the repositories that a seat may push to: its name as a registry can write it (`José A.` →
 * `jose-a`). A name without such letters gives the seat's ID, and of two alike the later one has its ID added.
 */
export function namespaceOf(state: RoomState, seat: SeatId): string {
  const slug = slugOf(state.seats.get(seat)?.name ?? '');
  if (slug === '') return seat;
  for (const other of state.seats.values()) {
    if (other.id === seat) break;
    if (slugOf(other.name) === slug) return `${slug}-${seat}`;
  }
  return slug;
}

/** To the room's registry: the instructor may push anywhere, a student below the own namespace (design §9). */
export function mayPush(state: RoomState, seat: SeatId, repository: string): boolean {
  if (repository.startsWith(HUB_PREFIX)) return false;
  return state.seats.get(seat)?.role === 'instructor' || repository.startsWith(`${namespaceOf(state, seat)}/`);
}

function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
