import { CLAIMS } from '#engine/claims/claims';
import type { Finding } from '#engine/model/claims-board';
import type { RoomState } from '#engine/model/room-state';
import type { Origin, UserCommand } from '#engine/room/command';
import { maySend } from '#engine/room/may-send';
import type { ClassEvidence } from './class-evidence';

interface Ports {
  evidence: ClassEvidence;
  /** As of `RoomActor.read`. */
  read: <T>(reader: (state: RoomState) => T) => Promise<T>;
}

/**
 * What is counted before claims are weighed: nothing for who will be refused. Rejects when the log cannot be read, or
 * the room is being read anew.
 */
export async function weighed(
  { seat: id }: Origin,
  command: Extract<UserCommand, { type: 'claims.weigh' }>,
  { evidence, read }: Ports,
): Promise<ReadonlyMap<number, readonly Finding[]>> {
  const may = await read((state) => {
    const seat = state.seats.get(id);
    return seat !== undefined && maySend(state, seat, command) === null;
  });
  if (!may) return new Map();
  return evidence.of(command.claim === 'all' ? CLAIMS.map((claim) => claim.id) : [command.claim]);
}
