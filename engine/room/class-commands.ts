import { failRemoval } from '../daemon/containers/fail-removal';
import { daemonContext } from '../daemon/context';
import type { SeatId } from '../model/room-state';
import { audienceOf } from './audience';
import { cleanText } from './clean-text';
import type { Audience } from './command';
import { LIMITS } from './limits';
import { accepted, type Reply, type Room, rejected } from './room';

/** A fault for a class to look at: a container whose removal has failed on disk. Replied with the refusal's text, or null. */
export function breakRemoval(room: Room, seat: SeatId, container: string): Reply {
  if (!room.state.seats.has(seat)) return rejected('seat/unknown');
  const failed = failRemoval(daemonContext(room.tx, seat), container);
  return accepted(failed.ok ? null : failed.error.message);
}

/** Asks for everybody's eyes, or (null) releases them. */
export function freeze(room: Room, message: string | null): Reply {
  const clean = message === null ? null : cleanText(message);
  if ((clean?.length ?? 0) > LIMITS.hint) return rejected('files/too-large');
  room.tx.emit({ type: 'class.frozen', message: clean });
  return accepted(null);
}

/** Shows a seat large on the wall, or (null) none. */
export function spotlight(room: Room, seat: SeatId | null): Reply {
  const shown = seat === null ? null : room.state.seats.get(seat);
  if (shown === undefined || shown?.out) return rejected('seat/unknown');
  room.tx.emit({ type: 'class.spotlit', spotlight: seat });
  return accepted(null);
}

/** A hint to all or to certain seats; null, or nothing to be read, takes the last one back. */
export function hint(room: Room, to: Audience, text: string | null): Reply {
  const clean = text === null ? null : cleanText(text) || null;
  if ((clean?.length ?? 0) > LIMITS.hint) return rejected('files/too-large');
  if (to === 'all') {
    room.tx.emit({ type: 'class.hinted', text: clean });
    return accepted(null);
  }
  const seats = audienceOf(room.state, to);
  if (!seats) return rejected('seat/unknown');
  for (const seat of seats) room.tx.emit({ type: 'seat.hinted', seat, text: clean });
  return accepted(null);
}

/** Marks this moment, for whoever plays the class back: one line, or nothing but the moment. */
export function mark(room: Room, seat: SeatId, text: string): Reply {
  const clean = cleanText(text).replace(/\s+/g, ' ');
  if (clean.length > LIMITS.mark) return rejected('files/too-large');
  room.tx.emit({ type: 'class.marked', seat, text: clean });
  return accepted(null);
}

export function lowerHands(room: Room, of: Audience): Reply {
  for (const { id, handAt } of [...room.state.seats.values()]) {
    if (handAt !== undefined && (of === 'all' || of.includes(id)))
      room.tx.emit({ type: 'seat.hand-set', seat: id, up: false });
  }
  return accepted(null);
}
