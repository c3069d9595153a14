'use client';

import { useState } from 'react';
import type { ClassSettings, Gift } from '#engine/model/class-state';
import type { SeatId } from '#engine/model/room-state';
import type { Audience, UserCommand } from '#engine/room/command';
import type { CommandReply } from '#server/protocol/messages';
import type { Problem } from '../language/problem';
import { useWords } from '../language/use-words';
import type { PictureSeat } from '../picture/picture-model';
import type { AudienceOption } from './audience-field';
import type { GiveResult } from './give-dialog';
import { givingGroups } from './giving-groups';
import type { RegistryRulesView } from './registry-rules-panel';
import type { FeedbackNote } from './use-feedback';

/** Asks the room; answers what it replied. */
export type Lead = (command: UserCommand) => Promise<CommandReply>;

export type DeckActions = ReturnType<typeof useDeckActions>;

/** How many hints are kept to be used again. */
const LAST_HINTS = 6;

/** Everything that leads the class, each saying what became of it. State is the truth: nothing is shown before it is so. */
export function useDeckActions(
  lead: Lead,
  say: (kind: FeedbackNote['kind'], text: string) => void,
  nameOf: (seat: string) => string,
) {
  const words = useWords('deck');
  const problems = useWords('problems');
  const [lastHints, setLastHints] = useState<readonly string[]>([]);
  /** In words for somebody who leads: what a seat would be told of itself is about another here. */
  const refusal = (code: Problem) => (code === 'seat/unknown' ? words('done.seatGone') : problems(code));
  /** `done`: what is said then, perhaps by what the room has answered; null where it is seen anyway. */
  const act = async (command: UserCommand, done: string | null | ((value: unknown) => string)): Promise<boolean> => {
    const reply = await lead(command);
    if (!reply.ok) say('error', refusal(reply.code));
    else if (done !== null) say('done', typeof done === 'string' ? done : done(reply.value));
    return reply.ok;
  };
  return {
    act,
    ask: lead,
    say,
    refusal,
    lastHints,
    lock: (locked: boolean) =>
      void act({ type: 'class.lock', locked }, words(locked ? 'done.locked' : 'done.unlocked')),
    freeze: (message: string) => void act({ type: 'class.freeze', message }, words('done.frozen', { message })),
    release: () => void act({ type: 'class.freeze', message: null }, words('done.released')),
    mark: (text: string) => void act({ type: 'class.mark', text }, words('done.marked', { text })),
    lowerHands: (of: Audience) => void act({ type: 'class.lower-hands', of }, words('done.handsDown')),
    spotlight: (seat: PictureSeat | null) =>
      void act(
        { type: 'class.spotlight', seat: seat?.id ?? null },
        seat ? words('done.spotlit', { name: seat.name }) : words('done.spotlightOff'),
      ),
    set: (settings: ClassSettings) => act({ type: 'class.set', settings }, words('done.settings')),
    setRegistries: (rules: RegistryRulesView) => act({ type: 'class.set-registry', rules }, words('done.settings')),
    hint: ({ to, name }: AudienceOption, text: string | null) => {
      if (text !== null) setLastHints((last) => [text, ...last.filter((other) => other !== text)].slice(0, LAST_HINTS));
      void act({ type: 'class.hint', to, text }, words(text === null ? 'done.hintBack' : 'done.hinted', { to: name }));
    },
    give: async (seats: readonly SeatId[], gift: Gift): Promise<GiveResult> => {
      const failed: { name: string; text: string }[] = [];
      for (const to of givingGroups(seats, gift)) {
        const reply = await lead({ type: 'class.give', to, gift });
        if (!reply.ok) return { ok: false, text: refusal(reply.code) };
        for (const [seat, text] of Object.entries((reply.value ?? {}) as Record<string, string>)) {
          failed.push({ name: nameOf(seat), text });
        }
      }
      return { ok: true, given: seats.length - failed.length, failed };
    },
    reset: ({ to, name }: AudienceOption) =>
      void act({ type: 'host.reset', seats: to }, words('done.reset', { to: name })),
    rename: ({ id }: PictureSeat, name: string) =>
      // The room may have made the name one of its own.
      void act({ type: 'seat.rename', seat: id, name }, (given) =>
        words('done.renamed', { name: (given as { name: string } | null)?.name ?? name }),
      ),
    sendOut: ({ id, name }: PictureSeat, how: 'kicked' | 'banned') =>
      void act({ type: 'seat.send-out', seat: id, how }, words(`done.${how}`, { name })),
    readmit: ({ id, name }: PictureSeat) =>
      void act({ type: 'seat.readmit', seat: id }, words('done.readmitted', { name })),
    setWatching: ({ id, name }: PictureSeat, watching: boolean) =>
      void act(
        { type: 'seat.set-watching', seat: id, watching },
        words(watching ? 'done.watching' : 'done.takesPart', { name }),
      ),
    breakRemoval: async ({ id }: PictureSeat, container: string) => {
      const reply = await lead({ type: 'class.fail-removal', seat: id, container });
      if (!reply.ok) say('error', refusal(reply.code));
      else if (typeof reply.value === 'string') say('error', reply.value);
      else say('done', words('done.fault', { container }));
    },
    end: () => void lead({ type: 'room.close' }),
  };
}
