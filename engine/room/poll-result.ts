import { DESK } from '../model/desk';
import type { Answers, PollId, PollResult, Tally } from '../model/poll';
import type { RoomState, Seat } from '../model/room-state';
import { pollQuestion } from './poll-question';

/** What a poll has come to so far, as those who lead see it; null for one that was never opened or whose lesson is over. */
export function pollResult(state: RoomState, id: PollId): PollResult | null {
  const poll = state.class.polls.get(id);
  const question = pollQuestion(state, id);
  if (!poll || !question) return null;
  const given = state.privates.get(DESK)?.desk?.answers.get(id);
  const answers = askedSeats(state).flatMap((seat) => (poll.answered.has(seat.id) ? (given?.get(seat.id) ?? []) : []));
  const { right, explanation } = question;
  return {
    first: tally(answers, 'first', poll.options),
    ...(poll.round === 2 && { second: tally(answers, 'second', poll.options) }),
    right,
    explanation,
  };
}

/** Whose answers count: students who take part; in a room of one's own, whoever practises there. */
export function askedSeats({ room, seats }: RoomState): Seat[] {
  const counts = ({ role, out, watching }: Seat) => !out && !watching && (role === 'student' || room.kind === 'solo');
  return [...seats.values()].filter(counts);
}

function tally(answers: readonly Answers[], round: 'first' | 'second', options: number): Tally {
  const given = answers.flatMap((both) => both[round] ?? []);
  const countOf = (option: number, sure: boolean) =>
    given.filter((answer) => answer.option === option && (!sure || answer.confidence === 'sure')).length;
  const each = Array.from({ length: options }, (_, option) => option);
  return { counts: each.map((option) => countOf(option, false)), sure: each.map((option) => countOf(option, true)) };
}
