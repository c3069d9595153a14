import type { RoomState, SeatId } from '#engine/model/room-state';
import type { PublishStage } from '../ui/deck/publish-steps';

/** The name under which every host reaches the room's registry. */
export const REGISTRY = 'registry:5000';

/** How far the image called `reference` on a host has come on its way to everybody. Without a tag `:latest` is meant. */
export function publishStage(state: RoomState, seat: SeatId, reference: string): PublishStage {
  const name = /:[^/]*$/.test(reference) ? reference : `${reference}:latest`;
  const tags = state.hosts.get(seat)?.tags;
  const image = tags?.get(name);
  const cut = name.lastIndexOf(':');
  const digest = state.registry.repositories.get(name.slice(0, cut))?.get(name.slice(cut + 1));
  const published = digest && state.registry.manifests.get(digest)?.image;
  if (image === undefined) return published ? 'published' : 'unbuilt';
  if (published === image) return 'published';
  return tags?.get(`${REGISTRY}/${name}`) === image ? 'tagged' : 'built';
}
