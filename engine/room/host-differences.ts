import type { LayerEdit } from '../model/file-tree';
import type { HostDifference, PrivateDifference } from '../model/host-difference';
import { applyDifference, type MapDifference, mapDifference, same } from '../model/map-difference';
import type { NotedEvents } from '../model/noted-events';
import type { Host, SeatPrivate } from '../model/room-state';

const HOST_MAPS = ['images', 'tags', 'digests', 'containers', 'names', 'volumes', 'networks', 'buildCache'] as const;
const PRIVATE_MAPS = ['logs', 'probes', 'processes', 'execs', 'services'] as const;

/** What makes one host of another. */
export function hostDifference(from: Host, to: Host): HostDifference {
  return { ...mapDifferences(HOST_MAPS, from, to), nextPid: to.nextPid, lastPorts: to.lastPorts ?? null };
}

export function privateDifference(from: SeatPrivate, to: SeatPrivate): PrivateDifference {
  let keep = 0;
  while (keep < from.noted.length && keep < to.noted.length && same(from.noted[keep], to.noted[keep])) keep += 1;
  const noted = { keep, add: to.noted.slice(keep) };
  return { ...mapDifferences(PRIVATE_MAPS, from, to), noted, nameTurns: to.nameTurns ?? null };
}

/** What makes one tree of files of another. */
export function treeEdits(from: Tree = NOTHING, to: Tree = NOTHING): LayerEdit[] {
  const gone = [...from.keys()].filter((path) => !to.has(path)).map((path): LayerEdit => [path, null]);
  const set = [...to].filter(([path, change]) => !same(from.get(path), change));
  return [...gone, ...set];
}

type Tree = ReadonlyMap<string, NonNullable<LayerEdit[1]>>;
const NOTHING: Tree = new Map();

/** Changes a host in place. */
export function restoreHost(host: Host, difference: HostDifference): void {
  applyDifferences(HOST_MAPS, host, difference);
  host.nextPid = difference.nextPid;
  if (difference.lastPorts) host.lastPorts = difference.lastPorts;
  else delete host.lastPorts;
}

/** Changes the private part of a host in place. */
export function restorePrivate(own: SeatPrivate, difference: PrivateDifference): void {
  if (difference.services) own.services ??= new Map();
  applyDifferences(PRIVATE_MAPS, own, difference);
  const { noted, nameTurns } = difference;
  own.noted.splice(noted.keep, own.noted.length, ...(noted.add as NotedEvents[]));
  if (nameTurns === null) delete own.nameTurns;
  else own.nameTurns = nameTurns;
}

type Maps<K extends string> = { [key in K]?: Map<string, unknown> };

function mapDifferences<K extends string>(keys: readonly K[], from: Maps<K>, to: Maps<K>) {
  const differences: { [key in K]?: MapDifference<never> } = {};
  for (const key of keys) {
    const difference = mapDifference(from[key] ?? new Map(), to[key] ?? new Map());
    if (difference) differences[key] = difference as MapDifference<never>;
  }
  return differences;
}

function applyDifferences<K extends string>(
  keys: readonly K[],
  maps: Maps<K>,
  differences: { [key in K]?: MapDifference<unknown> },
): void {
  for (const key of keys) {
    const map = maps[key];
    const difference = differences[key];
    if (map && difference) applyDifference(map, difference, ownList);
  }
}

/** Lists such as logs grow in place, and events never change. */
function ownList(value: unknown): unknown {
  return Array.isArray(value) ? [...value] : value;
}
