import type { Container } from '../../model/container';
import type { DaemonContext } from '../context';

/** The network namespace that a program lives in: the host's, or that of the container which brought it. */
export type Stack = { of: 'host' } | { of: 'container'; container: Container };

export const HOST_STACK: Stack = { of: 'host' };
const CONTAINER = 'container:';

/** Follows `--network host` and `--network container:OTHER`; null when the other one is gone. */
export function stackOf({ host }: DaemonContext, container: Container): Stack | null {
  let owner: Container | undefined = container;
  for (let depth = 0; owner && depth < 8; depth += 1) {
    const mode: string = owner.hostConfig.networkMode;
    if (mode === 'host') return HOST_STACK;
    if (!mode.startsWith(CONTAINER)) return { of: 'container', container: owner };
    const other = mode.slice(CONTAINER.length);
    owner = host.containers.get(other) ?? host.containers.get(host.names.get(other) ?? '');
  }
  return null;
}

export function sameStack(a: Stack | null, b: Stack | null): boolean {
  if (a === null || b === null) return false;
  if (a.of === 'host' || b.of === 'host') return a.of === b.of;
  return a.container.id === b.container.id;
}
