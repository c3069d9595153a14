import type { PollDesk } from './desk-model';

/** What to do next with something that is asked: the one button that the advice recommends. */
export type PollStep = 'ask' | 'close' | 'talk' | 'show';

/**
 * What a step's question is ready for before the class goes on; null where it was not asked, too few have answered, or it
 * has been shown. Where "Next step" has just been pressed, nothing is closed or shown by pressing once more.
 */
export function pollStepAtFoot(poll: PollDesk): 'talk' | 'show' | null {
  const step = poll.words === null ? null : pollStep(poll);
  return step === 'talk' || step === 'show' ? step : null;
}

/** A step's question is out, and the class has not seen what was answered: going on would leave it behind. */
export function isPollOut({ words, round, shown }: PollDesk): boolean {
  return words !== null && round !== null && !shown;
}

/** Null when the class has been shown what was answered. */
export function pollStep({ round, open, shown, advice }: PollDesk): PollStep | null {
  if (round === null) return 'ask';
  if (shown) return null;
  if (advice === 'talk') return 'talk';
  return advice === 'wait' && open ? 'close' : 'show';
}
