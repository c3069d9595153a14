import type { NetworkWish } from '../../../daemon/api/network-wish';
import { networkKind } from '../../../daemon/network/network-kind';
import { ok, type Result } from '../../../model/result';
import { parseNetworkOption } from './network-option';

export interface NetworkFlags {
  network: readonly string[];
  net: readonly string[];
  'network-alias': readonly string[];
  'net-alias': readonly string[];
  link: readonly string[];
  ip: string;
  'mac-address': string;
}

export interface NetworkOptions {
  /** The first network, as `HostConfig.NetworkMode` has it. */
  mode: string;
  /** Empty when there is nothing to say besides the mode. */
  networks: NetworkWish[];
}

const CONFLICTS = [
  ['aliases', 'both --network-alias and per-network alias'],
  ['address', 'both --ip and per-network IPv4 address'],
  ['macAddress', 'both --mac-address and per-network MAC address'],
] as const;

/** What `--network` and the flags that go with the first of them come to, in the client's own words (docker-facts §4.1). */
export function networkOptions(flags: NetworkFlags): Result<NetworkOptions, string> {
  const texts = [...flags.network, ...flags.net];
  const wishes: NetworkWish[] = [];
  for (const [n, text] of (texts.length > 0 ? texts : ['default']).entries()) {
    const parsed = parseNetworkOption(text);
    if (!parsed.ok) return parsed;
    const wish = n === 0 ? withFlags(parsed.value, flags) : ok(parsed.value);
    if (!wish.ok) return wish;
    const mistake = mistakeIn(wish.value);
    if (mistake) return failed(mistake);
    if (wishes.some(({ network }) => network === wish.value.network)) {
      return failed(`network ${JSON.stringify(wish.value.network)} is specified multiple times`);
    }
    wishes.push(wish.value);
  }
  const own = wishes.filter(({ network }) => networkKind(network) === 'user-defined').length;
  if (own > 0 && own < wishes.length) {
    return failed('conflicting options: cannot attach both user-defined and non-user-defined network-modes');
  }
  return ok({ mode: wishes[0]?.network ?? 'default', networks: wishes });
}

function withFlags(wish: NetworkWish, flags: NetworkFlags): Result<NetworkWish, string> {
  const own: Omit<NetworkWish, 'network'> = {
    aliases: [...flags['network-alias'], ...flags['net-alias']],
    address: flags.ip,
    macAddress: flags['mac-address'],
  };
  for (const [key, what] of CONFLICTS) {
    if (wish[key]?.length && own[key]?.length) return failed(`conflicting options: cannot specify ${what}`);
  }
  return ok({
    network: wish.network,
    aliases: [...(wish.aliases ?? []), ...(own.aliases ?? [])],
    // Elsewhere links are the container's, not those of its place in a network.
    links: networkKind(wish.network) === 'user-defined' ? flags.link : [],
    address: wish.address || own.address || '',
    macAddress: wish.macAddress || own.macAddress || '',
  });
}

function mistakeIn({ network, aliases = [], macAddress = '' }: NetworkWish): string | null {
  if (network.trim() === '') return 'no name set for network';
  if (aliases.length > 0 && networkKind(network) !== 'user-defined') {
    return 'network-scoped aliases are only supported for user-defined networks';
  }
  if (macAddress !== '' && !/^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(macAddress)) {
    return `${macAddress} is not a valid mac address`;
  }
  return null;
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
