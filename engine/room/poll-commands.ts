import { CLAIMS } from '../claims/claims';
import { DESK } from '../model/desk';
import type { Answers, Confidence, PollId, PollResult, Round, Tally } from '../model/poll';
import type { RoomState, Seat } from '../model/room-state';
import { cleanText } from './clean-text';
import { LIMITS } from './limits';
import { accepted, type Reply, type Room, rejected } from './room';

/** A claim is judged true, half or false. */
export const JUDGEMENTS = ['true', 'half', 'false'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];

/** Takes answers to something that can be asked in this class; in the first round anew. */
export function openPoll(room: Room, poll: PollId, round: Round): Reply {
  const question = questionOf(room.state, poll);
  if (!question) return rejected('poll/unknown');
  if (round === 2 && !room.state.class.polls.has(poll)) return rejected('poll/unknown');
  room.tx.emit({ type: 'poll.opened', poll, options: question.options, round });
  return accepted(null);
}

export function closePoll(room: Room, poll: PollId): Reply {
  const open = room.state.class.polls.get(poll);
  if (!open) return rejected('poll/unknown');
  if (open.open) room.tx.emit({ type: 'poll.closed', poll });
  return accepted(null);
}

/** An answer is private: its author and those who lead have it; the class learns that it was given. */
export function answerPoll(
  room: Room,
  { id: seat, watching }: Seat,
  { poll: id, option, confidence }: { poll: PollId; option: number; confidence: Confidence },
): Reply {
  const poll = room.state.class.polls.get(id);
  if (watching) return rejected('seat/watching');
  if (!poll || option >= poll.options) return rejected('poll/unknown');
  if (!poll.open) return rejected('poll/closed');
  const { round } = poll;
  if ((poll.answered.get(seat) ?? 0) >= round) return rejected('poll/answered');
  room.tx.emit({ type: 'answer.given', seat, poll: id, round, option, confidence });
  room.tx.emit({ type: 'desk.answered', seat: DESK, of: seat, poll: id, round, option, confidence });
  room.tx.emit({ type: 'poll.answered', seat, poll: id, round });
  return accepted(null);
}

/** What somebody makes of it once everybody has been shown the answer, or has answered alone. */
export function reflect(room: Room, { id: seat }: Seat, poll: PollId, raw: string): Reply {
  const own = room.state.privates.get(seat)?.answers?.get(poll);
  if (!own?.first && !own?.second) return rejected('poll/not-shown');
  const text = cleanText(raw);
  if (text.length > LIMITS.reflection) return rejected('files/too-large');
  room.tx.emit({ type: 'answer.reflected', seat, poll, text });
  room.tx.emit({ type: 'desk.reflected', seat: DESK, of: seat, poll, text });
  return accepted(null);
}

/** Shows everybody how many have answered what, and what is right. */
export function showPoll(room: Room, id: PollId, shown: boolean): Reply {
  const poll = room.state.class.polls.get(id);
  if (!poll) return rejected('poll/unknown');
  room.tx.emit({ type: 'poll.shown', poll: id, result: shown ? pollResult(room.state, id) : null });
  return accepted(null);
}

/** What a poll has come to so far, as those who lead see it. */
export function pollResult(state: RoomState, id: PollId): PollResult | null {
  const poll = state.class.polls.get(id);
  const question = questionOf(state, id);
  if (!poll || !question) return null;
  const answers = [...(state.privates.get(DESK)?.desk?.answers.get(id)?.values() ?? [])];
  const { right, explanation } = question;
  return {
    first: tally(answers, 'first', poll.options),
    ...(poll.round === 2 && { second: tally(answers, 'second', poll.options) }),
    right,
    explanation,
  };
}

function tally(answers: readonly Answers[], round: 'first' | 'second', options: number): Tally {
  const given = answers.flatMap((both) => both[round] ?? []);
  const countOf = (option: number, sure: boolean) =>
    given.filter((answer) => answer.option === option && (!sure || answer.confidence === 'sure')).length;
  const each = Array.from({ length: options }, (_, option) => option);
  return { counts: each.map((option) => countOf(option, false)), sure: each.map((option) => countOf(option, true)) };
}

/** What can be asked: the questions of the lesson that is open, and the claims. */
function questionOf(
  state: RoomState,
  poll: PollId,
): (Pick<PollResult, 'right' | 'explanation'> & { options: number }) | null {
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
