import { isAlive } from '../daemon/containers/find-container';
import type { DaemonContext } from '../daemon/context';
import { playedIn } from '../daemon/services/services-of';
import type { Reference } from '../model/reference';
import { registry } from '../programs/registry';
import { namespaceOf } from './namespace';
import { type RegistryAddress, registryAddress } from './registry-address';

/**
 * Where a name leads from a host. A registry that the host publishes from a container is its student's part of the
 * room's registry, without the namespace in the names: `localhost:5000/web` of Ana is `ana/web` there (decision 065).
 */
export function addressFrom(ctx: DaemonContext, reference: Reference): RegistryAddress {
  if (!isOwnRegistry(ctx, reference.domain)) return registryAddress(reference);
  return { registry: 'room', repository: `${ownPrefix(ctx)}${reference.path}`, own: true };
}

/** What stands before the names of a registry that runs on this host; the instructor's is the room's whole one. */
export function ownPrefix({ state, seat }: DaemonContext): string {
  return state.seats.get(seat)?.role === 'instructor' ? '' : `${namespaceOf(state, seat)}/`;
}

/** Whether a registry runs in this container. */
export function isRegistry(ctx: DaemonContext, container: string): boolean {
  return [...playedIn(ctx, { id: container })].some(({ program }) => program === registry.name);
}

function isOwnRegistry(ctx: DaemonContext, domain: string): boolean {
  const port = Number(/^(?:localhost|127\.0\.0\.1):(\d+)$/.exec(domain)?.[1]);
  if (!port) return false;
  for (const container of ctx.host.containers.values()) {
    if (!container.ports.some(({ hostPort, protocol }) => hostPort === port && protocol === 'tcp')) continue;
    return isAlive(container) && isRegistry(ctx, container.id);
  }
  return false;
}
