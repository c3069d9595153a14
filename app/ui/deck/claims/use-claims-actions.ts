'use client';

import { useWords } from '../../language/use-words';
import type { DeckActions } from '../use-deck-actions';
import type { ClaimsDesk } from './claims-desk-model';

export type ClaimsActions = ReturnType<typeof useClaimsActions>;

type Board = ClaimsDesk['board'];

/** Everything that leads the class through the claims, each saying what became of it. */
export function useClaimsActions({ act }: DeckActions, { board }: ClaimsDesk) {
  const words = useWords('claimsDesk');
  const layOut = ({ cards, current, shown, table }: Board, done: string | null) =>
    act({ type: 'claims.lay-out', cards, current, shown, table }, done);
  return {
    /** Changes the board; nothing is said, as it is seen. */
    layOut: (change: Partial<Board>) => void layOut({ ...board, ...change }, null),
    show: (shown: boolean) => void layOut({ ...board, shown }, words(shown ? 'done.shown' : 'done.hidden')),
    weigh: (claim: number) => void act({ type: 'claims.weigh', claim }, words('done.weighed', { claim })),
    /** The table shows what has been found out so far of all claims. */
    table: async (table: boolean) => {
      if (table && !(await act({ type: 'claims.weigh', claim: 'all' }, null))) return;
      await layOut({ ...board, table, shown: table || board.shown }, words(table ? 'done.table' : 'done.cards'));
    },
  };
}
