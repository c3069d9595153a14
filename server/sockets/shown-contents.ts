import { hostLayer } from '#engine/catalogue/host-layer';
import type { ShownContents } from '#engine/room/shown-files';
import type { RoomActor } from '#server/room/room-actor';

/** What the files that a screen may ask for are read from. */
export function shownContents({ contents }: RoomActor): ShownContents {
  return {
    get host() {
      return hostLayer();
    },
    layer: (diffId) => contents.layer(diffId),
  };
}
