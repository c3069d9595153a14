import { CLAIMS } from '../claims/claims';
import { JUDGEMENTS } from '../claims/judgements';
import { DESK } from '../model/desk';
import type { PollId, ToldAnswer } from '../model/poll';
import type { RoomState } from '../model/room-state';

/** What can be asked in a class, with its answer. */
export interface PollQuestion extends ToldAnswer {
  /** How many there are to choose from. */
  options: number;
}

/** A question of the lesson that is open, or a claim; null where there is no such thing to ask. */
export function pollQuestion(state: RoomState, poll: PollId): PollQuestion | null {
  if (poll.startsWith('claim:')) {
    const claim = CLAIMS.find(({ id }) => poll === `claim:${id}`);
    return claim ? { options: JUDGEMENTS.length, right: JUDGEMENTS.indexOf(claim.verdict), explanation: [] } : null;
  }
  const steps = state.class.lesson?.sheet.steps ?? [];
  const at = steps.findIndex(({ id }) => poll === `step:${id}`);
  const question = steps[at]?.question;
  if (!question) return null;
  const key = state.privates.get(DESK)?.desk?.key?.steps[at];
  return { options: question.options.length, right: key?.right ?? null, explanation: key?.explanation ?? [] };
}
