import { UtcTime } from '../../model/utc-time';
import { isLoopbackAddress } from '../loopback-only';
import { err, out, type Printed, type Program, type Step, type Surroundings } from '../program';
import { readText } from '../static-files';
import type { RedisMemory, RedisRequest } from './redis-memory';
import { type RedisSettings, redisSettings, savePoints } from './redis-settings';
import { dumpFile, type FileToWrite, freshLog, logged, logPaths, readDump, readLog } from './redis-storage';
import type { RedisDatabases } from './redis-value';
import { runKeyCommand } from './run-command';
import { serveRequest } from './serve-request';

/** The user that the image's start-up script hands over to. */
const OWNER = { uid: 999, gid: 999 };
/** The log is written anew when it has become as long as this. */
const LONGEST_LOG = 32_000;

/** redis-server: keys in memory, snapshots and the append only log in its folder. */
export const redis: Program = {
  name: 'redis',
  start(around) {
    const { argv, env, now } = around;
    const version = env.get('REDIS_VERSION') ?? '7.4.5';
    if (argv[1] === '-v' || argv[1] === '--version') {
      return {
        kind: 'ends',
        code: 0,
        print: [out(`Redis server v=${version} sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=0\n`)],
      };
    }
    const read = redisSettings(around);
    if ('refusal' in read) return { kind: 'ends', code: 1, print: [err(`${read.refusal}\n`)] };
    const settings: RedisSettings = { ...read.settings, version };
    const { databases, lines, writes } = restored(around, settings);
    const configured: [string, string] = read.given
      ? ['*', 'Configuration loaded']
      : [
          '#',
          'Warning: no config file specified, using the default config. In order to specify a config file use redis-server /path/to/redis.conf',
        ];
    const first: [string, string][] = [
      ['*', 'oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo'],
      ['*', `Redis version=${version}, bits=64, commit=00000000, modified=0, pid=1, just started`],
      configured,
    ];
    const then = [
      'monotonic clock: POSIX clock_gettime',
      `Running mode=standalone, port=${settings.port}.`,
      'Server initialized',
      ...lines,
      'Ready to accept connections tcp',
    ];
    const memory: RedisMemory = { settings, databases, dirty: 0, savedAt: now, startedAt: now, commands: 0 };
    return {
      kind: 'plays',
      listens: [Number(settings.port)],
      ...(isLocal(settings) && { local: [Number(settings.port)] }),
      memory: memory as never,
      wakeAt: null,
      print: [
        ...first.map(([mark, text]) => out(line(now, mark, text, 'C'))),
        ...then.map((text) => out(line(now, '*', text))),
      ],
      writes,
    };
  },
  signal(around, memory, name) {
    if (name !== 'TERM' && name !== 'INT') return null;
    const received = `1:signal-handler (${Math.floor(around.now / 1000)}) Received SIG${name} scheduling shutdown...\n`;
    const step = shutdown(around, memory as unknown as RedisMemory, 'as configured');
    return { ...step, print: [out(received), ...(step.print ?? [])] };
  },
  exchange(around, memory, { payload }) {
    const before = memory as unknown as RedisMemory;
    const request = JSON.parse(payload) as RedisRequest;
    const served = serveRequest(before, request, around.now);
    const reply = { text: JSON.stringify({ reply: served.reply, connection: served.connection }) };
    if (served.shutdown) return { reply: 'empty-reply', ...shutdown(around, before, served.shutdown) };
    const after = { ...served.memory, commands: before.commands + 1 };
    const writes: FileToWrite[] = [...(served.writes ?? [])];
    if (served.log && after.settings.appendonly === 'yes') writes.push(...appended(around, after, request, served.log));
    if (served.save) {
      const saved = save(around, after, served.save);
      return { reply, ...saved, writes: own([...writes, ...(saved.files ?? [])]) };
    }
    return { reply, memory: after as never, wakeAt: nextSave(after), writes: own(writes) };
  },
  wake(around, memory) {
    const before = memory as unknown as RedisMemory;
    const due = savePoints(before.settings).find(
      ({ after, changes }) => before.dirty >= changes && around.now >= before.savedAt + after,
    );
    if (!due) return { wakeAt: nextSave(before) };
    const { files, ...step } = save(around, before, 'in the background');
    const why = out(line(around.now, '*', `${due.changes} changes in ${due.after / 1000} seconds. Saving...`));
    return { ...step, print: [why, ...step.print], writes: own(files) };
  },
  family: (argv) => {
    const at = argv.indexOf('--port');
    return { title: `redis-server *:${(at >= 0 ? argv[at + 1] : undefined) ?? 6379}`, workers: [] };
  },
};

/** `bind 127.0.0.1 -::1`: every address it is given is the loopback. */
function isLocal({ bind = '' }: RedisSettings): boolean {
  const addresses = bind.split(/\s+/).filter(Boolean);
  return addresses.length > 0 && addresses.every((address) => isLoopbackAddress(address.replace(/^-/, '')));
}

