import type { Printed } from '../program';
import { redisInfo } from './redis-info';
import type { RedisMemory, RedisRequest } from './redis-memory';
import { type FileToWrite, freshLog } from './redis-storage';
import { globMatches, wholeNumber } from './redis-table';
import { bulk, bulks, integer, OK, type RedisReply } from './redis-value';
import { KEY_COMMAND_NAMES, runKeyCommand, unknownCommand, wrongNumber } from './run-command';

export interface Served {
  reply: RedisReply;
  memory: RedisMemory;
  connection: RedisRequest['connection'];
  /** Commands that changed something, for the append only log. */
  log?: readonly (readonly string[])[];
  /** It is to save its keys now, and in which manner. */
  save?: 'in front' | 'in the background';
  /** The end of the server that was asked for. */
  shutdown?: 'save' | 'nosave' | 'as configured';
  print?: readonly Printed[];
  writes?: readonly FileToWrite[];
}

interface ServerCommand {
  least: number;
  most?: number;
  run(
    memory: RedisMemory,
    request: RedisRequest,
    args: readonly string[],
    now: number,
  ): Partial<Served> & { reply: RedisReply };
}

const REAL_ONES =
  /^(BITCOUNT|BITFIELD|BITOP|BITPOS|BLMOVE|BLMPOP|BLPOP|BRPOP|BZPOPMAX|BZPOPMIN|CLIENT|CLUSTER|COPY|DEBUG|DISCARD|DUMP|EVAL|EVALSHA|FAILOVER|FCALL|FUNCTION|GEOADD|GEODIST|GEOSEARCH|GETEX|HINCRBYFLOAT|HRANDFIELD|HSCAN|HSETNX|HSTRLEN|LATENCY|LINSERT|LMOVE|LMPOP|LOLWUT|LPOS|LPUSHX|LSET|MEMORY|MIGRATE|MODULE|MONITOR|MOVE|MSETNX|OBJECT|PFADD|PFCOUNT|PFMERGE|PSUBSCRIBE|PUBLISH|PUBSUB|REPLICAOF|RESTORE|ROLE|RPOPLPUSH|RPUSHX|SCRIPT|SDIFFSTORE|SETBIT|SETRANGE|SINTERSTORE|SLAVEOF|SLOWLOG|SMISMEMBER|SMOVE|SORT|SPOP|SRANDMEMBER|SSCAN|SUBSCRIBE|SUNIONSTORE|SWAPDB|TOUCH|UNSUBSCRIBE|UNWATCH|WAIT|WATCH|XADD|XLEN|XRANGE|XREAD|ZCOUNT|ZINTER|ZLEXCOUNT|ZPOPMAX|ZPOPMIN|ZRANGEBYLEX|ZRANGEBYSCORE|ZREMRANGEBYSCORE|ZSCAN|ZUNION)$/;

const COMMANDS: Readonly<Record<string, ServerCommand>> = {
  PING: {
    least: 0,
    most: 1,
    run: (_memory, _request, [text]) => ({ reply: text === undefined ? { status: 'PONG' } : bulk(text) }),
  },
  ECHO: { least: 1, most: 1, run: (_memory, _request, [text = '']) => ({ reply: bulk(text) }) },
  QUIT: { least: 0, run: () => ({ reply: OK }) },
  SELECT: {
    least: 1,
    most: 1,
    run({ settings }, { connection }, [index = '']) {
      const database = wholeNumber(index);
      if (database === null) return { reply: { error: 'ERR invalid DB index' } };
      if (database < 0 || database >= Number(settings.databases))
        return { reply: { error: 'ERR DB index is out of range' } };
      return { reply: OK, connection: { ...connection, database } };
    },
  },
  AUTH: {
    least: 1,
    most: 2,
    run({ settings }, { connection }, args) {
      const password = args.at(-1) ?? '';
      if (settings.requirepass === '' && args.length === 1) {
        const error =
          'ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?';
        return { reply: { error } };
      }
      const known = args.length === 1 || args[0] === 'default';
      if (!known || (settings.requirepass !== '' && password !== settings.requirepass)) {
        return { reply: { error: 'WRONGPASS invalid username-password pair or user is disabled.' } };
      }
      return { reply: OK, connection: { ...connection, authenticated: true } };
    },
  },
  FLUSHALL: {
    least: 0,
    most: 1,
    run: (memory, { argv }) => ({
      reply: OK,
      memory: { ...memory, databases: {}, dirty: memory.dirty + 1 },
      log: [argv],
    }),
  },
  SAVE: { least: 0, most: 0, run: () => ({ reply: OK, save: 'in front' }) },
  BGSAVE: {
    least: 0,
    most: 1,
    run: () => ({ reply: { status: 'Background saving started' }, save: 'in the background' }),
  },
  LASTSAVE: { least: 0, most: 0, run: ({ savedAt }) => ({ reply: integer(Math.floor(savedAt / 1000)) }) },
  BGREWRITEAOF: {
    least: 0,
    most: 0,
    run: ({ settings, databases }, _request, _args, now) => ({
      reply: { status: 'Background append only file rewriting started' },
      ...(settings.appendonly === 'yes' && { writes: freshLog(settings, databases, now) }),
    }),
  },
  SHUTDOWN: {
    least: 0,
    run: (_memory, _request, [how = '']) => ({
      reply: OK,
      shutdown: /^nosave$/i.test(how) ? 'nosave' : /^save$/i.test(how) ? 'save' : 'as configured',
    }),
  },
  TIME: {
    least: 0,
    most: 0,
    run: (_memory, _request, _args, now) => ({
      reply: bulks([String(Math.floor(now / 1000)), String((now % 1000) * 1000)]),
    }),
  },
  INFO: { least: 0, run: (memory, _request, sections, now) => ({ reply: bulk(redisInfo(memory, sections, now)) }) },
  COMMAND: {
    least: 0,
    run: (_memory, _request, [sub = '']) =>
      /^count$/i.test(sub)
        ? { reply: integer(KEY_COMMAND_NAMES.length + Object.keys(COMMANDS).length) }
        : { reply: bulks([...KEY_COMMAND_NAMES, ...Object.keys(COMMANDS)].map((name) => name.toLowerCase())) },
  },
  CONFIG: { least: 1, run: config },
};

