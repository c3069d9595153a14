/** The keys of a simulated Redis: plain strings. */
export type RedisKeys = { readonly [key: string]: string };

export interface RedisReply {
  /** As `redis-cli` prints it when its output is no terminal, without the line end. */
  text: string;
  /** Absent when nothing changed. */
  keys?: RedisKeys;
}

const MAX_BYTES = 64_000;

/** Carries out one command on string keys; everything else is refused in Redis's words. */
export function redisCommand(keys: RedisKeys, argv: readonly string[]): RedisReply {
  const [name = '', ...args] = argv;
  const command = COMMANDS[name.toUpperCase()];
  if (!command) {
    const beginning = args.map((arg) => `'${arg}' `).join('');
    return { text: `ERR unknown command '${name}', with args beginning with: ${beginning}` };
  }
  if (args.length < command.least || args.length > command.most) {
    return { text: `ERR wrong number of arguments for '${name.toLowerCase()}' command` };
  }
  return command.run(new Map(Object.entries(keys)), args);
}

interface Command {
  least: number;
  most: number;
  run(keys: Map<string, string>, args: readonly string[]): RedisReply;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  PING: { least: 0, most: 1, run: (_keys, [text]) => ({ text: text ?? 'PONG' }) },
  ECHO: { least: 1, most: 1, run: (_keys, [text = '']) => ({ text }) },
  GET: { least: 1, most: 1, run: (keys, [key = '']) => ({ text: keys.get(key) ?? '' }) },
  EXISTS: { least: 1, most: 99, run: (keys, args) => ({ text: String(args.filter((key) => keys.has(key)).length) }) },
  DBSIZE: { least: 0, most: 0, run: (keys) => ({ text: String(keys.size) }) },
  SET: { least: 2, most: 2, run: (keys, [key = '', value = '']) => changed(keys.set(key, value), 'OK') },
  APPEND: {
    least: 2,
    most: 2,
    run(keys, [key = '', value = '']) {
      const text = `${keys.get(key) ?? ''}${value}`;
      return changed(keys.set(key, text), String(text.length));
    },
  },
  DEL: {
    least: 1,
    most: 99,
    run(keys, args) {
      const gone = args.filter((key) => keys.delete(key)).length;
      return changed(keys, String(gone));
    },
  },
  INCR: { least: 1, most: 1, run: (keys, [key = '']) => add(keys, key, '1') },
  DECR: { least: 1, most: 1, run: (keys, [key = '']) => add(keys, key, '-1') },
  INCRBY: { least: 2, most: 2, run: (keys, [key = '', by = '']) => add(keys, key, by) },
  FLUSHALL: { least: 0, most: 1, run: () => ({ text: 'OK', keys: {} }) },
  KEYS: {
    least: 1,
    most: 1,
    run(keys, [pattern = '*']) {
      return {
        text: [...keys.keys()]
          .filter((key) => globMatches(pattern, key))
          .sort()
          .join('\n'),
      };
    },
  },
};

function add(keys: Map<string, string>, key: string, by: string): RedisReply {
  const sum = Number(keys.get(key) ?? '0') + Number(by);
  if (!Number.isSafeInteger(sum)) return { text: 'ERR value is not an integer or out of range' };
  return changed(keys.set(key, String(sum)), String(sum));
}

function changed(keys: Map<string, string>, text: string): RedisReply {
  let size = 0;
  for (const [key, value] of keys) size += key.length + value.length;
  if (size > MAX_BYTES) return { text: "OOM command not allowed when used memory > 'maxmemory'." };
  return { text, keys: Object.fromEntries(keys) };
}

/** `*` and `?` only; walks both once per star, so a hostile pattern costs no more than its length times the key's. */
function globMatches(pattern: string, text: string): boolean {
  let p = 0;
  let t = 0;
  let star = -1;
  let from = 0;
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p;
      from = t;
      p += 1;
    } else if (pattern[p] === '?' || pattern[p] === text[t]) {
      p += 1;
      t += 1;
    } else if (star >= 0) {
      from += 1;
      t = from;
      p = star + 1;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
