import { expect, test } from 'vitest';
import type { Condition } from '../model/check';
import type { SeatProgress } from '../model/class-lesson';
import type { SeatId } from '../model/room-state';
import { hashRoom } from './state-hash';
import { TestClass } from './testing-class';
import { lessonOf, type TestStep } from './testing-steps';

const ONE = { least: 1, most: null };
const RUNNING: Condition = { kind: 'container', container: { name: 'web', state: ['running'] }, count: ONE };
const STOPPED: Condition = { kind: 'container', container: { name: 'web', state: ['exited'] }, count: ONE };
const ran = (...words: string[]): Condition => ({ kind: 'ran', ran: { words } });

function taught(steps: readonly TestStep[], pace: 'instructor' | 'self' = 'instructor', kind?: 'solo'): TestClass {
  const room = new TestClass(kind);
  room.teach(lessonOf(steps), pace);
  return room;
}

function show(room: TestClass, index: number): void {
  room.send('s0', { type: 'class.show-step', lesson: 'l', index });
}

function progress(room: TestClass, seat: SeatId): SeatProgress | undefined {
  return room.state.class.lesson?.progress.get(seat);
}

function done(room: TestClass, seat: SeatId): string[] {
  return Object.keys(progress(room, seat)?.done ?? {});
}

function pushedOf({ state }: TestClass) {
  return [...state.registry.repositories].flatMap(([repository, tags]) =>
    [...tags.values()].map((digest) => ({ repository, digest })),
  );
}

test('S20 a goal is reached when it is so, and the step is done with the last one', () => {
  const room = taught([{ id: 'one', goals: [RUNNING, ran('docker ps')] }]);
  show(room, 0);
  room.type('s1', 'docker run -d --name web nginx');
  room.pass(10_000);
  expect(progress(room, 's1')?.goals.one).toEqual([expect.any(Number), null]);
  expect(done(room, 's1')).toEqual([]);
  room.type('s1', 'docker ps -a');
  expect(done(room, 's1')).toEqual(['one']);
  expect(progress(room, 's2')).toBeUndefined();
});

test('S20 a goal that was reached stays reached, whatever becomes of the host', () => {
  const room = taught([{ id: 'one', goals: [RUNNING, ran('docker ps')] }]);
  show(room, 0);
  room.type('s1', 'docker run -d --name web nginx');
  room.pass(10_000);
  room.send('s1', { type: 'host.reset', seats: ['s1'] });
  expect(progress(room, 's1')?.goals.one).toEqual([expect.any(Number), null]);
});

test('S21 in order, each counts only after the one before, and a line counts once', () => {
  const room = taught([
    { id: 'one', order: 'in-order', goals: [ran('docker ps'), ran('docker ps'), ran('docker info')] },
  ]);
  show(room, 0);
  room.type('s1', 'docker info');
  expect(progress(room, 's1')).toBeUndefined();
  room.type('s1', 'docker ps');
  expect(progress(room, 's1')?.goals.one).toEqual([expect.any(Number), null, null]);
  room.type('s1', 'docker ps');
  room.type('s1', 'docker info');
  expect(done(room, 's1')).toEqual(['one']);
});

test('S22 together, all have to be so at one moment', () => {
  const image: Condition = { kind: 'image', image: { tag: 'alpine' }, count: ONE };
  const room = taught([{ id: 'one', order: 'together', goals: [STOPPED, { kind: 'not', not: image }] }]);
  room.type('s1', 'docker pull alpine');
  room.pass(60_000);
  show(room, 0);
  room.type('s1', 'docker run -d --name web nginx');
  room.pass(60_000);
  room.type('s1', 'docker stop web');
  room.pass(60_000);
  expect(progress(room, 's1')).toBeUndefined();
  room.type('s1', 'docker rmi alpine');
  expect(done(room, 's1')).toEqual(['one']);
});

