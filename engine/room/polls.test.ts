import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Pace } from '../model/class-lesson';
import { DESK } from '../model/desk';
import type { Confidence, PollId, Round } from '../model/poll';
import type { SeatId } from '../model/room-state';
import type { UserCommand } from './command';
import { isPrivate } from './events';
import { pollResult } from './poll-result';
import { TestClass } from './testing-class';
import { testLesson, testStep } from './testing-lesson';

const WHY = [{ kind: 'paragraph' as const, text: [{ kind: 'text' as const, text: 'Because.' }] }];
const text = (words: string) => [{ kind: 'text' as const, text: words }];
const QUESTION = { ask: text('How many?'), options: [text('one'), text('two'), text('three')] };
/** So that no answer ends the step. */
const NEVER = { goals: [{ say: 'done', is: { kind: 'any', any: [] } }], order: 'any-order' } as const;
const LESSON = testLesson(
  testStep({ id: 'first', question: QUESTION, goals: ['done'] }, { right: 1, explanation: WHY, check: NEVER }),
  testStep({ id: 'second', question: QUESTION }, { right: 0 }),
);
const FIRST: PollId = 'step:first';

/** Ana (s1), Ben (s2), and with more names more of them, in a lesson whose first question has been asked. */
function asked(pace: Pace = 'instructor', kind?: 'solo'): TestClass {
  const room = new TestClass(kind);
  room.happens({ type: 'lesson.opened', sheet: LESSON.sheet, pace });
  room.happens({ type: 'desk.keyed', seat: DESK, key: LESSON.key });
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 0 });
  return room;
}

function answer(room: TestClass, seat: SeatId, option: number, poll = FIRST, confidence: Confidence = 'think'): string {
  const { reply, events } = room.send(seat, { type: 'poll.answer', poll, option, confidence });
  if (reply.ok) return 'ok';
  expect(events).toEqual([]);
  return reply.code;
}

function lead(room: TestClass, type: 'poll.close', poll: PollId): string;
function lead(room: TestClass, type: 'poll.open', poll: PollId, round: Round): string;
function lead(room: TestClass, type: 'poll.open' | 'poll.close', poll: PollId, round: Round = 1): string {
  const { reply } = room.send('s0', type === 'poll.open' ? { type, poll, round } : { type, poll });
  return reply.ok ? 'ok' : reply.code;
}

test('Q1 a question is asked with its step, and a second round follows a closed first one', () => {
  const room = asked();
  expect(room.state.class.polls.get(FIRST)).toMatchObject({ options: 3, round: 1, open: true });
  expect(lead(room, 'poll.open', FIRST, 2)).toBe('poll/first-round-open');
  expect(lead(room, 'poll.open', 'claim:11', 2)).toBe('poll/unknown');
  expect(lead(room, 'poll.open', 'claim:11', 1)).toBe('ok');
  expect(lead(room, 'poll.open', 'claim:199', 1)).toBe('poll/unknown');
  expect(lead(room, 'poll.open', 'step:third', 1)).toBe('poll/unknown');
  expect(lead(room, 'poll.close', FIRST)).toBe('ok');
  expect(lead(room, 'poll.open', FIRST, 2)).toBe('ok');
  expect(room.state.class.polls.get(FIRST)).toMatchObject({ round: 2, open: true });
});

test('Q1 to open what is open changes nothing', () => {
  const room = asked();
  answer(room, 's1', 1);
  const { events } = room.send('s0', { type: 'poll.open', poll: FIRST, round: 1 });
  expect(events.map(({ type }) => type)).toEqual(['command.accepted']);
  expect(room.state.class.polls.get(FIRST)?.answered.get('s1')).toBe(1);
});

test('Q2 a first round that is opened again begins anew', () => {
  const room = asked();
  answer(room, 's1', 1);
  answer(room, 's2', 2);
  lead(room, 'poll.close', FIRST);
  lead(room, 'poll.open', FIRST, 1);
  expect(room.own('s1').answers?.has(FIRST)).toBe(false);
  expect(room.own(DESK).desk?.answers.has(FIRST)).toBe(false);
  expect(answer(room, 's1', 0)).toBe('ok');
  expect(pollResult(room.state, FIRST)?.first.counts).toEqual([1, 0, 0]);
});

