import type { SeatGrant } from '#server/protocol/messages';

const PREFIX = 'drydock:seat:';
const MOST = 20;

/**
 * The seats that this browser holds, by room code, in its local storage. The secret never leaves it but to the server.
 *
 * @param solo whether it is in a room to practise alone in, which the server tells nobody of
 */
export function keepSeat(grant: SeatGrant, solo = false): void {
  const kept: KeptSeat = { ...grant, keptAt: Date.now(), ...(solo && { solo }) };
  try {
    localStorage.setItem(PREFIX + grant.room.code, JSON.stringify(kept));
    forgetOldest();
  } catch {
    // A browser that keeps nothing still works until its tab is closed.
    held.set(grant.room.code, kept);
  }
}

/** The seat held in the room with this code; of several (teaching and sitting in) the last one taken. */
export function heldSeat(code: string): SeatGrant | null {
  try {
    const kept = localStorage.getItem(PREFIX + code);
    if (kept) return JSON.parse(kept) as SeatGrant;
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
    localStorage.removeItem(PREFIX + code);
  } catch {
    // Nothing was kept.
  }
}

/** A seat and when it was taken, in milliseconds since 1970. */
export type KeptSeat = SeatGrant & { keptAt: number; solo?: boolean };

/** All seats held, the newest first. */
export function heldSeats(): KeptSeat[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as KeptSeat)
      .sort((a, b) => b.keptAt - a.keptAt);
  } catch {
    return [...held.values()].reverse();
  }
}

const held = new Map<string, KeptSeat>();

function forgetOldest(): void {
  for (const { room } of heldSeats().slice(MOST)) localStorage.removeItem(PREFIX + room.code);
}
