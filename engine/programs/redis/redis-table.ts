import { matchesParts, type PatternPart } from '../star-pattern';
import type { RedisKeys, RedisValue } from './redis-value';

type Of<T extends RedisValue['type']> = Extract<RedisValue, { type: T }>;

/** One database while a command works on it; keys whose time is over are not in it. */
export class RedisTable {
  readonly keys: Map<string, RedisValue>;
  /** How many changes were made. */
  changes = 0;

  constructor(
    kept: RedisKeys,
    readonly now: number,
  ) {
    this.keys = new Map(Object.entries(kept).filter(([, { expires }]) => expires === undefined || expires > now));
  }

  get(key: string): RedisValue | undefined {
    return this.keys.get(key);
  }

  /** The value if it is of this type, `undefined` when there is none, null when it is of another. */
  as<T extends RedisValue['type']>(key: string, type: T): Of<T> | undefined | null {
    const value = this.keys.get(key);
    if (value === undefined) return undefined;
    return value.type === type ? (value as Of<T>) : null;
  }

  set(key: string, value: RedisValue): void {
    this.changes += 1;
    const empty =
      (value.type === 'list' && value.items.length === 0) ||
      (value.type === 'set' && value.members.length === 0) ||
      (value.type === 'hash' && value.fields.length === 0) ||
      (value.type === 'zset' && value.scores.length === 0);
    if (empty) this.keys.delete(key);
    else this.keys.set(key, value);
  }

  delete(key: string): boolean {
    const gone = this.keys.delete(key);
    if (gone) this.changes += 1;
    return gone;
  }

  clear(): void {
    this.changes += this.keys.size;
    this.keys.clear();
  }

  kept(): RedisKeys {
    return Object.fromEntries(this.keys);
  }
}

/** An integer of 64 bits as far as a number is exact, or null. */
export function wholeNumber(text: string): number | null {
  const value = Number(text);
  return /^-?\d+$/.test(text) && Number.isSafeInteger(value) ? value : null;
}

/** Redis's glob: `*`, `?`, `[abc]`, `[a-z]`, `[^a]`, and a backslash before what counts as itself. */
export function globMatches(pattern: string, text: string): boolean {
  const parts = [...pattern.matchAll(/\\([\s\S])|\[(\^?)((?:\\.|[^\]\\])*)\]|([\s\S])/g)].map(
    ([, literal, not, set, plain]): PatternPart => {
      if (literal !== undefined) return (letter) => letter === literal;
      if (set !== undefined) return (letter) => inSet(set, letter) !== (not === '^');
      if (plain === '*') return null;
      return (letter) => plain === '?' || letter === plain;
    },
  );
  return matchesParts(parts, text);
}

function inSet(set: string, letter: string): boolean {
  for (let at = 0; at < set.length; at += 1) {
    if (set[at + 1] === '-' && at + 2 < set.length) {
      if (letter >= (set[at] as string) && letter <= (set[at + 2] as string)) return true;
      at += 2;
    } else if (set[at] === letter) return true;
  }
  return false;
}
