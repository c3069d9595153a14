import type { RegistryCredentials } from '../daemon/api/registry-login';
import type { RoomState, SeatId } from '../model/room-state';
import { namespaceOf } from './namespace';

/** Shorter ones are wrong everywhere, so that a class can see a login fail. */
const SHORTEST_PASSWORD = 8;

/**
 * Whether the simulated hub, and the room's registry while it asks for a login, take these. Every seat has one account
 * there, called like its namespace; any password that is long enough is its password, because none is kept.
 */
export function isAccount(
  state: RoomState,
  seat: SeatId,
  credentials: RegistryCredentials | null,
): credentials is RegistryCredentials {
  return (
    credentials !== null &&
    credentials.username === namespaceOf(state, seat) &&
    credentials.password.length >= SHORTEST_PASSWORD
  );
}
