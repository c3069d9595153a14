import type { Container } from '../../model/container';
import { writeTree } from '../containers/write-files';
import type { DaemonContext } from '../context';

/** The container has ended: its tmpfs are gone with what was in them, and its volumes are free again. */
export function releaseMounts(ctx: DaemonContext, { id, mounts }: Container): void {
  const { tx, seat, own } = ctx;
  const scratch = own.tmpfs.get(id);
  if (scratch && scratch.size > 0)
    writeTree(
      ctx,
      `tmpfs:${id}`,
      [...scratch.keys()].map((path) => [path, null] as const),
    );
  for (const { type, name } of mounts) {
    if (type !== 'volume') continue;
    tx.note(seat, { type: 'volume', action: 'unmount', id: name, attributes: { container: id, driver: 'local' } });
  }
}
