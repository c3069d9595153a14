import type { Container } from '../../model/container';
import type { User } from '../../model/process';
import { DEFAULT_PATH } from '../../programs/find-executable';

/**
 * The variables a process in a container is started with, in this order: PATH, HOSTNAME and (with a terminal) TERM from
 * Docker, the container's own, `more`, and HOME after the user when nobody said otherwise. Who comes later changes the
 * value and leaves the place.
 */
export function processEnvironment(
  { config }: Container,
  user: User,
  { tty = config.Tty, more = [] }: { tty?: boolean; more?: readonly string[] } = {},
): string[] {
  const docker = [`PATH=${DEFAULT_PATH}`, `HOSTNAME=${config.Hostname}`, ...(tty ? ['TERM=xterm'] : [])];
  const set = [...docker, ...config.Env, ...more].filter((entry) => entry.includes('='));
  const env = environmentMap(set);
  if (!env.has('HOME')) env.set('HOME', user.home);
  return [...env].map(([name, value]) => `${name}=${value}`);
}

export function environmentMap(env: readonly string[]): Map<string, string> {
  return new Map(env.map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)]));
}
