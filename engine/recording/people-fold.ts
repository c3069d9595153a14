import type { SeatId } from '../model/room-state';
import type { RoomEvent } from '../room/events';
import type { HiddenPerson } from './pseudonyms';
import { pseudonymsOf } from './pseudonyms-of';

interface Person {
  role: 'instructor' | 'student';
  /** All that it was ever called; the present one last. */
  names: Set<string>;
  /** Was sent out, and may not come back by itself. */
  out: boolean;
}

/** Who was in a room, as what and under which names, from the events in which people come and go and take names. */
export class PeopleFold {
  /** Types of the events that matter here. */
  static readonly READS = ['seat.joined', 'seat.renamed', 'seat.sent-out', 'seat.readmitted'] as const;

  /** Number of the last event that was taken. */
  seq = 0;
  private readonly seats = new Map<SeatId, Person>();

  note(seq: number, event: RoomEvent): void {
    this.seq = seq;
    if (event.type === 'seat.joined') {
      const { id, name, role } = event.seat;
      this.seats.set(id, { role, names: new Set(), out: false });
      this.call(id, name);
    } else if (event.type === 'seat.renamed') this.call(event.seat, event.name);
    else if (event.type === 'seat.sent-out' || event.type === 'seat.readmitted') {
      const person = this.seats.get(event.seat);
      if (person) person.out = event.type === 'seat.sent-out';
    }
  }

  /** As what somebody is in the room; null for who is not, or was sent out. */
  roleOf(seat: SeatId): Person['role'] | null {
    const person = this.seats.get(seat);
    return person && !person.out ? person.role : null;
  }

  /** Everybody with a pseudonym, in the order of joining. */
  people(): HiddenPerson[] {
    const pseudonyms = pseudonymsOf([...this.seats].map(([id, { role }]) => ({ id, role })));
    return [...this.seats].map(([seat, { names }]) => {
      return { seat, pseudonym: pseudonyms.get(seat) ?? seat, names: [...names] };
    });
  }

  private call(seat: SeatId, name: string): void {
    const names = this.seats.get(seat)?.names;
    names?.delete(name);
    names?.add(name);
  }
}
