/** A block of IPv4 addresses, first and last as numbers. */
export interface Ipv4Block {
  readonly first: number;
  readonly last: number;
  readonly prefixLength: number;
}

/** `172.17.0.2` as a number, null for anything else. */
export function ipv4Number(text: string): number | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return null;
  const parts = text.split('.').map(Number);
  return parts.every((part) => part <= 255) ? parts.reduce((sum, part) => sum * 256 + part, 0) : null;
}

export function ipv4Text(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

/** A block such as `172.18.0.0/16`, whose address may lie anywhere in it; null for anything else. */
export function ipv4Block(cidr: string): Ipv4Block | null {
  const known = blocks.get(cidr);
  if (known !== undefined) return known;
  if (blocks.size >= MOST_KEPT) blocks.clear();
  const block = readBlock(cidr);
  blocks.set(cidr, block);
  return block;
}

/** Read lately: every start of a container asks for the block of its network. */
const blocks = new Map<string, Ipv4Block | null>();
const MOST_KEPT = 200;

function readBlock(cidr: string): Ipv4Block | null {
  const [, address = '', prefix = ''] = /^([\d.]+)\/(\d{1,2})$/.exec(cidr) ?? [];
  const number = ipv4Number(address);
  const prefixLength = Number(prefix);
  if (number === null || prefix === '' || prefixLength > 32) return null;
  const size = 2 ** (32 - prefixLength);
  const first = number - (number % size);
  return { first, last: first + size - 1, prefixLength };
}

export function blockText({ first, prefixLength }: Ipv4Block): string {
  return `${ipv4Text(first)}/${prefixLength}`;
}

export function contains(block: Ipv4Block, number: number): boolean {
  return number >= block.first && number <= block.last;
}

export function overlap(a: Ipv4Block, b: Ipv4Block): boolean {
  return a.first <= b.last && b.first <= a.last;
}
