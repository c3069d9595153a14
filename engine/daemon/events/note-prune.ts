import type { DaemonEvent } from '../../model/daemon-event';
import type { DaemonContext } from '../context';

/** A prune is done, whether or not there was anything to take. */
export function notePrune({ tx, seat }: DaemonContext, type: DaemonEvent['type'], reclaimed: number): void {
  tx.note(seat, { type, action: 'prune', id: '', attributes: { reclaimed: String(reclaimed) } });
}
