import type { Surroundings } from '../program';
import { readText } from '../static-files';
import type { RedisSettings } from './redis-settings';
import type { RedisDatabases } from './redis-value';

/** What stands before the keys in a dump, so that nobody takes it for a real one; real ones begin with `REDIS` too. */
const MAGIC = 'REDIS0012';

export interface FileToWrite {
  path: string;
  text: string;
}

/** The snapshot of all keys (`dump.rdb`). */
export function dumpFile(settings: RedisSettings, databases: RedisDatabases, at: number): FileToWrite {
  return { path: `${folder(settings)}/${settings.dbfilename}`, text: dump(databases, at) };
}

/** What a dump holds and when it was made; null when there is none, or nothing that this room has written. */
export function readDump(around: Surroundings, settings: RedisSettings) {
  return undumped(readText(around, `${folder(settings)}/${settings.dbfilename}`));
}

/** Files of the append only log: what it begins with, the commands since, and the list of both. */
export function logPaths(settings: RedisSettings) {
  const name = settings.appendfilename ?? '';
  const below = `${folder(settings)}/appendonlydir`;
  return {
    base: `${below}/${name}.1.base.rdb`,
    commands: `${below}/${name}.1.incr.aof`,
    manifest: `${below}/${name}.manifest`,
  };
}

/** A log that begins with these keys and has no commands yet. */
export function freshLog(settings: RedisSettings, databases: RedisDatabases, at: number): FileToWrite[] {
  const { base, commands, manifest } = logPaths(settings);
  const name = settings.appendfilename;
  return [
    { path: base, text: dump(databases, at) },
    { path: commands, text: '' },
    { path: manifest, text: `file ${name}.1.base.rdb seq 1 type b\nfile ${name}.1.incr.aof seq 1 type i\n` },
  ];
}

/** The keys that a log begins with and the commands since; null without a log. */
export function readLog(around: Surroundings, settings: RedisSettings) {
  const { base, commands, manifest } = logPaths(settings);
  if (readText(around, manifest) === null) return null;
  const before = undumped(readText(around, base))?.databases ?? {};
  return { before, commands: parseCommands(readText(around, commands) ?? '') };
}

/** A command as the protocol writes it. */
export function logged(argv: readonly string[]): string {
  const parts = argv.map((arg) => `$${new TextEncoder().encode(arg).length}\r\n${arg}\r\n`);
  return `*${argv.length}\r\n${parts.join('')}`;
}

function parseCommands(text: string): string[][] {
  const found: string[][] = [];
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  let at = 0;
  const line = (): string => {
    const end = bytes.indexOf(13, at);
    const part = decoder.decode(bytes.subarray(at, end < 0 ? bytes.length : end));
    at = end < 0 ? bytes.length : end + 2;
    return part;
  };
  while (at < bytes.length) {
    const count = Number(/^\*(\d+)$/.exec(line())?.[1] ?? Number.NaN);
    // The rest is cut off or was written by hand: what comes before counts.
    if (!(count <= 10_000)) break;
    const argv: string[] = [];
    for (let i = 0; i < count && at < bytes.length; i += 1) {
      const length = Number(line().slice(1));
      argv.push(decoder.decode(bytes.subarray(at, at + length)));
      at += length + 2;
    }
    if (argv.length === count) found.push(argv);
  }
  return found;
}

function folder({ dir = '/data' }: RedisSettings): string {
  return dir === '/' ? '' : dir;
}

function dump(databases: RedisDatabases, at: number): string {
  return `${MAGIC}\n${JSON.stringify({ at, databases })}\n`;
}

function undumped(text: string | null): { at: number; databases: RedisDatabases } | null {
  if (!text?.startsWith(`${MAGIC}\n`)) return null;
  try {
    return JSON.parse(text.slice(MAGIC.length + 1));
  } catch {
    return null;
  }
}
