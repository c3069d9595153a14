import { CLAIMS } from '../claims/claims';
import { numbersOnly } from '../claims/numbers-only';
import type { ClaimsBoard } from '../model/claims-board';
import type { UserCommand } from './command';
import { accepted, type Reply, type Room, rejected } from './room';

/** Changes the board of claims: its cards, which of them is large, and what everybody is shown of it (Q8). */
export function layOutClaims(room: Room, change: Extract<UserCommand, { type: 'claims.lay-out' }>): Reply {
  const lies = room.state.class.claims;
  const cards = [...new Set(change.cards ?? lies?.cards)];
  if (!cards.every((card) => CLAIMS.some(({ id }) => id === card))) return rejected('claims/unknown');
  const { current = currentAmong(cards, lies), shown = lies?.shown ?? false, table = lies?.table ?? false } = change;
  if (current !== null && !cards.includes(current)) return rejected('claims/unknown');
  room.tx.emit({ type: 'claims.laid-out', cards, current, shown, table });
  return accepted(null);
}

/** The card that is large stays so while it lies on the board. */
function currentAmong(cards: readonly number[], lies: ClaimsBoard | null): number | null {
  const current = lies?.current ?? null;
  return current !== null && cards.includes(current) ? current : null;
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
