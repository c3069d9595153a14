import { ipv4Block } from '../../model/ipv4';
import type { KnownLink } from '../../model/link';
import type { Endpoint, Network, NetworkAttachment } from '../../model/network';
import { ok, type Result } from '../../model/result';
import type { DaemonContext } from '../context';
import { freeAddress, subnetOf } from './free-address';

/**
 * A plug for a running container in a network: an address, and a MAC address of chance unless one was asked for.
 *
 * @param links what the container knows of those that it is linked to, which is so on the default bridge only
 */
export function makeEndpoint(
  ctx: DaemonContext,
  network: Network,
  attachment: NetworkAttachment,
  links: readonly KnownLink[] = [],
): Result<Endpoint> {
  const id = ctx.tx.randomHex(32);
  const networkId = network.id;
  if (network.driver !== 'bridge') {
    return ok({ id, networkId, ipAddress: '', prefixLength: 0, gateway: '', macAddress: '' });
  }
  const address = freeAddress(ctx, network, attachment.wantedAddress);
  if (!address.ok) return address;
  const pool = subnetOf(network, address.value);
  const endpoint: Endpoint = {
    id,
    networkId,
    ipAddress: address.value,
    prefixLength: pool ? (ipv4Block(pool.subnet)?.prefixLength ?? 0) : 0,
    gateway: network.internal ? '' : (pool?.gateway ?? ''),
    macAddress: attachment.wantedMac === '' ? randomMac(ctx) : attachment.wantedMac,
  };
  if (links.length > 0 && network.name === 'bridge') endpoint.links = links;
  return ok(endpoint);
}

/** Administered locally and for one station, as Docker makes them. */
function randomMac({ tx }: DaemonContext): string {
  const bytes = tx.randomHex(6).match(/../g) ?? [];
  const first = ((Number.parseInt(bytes[0] ?? '0', 16) & 0xfe) | 2).toString(16).padStart(2, '0');
  return [first, ...bytes.slice(1)].join(':');
}
