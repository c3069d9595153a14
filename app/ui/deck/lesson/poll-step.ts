import type { PollDesk } from './desk-model';

/** What to do next with something that is asked: the one button that the advice recommends. */
export type PollStep = 'ask' | 'close' | 'talk' | 'show';

/** What a step's question has to have done before the class goes on; null where it was not asked, or has been shown. */
export function pollStepAtFoot(poll: PollDesk): Exclude<PollStep, 'ask'> | null {
  const step = poll.words === null ? null : pollStep(poll);
  return step === 'ask' ? null : step;
}

/** Null when the class has been shown what was answered. */
export function pollStep({ round, open, shown, advice }: PollDesk): PollStep | null {
  if (round === null) return 'ask';
  if (shown) return null;
  if (advice === 'talk') return 'talk';
  return advice === 'wait' && open ? 'close' : 'show';
}
