import type { RoomState, Seat, SeatId } from '../model/room-state';
import { HUB_PREFIX } from './registry-address';

/** The first part of the repositories that a seat may push to. */
export function namespaceOf(state: RoomState, seat: SeatId): string {
  return state.seats.get(seat)?.namespace ?? seat;
}

/**
 * A namespace for a seat that takes a name: the name as a registry can write it (`José A.` → `jose-a`). A name without
 * such letters gives the seat's ID; one that another seat has, or under which there is something already, has its ID
 * added. Who has pushed keeps the old one.
 */
export function freeNamespace(state: RoomState, { id, name }: Pick<Seat, 'id' | 'name'>): string {
  const held = state.seats.get(id)?.namespace;
  if (held !== undefined && holdsAny(state, held)) return held;
  // Names can look like an ID, or like another name with an ID behind it.
  let free = slugOf(name) || id;
  while (isTaken(state, id, free)) free = `${free}-${id}`;
  return free;
}

function isTaken(state: RoomState, id: SeatId, namespace: string): boolean {
  for (const other of state.seats.values()) if (other.id !== id && other.namespace === namespace) return true;
  return holdsAny(state, namespace);
}

function holdsAny(state: RoomState, namespace: string): boolean {
  for (const repository of state.registry.repositories.keys()) if (repository.startsWith(`${namespace}/`)) return true;
  return false;
}

/** How the repositories begin that are a seat's own; whoever is alone in a room and leads it has all of them. */
export function ownPrefix(state: RoomState, seat: SeatId): string {
  const leadsAlone = state.room.kind === 'solo' && state.seats.get(seat)?.role === 'instructor';
  return leadsAlone ? '' : `${namespaceOf(state, seat)}/`;
}

/** To the room's registry: the instructor may push anywhere, a student below the own namespace (design §9). */
export function mayPush(state: RoomState, seat: SeatId, repository: string): boolean {
  if (repository.startsWith(HUB_PREFIX)) return false;
  return state.seats.get(seat)?.role === 'instructor' || repository.startsWith(`${namespaceOf(state, seat)}/`);
}

/** A name as a registry can write it; empty when it has no such letters. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
