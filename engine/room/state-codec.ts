import type { RoomState, SeatPrivate } from '../model/room-state';

/** Maps travel as `{"$map": [[key, value], …]}`; the states hold no other object with such a key. */
const MAP = '$map';

/** A state as JSON text. */
export function encodeState(state: RoomState | SeatPrivate): string {
  return JSON.stringify(state, (_key, value) => (value instanceof Map ? { [MAP]: [...value] } : value));
}

/** The state that `encodeState` was given. */
export function decodeState<T extends RoomState | SeatPrivate>(text: string): T {
  return JSON.parse(text, (_key, value) =>
    value !== null && typeof value === 'object' && Array.isArray(value[MAP]) ? new Map(value[MAP]) : value,
  ) as T;
}

/** The part that everybody may see, as JSON text that `decodeState` reads. */
export function encodePublic(state: RoomState): string {
  return encodeState({ ...state, follows: 'given', privates: new Map() });
}
