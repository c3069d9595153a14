import type { Container } from '../../model/container';
import type { User } from '../../model/process';
import { DEFAULT_PATH } from '../../programs/find-executable';
import { mergeEnv } from './merge-config';

/**
 * The variables a process in a container is started with: PATH, HOSTNAME and (with a terminal) TERM from Docker, the
 * container's own over them, `more` over those, and HOME after the user when nobody said otherwise.
 */
export function processEnvironment(
  { config }: Container,
  user: User,
  { tty = config.Tty, more = [] }: { tty?: boolean; more?: readonly string[] } = {},
): string[] {
  const docker = [`PATH=${DEFAULT_PATH}`, `HOSTNAME=${config.Hostname}`, ...(tty ? ['TERM=xterm'] : [])];
  const own = mergeEnv(
    more,
    config.Env.filter((entry) => entry.includes('=')),
  );
  const env = [...docker.filter((entry) => !own.some((it) => sameName(it, entry))), ...own];
  return env.some((entry) => entry.startsWith('HOME=')) ? env : [...env, `HOME=${user.home}`];
}

function sameName(a: string, b: string): boolean {
  return a.slice(0, a.indexOf('=')) === b.slice(0, b.indexOf('='));
}

export function environmentMap(env: readonly string[]): Map<string, string> {
  return new Map(env.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
}
