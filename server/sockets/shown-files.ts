import { hostLayer } from '#engine/catalogue/host-layer';
import type { Digest } from '#engine/model/digest';
import type { LayerFiles } from '#engine/model/file-tree';
import { layerChanges } from '#engine/model/layer-changes';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { UnionFs } from '#engine/model/union-fs';
import type { LayerReply } from '#server/protocol/messages';
import type { RoomActor } from '#server/room/room-actor';

/** As many entries of a layer as a screen is told. */
const SHOWN_ENTRIES = 3_000;

interface Stack {
  lower: readonly LayerFiles[];
  upper: LayerFiles;
}

/** The files of a target as `Query` names it; null when this host has nothing of the kind. */
export function shownFiles(actor: RoomActor, state: RoomState, seat: SeatId, target: string): UnionFs | null {
  const stack = stackOf(actor, state, seat, target);
  return stack && new UnionFs(stack.lower, new Map(stack.upper));
}

/** What the uppermost layer of a target adds, changes and deletes over those below it. */
export function shownChanges(actor: RoomActor, state: RoomState, seat: SeatId, target: string): LayerReply | null {
  const stack = stackOf(actor, state, seat, target);
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

function stackOf(actor: RoomActor, state: RoomState, seat: SeatId, target: string): Stack | null {
  const own = state.privates.get(seat);
  const host = state.hosts.get(seat);
  if (!own || !host) return null;
  if (target === 'host') return { lower: [hostLayer()], upper: own.files };
  const [, id, count] = /^image:(sha256:[0-9a-f]{64})(?::(\d{1,3}))?$/.exec(target) ?? [];
  if (id !== undefined) {
    if (!host.images.has(id as Digest)) return null;
    const layers = layersOf(actor, state, id as Digest)?.slice(0, count === undefined ? undefined : Number(count));
    const upper = layers?.at(-1);
    return layers && upper ? { lower: layers.slice(0, -1), upper } : null;
  }
  const container = host.containers.get(target);
  const lower = container && layersOf(actor, state, container.image);
  return lower ? { lower, upper: own.uppers.get(target) ?? new Map() } : null;
}

function layersOf(actor: RoomActor, state: RoomState, image: Digest): LayerFiles[] | undefined {
  return state.images.get(image)?.diffIds.flatMap((diffId) => actor.contents.layer(diffId) ?? []);
}
