import type { SubnetWish } from '../../../daemon/api/network-request';
import { contains, ipv4Block, ipv4Number } from '../../../model/ipv4';
import { ok, type Result } from '../../../model/result';

/**
 * Which range and which gateway belong to which subnet, as the client of 28.2.2 finds it out; the daemon checks the
 * rest. Subnets of IPv6 are refused by name.
 */
export function ipamConfig(
  subnets: readonly string[],
  ranges: readonly string[],
  gateways: readonly string[],
): Result<SubnetWish[], string> {
  if (subnets.length < ranges.length || subnets.length < gateways.length) {
    return failed('every ip-range or gateway must have a corresponding subnet');
  }
  if ([...subnets, ...ranges, ...gateways].some((text) => text.includes(':'))) {
    return failed('docker network create: real Docker has IPv6 networks, but this room does not simulate them');
  }
  const wishes: SubnetWish[] = [];
  for (const subnet of subnets) {
    for (const other of wishes) {
      const bad = [subnet, other.subnet].find((text) => ipv4Block(text) === null);
      if (bad !== undefined) return failed(`invalid subnet: invalid CIDR address: ${bad}`);
      if (holds(subnet, other.subnet) || holds(other.subnet, subnet)) {
        return failed('multiple overlapping subnet configuration is not supported');
      }
    }
    wishes.push({ subnet, ipRange: '', gateway: '' });
  }
  for (const [what, texts] of [
    ['range', ranges],
    ['gateway', gateways],
  ] as const) {
    for (const text of texts) {
      const bad = subnets.find((subnet) => ipv4Block(subnet) === null);
      if (bad !== undefined) return failed(`invalid subnet: invalid CIDR address: ${bad}`);
      if ((what === 'range' || text.includes('/')) && !ipv4Block(text)) return failed(`invalid CIDR address: ${text}`);
      const fitting = wishes.find(({ subnet }) => holds(subnet, text));
      if (!fitting) return failed(`no matching subnet for ${what} ${text}`);
      const key = what === 'range' ? 'ipRange' : 'gateway';
      if (fitting[key] !== '') {
        const where = what === 'range' ? 'on' : 'for';
        return failed(
          `cannot configure multiple ${what}s (${text}, ${fitting[key]}) ${where} the same subnet (${fitting.subnet})`,
        );
      }
      fitting[key] = text;
    }
  }
  return ok(wishes);
}

/** Whether an address, or that of a CIDR, lies in a subnet. */
function holds(subnet: string, text: string): boolean {
  const block = ipv4Block(subnet);
  const number = ipv4Number(text.split('/')[0] ?? '');
  return block !== null && number !== null && contains(block, number);
}

function failed(error: string): { ok: false; error: string } {
  return { ok: false, error };
}
