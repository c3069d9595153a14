import type { Image } from '../../model/image';
import type { RoomState } from '../../model/room-state';

/** The sum of an image's layers in bytes, as `docker images` shows it; layers shared with others count in full. */
export function imageSize(state: RoomState, image: Image): number {
  return image.diffIds.reduce((sum, diffId) => sum + (state.layers.get(diffId)?.size ?? 0), 0);
}
