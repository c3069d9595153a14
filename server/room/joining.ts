import type { RoomState } from '#engine/model/room-state';
import { admission } from '#engine/room/admission';

/** How a student who comes now would be let in. */
export type Joining = 'open' | 'watch-only' | 'locked' | 'begun';

export function joining(state: RoomState): Joining {
  const admitted = admission(state);
  if (admitted === 'class/begun') return 'begun';
  if (typeof admitted === 'string') return 'locked';
  return admitted.watching ? 'watch-only' : 'open';
}
