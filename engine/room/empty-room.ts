import { FIRST_SETTINGS } from '../model/class-state';
import { predefinedNetworks } from '../model/network';
import type { Host, RoomState, SeatPrivate } from '../model/room-state';

/** The state before the first event. */
export function emptyRoom(follows: RoomState['follows']): RoomState {
  return {
    seq: 0,
    at: 0,
    room: { id: '', code: '', title: '', openedAt: 0, status: 'unopened', step: null },
    class: {
      settings: FIRST_SETTINGS,
      locked: false,
      freeze: null,
      spotlight: null,
      hint: null,
      lesson: null,
      polls: new Map(),
      claims: null,
    },
    seats: new Map(),
    layers: new Map(),
    images: new Map(),
    registry: { repositories: new Map(), manifests: new Map(), layers: new Map() },
    hosts: new Map(),
    follows,
    privates: new Map(),
  };
}

export function emptyHost(seat: string): Host {
  return {
    seat,
    images: new Map(),
    tags: new Map(),
    digests: new Map(),
    containers: new Map(),
    names: new Map(),
    volumes: new Map(),
    networks: new Map(predefinedNetworks(seat).map((network) => [network.id, network])),
    buildCache: new Map(),
    nextPid: 1001,
  };
}

export function emptyPrivate(seat: string): SeatPrivate {
  return {
    seat,
    count: 0,
    receipts: new Map(),
    files: new Map(),
    uppers: new Map(),
    volumes: new Map(),
    tmpfs: new Map(),
    logs: new Map(),
    probes: new Map(),
    noted: [],
    processes: new Map(),
    execs: new Map(),
    terminals: new Map(),
  };
}
