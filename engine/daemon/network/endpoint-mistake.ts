import { contains, ipv4Block, ipv4Number } from '../../model/ipv4';
import type { NetworkWish } from '../api/network-wish';
import type { DaemonContext } from '../context';
import { networkOf } from './find-network';
import { networkKind } from './network-kind';

/** What the daemon has against an address or names that somebody wants in a network, or null (docker-facts §4.1). */
export function endpointMistake(
  ctx: DaemonContext,
  { network: name, aliases = [], address = '' }: NetworkWish,
): string | null {
  const problems: string[] = [];
  const network = networkOf(ctx, name);
  if (networkKind(network?.name ?? name) !== 'user-defined') {
    if (address !== '') problems.push('user specified IP address is supported on user defined networks only');
    if (aliases.length > 0) {
      problems.push('network-scoped alias is supported only for containers in user defined networks');
    }
  }
  const number = ipv4Number(address);
  if (address !== '' && (number === null || number === 0)) problems.push(`invalid IPv4 address: ${address}`);
  else if (address !== '' && network) {
    const chosen = network.ipam.filter((pool) => pool.chosen);
    if (chosen.length === 0) {
      problems.push(
        'user specified IP address is supported only when connecting to networks with user configured subnets',
      );
    } else if (!chosen.some(({ subnet }) => inside(subnet, number as number))) {
      problems.push(`no configured subnet or ip-range contain the IP address ${address}`);
    }
  }
  if (problems.length === 0) return null;
  const lines = problems.length === 1 ? problems : problems.map((problem) => `* ${problem}`);
  return `invalid endpoint settings:\n${lines.join('\n')}`;
}

function inside(subnet: string, number: number): boolean {
  const block = ipv4Block(subnet);
  return block !== null && contains(block, number);
}
