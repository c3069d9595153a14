import type { PollId } from '#engine/model/poll';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { isLearner } from '#engine/room/learner';
import { askedSeats } from '#engine/room/poll-result';
import type { BenchClaim } from '../ui/bench/bench-teaching';
import type { PollCardView } from '../ui/poll/poll-model';

/** The question of a step as a seat is shown it; null when it has none, or it was not asked yet. */
export function stepQuestion(state: RoomState, me: SeatId, stepId: string): PollCardView | null {
  const words = state.class.lesson?.sheet.steps.find(({ id }) => id === stepId)?.question;
  return words ? pollCard(state, me, `step:${stepId}`, { kind: 'step', words }) : null;
}

/** The statement that the class looks at now: large on the board that is shown, else one that is asked; null for none. */
export function benchClaim(state: RoomState, me: SeatId): BenchClaim | null {
  const { claims, polls } = state.class;
  const asked = [...polls.values()].findLast(({ id, open }) => open && id.startsWith('claim:'));
  const claim = (claims?.shown ? claims.current : null) ?? (asked ? Number(asked.id.slice('claim:'.length)) : null);
  return claim === null ? null : { claim, poll: pollCard(state, me, `claim:${claim}`, { kind: 'claim', claim }) };
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
