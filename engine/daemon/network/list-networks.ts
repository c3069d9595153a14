import type { Container } from '../../model/container';
import type { Endpoint, Network } from '../../model/network';
import type { DaemonContext } from '../context';

/** All networks of the host, the built-in ones first. */
export function listNetworks({ host, state }: DaemonContext): Network[] {
  return [...host.networks.values()].map((network) =>
    network.created > 0 ? network : { ...network, created: state.room.openedAt },
  );
}

/** The running containers that are plugged into a network. */
export function pluggedIn({ host }: DaemonContext, network: Network): { container: Container; endpoint: Endpoint }[] {
  const plugged: { container: Container; endpoint: Endpoint }[] = [];
  for (const container of host.containers.values()) {
    for (const { endpoint } of container.networks) {
      if (endpoint?.networkId === network.id) plugged.push({ container, endpoint });
    }
  }
  return plugged;
}
