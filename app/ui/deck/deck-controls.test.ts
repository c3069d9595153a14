import { expect, test } from 'vitest';
import { sampleClaimsDesk } from '../sample/sample-desk';
import { sampleRoster } from '../sample/sample-room';
import { claimsControls } from './claims/claims-controls';
import { type DeckMoment, deckControls } from './deck-controls';
import type { OpenDialog } from './deck-dialogs';
import { FIRST_LAYOUT } from './deck-view';

const all = { to: 'all', name: 'all 3 students' } as const;
const some = { to: ['seat-2', 'seat-3'], name: '2 selected students' };
const one = { to: ['seat-1'], name: 'Ana' };

/** What a control asks in a dialog. */
function asked(control: 'reset' | 'seatReset' | 'hint' | 'seatHint' | 'give' | 'seatGive') {
  const dialogs: OpenDialog[] = [];
  const moment = {
    words: (key: string) => key,
    room: { class: { locked: false, freeze: null, spotlight: null } },
    actions: {},
    ask: (dialog: OpenDialog) => dialogs.push(dialog),
    audiences: { group: { options: [all, some, one], first: 1 }, one: { options: [all, some, one], first: 2 } },
    view: 'class',
    layout: FIRST_LAYOUT,
    lesson: null,
    step: null,
    poll: null,
    helped: [],
    setUp: null,
    claims: claimsControls({ claims: sampleClaimsDesk, actions: {} as never, onChoose: () => {}, onPrint: () => {} }),
    seat: sampleRoster[0],
    seatTab: 'terminal',
    students: 3,
  } as unknown as DeckMoment;
  deckControls(moment)[control].run();
  return dialogs;
}

test('whom a dialog is about is settled when it is opened, so that a seat that leaves does not make it all', () => {
  expect(asked('seatReset')).toEqual([{ is: 'reset', to: one }]);
  expect(asked('reset')).toEqual([{ is: 'reset', to: some }]);
  for (const is of ['hint', 'give'] as const) {
    expect(asked(is)).toEqual([{ is, options: [all, some, one], first: 1 }]);
    expect(asked(is === 'hint' ? 'seatHint' : 'seatGive')).toEqual([{ is, options: [all, some, one], first: 2 }]);
  }
});
