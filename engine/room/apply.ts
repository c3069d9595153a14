import type { Container, PortBinding } from '../model/container';
import { addToLog } from '../model/container-log';
import type { Change } from '../model/file-tree';
import type { NetworkAttachment } from '../model/network';
import { remember } from '../model/noted-events';
import { countedOn } from '../model/open-port';
import { PULL_WINDOW } from '../model/registry-rules';
import type { Host, RoomState, SeatPrivate } from '../model/room-state';
import { applyTerminalEvent, isTerminalEvent } from './apply-terminal';
import { emptyHost, emptyPrivate } from './empty-room';
import type { PrivateEvent, PublicEvent, RoomEvent } from './events';
import { isPrivate } from './events';

const RECEIPTS = 16;
/** Main processes are so far apart that there are numbers left for their workers, execs and proxies. */
const PIDS_APART = 64;

/**
 * Folds one event into the state, in place, and answers the same state. Total: an event that does not fit (a private
 * one of a seat that this replica does not follow, say) changes nothing but `seq`.
 *
 * @param seq the event's number, which becomes the state's
 * @param at milliseconds since 1970
 */
export function apply(state: RoomState, seq: number, at: number, event: RoomEvent): RoomState {
  state.seq = seq;
  state.at = at;
  if (isPrivate(event)) {
    const own = state.privates.get(event.seat);
    if (own) applyPrivate(own, at, event);
  } else applyPublic(state, at, event);
  return state;
}

/** Folds an event of a seat's private part; the caller follows `count` instead of `seq`. */
export function applyPrivate(own: SeatPrivate, at: number, event: PrivateEvent): void {
  own.count += 1;
  if (isTerminalEvent(event)) {
    applyTerminalEvent(own, at, event);
    return;
  }
  switch (event.type) {
    case 'command.accepted':
      // The last one to be heard stands last; one alone does so anyway, and a map emptied each time is made anew each time.
      if (own.receipts.size > 1) own.receipts.delete(event.client);
      own.receipts.set(event.client, event.clientSeq);
      if (own.receipts.size > RECEIPTS) dropOldest(own.receipts);
      return;
    case 'files.changed': {
      const target = treeOf(own, event.target);
      for (const [path, change] of event.edits) {
        if (change) target.set(path, change);
        else target.delete(path);
      }
      return;
    }
    case 'daemon.noted':
      remember(own.noted, at, event.events);
      return;
    case 'volume.forgotten':
      own.volumes.delete(event.name);
      return;
    case 'names.turned':
      own.nameTurns = (own.nameTurns ?? 0) + 1;
      return;
    case 'container.probed':
      own.probes.set(event.id, event.results);
      return;
    case 'container.logged': {
      addToLog(
        entryOf(own.logs, event.id, () => []),
        event.lines,
      );
      return;
    }
    case 'container.forgotten':
      own.uppers.delete(event.id);
      own.tmpfs.delete(event.id);
      own.probes.delete(event.id);
      own.logs.delete(event.id);
      own.processes.delete(event.id);
      return;
    case 'process.set':
      if (event.process) own.processes.set(event.id, event.process);
      else own.processes.delete(event.id);
      return;
    case 'exec.started':
      own.execs.set(event.exec.id, event.exec);
      return;
    case 'exec.settled': {
      const exec = own.execs.get(event.id);
      if (exec) own.execs.set(event.id, { ...exec, process: { kind: 'shell', session: event.session } });
      return;
    }
    case 'exec.ended':
      own.execs.delete(event.id);
      return;
    case 'service.set':
      own.services ??= new Map();
      own.services.set(event.service.id, event.service);
      return;
    case 'service.printed':
      return;
    case 'service.ended':
      own.services?.delete(event.id);
      return;
    default:
      event satisfies never;
  }
}

const VOLUME = 'volume:';
const TMPFS = 'tmpfs:';

/** The files that a `files.changed` is about. */
function treeOf(own: SeatPrivate, target: string): Map<string, Change> {
  const made = () => new Map<string, Change>();
  if (target === 'host') return own.files;
  if (target.startsWith(VOLUME)) return entryOf(own.volumes, target.slice(VOLUME.length), made);
  if (target.startsWith(TMPFS)) return entryOf(own.tmpfs, target.slice(TMPFS.length), made);
  return entryOf(own.uppers, target, made);
}

function applyPublic(state: RoomState, at: number, event: PublicEvent): void {
  switch (event.type) {
    case 'room.opened':
      state.room = { ...event.room, status: 'open', step: null };
      return;
    case 'room.closed':
      state.room = { ...state.room, status: 'closed' };
      return;
    case 'class.step-shown':
      state.room = { ...state.room, step: event.step };
      return;
    case 'class.registry-set': {
      const { hubPulls: _, ...room } = state.room;
      state.room = { ...room, registry: event.rules };
      return;
    }
    case 'hub.pulled': {
      const before = state.room.hubPulls;
      const hubPulls =
        before && at - before.since < PULL_WINDOW ? { ...before, count: before.count + 1 } : { since: at, count: 1 };
      state.room = { ...state.room, hubPulls };
      return;
    }
    case 'seat.joined':
      state.seats.set(event.seat.id, event.seat);
      state.hosts.set(event.seat.id, emptyHost(event.seat.id));
      if (state.follows === 'all') state.privates.set(event.seat.id, emptyPrivate(event.seat.id));
      return;
    case 'layer.stored':
      state.layers.set(event.layer.diffId, event.layer);
      return;
    case 'image.stored':
      state.images.set(event.image.id, event.image);
      return;
    case 'registry.pushed': {
      const { repositories, manifests, layers } = state.registry;
      const tags = repositories.get(event.repository) ?? new Map();
      tags.set(event.tag, event.manifest.digest);
      repositories.set(event.repository, tags);
      manifests.set(event.manifest.digest, event.manifest);
      const held = layers.get(event.repository) ?? new Map();
      for (const layer of state.images.get(event.manifest.image)?.diffIds ?? []) held.set(layer, true);
      layers.set(event.repository, held);
      return;
    }
    case 'registry.deleted': {
      const { repositories, manifests } = state.registry;
      const tags = repositories.get(event.repository);
      for (const [tag, digest] of tags ?? []) if (digest === event.digest) tags?.delete(tag);
      const isWanted = [...repositories.values()].some((others) => [...others.values()].includes(event.digest));
      if (!isWanted) manifests.delete(event.digest);
      return;
    }
    default: {
      const host = state.hosts.get(event.seat);
      if (host) applyToHost(host, at, event);
    }
  }
}

type HostEvent = Exclude<
  Extract<PublicEvent, { seat: string }>,
  { type: 'registry.pushed' | 'registry.deleted' | 'hub.pulled' }
>;

function applyToHost(host: Host, at: number, event: HostEvent): void {
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

type ContainerEvent = Exclude<
  Extract<PublicEvent, { seat: string; id: string }>,
  { type: 'container.removed' | 'network.removed' }
>;

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

function dropOldest(map: Map<string, unknown>): void {
  for (const key of map.keys()) {
    map.delete(key);
    return;
  }
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
