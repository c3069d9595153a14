import { ok, type Result, refuse } from '../../../model/result';
import { findContainer } from '../../containers/find-container';
import type { DaemonContext } from '../../context';

/** `docker rm --link web/db`: the link is gone at the next start; what runs keeps what it knows. */
export function removeLink(ctx: DaemonContext, name: string): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const full = `/${name.replace(/^\//, '')}`;
  const owner = full.slice(1, full.lastIndexOf('/'));
  if (owner === '') return refuse(500, 'Conflict, cannot remove the default link name of the container');
  const { host, tx, seat } = ctx;
  const parent = host.containers.get(host.names.get(owner) ?? '');
  if (!parent) return refuse(500, `Cannot get parent /${owner} for link name ${full}`);
  const alias = full.slice(owner.length + 2);
  const links = (parent.hostConfig.links ?? []).filter((it) => it.alias !== alias);
  tx.emit({ type: 'container.updated', seat, id: parent.id, hostConfig: { ...parent.hostConfig, links } });
  return ok(undefined);
}
