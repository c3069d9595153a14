'use client';

import { useState } from 'react';
import type { LessonMistake } from '#engine/lesson/lesson-mistake';
import type { Pace } from '#engine/model/class-lesson';
import type { SeatId } from '#engine/model/room-state';
import type { Audience } from '#engine/room/command';
import { useWords } from '../../language/use-words';
import type { GiveResult } from '../give-dialog';
import type { DeckActions } from '../use-deck-actions';
import type { LessonDesk, LessonShelf, PollDesk, StepDesk } from './desk-model';

export type LessonActions = ReturnType<typeof useLessonActions>;

/** Hosts onto which a step's beginning is laid in one go; the class is served in between. */
const GROUP = 25;

/** Everything that leads a class through a lesson, each saying what became of it. */
export function useLessonActions(
  { act, ask, say, refusal }: DeckActions,
  lesson: LessonDesk | null,
  shelf: LessonShelf,
) {
  const words = useWords('desk');
  const [opening, setOpening] = useState(false);
  /**
   * What is wrong with the text, or in words why it was not opened; null: it is open.
   *
   * @param leftOut how many of its steps are to be left out with all that has mistakes; null: it is opened whole or not at all
   */
  const open = async (
    text: string,
    pace: Pace,
    title: string,
    leftOut: number | null = null,
  ): Promise<readonly LessonMistake[] | string | null> => {
    const reply = await ask({ type: 'lesson.open', text, pace, partly: leftOut !== null });
    if (!reply.ok) return refusal(reply.code);
    const mistakes = (reply.value ?? []) as unknown as LessonMistake[];
    if (mistakes.length > 0) return mistakes;
    say('done', leftOut === null ? words('done.opened', { title }) : words('done.openedPartly', { title, leftOut }));
    return null;
  };
  const show = (id: string, index: number) => act({ type: 'class.show-step', lesson: id, index }, null);
  const begin = async () => {
    const [first] = shelf.heads;
    if (!first || opening) return;
    setOpening(true);
    const text = await shelf.onRead(first.id);
    if (text === null) say('error', words('choose.failed', { why: words('choose.noAnswer') }));
    else if ((await open(text, 'instructor', first.title)) === null) await show(first.id, 0);
    setOpening(false);
  };
  return {
    open,
    /** Shows the class a step; without a lesson, opens the first one that there is at its beginning. */
    show: (index: number) => void (lesson ? show(lesson.id, index) : begin()),
    close: () => void act({ type: 'lesson.close' }, words('done.closed')),
    pause: (paused: boolean) =>
      void act({ type: 'lesson.pause', paused }, words(paused ? 'done.paused' : 'done.resumed')),
    setPace: (pace: Pace) => void act({ type: 'lesson.set-pace', pace }, words(`done.${pace}`)),
    skip: ({ id, title }: StepDesk, skipped: boolean) =>
      void act(
        { type: 'lesson.skip', step: id, skipped },
        words(skipped ? 'done.skipped' : 'done.unskipped', { step: title }),
      ),
    repeat: ({ id, title }: StepDesk) =>
      void act({ type: 'lesson.repeat', step: id }, words('done.repeated', { step: title })),
    help: (to: Audience) =>
      void act({ type: 'lesson.help', to }, (helped) =>
        words('done.helped', { count: typeof helped === 'number' ? helped : 0 }),
      ),
    setUp: async (
      { id }: StepDesk,
      seats: readonly SeatId[],
      nameOf: (seat: SeatId) => string,
    ): Promise<GiveResult> => {
      const failed: { name: string; text: string }[] = [];
      for (let from = 0; from < seats.length; from += GROUP) {
        const reply = await ask({ type: 'lesson.set-up', step: id, to: seats.slice(from, from + GROUP) });
        if (!reply.ok) return { ok: false, text: refusal(reply.code) };
        for (const [seat, text] of Object.entries((reply.value ?? {}) as Record<string, string>)) {
          failed.push({ name: nameOf(seat), text });
        }
      }
      return { ok: true, given: seats.length - failed.length, failed };
    },
    askPoll: ({ id }: PollDesk) => void act({ type: 'poll.open', poll: id, round: 1 }, words('done.asked')),
    closePoll: ({ id }: PollDesk) => void act({ type: 'poll.close', poll: id }, words('done.closedPoll')),
    /** They talk, and vote again meanwhile or afterwards. */
    talk: async ({ id, open }: PollDesk) => {
      if (open && !(await act({ type: 'poll.close', poll: id }, null))) return;
      await act({ type: 'poll.open', poll: id, round: 2 }, words('done.talk'));
    },
    showPoll: ({ id }: PollDesk, shown: boolean) =>
      void act({ type: 'poll.show', poll: id, shown }, words(shown ? 'done.shown' : 'done.hidden')),
  };
}
