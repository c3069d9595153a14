import { expect, test } from 'vitest';
import { DESK } from '../model/desk';
import type { PollId } from '../model/poll';
import { encodeState } from '../room/state-codec';
import { TestClass } from '../room/testing-class';
import { testLesson, testStep } from '../room/testing-lesson';
import type { RecordedEvent } from './recorded-event';
import { rewindRoom, rewindSeat } from './rewind';

const WORDS = [{ kind: 'text' as const, text: 'words' }];
const QUESTION = { ask: WORDS, options: [WORDS, WORDS] };
const FIRST: PollId = 'step:first';

/** Events that change something within what a copy could share. */
const EDITS = [
  ...['claim.weighed', 'poll.answered', 'lesson.reached', 'desk.answered', 'desk.stuck', 'answer.given', 'hint.opened'],
  ...[
    'registry.pushed',
    'container.created',
    'container.removed',
    'container.logged',
    'volume.created',
    'volume.removed',
  ],
  ...['network.created', 'image.tagged', 'files.changed', 'daemon.noted', 'terminal.printed', 'process.set'],
  ...['host.cleared', 'host.forgotten', 'command.accepted'],
];

/** A class that is led, taught, asked and reset, and works with a registry meanwhile. */
function taught(): readonly RecordedEvent[] {
  const room = new TestClass();
  const lead = (command: Parameters<TestClass['send']>[1]) => room.send('s0', command);
  room.teach(
    testLesson(testStep({ id: 'first', question: QUESTION }, { right: 1 }), testStep({ id: 'second', goals: ['go'] })),
  );
  lead({ type: 'class.show-step', lesson: 'l', index: 0 });
  room.send('s1', { type: 'poll.answer', poll: FIRST, option: 1, confidence: 'sure' });
  room.send('s2', { type: 'poll.answer', poll: FIRST, option: 0, confidence: 'think' });
  lead({ type: 'poll.close', poll: FIRST });
  lead({ type: 'poll.open', poll: FIRST, round: 2 });
  room.send('s2', { type: 'poll.answer', poll: FIRST, option: 1, confidence: 'sure' });
  lead({ type: 'poll.show', poll: FIRST, shown: true });
  room.send('s1', { type: 'poll.reflect', poll: FIRST, text: 'I see' });
  lead({ type: 'poll.open', poll: FIRST, round: 1 });
  lead({ type: 'class.show-step', lesson: 'l', index: 1 });
  room.type('s1', 'docker run -d --name web nginx');
  room.pass(60_000);
  room.type('s1', 'docker tag nginx localhost:5000/ana/web');
  room.type('s1', 'docker push localhost:5000/ana/web');
  room.pass(60_000);
  room.type('s2', 'docker run -d --name shop -v data:/data localhost:5000/ana/web');
  room.pass(300_000);
  room.type('s2', 'docker network create inner');
  room.type('s2', 'docker rm -f shop');
  room.pass(20_000);
  room.type('s2', 'docker volume rm data');
  lead({ type: 'host.reset', seats: ['s2'] });
  room.happens({ type: 'desk.stuck', seat: DESK, of: 's2', step: 'second', why: { kind: 'idle', since: room.now } });
  room.happens({ type: 'claims.laid-out', cards: [1, 2], current: 1, shown: true, table: false });
  room.happens({ type: 'claim.weighed', claim: 1, findings: [] });
  room.happens({ type: 'hint.opened', seat: 's1', step: 'second', hint: [] });
  room.happens({ type: 'lesson.reached', seat: 's1', step: 'second', goals: [0] });
  lead({ type: 'class.mark', text: 'here' });
  return room.log.map(({ at, event }, index): RecordedEvent => [index + 1, at, event]);
}

const log = taught();

test('Z1 what is kept is never changed by what happens afterwards, whatever happens', () => {
  const rewind = rewindRoom('all');
  const was = [encodeState(rewind.state)];
  for (const event of log) {
    rewind.step(event);
    rewind.keep();
    was.push(encodeState(rewind.state));
  }
  const types = log.map(([, , { type }]) => type);
  expect(types).toEqual(expect.arrayContaining(EDITS));
  for (let position = log.length; position >= 0; position -= 1) {
    rewind.approach(position);
    expect(rewind.position).toBe(position);
    if (encodeState(rewind.state) !== was[position]) expect(log[position]?.[2].type).toBe('what changed nothing kept');
  }
});

test('Z1 so it is with a private part, and with two that go over the same kept states', () => {
  const rewind = rewindSeat('s1');
  const ahead = rewind.beside();
  const was = [encodeState(rewind.state)];
  for (const [position, event] of log.entries()) {
    const one = position % 2 === 0 ? rewind : ahead;
    one.approach(position);
    while (one.position <= position) one.step(log[one.position] ?? event);
    one.keep();
    was.push(encodeState(one.state));
  }
  ahead.thin();
  for (let position = log.length; position >= 0; position -= 1) {
    rewind.approach(position);
    expect(position - rewind.position).toBeLessThanOrEqual(1);
    while (rewind.position < position) rewind.step(log[rewind.position] ?? [0, 0, { type: 'room.closed' }]);
    expect(encodeState(rewind.state)).toBe(was[position]);
  }
});

test('Z2 a host that no event touches stays the same object, also where one goes back', () => {
  const rewind = rewindRoom('given');
  const run = log.findIndex(([, , { type }]) => type === 'container.created');
  while (rewind.position < run) rewind.step(log[rewind.position] ?? [0, 0, { type: 'room.closed' }]);
  rewind.keep();
  const { hosts } = rewind.state;
  const [ana, ben] = [hosts.get('s1'), hosts.get('s2')];
  rewind.step(log[run] ?? [0, 0, { type: 'room.closed' }]);
  expect(rewind.state.hosts.get('s2')).toBe(ben);
  expect(rewind.state.hosts.get('s1')).not.toBe(ana);
  rewind.approach(run);
  expect(rewind.state.hosts.get('s2')).toBe(ben);
  expect(rewind.state.hosts.get('s1')).toEqual(ana);
});

test('an event that could not be applied leaves nothing behind', () => {
  const rewind = rewindRoom('given');
  rewind.step(log[0] ?? [0, 0, { type: 'room.closed' }]);
  rewind.keep();
  const was = encodeState(rewind.state);
  rewind.step(log[1] ?? [0, 0, { type: 'room.closed' }]);
  rewind.discard();
  rewind.approach(1);
  expect(encodeState(rewind.state)).toBe(was);
});
