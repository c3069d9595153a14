import { CLAIMS } from '../claims/claims';
import { numbersOnly } from '../claims/numbers-only';
import type { UserCommand } from './command';
import { accepted, type Reply, type Room, rejected } from './room';

/** Puts cards on the board of claims, one of them large. */
export function layOutClaims(room: Room, board: Extract<UserCommand, { type: 'claims.lay-out' }>): Reply {
  const cards = [...new Set(board.cards)];
  if (!cards.every((card) => CLAIMS.some(({ id }) => id === card))) return rejected('claims/unknown');
  const { current, shown, table } = board;
  if (current !== null && !cards.includes(current)) return rejected('claims/unknown');
  room.tx.emit({ type: 'claims.laid-out', cards, current, shown, table });
  return accepted(null);
}

/**
 * Shows what the class's own doing says of a claim, or of all, which was found out from the log: numbers only. Whose
 * doing it was, those who lead may ask for.
 */
export function weighClaims(room: Room, claim: number | 'all'): Reply {
  const weighed = CLAIMS.filter(({ id }) => claim === 'all' || claim === id);
  if (weighed.length === 0) return rejected('claims/unknown');
  for (const { id } of weighed) {
    const findings = (room.findings.get(id) ?? []).map(numbersOnly);
    room.tx.emit({ type: 'claim.weighed', claim: id, findings });
  }
  return accepted(null);
}
