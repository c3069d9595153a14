import { type Digest, digestOf } from '../model/digest';
import type { RoomState, SeatPrivate } from '../model/room-state';

/** Equal for two replicas at the same seq, whatever private parts they follow. */
export function hashPublic(state: RoomState): Digest {
  return digestOf(canonicalPublic(state));
}

/** What {@link hashPublic} is the hash of. */
export function canonicalPublic(state: RoomState): string {
  return canonical({ ...state, at: null, follows: null, privates: null });
}

/** Equal for two replicas of a seat's private part at the same count. */
export function hashPrivate(own: SeatPrivate): Digest {
  return digestOf(canonical(own));
}

/** Of everything. */
export function hashRoom(state: RoomState): Digest {
  const privates = [...state.privates.keys()].sort().map((seat) => state.privates.get(seat));
  return digestOf(canonical([hashPublic(state), privates]));
}

/** JSON with object keys sorted and Maps in the order they were filled, which is the order of the events. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner) => {
    if (inner instanceof Map) return [...inner];
    if (inner !== null && typeof inner === 'object' && !Array.isArray(inner)) {
      return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    return inner;
  });
}
