import { expect, test } from 'vitest';
import { sampleClaimsDesk, sampleLesson, samplePoll } from '../sample/sample-desk';
import { sampleRoster } from '../sample/sample-room';
import { claimsControls } from './claims/claims-controls';
import { type DeckMoment, deckControls } from './deck-controls';
import type { OpenDialog } from './deck-dialogs';
import { FIRST_LAYOUT } from './deck-view';
import type { PollDesk } from './lesson/desk-model';

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

/** What the keys of a lesson do: where back and next lead, and what the class is asked. */
function inLesson(more: Partial<DeckMoment>) {
  const done: unknown[] = [];
  const teach = new Proxy(
    {},
    {
      get:
        (_, name) =>
        (...values: unknown[]) =>
          done.push([name, ...values]),
    },
  );
  const moment = {
    words: (key: string) => key,
    room: { class: { locked: false, freeze: null, spotlight: null } },
    ask: (dialog: OpenDialog) => done.push(dialog),
    view: 'class',
    layout: FIRST_LAYOUT,
    teach,
    canBegin: true,
    onGo: (index: number) => done.push(index),
    step: null,
    stepInView: null,
    poll: null,
    helped: [],
    setUp: null,
    claims: claimsControls({ claims: sampleClaimsDesk, actions: {} as never, onChoose: () => {}, onPrint: () => {} }),
    seat: null,
    ...more,
  } as unknown as DeckMoment;
  return { controls: deckControls(moment), done };
}

test('back and next pass over what the class leaves out, and end where the lesson does', () => {
  const { controls, done } = inLesson({ lesson: sampleLesson(3, 9) });
  controls.nextStep.run();
  controls.previousStep.run();
  expect(done).toEqual([5, 2]);
  expect(inLesson({ lesson: sampleLesson(5, 9) }).controls.nextStep.off).toBe(true);
  expect(inLesson({ lesson: sampleLesson(0, 9) }).controls.previousStep.off).toBe(true);
});

test('where everybody goes alone, back and next begin at the step in view', () => {
  const { controls, done } = inLesson({ lesson: { ...sampleLesson(0, 9), pace: 'self' }, stepInView: 2 });
  controls.nextStep.run();
  expect(done).toEqual([3]);
});

test('without a lesson next begins one, if there is one', () => {
  expect(inLesson({ lesson: null }).controls.nextStep).toMatchObject({ name: 'remote.begin', off: false });
  expect(inLesson({ lesson: null, canBegin: false }).controls.nextStep.off).toBe(true);
});

test('one key does with a question what its answers suggest', () => {
  const press = (poll: Partial<PollDesk>) => {
    const { controls, done } = inLesson({ lesson: sampleLesson(2, 9), poll: { ...samplePoll, ...poll } });
    controls.pollGo.run();
    return done.map((call) => (call as unknown[])[0]);
  };
  expect(press({ round: null, open: false })).toEqual(['askPoll']);
  expect(press({ advice: 'wait' })).toEqual(['closePoll']);
  expect(press({ advice: 'talk' })).toEqual(['talk']);
  expect(press({ advice: 'explain' })).toEqual(['showPoll']);
  expect(press({ shown: true, open: false })).toEqual([]);
});
