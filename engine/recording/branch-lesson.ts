import type { ClassLesson } from '../model/class-lesson';
import { DESK } from '../model/desk';
import type { LessonSheet } from '../model/lesson';
import type { Answers, Poll, PollId } from '../model/poll';
import type { SeatId, SeatPrivate } from '../model/room-state';
import { currentIndex } from '../room/current-step';
import { openPoll, tellAnswered } from '../room/poll-commands';
import type { Room } from '../room/room';
import type { BranchPoint } from './branch-point';

/** Opens the lesson of that moment where the seat was in it, with what it had reached, answered and been told. */
export function bringLesson(room: Room, { state, key, tells }: BranchPoint, own: SeatPrivate): void {
  const { lesson, polls } = state.class;
  if (!lesson) return;
  const { tx } = room;
  const { seat } = own;
  const sheet = tells ? lesson.sheet : withoutSecrets(lesson.sheet, polls);
  tx.emit({ type: 'lesson.opened', sheet, pace: 'self' });
  tx.emit({ type: 'desk.keyed', seat: DESK, key });
  for (const step of lesson.skipped) tx.emit({ type: 'lesson.skipped', step, skipped: true });
  const index = currentIndex(lesson, seat) ?? 0;
  if (index > 0) tx.emit({ type: 'lesson.moved', seat, index });
  bringProgress(room, lesson, own);
  for (const { id, question } of sheet.steps.slice(0, index + 1)) {
    if (question) bringPoll(room, own, `step:${id}`, polls);
  }
  // Whoever is alone does not wait for others.
  if (tells) tellAnswered(room);
}

/** Without the questions whose answers the class has not been shown. */
function withoutSecrets(sheet: LessonSheet, polls: ReadonlyMap<PollId, Poll>): LessonSheet {
  const steps = sheet.steps.map((step) => (polls.get(`step:${step.id}`)?.shown ? step : { ...step, question: null }));
  return { ...sheet, steps };
}

function bringProgress({ tx }: Room, { progress }: ClassLesson, { seat, hints }: SeatPrivate): void {
  const reached = progress.get(seat);
  for (const [step, times] of Object.entries(reached?.goals ?? {})) {
    const goals = times.flatMap((at, goal) => (at === null ? [] : [goal]));
    if (goals.length > 0) tx.emit({ type: 'lesson.reached', seat, step, goals });
  }
  for (const step of Object.keys(reached?.done ?? {})) tx.emit({ type: 'lesson.done', seat, step });
  for (const [step, count] of Object.entries(reached?.hints ?? {})) {
    tx.emit({ type: 'lesson.helped', seat, step, hints: count });
  }
  for (const [step, opened] of hints ?? []) {
    for (const hint of opened) tx.emit({ type: 'hint.opened', seat, step, hint });
  }
}

/** Asks what the step asks, and gives the answers that were given. */
function bringPoll(room: Room, { seat, answers }: SeatPrivate, id: PollId, polls: ReadonlyMap<PollId, Poll>): void {
  const poll = polls.get(id);
  const own = answers?.get(id);
  if (!poll || !own?.first) {
    openPoll(room, id, 1);
    return;
  }
  room.tx.emit({ type: 'poll.opened', poll: id, options: poll.options, round: poll.round });
  bringAnswers(room, seat, id, own);
  const told = own.told ?? poll.shown;
  if (!told) return;
  const { right, explanation } = told;
  room.tx.emit({ type: 'answer.told', seat, poll: id, right, explanation });
}

function bringAnswers({ tx }: Room, seat: SeatId, poll: PollId, { first, second, reflection }: Answers): void {
  for (const [round, answer] of [[1, first] as const, [2, second] as const]) {
    if (!answer) continue;
    const { option, confidence, late } = answer;
    const given = { poll, round, option, confidence, ...(late && { late }) };
    tx.emit({ type: 'answer.given', seat, ...given });
    tx.emit({ type: 'desk.answered', seat: DESK, of: seat, ...given });
    tx.emit({ type: 'poll.answered', seat, poll, round });
  }
  if (reflection === undefined) return;
  tx.emit({ type: 'answer.reflected', seat, poll, text: reflection });
  tx.emit({ type: 'desk.reflected', seat: DESK, of: seat, poll, text: reflection });
}
