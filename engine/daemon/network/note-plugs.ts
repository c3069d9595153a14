import type { Container } from '../../model/container';
import type { DaemonContext } from '../context';

/** Tells `docker events` that a container was plugged into its networks, or unplugged (docker-facts §5.5). */
export function notePlugs(
  { tx, seat, host }: DaemonContext,
  container: Container,
  action: 'connect' | 'disconnect',
): void {
  for (const { endpoint } of container.networks) {
    const network = endpoint && host.networks.get(endpoint.networkId);
    if (!network) continue;
    tx.note(seat, {
      type: 'network',
      action,
      id: network.id,
      attributes: [
        ['container', container.id],
        ['name', network.name],
        ['type', network.driver],
      ],
    });
  }
}
