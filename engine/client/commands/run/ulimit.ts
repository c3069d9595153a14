/** One entry of `HostConfig.Ulimits`, keys in the Engine API's order. */
export interface Ulimit extends Record<string, string | number> {
  Name: string;
  Hard: number;
  Soft: number;
}

const NAMES = [
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
];

/** Docker's complaint about `name=soft[:hard]`, or null. */
export function ulimitMistake(value: string): string | null {
  const parsed = parse(value);
  return typeof parsed === 'string' ? parsed : null;
}

/** The last value of each name, by name; values are known to be right. */
export function ulimits(values: readonly string[]): Ulimit[] {
  const byName = new Map<string, Ulimit>();
  for (const value of values) {
    const parsed = parse(value);
    if (typeof parsed !== 'string') byName.set(parsed.Name, parsed);
  }
  return [...byName.values()].sort((a, b) => (a.Name < b.Name ? -1 : 1));
}

function parse(value: string): Ulimit | string {
  const at = value.indexOf('=');
  if (at < 0) return `invalid ulimit argument: ${value}`;
  const name = value.slice(0, at);
  const limits = value.slice(at + 1);
  if (!NAMES.includes(name)) return `invalid ulimit type: ${name}`;
  const parts = limits.split(':');
  if (parts.length > 2) {
    return `too many limit value arguments - ${limits}, can only have up to two, \`soft[:hard]\``;
  }
  const wrong = parts.find((part) => !/^[+-]?\d+$/.test(part));
  if (wrong !== undefined) return `strconv.ParseInt: parsing ${JSON.stringify(wrong)}: invalid syntax`;
  const [soft = 0, hard = soft] = parts.map(Number);
  const rule = 'ulimit soft limit must be less than or equal to hard limit';
  if (hard !== -1 && soft === -1) return `${rule}: soft: -1 (unlimited), hard: ${hard}`;
  if (hard !== -1 && soft > hard) return `${rule}: ${soft} > ${hard}`;
  return { Name: name, Hard: hard, Soft: soft };
}
