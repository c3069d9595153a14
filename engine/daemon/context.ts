import type { Host, RoomState, SeatId, SeatPrivate } from '../model/room-state';
import type { Tx } from '../room/tx';

/** What every operation of a daemon works on: one decision, and the host it is about. */
export interface DaemonContext {
  readonly tx: Tx;
  readonly state: RoomState;
  readonly seat: SeatId;
  readonly host: Host;
  readonly own: SeatPrivate;
}

export function daemonContext(tx: Tx, seat: SeatId): DaemonContext {
  const host = tx.state.hosts.get(seat);
  const own = tx.state.privates.get(seat);
  if (!host || !own) throw new Error(`no host for seat ${seat}`);
  return { tx, state: tx.state, seat, host, own };
}
