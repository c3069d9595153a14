import type { Reference } from '../model/reference';

/** Under these names every host of a room reaches the room's registry. */
export const ROOM_REGISTRY_HOSTS = ['registry:5000', 'localhost:5000', '127.0.0.1:5000'] as const;

/** Before the hub's repositories among those of the room; nothing else can be pushed below it. */
export const HUB_PREFIX = 'docker.io/';

/** The machine behind Docker Hub. */
export const HUB_HOST = 'registry-1.docker.io';

/** Which registry a name leads to, and what the image is called there. */
export type RegistryAddress =
  /** The room's registry by its own name; `own`: by way of a container of the host, which wants no login. */
  | { registry: 'room'; repository: string; own?: true }
  /**
   * Docker Hub, whose mirror the room's registry is: `mirrored` is the repository to look for there first, `pushed`
   * where the room keeps what was pushed to the hub.
   */
  | { registry: 'hub'; repository: string; mirrored: string; pushed: string }
  /** Somewhere that a room without Internet cannot reach. */
  | { registry: 'elsewhere'; host: string };

export function registryAddress(reference: Reference): RegistryAddress {
  const { domain, path } = reference;
  if ((ROOM_REGISTRY_HOSTS as readonly string[]).includes(domain)) return { registry: 'room', repository: path };
  if (domain !== 'docker.io') return { registry: 'elsewhere', host: domain };
  return {
    registry: 'hub',
    repository: path,
    mirrored: path.replace(/^library\//, ''),
    pushed: `${HUB_PREFIX}${path}`,
  };
}

/** What Docker says about a registry that does not answer. */
export function unreachable(host: string): string {
  const [name = '', port = '443'] = host.split(':');
  if (name === 'localhost' || name === '127.0.0.1' || name === 'registry') {
    return `Get "http://${host}/v2/": dial tcp ${name === 'registry' ? '10.0.0.1' : '127.0.0.1'}:${port}: connect: connection refused`;
  }
  return `Get "https://${host}/v2/": dial tcp: lookup ${name}: no such host`;
}
