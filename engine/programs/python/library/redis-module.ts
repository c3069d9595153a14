import type { RedisReply } from '../../redis/redis-value';
import { keyOf } from '../compare';
import type { NetworkOutcome, Running } from '../effects';
import { EXCEPTIONS, exception, Raised } from '../errors';
import { str } from '../show';
import { PyBytes, PyClass, PyDict, PyList, type PyModule, type Value } from '../values';
import { moduleOf, thing } from './module-of';

const CONNECTED = { database: 0, authenticated: false };

const ERROR = new PyClass('RedisError', [EXCEPTIONS.get('Exception') as PyClass], new Map(), 'redis.exceptions');
const CONNECTION = new PyClass('ConnectionError', [ERROR], new Map(), 'redis.exceptions');
const RESPONSE = new PyClass('ResponseError', [ERROR], new Map(), 'redis.exceptions');
const REASONS: Readonly<Record<string, string>> = {
  'could-not-resolve': 'Error -2 connecting to HOST:PORT. Name or service not known.',
  'connection-refused': 'Error 111 connecting to HOST:PORT. Connection refused.',
};

/** `redis`: a client of a Redis server in the container's networks. */
export function redisModule(): PyModule {
  const make = (args: readonly Value[], keywords: ReadonlyMap<string, Value>) => {
    const host = String(args[0] ?? keywords.get('host') ?? 'localhost');
    const port = Number(args[1] ?? keywords.get('port') ?? 6379n);
    return client(host, port, keywords.get('decode_responses') === true);
  };
  const exceptions = moduleOf(
    'redis.exceptions',
    {},
    { ConnectionError: CONNECTION, RedisError: ERROR, ResponseError: RESPONSE },
  );
  return moduleOf(
    'redis',
    {
      Redis: make,
      StrictRedis: make,
      from_url: ([url = ''], keywords) => {
        const [, host = 'localhost', port = '6379'] =
          /^redis:\/\/(?:[^@]*@)?([^:/]+)(?::(\d+))?/.exec(String(url)) ?? [];
        return client(host, Number(port), keywords.get('decode_responses') === true);
      },
    },
    { exceptions, ConnectionError: CONNECTION, RedisError: ERROR, '.played': true },
  );
}

/** Commands whose answer is given as Python has it: numbers, truth, texts. */
function client(host: string, port: number, decode: boolean) {
  const shown = (text: string): Value => (decode ? text : new PyBytes(new TextEncoder().encode(text)));
  const ask = function* (words: readonly Value[]): Running<RedisReply> {
    const texts: string[] = [];
    for (const word of words)
      texts.push(word instanceof PyBytes ? new TextDecoder().decode(word.bytes) : yield* str(word));
    const outcome = (yield {
      type: 'exchange',
      host,
      port,
      protocol: 'redis',
      payload: JSON.stringify({ argv: texts, connection: CONNECTED }),
    }) as NetworkOutcome;
    if (!outcome.ok) {
      const text = REASONS[outcome.failure] ?? 'Error 110 connecting to HOST:PORT. Connection timed out.';
      throw new Raised(exception(CONNECTION, text.replace('HOST', host).replace('PORT', String(port))));
    }
    const { reply } = JSON.parse(outcome.reply) as { reply: RedisReply };
    if ('error' in reply) throw new Raised(exception(RESPONSE, reply.error.replace(/^ERR /, '')));
    return reply;
  };
  const value = (reply: RedisReply): Value => {
    if ('integer' in reply) return BigInt(reply.integer);
    if ('status' in reply) return reply.status;
    if ('bulk' in reply) return reply.bulk === null ? null : shown(reply.bulk);
    return 'array' in reply ? new PyList((reply.array ?? []).map(value)) : null;
  };
  const plain = (command: string) =>
    function* (args: readonly Value[]): Running<Value> {
      return value(yield* ask([command, ...args]));
    };
  const truth = (command: string) =>
    function* (args: readonly Value[]): Running<Value> {
      const reply = yield* ask([command, ...args]);
      return 'status' in reply || ('integer' in reply && reply.integer > 0);
    };
  const amount = (command: string) =>
    function* ([key = '', by = 1n]: readonly Value[]): Running<Value> {
      return value(yield* ask([command, key, by]));
    };
  return thing(
    'Redis',
    {
      get: plain('GET'),
      set: function* ([key = '', text = ''], keywords) {
        const seconds = keywords.get('ex');
        yield* ask(['SET', key, text, ...(seconds === undefined ? [] : ['EX', seconds])]);
        return true;
      },
      setex: function* ([key = '', seconds = 0n, text = '']) {
        yield* ask(['SETEX', key, seconds, text]);
        return true;
      },
      incr: amount('INCRBY'),
      incrby: amount('INCRBY'),
      decr: amount('DECRBY'),
      decrby: amount('DECRBY'),
      delete: plain('DEL'),
      exists: plain('EXISTS'),
      expire: truth('EXPIRE'),
      ttl: plain('TTL'),
      ping: truth('PING'),
      keys: plain('KEYS'),
      lpush: plain('LPUSH'),
      rpush: plain('RPUSH'),
      lpop: plain('LPOP'),
      rpop: plain('RPOP'),
      llen: plain('LLEN'),
      lrange: plain('LRANGE'),
      sadd: plain('SADD'),
      smembers: plain('SMEMBERS'),
      hget: plain('HGET'),
      hset: plain('HSET'),
      hgetall: function* ([key = '']) {
        const reply = yield* ask(['HGETALL', key]);
        const items = 'array' in reply ? (reply.array ?? []).map(value) : [];
        const made = new PyDict();
        for (let i = 0; i + 1 < items.length; i += 2) {
          const [name = null, text = null] = items.slice(i, i + 2);
          made.entries.set(keyOf(name), [name, text]);
        }
        return made;
      },
      flushall: truth('FLUSHALL'),
      flushdb: truth('FLUSHDB'),
      dbsize: plain('DBSIZE'),
      close: () => null,
    },
    {},
    () =>
      `<redis.client.Redis(<redis.connection.ConnectionPool(<redis.connection.Connection(host=${host},port=${port},db=0)>)>)>`,
  );
}
