import type { Container } from '../../model/container';
import type { Attributes } from '../../model/daemon-event';
import type { Network } from '../../model/network';
import type { DaemonContext } from '../context';

/** Tells `docker events` that a container was plugged into its networks, or unplugged (docker-facts §5.5). */
export function notePlugs(ctx: DaemonContext, container: Container, action: 'connect' | 'disconnect'): void {
  for (const { endpoint } of container.networks) {
    const network = endpoint && ctx.host.networks.get(endpoint.networkId);
    if (network) noteNetwork(ctx, network, action, container.id);
  }
}

/** Tells `docker events` what became of a network. */
export function noteNetwork(
  { tx, seat }: DaemonContext,
  { id, name, driver }: Network,
  action: 'create' | 'destroy' | 'connect' | 'disconnect',
  container?: string,
): void {
  const attributes: Attributes = container === undefined ? { name, type: driver } : { container, name, type: driver };
  tx.note(seat, { type: 'network', action, id, attributes });
}
