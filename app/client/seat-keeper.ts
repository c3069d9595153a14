import type { SeatGrant } from '#server/protocol/messages';

/** What stands before the room code in the names under which a browser keeps its seats. */
export const SEAT_PREFIX = 'drydock:seat:';
/** Of classes, and of rooms to practise alone in. */
const MOST = 20;

/** The seats that this browser holds, by room code, in its local storage. The secret never leaves it but to the server. */
export function keepSeat(grant: SeatGrant, about: SeatNote = {}): void {
  const kept: KeptSeat = { ...grant, ...about, keptAt: Date.now() };
  try {
    localStorage.setItem(SEAT_PREFIX + grant.room.code, JSON.stringify(kept));
    forgetOldest();
  } catch {
    // A browser that keeps nothing still works until its tab is closed.
    held.set(grant.room.code, kept);
  }
}

/** The seat held in the room with this code; of several (teaching and sitting in) the last one taken. */
export function heldSeat(code: string): KeptSeat | null {
  try {
    const kept = localStorage.getItem(SEAT_PREFIX + code);
    if (kept) return JSON.parse(kept) as KeptSeat;
  } catch {
    return held.get(code) ?? null;
  }
  return held.get(code) ?? null;
}

/** The seat held in the room with this ID, for recordings. */
export function heldSeatOfRoom(roomId: string): SeatGrant | null {
  return heldSeats().find(({ room }) => room.id === roomId) ?? null;
}

export function forgetSeat(code: string): void {
  held.delete(code);
  try {
    localStorage.removeItem(SEAT_PREFIX + code);
  } catch {
    // Nothing was kept.
  }
}

/** What this browser alone knows of a seat. */
export interface SeatNote {
  /** It is in a room to practise alone in, which the server tells nobody of. */
  readonly solo?: boolean;
  /** The lesson of the course for which the room was opened. */
  readonly lesson?: { readonly id: string; readonly title: string };
  /** The title of the recording from which the room goes on. */
  readonly recording?: string;
  /** The class is to be told what was done alone. */
  readonly bring?: boolean;
}

/** A seat and when it was taken, in milliseconds since 1970. */
export type KeptSeat = SeatGrant & SeatNote & { keptAt: number };

/** All seats held, the newest first. */
export function heldSeats(): KeptSeat[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(SEAT_PREFIX))
      .map((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as KeptSeat)
      .sort((a, b) => b.keptAt - a.keptAt);
  } catch {
    return [...held.values()].reverse();
  }
}

const held = new Map<string, KeptSeat>();

/** A course of many lessons, each in a room of its own, pushes no class out. */
function forgetOldest(): void {
  const seats = heldSeats();
  for (const alone of [true, false]) {
    const alike = seats.filter(({ solo = false }) => solo === alone);
    for (const { room } of alike.slice(MOST)) localStorage.removeItem(SEAT_PREFIX + room.code);
  }
}
