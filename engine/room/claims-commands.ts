import { CLAIMS } from '../claims/claims';
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

/** Shows what the class's own doing says of a claim, which was found out from the log. */
export function weighClaim(room: Room, claim: number): Reply {
  if (!CLAIMS.some(({ id }) => id === claim)) return rejected('claims/unknown');
  room.tx.emit({ type: 'claim.weighed', claim, findings: room.findings });
  return accepted(null);
}
