import { shortId } from '../../model/digest';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { findNetwork } from './find-network';
import { pluggedIn } from './list-networks';
import { networkKind } from './network-kind';
import { noteNetwork } from './note-plugs';

/** `DELETE /networks/{id}`: not the built-in ones, and none that a running container is in (docker-facts §4.3). */
export function removeNetwork(ctx: DaemonContext, name: string): Result<void> {
  const found = findNetwork(ctx, name);
  if (!found.ok) return found;
  const network = found.value;
  if (networkKind(network.name) !== 'user-defined') {
    return refuse(403, `${network.name} is a pre-defined network and cannot be removed`);
  }
  const plugged = pluggedIn(ctx, network);
  if (plugged.length > 0) {
    const names = plugged.map(
      ({ container, endpoint }) => `name:${JSON.stringify(container.name)} id:"${shortId(endpoint.id)}"`,
    );
    const why = `network ${network.name} has active endpoints (${names.join(', ')})`;
    return refuse(403, `error while removing network: ${why}`);
  }
  ctx.tx.emit({ type: 'network.removed', seat: ctx.seat, id: network.id });
  noteNetwork(ctx, network, 'destroy');
  return ok(undefined);
}
