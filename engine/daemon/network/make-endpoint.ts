import { ipv4Block } from '../../model/ipv4';
import type { Endpoint, Network, NetworkAttachment } from '../../model/network';
import { ok, type Result } from '../../model/result';
import type { DaemonContext } from '../context';
import { freeAddress, subnetOf } from './free-address';

/** A plug for a running container in a network: an address, and a MAC address of chance unless one was asked for. */
export function makeEndpoint(ctx: DaemonContext, network: Network, attachment: NetworkAttachment): Result<Endpoint> {
  const id = ctx.tx.randomHex(32);
  const unaddressed = { id, networkId: network.id, ipAddress: '', prefixLength: 0, gateway: '', macAddress: '' };
  if (network.driver !== 'bridge') return ok(unaddressed);
  const address = freeAddress(ctx, network, attachment.wantedAddress);
  if (!address.ok) return address;
  const pool = subnetOf(network, address.value);
  return ok({
    ...unaddressed,
    ipAddress: address.value,
    prefixLength: pool ? (ipv4Block(pool.subnet)?.prefixLength ?? 0) : 0,
    gateway: network.internal ? '' : (pool?.gateway ?? ''),
    macAddress: attachment.wantedMac === '' ? randomMac(ctx) : attachment.wantedMac,
  });
}

/** Administered locally and for one station, as Docker makes them. */
function randomMac({ tx }: DaemonContext): string {
  const bytes = tx.randomHex(6).match(/../g) ?? [];
  const first = ((Number.parseInt(bytes[0] ?? '0', 16) & 0xfe) | 2).toString(16).padStart(2, '0');
  return [first, ...bytes.slice(1)].join(':');
}
