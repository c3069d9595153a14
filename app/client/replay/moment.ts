import type { RoomState, SeatId } from '#engine/model/room-state';
import { foldingOfRoom, Rewind } from '#engine/recording/rewind';
import { emptyRoom } from '#engine/room/empty-room';
import { isPrivate } from '#engine/room/events';
import { type Happening, happening, withHappening } from '../happenings';

/** What everybody sees at a moment of a class, and what has led to it lately. */
export interface Moment {
  readonly room: RoomState;
  /** Oldest first. */
  happenings: readonly Happening[];
  readonly lastHappening: Map<SeatId, Happening>;
}

/** The class as everybody sees it; private parts are not in it. */
export function rewindMoment(): Rewind<Moment> {
  const first: Moment = { room: emptyRoom('given'), happenings: [], lastHappening: new Map() };
  return Rewind.from(first, () => {
    const room = foldingOfRoom();
    return {
      apply: (moment, recorded) => {
        const [seq, at, event] = recorded;
        const happened = isPrivate(event) ? null : happening(moment.room, seq, at, event);
        if (happened) {
          moment.happenings = withHappening(moment.happenings, happened);
          moment.lastHappening.set(happened.seat, moment.happenings.at(-1) ?? happened);
        }
        room.apply(moment.room, recorded);
      },
      fork: (moment) => ({
        ...moment,
        room: room.fork(moment.room),
        lastHappening: new Map(moment.lastHappening),
      }),
    };
  });
}
