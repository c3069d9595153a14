import { resolvePath } from '../../model/path';
import type { Surroundings } from '../program';
import { LONGEST_SETTINGS, readText } from '../static-files';

/** What a Redis was told at its start, as `CONFIG GET` shows it. */
export type RedisSettings = { readonly [name: string]: string };

/** As redis-server has it when it is told nothing. */
const DEFAULTS: RedisSettings = {
  appendfilename: 'appendonly.aof',
  appendfsync: 'everysec',
  appendonly: 'no',
  bind: '* -::*',
  databases: '16',
  dbfilename: 'dump.rdb',
  dir: '/data',
  loglevel: 'notice',
  maxclients: '10000',
  maxmemory: '0',
  'maxmemory-policy': 'noeviction',
  port: '6379',
  'protected-mode': 'no',
  requirepass: '',
  save: '3600 1 300 100 60 10000',
  timeout: '0',
};

/** Settings that may be written and that this room neither shows nor follows. */
const SILENT =
  /^(tcp-|daemonize|pidfile|logfile|rdb|stop-writes|replica|repl-|slave|lua-|slowlog|latency|hash-|list-|set-|zset-|stream|active|client-|hz$|dynamic-|aof-|auto-aof|no-appendfsync|lazyfree|io-threads|always-show|set-proc|proc-title|locale|supervised|unixsocket|appenddirname|acl|jemalloc|oom-|enable-|disable-thp|notify-)/;

/** The command line over the file that it names; or redis-server's refusal. */
export function redisSettings(around: Surroundings): { settings: RedisSettings; given: boolean } | { refusal: string } {
  const settings: Record<string, string> = { ...DEFAULTS, dir: around.cwd };
  const [, ...args] = around.argv;
  const lines: string[] = [];
  const file = args[0] !== undefined && !args[0].startsWith('-') ? args.shift() : undefined;
  if (file !== undefined) {
    const text = readText(around, resolvePath(around.cwd, file), LONGEST_SETTINGS);
    if (text === null)
      return {
        refusal: `Fatal error, can't open config file '${resolvePath(around.cwd, file)}': No such file or directory`,
      };
    lines.push(...text.split('\n'));
  }
  const given: string[] = [];
  for (const arg of args) {
    if (/^--[a-z]/.test(arg)) given.push(arg.slice(2));
    else if (given.length > 0) given.push(`${given.pop()} ${arg === '' ? '""' : arg}`);
  }
  const saves: string[] = [];
  for (const [at, line] of [...lines, ...given].entries()) {
    const [, name = '', value = ''] = /^\s*(\S+)\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === '' || name.startsWith('#')) continue;
    const key = name.toLowerCase();
    const text = value.replace(/^"(.*)"$|^'(.*)'$/, (_, double?: string, single?: string) => double ?? single ?? '');
    if (key === 'save') saves.push(text);
    else if ((key in DEFAULTS && text !== '') || key === 'requirepass') settings[key] = text;
    else if (!SILENT.test(key)) {
      const why = key in DEFAULTS ? 'wrong number of arguments' : 'Bad directive or wrong number of arguments';
      return {
        refusal: `\n*** FATAL CONFIG FILE ERROR (Redis ${around.env.get('REDIS_VERSION') ?? '7.4.5'}) ***\nReading the configuration file, at line ${at + 1}\n>>> '${line.trim()}'\n${why}`,
      };
    }
  }
  if (saves.length > 0) settings.save = saves.filter((it) => it !== '').join(' ');
  return { settings, given: args.length > 0 || file !== undefined };
}

/** Milliseconds and changes after which the keys are saved, longest first. */
export function savePoints({ save = '' }: RedisSettings): { after: number; changes: number }[] {
  const numbers = save.split(/\s+/).filter(Boolean).map(Number);
  const points: { after: number; changes: number }[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    points.push({ after: (numbers[at] as number) * 1000, changes: numbers[at + 1] as number });
  }
  return points;
}
