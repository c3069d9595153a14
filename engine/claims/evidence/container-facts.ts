import type { Container } from '../../model/container';
import type { Host, RoomState } from '../../model/room-state';
import type { RoomEvent } from '../../room/events';
import type { Told } from './fact';

/**
 * What an event tells of containers. The state is that before the event.
 * @param written whether a file in a container's writable layer was written so far, not only folders for its mounts made
 */
export function containerFacts(state: RoomState, event: RoomEvent, written: (container: string) => boolean): Told[] {
  if (event.type === 'container.created') return created(state, event.container);
  if (!('seat' in event) || !('id' in event)) return [];
  const host = state.hosts.get(event.seat);
  const container = host?.containers.get(event.id);
  if (!host || !container || container.intermediate) return [];
  const of = { container: container.id, image: container.image };
  const files = written(container.id) ? container.writable.files : 0;
  switch (event.type) {
    case 'container.started': {
      const again = container.state.status !== 'created';
      const published = event.ports.length > 0;
      return [
        { kind: 'started', ...of, files, again, published, besideSamePort: besideSamePort(state, host, container) },
      ];
    }
    case 'container.grew':
      return written(container.id) && event.files > files ? [{ kind: 'wrote', ...of }] : [];
    case 'container.changed': {
      const { status } = event.state;
      if (status === 'paused') return [{ kind: 'paused', ...of, files }];
      if (status === 'running') return container.state.status === 'paused' ? [{ kind: 'unpaused', ...of, files }] : [];
      if (status === 'dead') return [{ kind: 'dead', ...of, files }];
      const ran = container.state.status === 'running' || container.state.status === 'paused';
      if (!ran || (status !== 'exited' && status !== 'restarting')) return [];
      return [{ kind: 'ended', ...of, files, exitCode: event.state.exitCode, byHand: event.stoppedByHand }];
    }
    case 'container.removed': {
      const { status: from } = container.state;
      return [
        { kind: 'removed', ...of, files, from, volumes: volumesOf(container), imageStays: host.images.has(of.image) },
      ];
    }
    default:
      return [];
  }
}

function created({ images }: RoomState, container: Container): Told[] {
  if (container.intermediate) return [];
  const { id, image, config, hostConfig, networks } = container;
  const from = images.get(image)?.config;
  const others = JSON.stringify(from?.Cmd ?? null) !== JSON.stringify(config.Cmd);
  const given = others && config.Cmd !== null;
  return [
    {
      kind: 'created',
      container: id,
      image,
      volumes: volumesOf(container),
      replaces: given && from?.Cmd != null,
      appends: given && from?.Entrypoint != null,
      aliases: networks.flatMap(({ aliases }) => aliases),
      exposes: (from?.ExposedPorts.length ?? 0) > 0,
      publishes: hostConfig.portRequests.length > 0 || hostConfig.publishAllPorts,
      declares: (from?.Volumes.length ?? 0) > 0,
    },
  ];
}

function volumesOf({ mounts }: Container): string[] {
  return mounts.flatMap(({ type, name }) => (type === 'volume' ? [name] : []));
}

/** Whether another container on the host runs and listens where this one does. */
function besideSamePort({ images }: RoomState, { containers }: Host, container: Container): boolean {
  const ports = new Set(images.get(container.image)?.config.ExposedPorts);
  if (ports.size === 0) return false;
  return [...containers.values()].some(
    (other) =>
      other.id !== container.id &&
      other.state.status === 'running' &&
      images.get(other.image)?.config.ExposedPorts.some((port) => ports.has(port)),
  );
}
