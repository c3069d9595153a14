import { UtcTime } from '../../model/utc-time';
import { endsOn, out, type Program, type Surroundings } from '../program';
import { readText } from '../static-files';
import type { RedisKeys } from './redis-commands';

/** Where a Redis that ends in good order leaves its keys; KILL gives it no time to. */
const DUMP = '/data/dump.rdb';

/** redis-server. `redis-cli` in the same container reaches its keys. */
export const redis: Program = {
  name: 'redis',
  start(around) {
    const { argv, env, now } = around;
    const flag = argv.indexOf('--port');
    const port = Number((flag >= 0 ? argv[flag + 1] : undefined) ?? 6379);
    const version = env.get('REDIS_VERSION') ?? '7.4.1';
    const lines = [
      ['*', 'oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo'],
      ['*', `Redis version=${version}, bits=64, commit=00000000, modified=0, pid=1, just started`],
      ['*', `Running mode=standalone, port=${port}.`],
      ['*', 'Server initialized'],
      ['*', 'Ready to accept connections tcp'],
    ] as const;
    const print = lines.map(([mark, text]) => out(line(now, mark, text)));
    return { kind: 'plays', listens: [port], memory: { keys: saved(around) }, wakeAt: null, print };
  },
  signal(around, memory, name) {
    const step = endsOn({ TERM: 0, INT: 0 })(around, memory, name);
    if (!step) return null;
    const { now } = around;
    const received = line(now, '*', `Received SIG${name} scheduling shutdown...`);
    const print = [
      out(received),
      out(line(now, '*', 'DB saved on disk')),
      out(line(now, '#', 'Redis is now ready to exit, bye bye...')),
    ];
    const { keys } = memory as { keys: RedisKeys };
    return { ...step, print, writes: [{ path: DUMP, text: JSON.stringify(keys) }] };
  },
  family: (argv) => {
    const at = argv.indexOf('--port');
    return { title: `redis-server *:${(at >= 0 ? argv[at + 1] : undefined) ?? 6379}`, workers: [] };
  },
  uses: { memory: 9_100_000, cpu: 0.15, pids: 6 },
};

function saved(around: Surroundings): Record<string, string> {
  const keys: Record<string, string> = {};
  try {
    for (const [key, value] of Object.entries(JSON.parse(readText(around, DUMP) ?? '{}'))) keys[key] = String(value);
  } catch {
    // Somebody has written over the dump: begin empty.
  }
  return keys;
}

function line(now: number, mark: string, text: string): string {
  const { day, monthName, year, clock, millis } = new UtcTime(now);
  return `1:M ${day} ${monthName} ${year} ${clock}.${millis} ${mark} ${text}\n`;
}
