import type { Container, PortBinding } from '../model/container';
import type { NetworkAttachment } from '../model/network';
import { countedOn } from '../model/open-port';
import type { Host } from '../model/room-state';
import type { ClassEvent } from './apply-class';
import type { PublicEvent } from './events';
import { restoreHost } from './host-differences';

/** Main processes are so far apart that there are numbers left for their workers, execs and proxies. */
const PIDS_APART = 64;

export type HostEvent = Exclude<
  Extract<PublicEvent, { seat: string }>,
  ClassEvent | { type: 'registry.pushed' | 'registry.deleted' | 'hub.pulled' | 'host.cleared' | 'class.marked' }
>;

/** The part of `apply` that concerns what everybody sees of one host. */
export function applyToHost(host: Host, at: number, event: HostEvent): void {
  switch (event.type) {
    case 'image.added':
      host.images.set(event.image, { id: event.image, parent: event.parent, addedAt: at });
      return;
    case 'image.tagged':
      host.tags.set(event.reference, event.image);
      return;
    case 'image.untagged':
      host.tags.delete(event.reference);
      return;
    case 'image.digest-noted':
      host.digests.set(event.reference, event.image);
      return;
    case 'image.digest-forgotten':
      host.digests.delete(event.reference);
      return;
    case 'image.removed':
      host.images.delete(event.image);
      return;
    case 'container.created':
      host.containers.set(event.container.id, event.container);
      host.names.set(event.container.name, event.container.id);
      return;
    case 'volume.created':
      host.volumes.set(event.volume.name, event.volume);
      return;
    case 'volume.removed':
      host.volumes.delete(event.name);
      return;
    case 'volume.grew': {
      const volume = host.volumes.get(event.name);
      const { files, bytes } = event;
      if (volume) host.volumes.set(event.name, { ...volume, holds: { files, bytes } });
      return;
    }
    case 'network.created':
      host.networks.set(event.network.id, event.network);
      return;
    case 'network.removed':
      host.networks.delete(event.id);
      return;
    case 'host.restored':
      restoreHost(host, event.difference);
      return;
    case 'build-cache.kept':
      host.buildCache.set(event.record.id, event.record);
      return;
    case 'build-cache.pruned':
      for (const id of event.ids) host.buildCache.delete(id);
      return;
    case 'container.removed': {
      const container = host.containers.get(event.id);
      if (container && host.names.get(container.name) === event.id) host.names.delete(container.name);
      host.containers.delete(event.id);
      return;
    }
    default: {
      const container = host.containers.get(event.id);
      if (container) host.containers.set(event.id, changed(host, container, at, event));
    }
  }
}

type ContainerEvent = Exclude<Extract<HostEvent, { id: string }>, { type: 'container.removed' | 'network.removed' }>;

function changed(host: Host, container: Container, at: number, event: ContainerEvent): Container {
  switch (event.type) {
    case 'container.renamed':
      if (host.names.get(container.name) === container.id) host.names.delete(container.name);
      host.names.set(event.name, container.id);
      return { ...container, name: event.name };
    case 'container.started':
      host.nextPid = Math.max(host.nextPid, event.pid + PIDS_APART);
      countPorts(host, container, event.ports);
      return {
        ...container,
        state: { status: 'running', pid: event.pid, startedAt: at },
        ports: event.ports,
        networks: event.networks,
        stoppedByHand: false,
        starts: (container.starts ?? 0) + 1,
        restartCount: event.restarted ? container.restartCount + 1 : 0,
        restartDelay: event.restarted ? (container.restartDelay ?? 0) : 0,
      };
    case 'container.changed': {
      const alive = event.state.status === 'running' || event.state.status === 'paused';
      return {
        ...container,
        state: event.state,
        stoppedByHand: event.stoppedByHand,
        restartDelay: event.restartDelay ?? container.restartDelay ?? 0,
        ports: alive ? container.ports : [],
        networks: alive ? container.networks : container.networks.map(unplugged),
      };
    }
    case 'container.health':
      return { ...container, health: event.health };
    case 'container.networked':
      countPorts(host, container, event.ports);
      return { ...container, networks: event.networks, ports: event.ports };
    case 'container.updated':
      return { ...container, hostConfig: event.hostConfig };
    case 'container.grew':
      return { ...container, writable: { files: event.files, bytes: event.bytes } };
    default:
      event satisfies never;
      return container;
  }
}

function countPorts(host: Host, container: Container, given: readonly PortBinding[]): void {
  const counted = given.length === 0 ? host.lastPorts : countedOn(host.lastPorts, container, given);
  if (counted !== undefined) host.lastPorts = counted;
}

function unplugged(attachment: NetworkAttachment): NetworkAttachment {
  return attachment.endpoint ? { ...attachment, endpoint: null } : attachment;
}