test('S23 what is so already when a step is shown is recognised for all at once, and for who comes late', () => {
  const room = taught([
    { id: 'one', goals: [RUNNING] },
    { id: 'two', goals: [{ kind: 'not', not: RUNNING }] },
  ]);
  for (const seat of ['s1', 's2']) room.type(seat, 'docker run -d --name web nginx');
  room.pass(60_000);
  expect(progress(room, 's1')).toBeUndefined();
  show(room, 0);
  expect(['s1', 's2'].map((seat) => done(room, seat))).toEqual([['one'], ['one']]);
  show(room, 1);
  room.join('Late');
  expect(done(room, 's4')).toEqual(['two']);
});

test('S24 nothing counts while the lesson is paused; what is so is recognised when it goes on', () => {
  const room = taught([{ id: 'one', goals: [RUNNING, ran('docker info')] }]);
  show(room, 0);
  room.send('s0', { type: 'lesson.pause', paused: true });
  room.type('s1', 'docker run -d --name web nginx');
  room.pass(60_000);
  room.type('s1', 'docker info');
  expect(progress(room, 's1')).toBeUndefined();
  room.send('s0', { type: 'lesson.pause', paused: false });
  expect(progress(room, 's1')?.goals.one).toEqual([expect.any(Number), null]);
});

test('S25 who teaches, watches or was sent out reaches nothing; who practises alone does', () => {
  const step = { id: 'one', goals: [ran('docker info')] };
  const room = taught([step]);
  show(room, 0);
  room.send('s0', { type: 'seat.set-watching', seat: 's1', watching: true });
  for (const seat of ['s0', 's1', 's3']) room.type(seat, 'docker info');
  expect(room.state.class.lesson?.progress.size).toBe(0);
  const alone = taught([step], 'self', 'solo');
  alone.type('s0', 'docker info');
  expect(done(alone, 's0')).toEqual(['one']);
});

test('S26 a step with a question and no check is done with the answer', () => {
  const room = taught([{ id: 'one', question: true }]);
  show(room, 0);
  room.send('s1', { type: 'poll.answer', poll: 'step:one', option: 1, confidence: 'guess' });
  expect(done(room, 's1')).toEqual(['one']);
});

test('S27 what is pushed is told to all whose step waits for it', () => {
  const pushed: Condition = { kind: 'registry', registry: { repository: 'web', tag: 'v1' }, count: ONE };
  const own: Condition = { kind: 'registry', registry: { own: true }, count: ONE };
  const room = taught([{ id: 'one', goals: [pushed, own] }]);
  show(room, 0);
  const push = (seat: SeatId, name: string) => {
    for (const line of ['docker pull alpine', `docker tag alpine ${name}`, `docker push ${name}`]) {
      room.type(seat, line);
      room.pass(60_000);
    }
  };
  push('s0', 'registry:5000/web:v1');
  expect(['s1', 's2'].map((seat) => progress(room, seat)?.goals.one?.[0])).toEqual([
    expect.any(Number),
    expect.any(Number),
  ]);
  push('s1', 'registry:5000/ana/mine');
  expect(['s1', 's2'].map((seat) => done(room, seat))).toEqual([['one'], []]);
});

test('S27 what makes up for something for all is noticed whenever it comes, also after another step', () => {
  const two: Condition = { kind: 'registry', registry: { tag: 'v1' }, count: { least: 2, most: null } };
  const none: Condition = { kind: 'not', not: { kind: 'registry', registry: { tag: 'v1' }, count: ONE } };
  const room = taught([
    { id: 'one', goals: [two] },
    { id: 'two', goals: [none, ran('docker info')] },
  ]);
  show(room, 0);
  const push = (name: string) => {
    for (const line of ['docker pull alpine', `docker tag alpine ${name}`, `docker push ${name}`]) {
      room.type('s0', line);
      room.pass(60_000);
    }
  };
  push('registry:5000/a:v1');
  expect(done(room, 's1')).toEqual([]);
  push('registry:5000/b:v1');
  expect(['s1', 's2'].map((seat) => done(room, seat))).toEqual([['one'], ['one']]);
  show(room, 1);
  expect(progress(room, 's1')?.goals.two).toBeUndefined();
  for (const { repository, digest } of pushedOf(room)) {
    room.happens({ type: 'registry.deleted', seat: 's0', repository, digest });
  }
  push('registry:5000/c:v2');
  expect(progress(room, 's2')?.goals.two).toEqual([expect.any(Number), null]);
});

