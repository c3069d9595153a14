import type { RoomState, SeatId } from '#engine/model/room-state';
import type { PrivateEvent } from '#engine/room/events';
import { type SeatActivity, seatActivity } from '#engine/room/seat-activity';

/** After these a seat's activity may be another one. What is printed counts with the end of its line. */
const TELLING: ReadonlySet<PrivateEvent['type']> = new Set<PrivateEvent['type']>([
  'terminal.entered',
  'terminal.ended',
  'terminal.closed',
  'host.forgotten',
]);

/** What the seats of a room did last, for instructors. An event costs a look at its type; the rest waits until somebody asks. */
export class Activities {
  private readonly touched = new Set<SeatId>();
  private readonly told = new Map<SeatId, string>();

  note({ type, seat }: PrivateEvent): void {
    if (TELLING.has(type)) this.touched.add(seat);
  }

  get waiting(): boolean {
    return this.touched.size > 0;
  }

  /** Of every seat. */
  all(state: RoomState): SeatActivity[] {
    return [...state.privates.values()].flatMap((own) => seatActivity(own) ?? []);
  }

  /** Of those seats where it is another one than when this was called last. */
  changed(state: RoomState): SeatActivity[] {
    const changed: SeatActivity[] = [];
    for (const seat of this.touched) {
      const own = state.privates.get(seat);
      const activity = own && seatActivity(own);
      if (!activity) continue;
      const text = JSON.stringify(activity);
      if (this.told.get(seat) === text) continue;
      this.told.set(seat, text);
      changed.push(activity);
    }
    this.touched.clear();
    return changed;
  }
}
