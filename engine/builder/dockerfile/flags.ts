import { didYouMean } from './did-you-mean';

/** Flags that the classic builder acts on, and those of each instruction that only BuildKit has. */
const CLASSIC: Readonly<Record<string, readonly string[]>> = {
  FROM: ['platform'],
  COPY: ['from', 'chown'],
  ADD: ['chown'],
  HEALTHCHECK: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'],
};
const BUILDKIT: Readonly<Record<string, readonly string[]>> = {
  RUN: ['mount', 'network', 'security'],
  COPY: ['chmod', 'link', 'parents', 'exclude'],
  ADD: ['chmod', 'link', 'checksum', 'keep-git-dir', 'exclude', 'unpack'],
};
const BOOLEAN = ['link', 'parents', 'keep-git-dir', 'unpack'];

export interface Flags {
  values: ReadonlyMap<string, string>;
  needsBuildKit: string | null;
  /** What follows the flags. */
  rest: string;
}

/** Takes `--name=value` words from the beginning. The error is Docker's text (docker-facts §4.4). */
export function takeFlags(instruction: string, text: string): Flags | { error: string } {
  const classic = CLASSIC[instruction] ?? [];
  const buildKit = BUILDKIT[instruction] ?? [];
  const values = new Map<string, string>();
  let needsBuildKit: string | null = null;
  let rest = text;
  if (classic.length + buildKit.length === 0) return { values, needsBuildKit, rest };
  for (let match = next(rest); match; match = next(rest)) {
    const [whole = '', word = ''] = match;
    rest = rest.slice(whole.length);
    if (word === '--') break;
    const [name = '', value] = split(word.slice(2));
    if (!classic.includes(name) && !buildKit.includes(name)) {
      return { error: `unknown flag: ${name}${didYouMean(name, [...classic, ...buildKit])}` };
    }
    if (value === undefined && !BOOLEAN.includes(name)) return { error: `missing a value on flag: ${name}` };
    if (values.has(name) && name !== 'mount' && name !== 'exclude')
      return { error: `duplicate flag specified: ${name}` };
    values.set(name, value ?? 'true');
    if (buildKit.includes(name)) needsBuildKit ??= name;
  }
  return { values, needsBuildKit, rest };
}

function next(text: string): RegExpExecArray | null {
  return /^\s*(--[^\s]*)(?:\s+|$)/.exec(text);
}

function split(word: string): [string, string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
