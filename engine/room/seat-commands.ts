import type { SeatFlag } from '../model/class-state';
import type { Seat, SeatId } from '../model/room-state';
import { accepted, type Reply, type Room, rejected } from './room';
import { cleanName, uniqueName } from './seat-name';

/** The seat of who opened the room. */
const OPENER: SeatId = 's0';

// What a seat says of itself. What it has said already is not said again: a hand is up since it went up.

export function raiseHand(room: Room, { id, handAt }: Seat, up: boolean): Reply {
  if (up !== (handAt !== undefined)) room.tx.emit({ type: 'seat.hand-set', seat: id, up });
  return accepted(null);
}

export function setFlag(room: Room, { id, flag: before }: Seat, flag: SeatFlag | null): Reply {
  if (flag !== (before ?? null)) room.tx.emit({ type: 'seat.flag-set', seat: id, flag });
  return accepted(null);
}

export function wantHelp(room: Room, { id, wantsHelp }: Seat, wanted: boolean): Reply {
  if (wanted !== (wantsHelp ?? false)) room.tx.emit({ type: 'seat.help-set', seat: id, wanted });
  return accepted(null);
}

export function share(room: Room, { id, sharing: before }: Seat, sharing: boolean): Reply {
  if (sharing !== (before ?? false)) room.tx.emit({ type: 'seat.sharing-set', seat: id, sharing });
  return accepted(null);
}

// What an instructor decides about a seat.

/** The instructor's word goes over the filter of names: so the innocent whom it refuses gets their name. */
export function rename(room: Room, seat: SeatId, rawName: string): Reply {
  const renamed = room.state.seats.get(seat);
  if (!renamed) return rejected('seat/unknown');
  const clean = cleanName(rawName);
  if (clean === '') return rejected('seat/name-empty');
  const others = [...room.state.seats.values()].filter(({ id }) => id !== seat).map(({ name }) => name);
  const name = uniqueName(clean, others);
  if (name !== renamed.name) room.tx.emit({ type: 'seat.renamed', seat, name });
  return accepted({ name });
}

/** Nobody sends themselves out, and nobody who opened the room. */
export function sendOut(room: Room, sender: SeatId, seat: SeatId, how: 'kicked' | 'banned'): Reply {
  const sent = room.state.seats.get(seat);
  if (!sent) return rejected('seat/unknown');
  if (seat === sender || seat === OPENER) return rejected('command/not-allowed');
  if (sent.out !== how) room.tx.emit({ type: 'seat.sent-out', seat, how });
  if (room.state.class.spotlight === seat) room.tx.emit({ type: 'class.spotlit', spotlight: null });
  return accepted(null);
}

/** Gives a seat back to whom it was taken from, with its host as it stood. */
export function readmit(room: Room, seat: SeatId): Reply {
  const back = room.state.seats.get(seat);
  if (!back) return rejected('seat/unknown');
  if (back.out) room.tx.emit({ type: 'seat.readmitted', seat });
  return accepted(null);
}

/** Only students watch. */
export function setWatching(room: Room, seat: SeatId, watching: boolean): Reply {
  const watcher = room.state.seats.get(seat);
  if (!watcher) return rejected('seat/unknown');
  if (watcher.role !== 'student') return rejected('command/not-allowed');
  if (watching !== (watcher.watching ?? false)) room.tx.emit({ type: 'seat.watching-set', seat, watching });
  return accepted(null);
}
