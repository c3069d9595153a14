/** What is behind a key. `expires` is in milliseconds since 1970. */
export type RedisValue = { expires?: number } & (
  | { type: 'string'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'set'; members: readonly string[] }
  | { type: 'hash'; fields: readonly (readonly [field: string, value: string])[] }
  | { type: 'zset'; scores: readonly (readonly [member: string, score: number])[] }
);

/** The keys of one database. */
export type RedisKeys = { readonly [key: string]: RedisValue };

/** Databases by number; those that are missing are empty. */
export type RedisDatabases = { readonly [number: string]: RedisKeys };

/** A reply of the protocol. */
export type RedisReply =
  | { status: string }
  | { error: string }
  | { integer: number }
  | { bulk: string | null }
  | { array: readonly RedisReply[] | null };

export const OK: RedisReply = { status: 'OK' };
export const NIL: RedisReply = { bulk: null };
export const WRONG_TYPE: RedisReply = {
  error: 'WRONGTYPE Operation against a key holding the wrong kind of value',
};
export const SYNTAX: RedisReply = { error: 'ERR syntax error' };
export const NOT_INTEGER: RedisReply = { error: 'ERR value is not an integer or out of range' };

export const integer = (value: number): RedisReply => ({ integer: value });
export const bulk = (text: string | null): RedisReply => ({ bulk: text });
export const bulks = (texts: readonly (string | null)[]): RedisReply => ({ array: texts.map(bulk) });