test('Q2 who answers only the second time has no answer from before in the first', () => {
  const room = asked();
  answer(room, 's1', 1);
  lead(room, 'poll.close', FIRST);
  lead(room, 'poll.open', FIRST, 1);
  lead(room, 'poll.close', FIRST);
  lead(room, 'poll.open', FIRST, 2);
  answer(room, 's1', 2);
  expect(pollResult(room.state, FIRST)).toMatchObject({ first: { counts: [0, 0, 0] }, second: { counts: [0, 0, 1] } });
});

test('Q3 once in a round, one of the options, while the poll is open', () => {
  const room = asked();
  for (const option of [3, -1, 0.5]) expect(answer(room, 's1', option)).toBe('poll/unknown');
  expect(answer(room, 's1', 0, 'step:second')).toBe('poll/unknown');
  expect(answer(room, 's1', 0)).toBe('ok');
  expect(answer(room, 's1', 1)).toBe('poll/answered');
  lead(room, 'poll.close', FIRST);
  expect(answer(room, 's2', 1)).toBe('poll/closed');
  lead(room, 'poll.open', FIRST, 2);
  expect(answer(room, 's1', 1)).toBe('ok');
  expect(answer(room, 's1', 1)).toBe('poll/answered');
  expect(answer(room, 's2', 1)).toBe('ok');
});

test('Q3 who watches or was sent out does not answer', () => {
  const room = asked();
  room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true });
  room.send('s0', { type: 'seat.send-out', seat: 's2', how: 'kicked' });
  expect(answer(room, 's1', 0)).toBe('seat/watching');
  expect(answer(room, 's2', 0)).toBe('seat/kicked');
});

test('Q4 what was answered goes to its author and the desk, and to nobody else', () => {
  const room = asked();
  const { events } = room.send('s1', { type: 'poll.answer', poll: FIRST, option: 2, confidence: 'sure' });
  expect(events.filter((event) => !isPrivate(event))).toEqual([
    { type: 'poll.answered', seat: 's1', poll: FIRST, round: 1 },
  ]);
  const at = room.now;
  expect(room.own('s1').answers?.get(FIRST)).toEqual({ first: { option: 2, confidence: 'sure', at } });
  expect(room.own(DESK).desk?.answers.get(FIRST)?.get('s1')).toEqual({ first: { option: 2, confidence: 'sure', at } });
  expect(room.own('s2').answers).toBeUndefined();
});

test('Q5 an answer after a goal was reached counts and is marked late, unless the goal was so already when the step came', () => {
  const room = asked();
  room.happens({ type: 'lesson.reached', seat: 's2', step: 'first', goals: [0] });
  room.pass(1_000);
  room.happens({ type: 'lesson.reached', seat: 's1', step: 'first', goals: [0] });
  answer(room, 's1', 1);
  answer(room, 's2', 1);
  const given = room.own(DESK).desk?.answers.get(FIRST);
  expect(given?.get('s1')?.first?.late).toBe(true);
  expect(room.own('s1').answers?.get(FIRST)?.first?.late).toBe(true);
  expect(given?.get('s2')?.first?.late).toBeUndefined();
  expect(pollResult(room.state, FIRST)?.first.counts).toEqual([0, 2, 0]);
});

test('Q6 a poll closes when the class goes on, and with the lesson', () => {
  const room = asked();
  lead(room, 'poll.open', 'claim:1', 1);
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 1 });
  expect(answer(room, 's1', 0)).toBe('poll/closed');
  expect(answer(room, 's1', 0, 'step:second')).toBe('ok');
  room.send('s0', { type: 'lesson.close' });
  expect(answer(room, 's2', 0, 'step:second')).toBe('poll/closed');
  expect(answer(room, 's2', 0, 'claim:1')).toBe('ok');
});

test('Q6 in a self-paced lesson nobody closes a poll for others by going on', () => {
  const room = asked('self');
  room.send('s1', { type: 'lesson.move', index: 1 });
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 1 });
  expect(answer(room, 's2', 0)).toBe('ok');
});

