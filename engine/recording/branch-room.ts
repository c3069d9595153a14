import type { Registry, Seat } from '../model/room-state';
import { accepted, type Reply, type Room, rejected } from '../room/room';
import { branchBlobs } from './branch-blobs';
import { bringHost, goOnRunning } from './branch-host';
import { branchImages } from './branch-images';
import { bringLesson } from './branch-lesson';
import type { BranchPoint } from './branch-point';

/**
 * Opens a room for one person alone, in the state of a moment of a recording: with the host of one seat, the registry of
 * the class, and its lesson where the seat was in it. The seat stays what it was, so that everything on its host means
 * what it meant. Replied with the seat.
 */
export function branchRoom(room: Room, { id, code, from }: { id: string; code: string; from: BranchPoint }): Reply {
  const { origin, state, blobs } = from;
  const seat = state.seats.get(origin.seat);
  const host = state.hosts.get(origin.seat);
  const own = state.privates.get(origin.seat);
  if (!seat || !host || !own) return rejected('seat/unknown');
  const { tx } = room;
  const { title } = origin;
  tx.emit({ type: 'room.opened', room: { id, code, title, openedAt: tx.now, kind: 'solo', branch: origin } });
  if (state.room.registry) tx.emit({ type: 'class.registry-set', rules: state.room.registry });
  tx.emit({ type: 'seat.joined', seat: alone(seat, tx.now) });

  const carried = branchImages(state, host);
  branchBlobs(blobs, tx.blobs, own, { ...carried, had: from.contents });
  for (const layer of carried.layers) tx.emit({ type: 'layer.stored', layer });
  for (const image of carried.images) tx.emit({ type: 'image.stored', image });
  bringRegistry(room, state.registry);
  bringHost(room, host, own);
  if (own.hint) tx.emit({ type: 'seat.hinted', seat: seat.id, text: own.hint.text });
  bringLesson(room, from, own);
  goOnRunning(room, seat.id);
  return accepted({ id: seat.id, name: seat.name, role: seat.role });
}

/** A seat without what it had said to the class, or the class had decided about it. */
function alone({ id, role, name, look, namespace }: Seat, joinedAt: number): Seat {
  return { id, role, name, look, joinedAt, ...(namespace !== undefined && { namespace }) };
}

function bringRegistry({ tx }: Room, { repositories, manifests, layers }: Registry): void {
  if (repositories.size === 0 && manifests.size === 0) return;
  tx.emit({
    type: 'registry.filled',
    repositories: [...repositories].map(([repository, tags]) => [repository, [...tags]]),
    manifests: [...manifests.values()],
    layers: [...layers].map(([repository, held]) => [repository, [...held.keys()]]),
  });
}
