import { JUDGEMENTS } from '#engine/claims/judgements';
import type { PollId } from '#engine/model/poll';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { isLearner } from '#engine/room/learner';
import { askedSeats } from '#engine/room/poll-result';
import type { BenchClaim, BenchClaims } from '../ui/bench/bench-teaching';
import type { PollCardView } from '../ui/poll/poll-model';
import { boardClaims, claimView } from './claims-views';

/** The question of a step as a seat is shown it; null when it has none, or it was not asked yet. */
export function stepQuestion(state: RoomState, me: SeatId, stepId: string): PollCardView | null {
  const words = state.class.lesson?.sheet.steps.find(({ id }) => id === stepId)?.question;
  return words ? pollCard(state, me, `step:${stepId}`, { kind: 'step', words }) : null;
}

/** The statements that a seat's class judges and tests; null while none is on its mind. */
export function benchClaims(state: RoomState, me: SeatId): BenchClaims | null {
  const { claims, polls } = state.class;
  const asked = [...polls.values()].findLast(({ id, open }) => open && id.startsWith('claim:'));
  const large = claims?.shown && !claims.table ? claims.current : null;
  const now = large ?? (asked ? Number(asked.id.slice('claim:'.length)) : null);
  if (now === null && !claims?.shown) return null;
  return {
    now: now === null ? null : benchClaim(state, me, now),
    board: claims?.shown ? boardClaims(state, CLASS) : [],
    sheetHref: claims?.seen ? `/r/${state.room.code}/claims` : null,
  };
}

/** What a class is told of claims, and no more. */
const CLASS = { steps: {}, evidence: null, leads: false };

function benchClaim(state: RoomState, me: SeatId, claim: number): BenchClaim {
  const view = claimView(state, claim, CLASS);
  const poll = pollCard(state, me, `claim:${claim}`, { kind: 'claim', claim });
  if (!poll || poll.open || poll.shown || !view.verdict) return { view, poll };
  // The class was shown what it has done: that tells what is right as well as the bars would.
  const told = { right: JUDGEMENTS.indexOf(view.verdict), explanation: [] };
  return { view, poll: { ...poll, own: { ...poll.own, told } } };
}

function pollCard(state: RoomState, me: SeatId, id: PollId, asks: PollCardView['asks']): PollCardView | null {
  const poll = state.class.polls.get(id);
  const seat = state.seats.get(me);
  if (!poll || !seat) return null;
  const asked = askedSeats(state);
  return {
    id,
    asks,
    round: poll.round,
    open: poll.open,
    own: state.privates.get(me)?.answers?.get(id) ?? {},
    answered: asked.filter((seat) => (poll.answered.get(seat.id) ?? 0) >= poll.round).length,
    asked: asked.length,
    shown: poll.shown,
    takesPart: isLearner(state, seat),
    alone: aloneIn(state, asks.kind),
  };
}

function aloneIn({ room, class: { lesson } }: RoomState, kind: PollCardView['asks']['kind']): PollCardView['alone'] {
  if (room.kind === 'solo') return 'solo';
  return lesson?.pace === 'self' && kind === 'step' ? 'paced' : false;
}