test('S30 at their own pace all go where they like, from where the class was', () => {
  const steps = ['one', 'two', 'three'].map((id) => ({ id, goals: [ran('docker', id)] }));
  const room = taught(steps);
  expect(room.send('s1', { type: 'lesson.move', index: 1 }).reply).toMatchObject({ code: 'lesson/not-self-paced' });
  show(room, 1);
  room.type('s1', 'docker two');
  room.send('s0', { type: 'lesson.set-pace', pace: 'self' });
  room.type('s2', 'docker two');
  room.send('s1', { type: 'lesson.move', index: 2 });
  room.type('s1', 'docker three');
  expect(done(room, 's1')).toEqual(['two', 'three']);
  expect(done(room, 's2')).toEqual(['two']);
  room.send('s0', { type: 'lesson.pause', paused: true });
  expect(room.send('s1', { type: 'lesson.move', index: 0 }).reply).toMatchObject({ code: 'lesson/paused' });
});

test('S31 a step that the class does not do counts nothing; taken up again it does', () => {
  const room = taught([{ id: 'one', goals: [RUNNING] }]);
  show(room, 0);
  room.send('s0', { type: 'lesson.skip', step: 'one', skipped: true });
  room.type('s1', 'docker run -d --name web nginx');
  room.pass(60_000);
  expect(progress(room, 's1')).toBeUndefined();
  room.send('s0', { type: 'lesson.skip', step: 'one', skipped: false });
  expect(done(room, 's1')).toEqual(['one']);
});

test('S32 a step shown again keeps what was reached; one that is repeated begins anew', () => {
  const room = taught([{ id: 'one', goals: [ran('docker info'), RUNNING] }]);
  show(room, 0);
  room.type('s1', 'docker info');
  room.type('s1', 'docker run -d --name web nginx');
  room.pass(60_000);
  show(room, 0);
  expect(done(room, 's1')).toEqual(['one']);
  room.send('s0', { type: 'lesson.repeat', step: 'one' });
  expect(progress(room, 's1')?.goals.one).toEqual([null, expect.any(Number)]);
  expect(done(room, 's1')).toEqual([]);
});

test('S33 another lesson keeps nothing of the one before', () => {
  const room = taught([{ id: 'one', goals: [ran('docker info')], question: true, hints: ['look'] }]);
  show(room, 0);
  room.send('s1', { type: 'poll.answer', poll: 'step:one', option: 1, confidence: 'guess' });
  room.type('s1', 'docker info');
  room.teach(lessonOf([{ id: 'one', goals: [RUNNING] }]), 'self');
  expect(progress(room, 's1')).toBeUndefined();
  expect(room.state.class.polls.size).toBe(0);
  expect(room.own('desk').desk?.answers.size).toBe(0);
});

