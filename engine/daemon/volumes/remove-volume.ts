import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { findVolume, volumeUsers } from './find-volume';

/** `DELETE /volumes/{name}`: refused while any container mentions it; forced, one that is not there is no failure. */
export function removeVolume(ctx: DaemonContext, name: string, { force }: { force: boolean }): Result<void> {
  const found = findVolume(ctx, name);
  if (!found.ok) return force ? ok(undefined) : found;
  const users = volumeUsers(ctx, name);
  if (users.length > 0) {
    return refuse(409, `remove ${name}: volume is in use - [${users.map(({ id }) => id).join(', ')}]`);
  }
  discardVolume(ctx, name);
  return ok(undefined);
}

/** The volume and its files are gone. */
export function discardVolume({ tx, seat }: DaemonContext, name: string): void {
  tx.emit({ type: 'volume.removed', seat, name });
  tx.emit({ type: 'volume.forgotten', seat, name });
  tx.note(seat, { type: 'volume', action: 'destroy', id: name, attributes: { driver: 'local' } });
}