/** The keys that were left in its folder: the log counts before the snapshot, as it does for the real one. */
function restored(
  around: Surroundings,
  settings: RedisSettings,
): { databases: RedisDatabases; lines: string[]; writes: Step['writes'] } {
  const { now } = around;
  const name = settings.appendfilename;
  if (settings.appendonly === 'yes') {
    const log = readLog(around, settings);
    if (log) {
      let databases = log.before;
      let database = 0;
      for (const argv of log.commands) {
        if (/^select$/i.test(argv[0] ?? '')) database = Number(argv[1] ?? 0);
        else if (/^flushall$/i.test(argv[0] ?? '')) databases = {};
        else databases = runKeyCommand(databases, database, argv, now)?.databases ?? databases;
      }
      const lines = [
        'Reading RDB base file on AOF loading...',
        `DB loaded from base file ${name}.1.base.rdb: 0.000 seconds`,
        `DB loaded from incr file ${name}.1.incr.aof: 0.000 seconds`,
        'DB loaded from append only file: 0.001 seconds',
        `Opening AOF incr file ${name}.1.incr.aof on server start`,
      ];
      return { databases, lines, writes: [] };
    }
    const lines = [
      `Creating AOF base file ${name}.1.base.rdb on server start`,
      `Creating AOF incr file ${name}.1.incr.aof on server start`,
    ];
    return { databases: {}, lines, writes: own(freshLog(settings, {}, now)) };
  }
  const dump = readDump(around, settings);
  if (!dump) return { databases: {}, lines: [], writes: [] };
  const keys = Object.values(dump.databases).reduce((sum, table) => sum + Object.keys(table).length, 0);
  const lines = [
    `Loading RDB produced by version ${settings.version}`,
    `RDB age ${Math.max(0, Math.floor((now - dump.at) / 1000))} seconds`,
    'RDB memory usage when created 0.90 Mb',
    `Done loading RDB, keys loaded: ${keys}, keys expired: 0.`,
    'DB loaded from disk: 0.000 seconds',
  ];
  return { databases: dump.databases, lines, writes: [] };
}

/** The log with these commands; one that has become long begins anew with the keys as they are. */
function appended(
  around: Surroundings,
  { settings, databases }: RedisMemory,
  { connection }: RedisRequest,
  commands: readonly (readonly string[])[],
): FileToWrite[] {
  const { commands: path } = logPaths(settings);
  const before = readText(around, path) ?? '';
  if (before.length > LONGEST_LOG) return freshLog(settings, databases, around.now);
  const select = logged(['SELECT', String(connection.database)]);
  return [{ path, text: `${before}${select}${commands.map((argv) => logged(absolute(argv, around.now))).join('')}` }];
}

/** A command that says "in so many seconds" would say something else when it is read again. */
function absolute(argv: readonly string[], now: number): readonly string[] {
  const [name = '', key = '', value = '', ...rest] = argv;
  if (/^(p?)expire$/i.test(name)) {
    const unit = /^p/i.test(name) ? 1 : 1000;
    return ['EXPIREAT', key, String(Math.round((now + Number(value) * unit) / 1000))];
  }
  if (/^setex$/i.test(name)) return ['SET', key, rest[0] ?? '', 'PXAT', String(now + Number(value) * 1000)];
  if (!/^set$/i.test(name)) return argv;
  const at = rest.findIndex((option) => /^(ex|px)$/i.test(option));
  if (at < 0) return argv;
  const unit = /^px$/i.test(rest[at] ?? '') ? 1 : 1000;
  return [
    name,
    key,
    value,
    ...rest.slice(0, at),
    'PXAT',
    String(now + Number(rest[at + 1]) * unit),
    ...rest.slice(at + 2),
  ];
}

function save({ now }: Surroundings, memory: RedisMemory, how: 'in front' | 'in the background') {
  const texts =
    how === 'in front'
      ? [line(now, '*', 'DB saved on disk')]
      : [
          line(now, '*', 'Background saving started by pid 20'),
          line(now, '*', 'DB saved on disk', 'C', 20),
          line(now, '*', 'Fork CoW for RDB: current 0 MB, peak 0 MB, average 0 MB', 'C', 20),
          line(now, '*', 'Background saving terminated with success'),
        ];
  const after: RedisMemory = { ...memory, dirty: 0, savedAt: now };
  const files = [dumpFile(memory.settings, memory.databases, now)];
  return { memory: after as never, wakeAt: null, print: texts.map(out), files };
}

function shutdown({ now }: Surroundings, memory: RedisMemory, how: 'save' | 'nosave' | 'as configured'): Step {
  const { settings, databases } = memory;
  const saves = how === 'save' || (how === 'as configured' && savePoints(settings).length > 0);
  const texts = ['User requested shutdown...'];
  if (settings.appendonly === 'yes') texts.push('Calling fsync() on the AOF file.');
  if (saves) texts.push('Saving the final RDB snapshot before exiting.', 'DB saved on disk');
  const print: Printed[] = texts.map((text) => out(line(now, '*', text)));
  print.push(out(line(now, '#', 'Redis is now ready to exit, bye bye...')));
  return { exit: 0, print, writes: saves ? own([dumpFile(settings, databases, now)]) : [] };
}

/** When the next save point may be reached. */
function nextSave({ settings, dirty, savedAt }: RedisMemory): number | null {
  const due = savePoints(settings)
    .filter(({ changes }) => dirty >= changes)
    .map(({ after }) => savedAt + after);
  return due.length === 0 ? null : Math.min(...due);
}

function own(files: readonly FileToWrite[]) {
  return files.map((file) => ({ ...file, ...OWNER }));
}

function line(now: number, mark: string, text: string, role = 'M', pid = 1): string {
  const { day, monthName, year, clock, millis } = new UtcTime(now);
  return `${pid}:${role} ${day} ${monthName} ${year} ${clock}.${millis} ${mark} ${text}\n`;
}
