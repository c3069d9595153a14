import { DESK } from '../model/desk';
import type { Confidence, PollId, Round } from '../model/poll';
import type { RoomState, Seat, SeatId } from '../model/room-state';
import { progressOf } from './apply-lesson';
import { cleanText } from './clean-text';
import { LIMITS } from './limits';
import { pollQuestion } from './poll-question';
import { pollResult } from './poll-result';
import { accepted, type Reply, type Room, rejected } from './room';

/** Takes answers to something that can be asked in this class; in the first round anew. */
export function openPoll(room: Room, poll: PollId, round: Round): Reply {
  const { state, tx } = room;
  const question = pollQuestion(state, poll);
  const before = state.class.polls.get(poll);
  if (!question || (round === 2 && !before)) return rejected('poll/unknown');
  if (before?.open && before.round === round) return accepted(null);
  if (round === 2 && before?.open) return rejected('poll/first-round-open');
  if (round === 1) dropAnswers(room, poll);
  tx.emit({ type: 'poll.opened', poll, options: question.options, round });
  return accepted(null);
}

export function closePoll(room: Room, poll: PollId): Reply {
  const open = room.state.class.polls.get(poll);
  if (!open) return rejected('poll/unknown');
  if (open.open) room.tx.emit({ type: 'poll.closed', poll });
  return accepted(null);
}

/** The class has gone on: the questions of other steps than this one (ID; null: of all) take no more answers. */
export function closeStepPolls(room: Room, step: string | null): void {
  for (const { id, open } of [...room.state.class.polls.values()]) {
    if (open && id.startsWith('step:') && id !== `step:${step}`) room.tx.emit({ type: 'poll.closed', poll: id });
  }
}

/** An answer is private: its author and those who lead have it; the class learns that it was given. */
export function answerPoll(
  room: Room,
  { id: seat, watching }: Seat,
  { poll: id, option, confidence }: { poll: PollId; option: number; confidence: Confidence },
): Reply {
  const { state, tx } = room;
  const poll = state.class.polls.get(id);
  if (watching) return rejected('seat/watching');
  if (!poll || !Number.isInteger(option) || option < 0 || option >= poll.options) return rejected('poll/unknown');
  if (!poll.open) return rejected('poll/closed');
  const { round } = poll;
  if ((poll.answered.get(seat) ?? 0) >= round) return rejected('poll/answered');
  const late = round === 1 && hasTried(state, seat, id) ? ({ late: true } as const) : {};
  tx.emit({ type: 'answer.given', seat, poll: id, round, option, confidence, ...late });
  tx.emit({ type: 'desk.answered', seat: DESK, of: seat, poll: id, round, option, confidence, ...late });
  tx.emit({ type: 'poll.answered', seat, poll: id, round });
  if (isAnsweredAlone(state, id)) tell(room, seat, id);
  return accepted(null);
}

/** The class works for itself from now on: whoever has answered need not wait for an answer to be shown. */
export function tellAnswered(room: Room): void {
  for (const { id, answered } of [...room.state.class.polls.values()]) {
    if (isAnsweredAlone(room.state, id)) for (const seat of answered.keys()) tell(room, seat, id);
  }
}

/** What somebody makes of it once it takes no more answers, or the right one was told. */
export function reflect(room: Room, { id: seat }: Seat, id: PollId, raw: string): Reply {
  const poll = room.state.class.polls.get(id);
  const own = room.state.privates.get(seat)?.answers?.get(id);
  if (!poll?.answered.has(seat) || (poll.open && !own?.told)) return rejected('poll/not-shown');
  const text = cleanText(raw);
  if (text.length > LIMITS.reflection) return rejected('files/too-large');
  room.tx.emit({ type: 'answer.reflected', seat, poll: id, text });
  room.tx.emit({ type: 'desk.reflected', seat: DESK, of: seat, poll: id, text });
  return accepted(null);
}

/** Shows everybody how many have answered what, and what is right; then no more answers are taken. */
export function showPoll(room: Room, id: PollId, shown: boolean): Reply {
  const poll = room.state.class.polls.get(id);
  if (!poll) return rejected('poll/unknown');
  if (!shown) {
    if (poll.shown) room.tx.emit({ type: 'poll.shown', poll: id, result: null });
    return accepted(null);
  }
  const result = pollResult(room.state, id);
  if (!result) return rejected('poll/unknown');
  if (poll.open) room.tx.emit({ type: 'poll.closed', poll: id });
  room.tx.emit({ type: 'poll.shown', poll: id, result });
  return accepted(null);
}

/** What was answered to a poll of this name before has nothing to do with what is asked now. */
function dropAnswers({ state, tx }: Room, poll: PollId): void {
  for (const { seat, answers, desk } of state.privates.values()) {
    if (answers?.has(poll)) tx.emit({ type: 'answer.dropped', seat, poll });
    if (desk?.answers.has(poll)) tx.emit({ type: 'desk.dropped', seat: DESK, poll });
  }
}

/** Whether nobody leads here: everybody goes through the lesson for themselves. */
function isAnsweredAlone({ room, class: { lesson } }: RoomState, poll: PollId): boolean {
  return room.kind === 'solo' || (lesson?.pace === 'self' && poll.startsWith('step:'));
}

function tell({ state, tx }: Room, seat: SeatId, poll: PollId): void {
  const question = pollQuestion(state, poll);
  if (!question || state.privates.get(seat)?.answers?.get(poll)?.told) return;
  const { right, explanation } = question;
  tx.emit({ type: 'answer.told', seat, poll, right, explanation });
}

/** Whether the seat has reached a goal of the step that the poll belongs to by something it did: what was so when it came to the step is no trial. */
function hasTried({ class: { lesson }, seats }: RoomState, seat: SeatId, poll: PollId): boolean {
  if (!lesson || !poll.startsWith('step:')) return false;
  const { goals, since } = progressOf(lesson, seat);
  // What is so already is told by the decision that brings the step, or the seat, and so at the same time.
  const came = [lesson.shownAt, since, seats.get(seat)?.joinedAt];
  return goals[poll.slice('step:'.length)]?.some((at) => at !== null && !came.includes(at)) ?? false;
}
