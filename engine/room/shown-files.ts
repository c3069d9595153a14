import type { Digest } from '../model/digest';
import type { LayerFiles } from '../model/file-tree';
import { layerChanges } from '../model/layer-changes';
import type { RoomState, SeatId } from '../model/room-state';
import { UnionFs } from '../model/union-fs';

/** Longest file that is shown, in bytes. */
const SHOWN_BYTES = 200_000;
/** As many entries of a layer as a screen is told. */
const SHOWN_ENTRIES = 3_000;

/** What files are read from. */
export interface ShownContents {
  /** What a host's own file system begins with. */
  readonly host: LayerFiles;
  /** Undefined for a layer that is not known. */
  readonly layer: (diffId: Digest) => LayerFiles | undefined;
}

export interface ShownFile {
  content: string;
  /** True when only a size is declared, or the content is not text. */
  opaque: boolean;
  size: number;
}

export interface ShownEntry {
  name: string;
  kind: 'file' | 'dir' | 'symlink';
  size: number;
}

/** What the uppermost layer of something adds, changes and deletes. */
export interface ShownChanges {
  /** Sorted by path; at most a few thousand. */
  entries: ShownChange[];
  /** How many there are. */
  total: number;
}

export interface ShownChange {
  /** Absolute. */
  path: string;
  /** Added, changed or deleted, as `docker diff` writes it. */
  change: 'A' | 'C' | 'D';
  /** Of what was deleted, too. */
  kind: 'file' | 'dir' | 'symlink';
  size: number;
}

interface Stack {
  lower: readonly LayerFiles[];
  upper: LayerFiles;
}

/**
 * The files of a target; null when this host has nothing of the kind. Targets are `host`, the ID of a container on it,
 * `image:` and the ID of an image on it, and `image:ID:N`: the image up to its Nth layer.
 */
export function shownFiles(state: RoomState, seat: SeatId, target: string, contents: ShownContents): UnionFs | null {
  const stack = stackOf(state, seat, target, contents);
  return stack && new UnionFs(stack.lower, new Map(stack.upper));
}

/** A file as a screen shows it. @param bytes without them its content is not known */
export function shownFile(bytes: Uint8Array | null | undefined, size: number): ShownFile {
  const opaque = !bytes || bytes.length > SHOWN_BYTES || bytes.includes(0);
  return { content: opaque ? '' : new TextDecoder().decode(bytes), opaque, size };
}

/** What is in a folder. @throws FsError when there is no such folder */
export function shownFolder(fs: UnionFs, path: string): ShownEntry[] {
  return fs.list(path).flatMap((name) => {
    const entry = fs.get(`${path}/${name}`);
    return entry ? [{ name, kind: entry.kind, size: entry.kind === 'file' ? entry.size : 0 }] : [];
  });
}

/** What the uppermost layer of a target adds, changes and deletes over those below it. */
export function shownChanges(
  state: RoomState,
  seat: SeatId,
  target: string,
  contents: ShownContents,
): ShownChanges | null {
  const stack = stackOf(state, seat, target, contents);
  if (!stack) return null;
  const below = new UnionFs(stack.lower, new Map());
  const changes = layerChanges(stack.upper, (path) => below.get(path));
  return {
    total: changes.length,
    entries: changes.slice(0, SHOWN_ENTRIES).map(({ path, kind }) => {
      const there = stack.upper.get(path);
      const entry = there === undefined || there.kind === 'whiteout' ? below.get(path) : there;
      return { path, change: kind, kind: entry?.kind ?? 'file', size: entry?.kind === 'file' ? entry.size : 0 };
    }),
  };
}

/** The layers that the files of a target are made of, lowest first; none for a host's own. */
export function shownLayers(state: RoomState, seat: SeatId, target: string): readonly Digest[] {
  const [, id] = IMAGE.exec(target) ?? [];
  const image = id ?? state.hosts.get(seat)?.containers.get(target)?.image;
  return state.images.get(image as Digest)?.diffIds ?? [];
}

const IMAGE = /^image:(sha256:[0-9a-f]{64})(?::(\d{1,3}))?$/;

function stackOf(state: RoomState, seat: SeatId, target: string, contents: ShownContents): Stack | null {
  const own = state.privates.get(seat);
  const host = state.hosts.get(seat);
  if (!own || !host) return null;
  if (target === 'host') return { lower: [contents.host], upper: own.files };
  const known = shownLayers(state, seat, target).flatMap((diffId) => contents.layer(diffId) ?? []);
  const [, id, count] = IMAGE.exec(target) ?? [];
  if (id !== undefined) {
    if (!host.images.has(id as Digest)) return null;
    const layers = known.slice(0, count === undefined ? undefined : Number(count));
    const upper = layers.at(-1);
    return upper ? { lower: layers.slice(0, -1), upper } : null;
  }
  const container = host.containers.get(target);
  return container && state.images.has(container.image)
    ? { lower: known, upper: own.uppers.get(target) ?? new Map() }
    : null;
}