const TWO_STEPS = `---\ntitle: Two\nsummary: Two steps.\nminutes: 5\n---\n${['one', 'two']
  .map((id) => `## ${id}\n\`\`\`step\nid: ${id}\n\`\`\`\n\`\`\`check\n- say: seen\n  ran: docker info\n\`\`\``)
  .map(
    (step) => `${step}\n\`\`\`try\ndocker info\n\`\`\`\n\`\`\`hint\nlook\n\`\`\`\n\`\`\`start\nfresh: true\n\`\`\`\n`,
  )
  .join('')}`;

test('S33 a lesson that is opened again begins without the hints that were opened in it', () => {
  const room = taught([]);
  const open = () => room.send('s0', { type: 'lesson.open', text: TWO_STEPS, pace: 'self' }).reply;
  const hints = () => room.own('s1').hints?.get('one');
  expect(open()).toEqual({ ok: true, value: [] });
  room.send('s1', { type: 'lesson.hint', step: 'one' });
  expect(hints()).toHaveLength(1);
  open();
  expect(hints()).toBeUndefined();
  room.send('s1', { type: 'lesson.hint', step: 'one' });
  expect(hints()).toHaveLength(1);
  expect(hashRoom(room.replayed())).toBe(hashRoom(room.state));
});

test('S37 a seat lays out the beginning of a step that it has come to; whoever leads, of any', () => {
  const room = taught([]);
  room.send('s0', { type: 'lesson.open', text: TWO_STEPS, pace: 'self' });
  const setUp = (by: string) => room.send(by, { type: 'lesson.set-up', step: 'two', to: ['s1'] }).reply;
  expect(setUp('s1')).toMatchObject({ code: 'lesson/unknown-step' });
  expect(setUp('s0').ok).toBe(true);
  room.send('s1', { type: 'lesson.move', index: 1 });
  expect(setUp('s1').ok).toBe(true);
});

test('S34 hints come one by one, to the seat alone, and none of what is still to come', () => {
  const room = taught([
    { id: 'one', hints: ['look', 'look there'] },
    { id: 'two', hints: ['later'] },
  ]);
  const ask = (step: string) => room.send('s1', { type: 'lesson.hint', step }).reply;
  expect(ask('one')).toMatchObject({ code: 'lesson/unknown-step' });
  show(room, 0);
  expect(ask('two')).toMatchObject({ code: 'lesson/unknown-step' });
  expect([ask('one').ok, ask('one').ok]).toEqual([true, true]);
  expect(ask('one')).toMatchObject({ code: 'lesson/no-more-hints' });
  expect(room.own('s1').hints?.get('one')).toHaveLength(2);
  expect(progress(room, 's1')?.hints).toEqual({ one: 2 });
});

test('S36 whoever leads opens the next hint of the step that each seat is at', () => {
  const room = taught(
    [
      { id: 'one', hints: ['look', 'look there'] },
      { id: 'two', hints: ['later'] },
    ],
    'self',
  );
  const help = (to: 'all' | string[]) => room.send('s0', { type: 'lesson.help', to }).reply;
  room.send('s1', { type: 'lesson.move', index: 1 });
  expect(help('all')).toEqual({ ok: true, value: 2 });
  expect(room.own('s1').hints?.get('two')).toHaveLength(1);
  expect(progress(room, 's2')?.hints).toEqual({ one: 1 });
  expect(help(['s1', 's2'])).toEqual({ ok: true, value: 1 });
  expect(progress(room, 's2')?.hints).toEqual({ one: 2 });
  expect(help(['s1', 's2'])).toEqual({ ok: true, value: 0 });
  expect(help(['nobody'])).toMatchObject({ code: 'seat/unknown' });
  expect(room.send('s1', { type: 'lesson.help', to: 'all' }).reply).toMatchObject({ code: 'command/not-allowed' });
});

test('S35 the log alone adds up to how far everybody is', () => {
  const room = taught([{ id: 'one', goals: [RUNNING, ran('docker info')], question: true, hints: ['look'] }]);
  show(room, 0);
  room.send('s1', { type: 'lesson.hint', step: 'one' });
  room.type('s1', 'docker info');
  room.send('s0', { type: 'lesson.set-pace', pace: 'self' });
  room.send('s0', { type: 'lesson.repeat', step: 'one' });
  room.type('s2', 'docker frobnicate');
  expect(hashRoom(room.replayed())).toBe(hashRoom(room.state));
});