test('Q15 where everybody goes alone, the first question is asked before anybody has gone anywhere', () => {
  const room = new TestClass();
  const lesson = [
    '---\ntitle: One\nsummary: One question.\nminutes: 5\n---\n## A step',
    '```step\nid: first\nstage: predict\n```',
    '```question\nquestion: How many?\noptions: [one, two]\nright: two\n```',
  ].join('\n\n');
  expect(room.send('s0', { type: 'lesson.open', text: lesson, pace: 'self' }).reply).toEqual({ ok: true, value: [] });
  expect(answer(room, 's1', 1)).toBe('ok');
  room.send('s0', { type: 'lesson.open', text: lesson, pace: 'instructor' });
  expect(answer(room, 's1', 1)).toBe('poll/unknown');
  room.send('s0', { type: 'lesson.set-pace', pace: 'self' });
  expect(answer(room, 's1', 1)).toBe('ok');
});

test('Q10 students who take part are counted', () => {
  const room = asked();
  answer(room, 's0', 0);
  answer(room, 's1', 1, FIRST, 'sure');
  answer(room, 's2', 2, FIRST, 'guess');
  expect(pollResult(room.state, FIRST)).toEqual({
    first: { counts: [0, 1, 1], sure: [0, 1, 0] },
    right: 1,
    explanation: WHY,
  });
  room.send('s0', { type: 'seat.send-out', seat: 's2', how: 'kicked' });
  expect(pollResult(room.state, FIRST)?.first.counts).toEqual([0, 1, 0]);
  room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true });
  expect(pollResult(room.state, FIRST)?.first.counts).toEqual([0, 0, 0]);
});

test('Q11 showing closes a poll and gives everybody what it has come to; hiding takes it back', () => {
  const room = asked();
  answer(room, 's1', 1);
  room.send('s0', { type: 'poll.show', poll: FIRST, shown: true });
  expect(room.state.class.polls.get(FIRST)).toMatchObject({
    open: false,
    shown: { first: { counts: [0, 1, 0] }, right: 1, explanation: WHY },
  });
  expect(answer(room, 's2', 1)).toBe('poll/closed');
  room.send('s0', { type: 'poll.show', poll: FIRST, shown: false });
  expect(room.state.class.polls.get(FIRST)?.shown).toBeNull();
});

test('Q12 whoever works alone is told at once, and nobody else', () => {
  for (const room of [asked('self'), asked('instructor', 'solo')]) {
    answer(room, 's1', 0);
    expect(room.own('s1').answers?.get(FIRST)?.told).toEqual({ right: 1, explanation: WHY });
    expect(room.own('s2').answers).toBeUndefined();
    expect(room.state.class.polls.get(FIRST)?.shown).toBeNull();
  }
});

test('Q12 a class that is led is told nothing before it is shown; a lesson that becomes self-paced tells', () => {
  const room = asked();
  answer(room, 's1', 0);
  expect(room.own('s1').answers?.get(FIRST)?.told).toBeUndefined();
  room.send('s0', { type: 'lesson.set-pace', pace: 'self' });
  expect(room.own('s1').answers?.get(FIRST)?.told?.right).toBe(1);
});

test('Q13 what somebody makes of an answer', () => {
  const room = asked();
  const reflect = (words: string, seat = 's1') =>
    room.send(seat, { type: 'poll.reflect', poll: FIRST, text: words }).reply;
  expect(reflect('too early')).toMatchObject({ code: 'poll/not-shown' });
  answer(room, 's1', 0);
  expect(reflect('too early')).toMatchObject({ code: 'poll/not-shown' });
  lead(room, 'poll.close', FIRST);
  expect(reflect('not mine', 's2')).toMatchObject({ code: 'poll/not-shown' });
  expect(reflect('x'.repeat(601))).toMatchObject({ code: 'files/too-large' });
  expect(reflect('I forgot the first one')).toMatchObject({ ok: true });
  expect(reflect('I forgot that run makes a new one')).toMatchObject({ ok: true });
  const kept = { first: { option: 0 }, reflection: 'I forgot that run makes a new one' };
  expect(room.own('s1').answers?.get(FIRST)).toMatchObject(kept);
  expect(room.own(DESK).desk?.answers.get(FIRST)?.get('s1')).toMatchObject(kept);
});

const SEATS = ['s0', 's1', 's2', 's3'];
const deed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('answer' as const),
      seat: fc.constantFrom(...SEATS),
      option: fc.integer({ min: 0, max: 3 }),
    }),
  },
  fc.record({
    what: fc.constantFrom('open-1', 'open-2', 'close', 'show', 'hide', 'step-0', 'step-1', 'self', 'led', 'out', 'in'),
  }),
);