/** One request of a client: what it gets back, and what the server then knows. */
export function serveRequest(memory: RedisMemory, request: RedisRequest, now: number): Served {
  const { argv, connection } = request;
  const [name = '', ...args] = argv;
  const upper = name.toUpperCase();
  const same = { memory, connection };
  if (memory.settings.requirepass !== '' && !connection.authenticated && !/^(AUTH|QUIT|HELLO)$/.test(upper)) {
    return { ...same, reply: { error: 'NOAUTH Authentication required.' } };
  }
  if (upper === 'MULTI') {
    if (connection.queue) return { ...same, reply: { error: 'ERR MULTI calls can not be nested' } };
    return { memory, connection: { ...connection, queue: [] }, reply: OK };
  }
  const { queue, spoilt, ...outside } = connection;
  if (upper === 'DISCARD' || upper === 'EXEC') {
    if (!queue) return { ...same, reply: { error: `ERR ${upper} without MULTI` } };
    if (upper === 'DISCARD') return { memory, connection: outside, reply: OK };
    if (spoilt) {
      const error = 'EXECABORT Transaction discarded because of previous errors.';
      return { memory, connection: outside, reply: { error } };
    }
    return executeQueue(memory, outside, queue, now);
  }
  if (queue) {
    const problem = mistake(argv);
    if (problem) return { memory, connection: { ...connection, spoilt: true }, reply: problem };
    return { memory, connection: { ...connection, queue: [...queue, argv] }, reply: { status: 'QUEUED' } };
  }
  const problem = mistake(argv);
  if (problem) return { ...same, reply: problem };
  const ran = runKeyCommand(memory.databases, connection.database, argv, now);
  if (ran) {
    const next = { ...memory, databases: ran.databases, dirty: memory.dirty + ran.changes };
    return { reply: ran.reply, connection, memory: next, ...(ran.changes > 0 && { log: [argv] }) };
  }
  return { ...same, ...(COMMANDS[upper] as ServerCommand).run(memory, request, args, now) };
}

function executeQueue(
  memory: RedisMemory,
  connection: RedisRequest['connection'],
  queue: readonly (readonly string[])[],
  now: number,
): Served {
  let state = { memory, connection };
  const replies: RedisReply[] = [];
  const log: (readonly string[])[] = [];
  for (const argv of queue) {
    const served = serveRequest(state.memory, { argv, connection: state.connection }, now);
    replies.push(served.reply);
    log.push(...(served.log ?? []));
    state = { memory: served.memory, connection: served.connection };
  }
  return { ...state, reply: { array: replies }, ...(log.length > 0 && { log }) };
}

/** What Redis has against a command before it looks at any key. */
function mistake(argv: readonly string[]): RedisReply | null {
  const [name = '', ...args] = argv;
  const upper = name.toUpperCase();
  if (KEY_COMMAND_NAMES.includes(upper)) return null;
  const command = Object.hasOwn(COMMANDS, upper) ? COMMANDS[upper] : undefined;
  if (!command) {
    return REAL_ONES.test(upper)
      ? { error: `ERR real Redis has the command '${upper}', but this room does not simulate it` }
      : unknownCommand(argv);
  }
  return args.length < command.least || args.length > (command.most ?? Number.POSITIVE_INFINITY)
    ? wrongNumber(name)
    : null;
}

function config(
  memory: RedisMemory,
  _request: RedisRequest,
  [sub = '', ...args]: readonly string[],
): Partial<Served> & { reply: RedisReply } {
  const { settings } = memory;
  switch (sub.toUpperCase()) {
    case 'GET': {
      const names = Object.keys(settings).filter((name) =>
        args.some((pattern) => globMatches(pattern.toLowerCase(), name)),
      );
      return { reply: bulks(names.flatMap((name) => [name, settings[name] ?? ''])) };
    }
    case 'SET': {
      const [name = '', value = ''] = args;
      const key = name.toLowerCase();
      if (!(key in settings)) {
        const error = `ERR Unknown option or number of arguments for CONFIG SET - '${name}'`;
        return { reply: { error } };
      }
      if (/^(port|bind|databases|dir|dbfilename)$/.test(key)) {
        return { reply: { error: `ERR this room does not simulate CONFIG SET ${key}` } };
      }
      return { reply: OK, memory: { ...memory, settings: { ...settings, [key]: value } } };
    }
    case 'RESETSTAT':
      return { reply: OK };
    case 'REWRITE':
      return { reply: { error: 'ERR The server is running without a config file' } };
    default:
      return { reply: { error: `ERR unknown subcommand '${sub}'. Try CONFIG HELP.` } };
  }
}
