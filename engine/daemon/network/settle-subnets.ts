import { blockText, contains, type Ipv4Block, ipv4Block, ipv4Number, ipv4Text, overlap } from '../../model/ipv4';
import type { Subnet } from '../../model/network';
import { ok, type Result, refuse } from '../../model/result';
import type { SubnetWish } from '../api/network-request';
import type { DaemonContext } from '../context';

/** What Docker gives out when nobody chooses: 172.17 to 172.31, then twentieths of 192.168. */
const POOLS: readonly string[] = [
  ...Array.from({ length: 15 }, (_, n) => `172.${17 + n}.0.0/16`),
  ...Array.from({ length: 16 }, (_, n) => `192.168.${n * 16}.0/20`),
];

/** The subnets of a new network: those that were asked for, else the next free one (docker-facts §4.3, §7.2). */
export function settleSubnets(ctx: DaemonContext, wishes: readonly SubnetWish[]): Result<Subnet[]> {
  const mistakes = wishes.flatMap(mistakesIn);
  if (mistakes.length > 0) {
    const lines = mistakes.length === 1 ? mistakes : mistakes.map((mistake) => `* ${mistake}`);
    return refuse(400, `invalid network config:\n${lines.join('\n')}`);
  }
  const taken = blocksOf(ctx);
  if (wishes.length === 0) {
    const free = POOLS.find((pool) => !taken.some((block) => overlap(block, ipv4Block(pool) as Ipv4Block)));
    if (!free) return refuse(403, 'all predefined address pools have been fully subnetted');
    return ok([poolOf({ subnet: free, ipRange: '', gateway: '' }, false)]);
  }
  for (const { subnet } of wishes) {
    const block = ipv4Block(subnet) as Ipv4Block;
    if (taken.some((other) => overlap(block, other))) {
      return refuse(403, 'invalid pool request: Pool overlaps with other one on this address space');
    }
  }
  return ok(wishes.map((wish) => poolOf(wish, true)));
}

function poolOf({ subnet, ipRange, gateway }: SubnetWish, chosen: boolean): Subnet {
  const block = ipv4Block(subnet) as Ipv4Block;
  const range = ipRange === '' ? block : (ipv4Block(ipRange) as Ipv4Block);
  const first = ipv4Text(range.first === block.first ? block.first + 1 : range.first);
  return { subnet, ipRange, gateway: gateway === '' ? first : gateway, chosen };
}

function blocksOf({ host }: DaemonContext): Ipv4Block[] {
  const blocks: Ipv4Block[] = [];
  for (const { ipam } of host.networks.values()) {
    for (const { subnet } of ipam) {
      const block = ipv4Block(subnet);
      if (block) blocks.push(block);
    }
  }
  return blocks;
}

function mistakesIn({ subnet, ipRange, gateway }: SubnetWish): string[] {
  const block = ipv4Block(subnet);
  if (!block) return [`invalid subnet ${subnet}: invalid CIDR block notation`];
  const mistakes: string[] = [];
  if (blockText(block) !== subnet) mistakes.push(`invalid subnet ${subnet}: it should be ${blockText(block)}`);
  if (ipRange !== '') {
    const range = ipv4Block(ipRange);
    if (!range) mistakes.push(`invalid ip-range ${ipRange}: invalid CIDR block notation`);
    else {
      if (range.prefixLength < block.prefixLength) {
        mistakes.push(`invalid ip-range ${ipRange}: CIDR block is bigger than its parent subnet ${subnet}`);
      }
      if (blockText(range) !== ipRange) mistakes.push(`invalid ip-range ${ipRange}: it should be ${blockText(range)}`);
      if (!overlap(block, range)) {
        mistakes.push(`invalid ip-range ${ipRange}: parent subnet ${subnet} doesn't contain ip-range`);
      }
    }
  }
  if (gateway !== '') {
    const number = ipv4Number(gateway);
    if (number === null) mistakes.push(`invalid gateway ${gateway}: invalid address`);
    else if (!contains(block, number)) {
      mistakes.push(`invalid gateway ${gateway}: parent subnet ${subnet} doesn't contain this address`);
    }
  }
  return mistakes;
}
