import type { ClassState } from '../model/class-state';
import type { Desk } from '../model/desk';
import type { Host, Registry, RoomState, SeatPrivate } from '../model/room-state';

/*
 * Copies for going back in time. Records of the state are replaced and never edited, so they are shared; what `apply`
 * edits in place (Maps, and lists that grow: logs, noted events) is copied. That costs what has such places, not what
 * is in them.
 */

/** Everything but hosts and private parts, which the copy shares: see {@link forkHost} and {@link forkPrivate}. */
export function forkRoom(state: RoomState): RoomState {
  return {
    ...state,
    class: forkClass(state.class),
    seats: new Map(state.seats),
    layers: new Map(state.layers),
    images: new Map(state.images),
    registry: forkRegistry(state.registry),
    hosts: new Map(state.hosts),
    privates: new Map(state.privates),
  };
}

/** A host that can be changed while the one it was made from stays as it is. */
export function forkHost(host: Host): Host {
  return {
    ...host,
    images: new Map(host.images),
    tags: new Map(host.tags),
    digests: new Map(host.digests),
    containers: new Map(host.containers),
    names: new Map(host.names),
    volumes: new Map(host.volumes),
    networks: new Map(host.networks),
    buildCache: new Map(host.buildCache),
  };
}

/** A private part that can be changed while the one it was made from stays as it is. */
export function forkPrivate(own: SeatPrivate): SeatPrivate {
  return {
    ...own,
    receipts: new Map(own.receipts),
    files: new Map(own.files),
    uppers: each(own.uppers, (files) => new Map(files)),
    volumes: each(own.volumes, (files) => new Map(files)),
    tmpfs: each(own.tmpfs, (files) => new Map(files)),
    logs: each(own.logs, (lines) => [...lines]),
    probes: new Map(own.probes),
    noted: [...own.noted],
    processes: new Map(own.processes),
    execs: new Map(own.execs),
    terminals: new Map(own.terminals),
    ...(own.services && { services: new Map(own.services) }),
    ...(own.answers && { answers: new Map(own.answers) }),
    ...(own.hints && { hints: new Map(own.hints) }),
    ...(own.desk && { desk: forkDesk(own.desk) }),
  };
}

function forkClass(led: ClassState): ClassState {
  const { lesson, claims } = led;
  return {
    ...led,
    lesson: lesson && { ...lesson, progress: new Map(lesson.progress) },
    polls: each(led.polls, (poll) => ({ ...poll, answered: new Map(poll.answered) })),
    claims: claims && { ...claims, evidence: new Map(claims.evidence) },
  };
}

function forkRegistry({ repositories, manifests, layers }: Registry): Registry {
  return {
    repositories: each(repositories, (tags) => new Map(tags)),
    manifests: new Map(manifests),
    layers: each(layers, (held) => new Map(held)),
  };
}

function forkDesk(desk: Desk): Desk {
  return { ...desk, answers: each(desk.answers, (of) => new Map(of)), stuck: new Map(desk.stuck) };
}

function each<K, V>(map: ReadonlyMap<K, V>, copy: (value: V) => V): Map<K, V> {
  return new Map([...map].map(([key, value]) => [key, copy(value)]));
}
