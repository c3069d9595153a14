import { expect, test } from 'vitest';
import type { UserCommand } from '#engine/room/command';
import { LIMITS } from '#engine/room/limits';
import type { CommandReply } from '#server/protocol/messages';
import { SHORT_LESSON } from './short-lesson';
import { RawScreen, testServer } from './test-server';

const POLL = 'step:one' as const;
const refused = (code: string) => ({ ok: false, code });

/** An answer as nobody's screen sends one. */
const vote = (screen: RawScreen, over: object = {}): Promise<CommandReply> =>
  screen.send({ type: 'poll.answer', poll: POLL, option: 0, confidence: 'sure', ...over } as UserCommand);

test('votes that are wrong, late, double, somebody else’s or from who takes no part are refused and counted nowhere', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const join = (name: string) => server.join(teacher.room.code, name);
  const [ana, ben, cem, dora] = [await join('Ana'), await join('Ben'), await join('Cem'), await join('Dora')];
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  using tab = await RawScreen.of(server.url, ana, 'tab-00002');
  using other = await RawScreen.of(server.url, ben);
  using onlooker = await RawScreen.of(server.url, cem);
  using sentOut = await RawScreen.of(server.url, dora);
  expect(await vote(bench)).toEqual(refused('poll/unknown'));
  await deck.sendUntilTaken({ type: 'lesson.open', text: SHORT_LESSON, pace: 'instructor' });
  await deck.send({ type: 'class.show-step', lesson: 'first', index: 0 });

  for (const option of [-1, 1e9, Number.NaN, 0.5, '__proto__', '0', null, [0], {}]) {
    expect([option, await vote(bench, { option })]).toEqual([option, refused('message/malformed')]);
  }
  for (const confidence of ['', 'SURE', '__proto__', 3, null, ['sure']]) {
    expect([confidence, await vote(bench, { confidence })]).toEqual([confidence, refused('message/malformed')]);
  }
  for (const over of [{ option: 2 }, { poll: 'step:two' }, { poll: 'step:constructor' }, { poll: 'claim:1' }]) {
    expect([over, await vote(bench, over)]).toEqual([over, refused('poll/unknown')]);
  }
  for (const over of [
    { seat: ben.seat },
    { host: ben.seat },
    { round: 2 },
    { poll: '__proto__' },
    { poll: 'claim:0' },
  ]) {
    expect([over, await vote(bench, over)]).toEqual([over, refused('message/malformed')]);
  }
  expect(await deck.send({ type: 'poll.open', poll: POLL, round: 2 })).toEqual(refused('poll/first-round-open'));
  expect(await other.send({ type: 'poll.open', poll: POLL, round: 2 })).toEqual(refused('command/not-allowed'));
  expect(await vote(bench)).toMatchObject({ ok: true });
  expect(await vote(bench, { option: 1 })).toEqual(refused('poll/answered'));
  expect(await vote(tab, { option: 1 })).toEqual(refused('poll/answered'));
  await deck.send({ type: 'seat.set-watching', seat: cem.seat, watching: true });
  expect(await vote(onlooker)).toEqual(refused('seat/watching'));
  void vote(sentOut, { option: 1 }).catch(() => {});
  await deck.send({ type: 'seat.send-out', seat: dora.seat, how: 'kicked' });
  await sentOut.until(() => sentOut.gone.includes('seat/kicked'));
  await deck.send({ type: 'poll.close', poll: POLL });
  expect(await vote(other)).toEqual(refused('poll/closed'));

  await deck.send({ type: 'poll.show', poll: POLL, shown: true });
  await bench.until(() => Boolean(bench.replica.state.class.polls.get(POLL)?.shown));
  expect(bench.replica.state.class.polls.get(POLL)?.shown?.first).toEqual({ counts: [1, 0], sure: [1, 0] });
});

test('a vote whose lesson is closed meanwhile is late, and one of that name in another lesson is another', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, await server.join(teacher.room.code, 'Ana'));
  using other = await RawScreen.of(server.url, await server.join(teacher.room.code, 'Ben'));
  const open = (text: string) => deck.sendUntilTaken({ type: 'lesson.open', text, pace: 'self' });
  await open(SHORT_LESSON);
  await vote(bench, { option: 1 });
  await deck.send({ type: 'lesson.close' });
  expect(await vote(other)).toEqual(refused('poll/closed'));
  expect(await deck.send({ type: 'poll.show', poll: POLL, shown: true })).toEqual(refused('poll/unknown'));
  const four = SHORT_LESSON.replace('id: first', 'id: other').replace('[one, as', '[none, one, some, as');
  expect(await open(four)).toEqual({ ok: true, value: [] });
  expect(await vote(bench, { option: 3 })).toMatchObject({ ok: true });
  await deck.send({ type: 'poll.show', poll: POLL, shown: true });
  await other.until(() => Boolean(other.replica.state.class.polls.get(POLL)?.shown));
  expect(other.replica.state.class.polls.get(POLL)?.shown?.first.counts).toEqual([0, 0, 0, 1]);
});

test('S9 a text that is far too long is refused in words that say so, whatever it was to be', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, await server.join(teacher.room.code, 'Ana'));
  const text = 'x'.repeat(900_000);
  expect(await deck.send({ type: 'lesson.open', text, pace: 'self' })).toEqual(refused('lesson/too-long'));
  await deck.sendUntilTaken({ type: 'lesson.open', text: SHORT_LESSON, pace: 'self' });
  await vote(bench);
  for (const long of [text, 'x'.repeat(LIMITS.reflection + 1)]) {
    expect(await bench.send({ type: 'poll.reflect', poll: POLL, text: long })).toEqual(refused('files/too-large'));
  }
  const hostile = '\u202e=1+1\u0000\u001b[31m \ud800\r\n\t@SUM';
  expect(await bench.send({ type: 'poll.reflect', poll: POLL, text: hostile })).toMatchObject({ ok: true });
  const given = () => [...(deck.replica.state.privates.get('desk')?.desk?.answers.get(POLL)?.values() ?? [])];
  await deck.until(() => given()[0]?.reflection !== undefined);
  expect(given()[0]?.reflection).toBe('=1+1[31m \n\t@SUM');
});

test('who asks for its host anew over and over has one turn at a time, and a neighbour is answered in between', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  using bench = await RawScreen.of(server.url, ana);
  using tab = await RawScreen.of(server.url, ana, 'tab-00002');
  using other = await RawScreen.of(server.url, await server.join(teacher.room.code, 'Ben'));
  const anew = (screen: RawScreen) => screen.send({ type: 'host.reset', seats: [ana.seat] });
  const replies = Promise.all(Array.from({ length: 20 }, (_, n) => anew(n % 2 === 0 ? bench : tab)));
  expect(await other.send({ type: 'seat.raise-hand', up: true })).toMatchObject({ ok: true });
  const codes = (await replies).map((reply) => (reply.ok ? 'ok' : reply.code));
  expect(new Set(codes)).toEqual(new Set(['ok', 'server/busy']));
  expect(await anew(bench)).toMatchObject({ ok: true });
});
