import type { Gift } from '#engine/model/class-state';
import type { SeatId } from '#engine/model/room-state';

/** Hosts on which command lines are carried out in one go; the class is served in between. */
const GROUP = 25;

/** The seats as they are given to one after the other: all at once, unless there are command lines to carry out. */
export function givingGroups(seats: readonly SeatId[], gift: Gift): SeatId[][] {
  const size = gift.kind === 'start' && gift.start.lines.length > 0 ? GROUP : Math.max(1, seats.length);
  return Array.from({ length: Math.ceil(seats.length / size) }, (_, group) =>
    seats.slice(group * size, (group + 1) * size),
  );
}
