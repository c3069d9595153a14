import type { SeatId } from '#engine/model/room-state';
import type { Presence } from '#server/protocol/messages';

/** Who is connected, by room. Not part of the log: it is about wires, not about what happened in class. */
export class Presences {
  private readonly rooms = new Map<string, Map<SeatId, number>>();

  /** @param changed called for a room whose set of present seats has changed */
  constructor(private readonly changed: (roomId: string) => void) {}

  add(roomId: string, seat: SeatId): void {
    const seats = this.rooms.get(roomId) ?? new Map<SeatId, number>();
    this.rooms.set(roomId, seats);
    const connections = (seats.get(seat) ?? 0) + 1;
    seats.set(seat, connections);
    if (connections === 1) this.changed(roomId);
  }

  remove(roomId: string, seat: SeatId): void {
    const seats = this.rooms.get(roomId);
    const connections = (seats?.get(seat) ?? 0) - 1;
    if (!seats || connections < 0) return;
    if (connections > 0) seats.set(seat, connections);
    else {
      seats.delete(seat);
      if (seats.size === 0) this.rooms.delete(roomId);
      this.changed(roomId);
    }
  }

  of(roomId: string): Presence {
    return { online: [...(this.rooms.get(roomId)?.keys() ?? [])] };
  }
}
