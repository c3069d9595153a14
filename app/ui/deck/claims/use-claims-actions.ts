'use client';

import type { UserCommand } from '#engine/room/command';
import { useWords } from '../../language/use-words';
import type { DeckActions } from '../use-deck-actions';

export type ClaimsActions = ReturnType<typeof useClaimsActions>;

type BoardChange = Omit<Extract<UserCommand, { type: 'claims.lay-out' }>, 'type'>;

/** Everything that leads the class through the claims, each saying what became of it. */
export function useClaimsActions({ act }: DeckActions) {
  const words = useWords('claimsDesk');
  // Only what changes is sent: what this screen shows may be older than what it, or somebody else, sent last.
  const layOut = (change: BoardChange, done: string | null) => act({ type: 'claims.lay-out', ...change }, done);
  return {
    /** Changes the board; nothing is said, as it is seen. */
    layOut: (change: BoardChange) => void layOut(change, null),
    show: (shown: boolean) => void layOut({ shown }, words(shown ? 'done.shown' : 'done.hidden')),
    weigh: (claim: number) => void act({ type: 'claims.weigh', claim }, words('done.weighed', { claim })),
    /** The table shows what has been found out so far of all claims. */
    table: async (table: boolean) => {
      if (table && !(await act({ type: 'claims.weigh', claim: 'all' }, null))) return;
      await layOut(table ? { table, shown: true } : { table }, words(table ? 'done.table' : 'done.cards'));
    },
  };
}
