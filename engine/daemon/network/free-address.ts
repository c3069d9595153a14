import { contains, ipv4Block, ipv4Number, ipv4Text } from '../../model/ipv4';
import type { Network } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';

/**
 * An address of a network for a container that is plugged in: the one it wants, else the lowest that nobody has
 * (docker-facts §7.2).
 */
export function freeAddress(ctx: DaemonContext, network: Network, wanted: string): Result<string> {
  const taken = takenAddresses(ctx, network);
  if (wanted !== '') return taken.has(wanted) ? refuse(403, 'Address already in use') : ok(wanted);
  for (const { subnet, ipRange } of network.ipam) {
    const whole = ipv4Block(subnet);
    const range = ipRange === '' ? whole : ipv4Block(ipRange);
    if (!whole || !range) continue;
    for (let number = range.first; number <= range.last; number += 1) {
      if (number === whole.first || number === whole.last) continue;
      const address = ipv4Text(number);
      if (!taken.has(address)) return ok(address);
    }
  }
  return refuse(403, `no available IPv4 addresses on this network's address pools: ${network.name} (${network.id})`);
}

/** The subnet of a network that an address lies in. */
export function subnetOf({ ipam }: Network, address: string) {
  const number = ipv4Number(address) ?? -1;
  return ipam.find(({ subnet }) => {
    const block = ipv4Block(subnet);
    return block !== null && contains(block, number);
  });
}

function takenAddresses({ host }: DaemonContext, { id, ipam }: Network): Set<string> {
  const taken = new Set(ipam.map(({ gateway }) => gateway));
  for (const { networks } of host.containers.values()) {
    for (const { endpoint } of networks) if (endpoint?.networkId === id) taken.add(endpoint.ipAddress);
  }
  return taken;
}
