import { type Digest, digestOf } from '../model/digest';
import type { RoomState, SeatId } from '../model/room-state';
import { apply } from '../room/apply';
import { emptyRoom } from '../room/empty-room';
import { LIMITS } from '../room/limits';
import { canonicalPublic, hashPrivate } from '../room/state-hash';
import type { RecordedEvent } from './recorded-event';

/** What a class comes to by its events, for comparing it with what is said of it. */
export class CheckedFold {
  readonly state: RoomState = emptyRoom('all');

  /** Whether the class, as it is, can have had this event. */
  note([seq, at, event]: RecordedEvent): boolean {
    // A class has no more; each joins by what all others are called, so that very many would take for ever.
    if (event.type === 'seat.joined' && this.state.seats.size >= LIMITS.seats) return false;
    try {
      apply(this.state, seq, at, event);
      return true;
    } catch {
      // What fits its type and nothing else: `apply` trusts the engine that has decided it.
      return false;
    }
  }

  /** `hashPublic` of what it has come to, and how many letters that is the hash of. */
  checkpoint(): { hash: Digest; size: number } {
    const whole = canonicalPublic(this.state);
    return { hash: digestOf(whole), size: whole.length };
  }
}

/** Of all that seats alone see, and of the desk. */
export function hashPrivates({ privates }: Pick<RoomState, 'privates'>): Digest {
  return hashOfParts([...privates.values()].map((own) => [own.seat, hashPrivate(own)]));
}

/** The same from the hash of each private part. */
export function hashOfParts(parts: readonly (readonly [seat: SeatId, hash: Digest])[]): Digest {
  const inOrder = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return digestOf(inOrder.map(([, hash]) => hash).join('\n'));
}