test('Q2 Q3 Q10 whatever is asked and answered: nobody counts twice, counts are those of the last asking, and the log says so', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const room = asked();
      for (const it of deeds) {
        room.now += 1;
        if (it.what === 'answer') answer(room, it.seat, it.option);
        else if (it.what.startsWith('open'))
          room.send('s0', { type: 'poll.open', poll: FIRST, round: it.what === 'open-1' ? 1 : 2 });
        else if (it.what === 'close') room.send('s0', { type: 'poll.close', poll: FIRST });
        else if (it.what.startsWith('step'))
          room.send('s0', { type: 'class.show-step', lesson: 'l', index: Number(it.what.at(-1)) });
        else if (it.what === 'self' || it.what === 'led')
          room.send('s0', { type: 'lesson.set-pace', pace: it.what === 'self' ? 'self' : 'instructor' });
        else if (it.what === 'out') room.send('s0', { type: 'seat.send-out', seat: 's2', how: 'kicked' });
        else if (it.what === 'in') room.send('s0', { type: 'seat.readmit', seat: 's2' });
        else room.send('s0', { type: 'poll.show', poll: FIRST, shown: it.what === 'show' });

        const poll = room.state.class.polls.get(FIRST);
        const result = pollResult(room.state, FIRST);
        for (const [round, tally] of [
          [1, result?.first],
          [2, result?.second],
        ] as const) {
          const counted = ['s1', 's2'].filter((seat) => {
            const own = room.own(seat).answers?.get(FIRST);
            return !room.seat(seat).out && (round === 1 ? own?.first : own?.second);
          });
          if (tally) expect(tally.counts.reduce((a, b) => a + b, 0)).toBe(counted.length);
        }
        for (const seat of SEATS) {
          const own = room.own(seat).answers?.get(FIRST);
          expect(room.own(DESK).desk?.answers.get(FIRST)?.get(seat)?.first).toEqual(own?.first);
          expect(Boolean(own?.first || own?.second)).toBe(poll?.answered.has(seat) ?? false);
        }
      }
      expect(room.replayed().class.polls).toEqual(room.state.class.polls);
      expect(room.replayed().privates.get(DESK)).toEqual(room.state.privates.get(DESK));
    }),
    { numRuns: 60 },
  );
});

test('Q7 the board goes off the screens when the class is shown a step, and keeps its cards', () => {
  const room = asked();
  room.send('s0', { type: 'claims.lay-out', cards: [3, 9], current: 9, shown: true, table: false });
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 1 });
  expect(room.state.class.claims).toMatchObject({ cards: [3, 9], current: 9, shown: false, table: false });
  const { events } = room.send('s0', { type: 'class.show-step', lesson: 'l', index: 0 });
  expect(events.map(({ type }) => type)).not.toContain('claims.laid-out');
});

test('Q8 who changes the board changes what they name, and the rest stays as it lies', () => {
  const room = asked();
  const lay = (seat: string, change: Omit<Extract<UserCommand, { type: 'claims.lay-out' }>, 'type'>) =>
    room.send(seat, { type: 'claims.lay-out', ...change });
  expect(room.state.class.claims).toBeNull();
  lay('s0', { shown: true });
  expect(room.state.class.claims).toMatchObject({ cards: [], current: null, shown: true, table: false });
  // Two who lead, each with an older picture of the board, and two presses in a row: nobody undoes the other.
  lay('s3', { cards: [3, 9, 11] });
  lay('s0', { current: 9 });
  lay('s3', { table: true });
  lay('s0', { shown: false });
  expect(room.state.class.claims).toMatchObject({ cards: [3, 9, 11], current: 9, shown: false, table: true });
  lay('s3', { cards: [9, 4] });
  expect(room.state.class.claims).toMatchObject({ cards: [9, 4], current: 9 });
  lay('s0', { cards: [4] });
  expect(room.state.class.claims).toMatchObject({ cards: [4], current: null });
  expect(lay('s0', { current: 9 }).reply).toMatchObject({ ok: false });
  expect(room.replayed().class.claims).toEqual(room.state.class.claims);
});
