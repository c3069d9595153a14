import type { Container, ContainerState, HostConfig } from '../model/container';
import { DESK } from '../model/desk';
import type { Digest } from '../model/digest';
import type { HostDifference } from '../model/host-difference';
import type { Image } from '../model/image';
import type { MapDifference } from '../model/map-difference';
import type { Endpoint, NetworkAttachment } from '../model/network';
import type { SeatId } from '../model/room-state';
import { isPrivate, type PublicEvent, type RoomEvent } from '../room/events';
import type { Pseudonyms } from './pseudonyms';

/** What stays of a seat's private part: it has no words in it, and other things are counted by it. */
const STAYS: ReadonlySet<RoomEvent['type']> = new Set<RoomEvent['type']>(['command.accepted', 'host.forgotten']);

interface Erased {
  readonly seat: SeatId;
  /** Of this seat alone; also where contents go in which it is named. */
  readonly pseudonyms: Pseudonyms;
  /** Those that only this seat ever had. */
  readonly images: ReadonlySet<Digest>;
}

/**
 * An event as it is told after a seat was erased. What everybody saw stays: what was made, from what, under which name.
 * The person's name is gone from it, and so are the words that were typed for it: commands, variables, labels, steps of
 * images that nobody else had. Of the private part only its length stays.
 */
export function erased(event: RoomEvent, { seat, pseudonyms, images }: Erased): RoomEvent {
  if (isPrivate(event)) {
    if (event.seat === seat) return STAYS.has(event.type) ? event : { type: 'seat.withheld', seat };
    if ('of' in event && event.of === seat) return { type: 'seat.withheld', seat: DESK };
    return pseudonyms.event(withoutTyped(event, seat));
  }
  return pseudonyms.event(withoutWords(event, seat, images));
}

/** What the seat has typed at somebody else's terminal. */
function withoutTyped(event: RoomEvent, seat: SeatId): RoomEvent {
  if (event.type === 'terminal.entered' && event.by === seat) return { ...event, line: '' };
  if (event.type === 'terminal.answered' && event.by === seat) return { ...event, text: '' };
  return event;
}

function withoutWords(event: PublicEvent, seat: SeatId, images: ReadonlySet<Digest>): PublicEvent {
  if (event.type === 'image.stored')
    return images.has(event.image.id) ? { ...event, image: plainImage(event.image) } : event;
  if (!('seat' in event) || event.seat !== seat) return event;
  switch (event.type) {
    case 'container.created':
      return { ...event, container: plainContainer(event.container) };
    case 'container.updated':
      return { ...event, hostConfig: plainHostConfig(event.hostConfig) };
    case 'container.changed':
      return { ...event, state: plainState(event.state) };
    case 'container.started':
    case 'container.networked':
      return { ...event, networks: event.networks.map(unnamed) };
    case 'volume.created':
      return { ...event, volume: unlabelled(event.volume) };
    case 'network.created':
      return { ...event, network: unlabelled(event.network) };
    case 'build-cache.kept':
      return { ...event, record: { ...event.record, description: '' } };
    case 'host.restored':
      return { ...event, difference: plainDifference(event.difference) };
    default:
      return event;
  }
}

function plainDifference(difference: HostDifference): HostDifference {
  const { containers, volumes, networks, buildCache } = difference;
  return {
    ...difference,
    ...(containers && { containers: each(containers, plainContainer) }),
    ...(volumes && { volumes: each(volumes, unlabelled) }),
    ...(networks && { networks: each(networks, unlabelled) }),
    ...(buildCache && { buildCache: each(buildCache, (record) => ({ ...record, description: '' })) }),
  };
}

function each<V>(difference: MapDifference<V>, plain: (value: V) => V): MapDifference<V> {
  const { set } = difference;
  return set ? { ...difference, set: set.map(([key, value]) => [key, plain(value)] as const) } : difference;
}

function plainContainer(container: Container): Container {
  const { Healthcheck: _, Domainname: __, OnBuild: ___, Shell: ____, ...config } = container.config;
  // A folder of the host is a path that was typed; a volume is drawn on the wall.
  const volumes = container.mounts.filter(({ type }) => type === 'volume');
  return {
    ...container,
    path: '',
    args: [],
    config: {
      ...config,
      Env: [],
      Cmd: null,
      Entrypoint: null,
      WorkingDir: '',
      User: '',
      Volumes: [],
      Labels: [],
      Hostname: container.id.slice(0, 12),
    },
    hostConfig: plainHostConfig(container.hostConfig),
    state: plainState(container.state),
    mounts: volumes.map((mount, index) => ({ ...mount, destination: `/mnt/${index + 1}`, mode: '' })),
    networks: container.networks.map(unnamed),
  };
}

/** What the wall is drawn by, and what is a number or a choice of a few. */
function plainHostConfig(config: HostConfig): HostConfig {
  return {
    portRequests: config.portRequests,
    publishAllPorts: config.publishAllPorts,
    autoRemove: config.autoRemove,
    restartPolicy: config.restartPolicy,
    networkMode: config.networkMode,
    init: config.init,
    readonlyRootfs: config.readonlyRootfs,
    memory: config.memory,
    nanoCpus: config.nanoCpus,
    ...(config.pidsLimit !== undefined && { pidsLimit: config.pidsLimit }),
  };
}

/** What went wrong is told with the words that were typed: `exec: "secret": executable file not found in $PATH`. */
function plainState(state: ContainerState): ContainerState {
  return 'error' in state ? { ...state, error: '' } : state;
}

/** Without the names that were given to it and to others in the network. */
function unnamed({ links: _, endpoint, ...attachment }: NetworkAttachment): NetworkAttachment {
  return { ...attachment, aliases: [], endpoint: endpoint && unlinked(endpoint) };
}

function unlinked({ links: _, ...endpoint }: Endpoint): Endpoint {
  return endpoint;
}

function plainImage(image: Image): Image {
  const { Healthcheck: _, OnBuild: __, Shell: ___, ...config } = image.config;
  return {
    ...image,
    author: '',
    comment: '',
    config: { ...config, Env: [], Cmd: null, Entrypoint: null, WorkingDir: '', User: '', Volumes: [], Labels: [] },
    history: image.history.map(({ created, empty_layer }) => ({
      created,
      created_by: '',
      ...(empty_layer && { empty_layer }),
    })),
  };
}

function unlabelled<T extends { labels: readonly unknown[]; options: readonly unknown[] }>(thing: T): T {
  return { ...thing, labels: [], options: [] };
}
