import { didYouMean } from './did-you-mean';

/**
 * Flags that the classic builder acts on, and those of each instruction that only BuildKit has. Engine 28.2.2 reads
 * Dockerfiles as version 1.16 of BuildKit's syntax: `--parents`, `--exclude` and `--security` are unknown to it.
 */
const CLASSIC: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'],
  COPY: ['from', 'chown'],
  ADD: ['chown'],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
};
const BUILDKIT: Readonly<Record<string, readonly string[]>> = {
  RUN: ['mount', 'network'],
  COPY: ['chmod', 'link'],
  ADD: ['chmod', 'link', 'checksum', 'keep-git-dir'],
};
const BOOLEAN = ['link', 'keep-git-dir'];
const REPEATED = ['mount'];

export interface Flags {
  values: ReadonlyMap<string, string>;
  /** The values of `--mount`, in order. */
  mounts: readonly string[];
  /** Those given that only BuildKit has. */
  buildKitOnly: readonly string[];
  /** What follows the flags. */
  rest: string;
}

/**
 * Takes `--name=value` words from the beginning, of any instruction: one that has no flags refuses them. The error is
 * Docker's text (docker-facts §4.4).
 */
export function takeFlags(instruction: string, text: string): Flags | { error: string } {
  const classic = CLASSIC[instruction] ?? [];
  const buildKit = BUILDKIT[instruction] ?? [];
  const values = new Map<string, string>();
  const mounts: string[] = [];
  const buildKitOnly: string[] = [];
  let rest = text;
  for (let match = next(rest); match; match = next(rest)) {
    const [whole = '', word = ''] = match;
    rest = rest.slice(whole.length);
    if (word === '--') break;
    const [name = '', value] = split(word.slice(2));
    if (!classic.includes(name) && !buildKit.includes(name)) {
      return { error: `unknown flag: ${name}${didYouMean(name, [...classic, ...buildKit])}` };
    }
    const isSwitch = BOOLEAN.includes(name);
    if (value === undefined && !isSwitch) return { error: `missing a value on flag: ${name}` };
    if (isSwitch && !['true', 'false'].includes(value?.toLowerCase() ?? 'true')) {
      return { error: `expecting boolean value for flag ${name}, not: ${value}` };
    }
    if (values.has(name) && !REPEATED.includes(name)) return { error: `duplicate flag specified: ${name}` };
    values.set(name, value ?? 'true');
    if (name === 'mount') mounts.push(value ?? '');
    if (buildKit.includes(name)) buildKitOnly.push(name);
  }
  return { values, mounts, buildKitOnly, rest };
}

/** A word that begins with two dashes; quotes may hold blanks. */
function next(text: string): RegExpExecArray | null {
  return /^\s*(--(?:"[^"]*"|'[^']*'|[^\s"'])*)(?:\s+|$)/.exec(text);
}

function split(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1).replace(/["']/g, '')];
}
