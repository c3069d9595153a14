import type { SeatId, SeatPrivate } from '#engine/model/room-state';
import { Rewind } from '#engine/recording/rewind';
import { applyTerminalEvent, isTerminalEvent } from '#engine/room/apply-terminal';
import { emptyPrivate } from '#engine/room/empty-room';
import { isPrivate } from '#engine/room/events';

/** The private parts of all seats with nothing but their terminals, which is what `seatActivity` looks at. */
export function rewindActivities(): Rewind<Map<SeatId, SeatPrivate>> {
  return Rewind.from(new Map(), () => {
    const owned = new Set<SeatId>();
    return {
      apply: (seats, [, at, event]) => {
        if (!isPrivate(event)) return;
        if (event.type === 'host.forgotten') seats.delete(event.seat);
        if (!isTerminalEvent(event)) return;
        let own = seats.get(event.seat);
        if (!own || !owned.has(event.seat)) {
          own = { ...(own ?? emptyPrivate(event.seat)), terminals: new Map(own?.terminals) };
          seats.set(event.seat, own);
          owned.add(event.seat);
        }
        applyTerminalEvent(own, at, event);
      },
      fork: (seats) => {
        owned.clear();
        return new Map(seats);
      },
    };
  });
}
