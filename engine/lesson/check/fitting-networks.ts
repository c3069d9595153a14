import type { NetworkPattern } from '../../model/check';
import type { Network } from '../../model/network';
import type { HostView } from './host-view';

/** The networks of the host that fit a pattern, those that every host has among them. */
export function fittingNetworks({ host }: HostView, { name, containers, driver }: NetworkPattern): Network[] {
  return [...host.networks.values()].filter(
    (network) =>
      (name === undefined || network.name === name) &&
      (driver === undefined || network.driver === driver) &&
      (containers === undefined || pluggedIn(host.containers.values(), network) >= containers),
  );

  /** As `docker network inspect` counts: containers that run. */
  function pluggedIn(all: Iterable<{ networks: readonly { endpoint: { networkId: string } | null }[] }>, of: Network) {
    let count = 0;
    for (const { networks } of all) if (networks.some(({ endpoint }) => endpoint?.networkId === of.id)) count += 1;
    return count;
  }
}
