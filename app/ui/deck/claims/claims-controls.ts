import type { Control } from '../controls';
import type { ControlId } from '../deck-shortcuts';
import type { ClaimsDesk } from './claims-desk-model';
import type { ClaimsActions } from './use-claims-actions';

type ClaimControl = Extract<
  ControlId,
  'chooseClaims' | 'previousClaim' | 'nextClaim' | 'showClaims' | 'weighClaim' | 'claimsTable' | 'printClaims'
>;

export type ClaimsControls = Readonly<Record<ClaimControl, Omit<Control, 'name' | 'on'>>>;

interface ClaimsMoment {
  readonly claims: ClaimsDesk;
  readonly actions: ClaimsActions;
  readonly onChoose: () => void;
  readonly onPrint: () => void;
}

/** What leads the class through the claims. */
export function claimsControls({ claims, actions, onChoose, onPrint }: ClaimsMoment): ClaimsControls {
  const { cards, current, shown, table } = claims.board;
  const at = current === null ? -1 : cards.indexOf(current);
  const previous = cards[at - 1];
  const next = cards[at + 1];
  const none = cards.length === 0;
  return {
    chooseClaims: { run: onChoose },
    previousClaim: {
      run: () => actions.layOut({ current: previous ?? null }),
      off: none || previous === undefined,
    },
    nextClaim: { run: () => actions.layOut({ current: next ?? null }), off: none || next === undefined },
    showClaims: { run: () => actions.show(!shown), pressed: shown, off: none },
    weighClaim: { run: () => current !== null && actions.weigh(current), off: current === null },
    claimsTable: { run: () => void actions.table(!table), pressed: table, off: none },
    printClaims: { run: onPrint },
  };
}
