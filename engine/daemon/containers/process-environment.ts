import type { Container } from '../../model/container';
import { DEFAULT_PATH } from '../../model/default-path';
import type { KnownLink } from '../../model/link';
import type { User } from '../../model/process';

/**
 * The variables a process in a container is started with, in this order: PATH, HOSTNAME and (with a terminal) TERM from
 * Docker, those of links, the container's own, `more`, and HOME after the user when nobody said otherwise. Who comes later changes the
 * value and leaves the place.
 */
export function processEnvironment(container: Container, user: User, options?: Options): string[] {
  return [...processVariables(container, user, options)].map(([name, value]) => `${name}=${value}`);
}

/** The same by name. */
export function processVariables(
  { config, networks }: Container,
  user: User,
  { tty = config.Tty, links, more = [] }: Options = {},
): Map<string, string> {
  const env = new Map([
    ['PATH', DEFAULT_PATH],
    ['HOSTNAME', config.Hostname],
  ]);
  if (tty) env.set('TERM', 'xterm');
  for (const { variables } of links ?? linksOf(networks)) setAll(env, variables);
  setAll(env, config.Env);
  setAll(env, more);
  if (!env.has('HOME')) env.set('HOME', user.home);
  return env;
}

export function environmentMap(env: readonly string[]): Map<string, string> {
  const map = new Map<string, string>();
  setAll(map, env);
  return map;
}

interface Options {
  tty?: boolean;
  /** Absent: those that it was started with. */
  links?: readonly KnownLink[];
  more?: readonly string[];
}

function linksOf(networks: Container['networks']): readonly KnownLink[] {
  for (const { endpoint } of networks) if (endpoint?.links) return endpoint.links;
  return NONE;
}

const NONE: readonly KnownLink[] = [];

/** What has no `=` sets nothing. */
function setAll(map: Map<string, string>, env: readonly string[]): void {
  for (const entry of env) {
    const at = entry.indexOf('=');
    if (at >= 0) map.set(entry.slice(0, at), entry.slice(at + 1));
  }
}
