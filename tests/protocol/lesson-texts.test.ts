import { expect, test } from 'vitest';
import type { ClassResults } from '#engine/results/class-results';
import { LIMITS } from '#engine/room/limits';
import type { Query, QueryReply, SeatGrant } from '#server/protocol/messages';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { recordedText } from '../recording/recorded-text';
import { SHORT_LESSON } from './short-lesson';
import { RawScreen, type TestServer, testServer } from './test-server';

async function begun(server: TestServer) {
  const teacher = await server.open();
  return { teacher, ana: await server.join(teacher.room.code, 'Ana') };
}

test('S12 anybody is told what the lessons are about, and those who lead what is in them', async () => {
  await using server = await testServer();
  const { teacher, ana } = await begun(server);
  const { lessons } = await (await server.get('/api/lessons')).json();
  expect(lessons[0]).toEqual({
    id: 'image-and-container',
    title: expect.any(String),
    summary: expect.any(String),
    minutes: expect.any(Number),
  });
  using deck = await RawScreen.of(server.url, teacher);
  expect(await deck.ask({ type: 'lesson', id: 'image-and-container' })).toEqual({
    ok: true,
    value: { text: expect.stringContaining('right: Nothing') },
  });
  expect(await deck.ask({ type: 'lesson', id: 'no-such' })).toEqual({ ok: false, code: 'query/not-found' });
  using bench = await RawScreen.of(server.url, ana);
  const queries: Query[] = [
    { type: 'lesson', id: 'image-and-container' },
    { type: 'lesson-mistakes', text: '' },
  ];
  for (const query of queries) expect(await bench.ask(query)).toEqual({ ok: false, code: 'command/not-allowed' });
});

test('S13 a lesson is looked through before it is opened, and one that is too long is not read', async () => {
  await using server = await testServer();
  const { teacher } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  const mistakes = async (text: string): Promise<QueryReply> => {
    for (;;) {
      const reply = await deck.ask({ type: 'lesson-mistakes', text });
      if (reply.ok || reply.code !== 'server/busy') return reply;
    }
  };
  expect(await mistakes('## Nothing but a step')).toEqual({
    ok: true,
    value: {
      mistakes: expect.arrayContaining([{ line: 1, text: expect.any(String) }]),
      head: null,
      sheet: null,
      leftOut: 1,
    },
  });
  const lesson = await deck.ask({ type: 'lesson', id: 'volumes' });
  const { text } = (lesson as unknown as { value: { text: string } }).value;
  expect(await mistakes(text)).toMatchObject({
    ok: true,
    value: { mistakes: [], head: { id: 'volumes' }, sheet: { id: 'volumes' }, leftOut: 0 },
  });
  expect(await mistakes('x'.repeat(LIMITS.lessonText + 1))).toEqual({ ok: false, code: 'lesson/too-long' });
});

test('S13 a room opens one lesson at a time, and who may not open one holds nobody up', async () => {
  await using server = await testServer();
  const { teacher, ana } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  const open = { type: 'lesson.open', text: SHORT_LESSON, pace: 'self' } as const;
  const refused = await Promise.all([1, 2, 3].map(() => bench.send(open)));
  for (const reply of refused) expect(reply).toEqual({ ok: false, code: 'command/not-allowed' });
  const replies = await Promise.all([1, 2, 3].map(() => deck.send(open)));
  expect(replies[0]).toEqual({ ok: true, value: [] });
  for (const reply of replies.slice(1)) expect(reply).toEqual({ ok: false, code: 'server/busy' });
});

test('S11 a text with mistakes is opened without them by who says so, and stays so opened when the server is started again', async () => {
  const store = new MemoryRoomStore();
  // The first of its two steps: what it defines is needed by no other.
  const text = SHORT_LESSON.replace('question: How', 'ask: How');
  const titles = (screen: RawScreen) => screen.replica.state.class.lesson?.sheet.steps.map(({ title }) => title);
  let teacher: SeatGrant;
  {
    const server = await testServer({ store });
    teacher = await server.open();
    using deck = await RawScreen.of(server.url, teacher);
    const mistakes = [{ line: 15, text: expect.any(String) }];
    const open = (partly?: boolean) => deck.sendUntilTaken({ type: 'lesson.open', text, pace: 'instructor', partly });
    for (const partly of [undefined, false])
      expect(await open(partly)).toEqual({ ok: true, value: expect.arrayContaining(mistakes) });
    expect(titles(deck)).toBeUndefined();
    const nothing = { type: 'lesson.open', text: '## No head', pace: 'self', partly: true } as const;
    expect(await deck.sendUntilTaken(nothing)).toEqual({
      ok: true,
      value: expect.arrayContaining([expect.anything()]),
    });
    expect(titles(deck)).toBeUndefined();
    expect(await open(true)).toEqual({ ok: true, value: [] });
    await deck.until(() => titles(deck)?.length === 1);
    await deck.send({ type: 'class.show-step', lesson: 'first', index: 0 });
    await server.sockets.close();
    await server.rooms.close();
  }
  await using server = await testServer({ store });
  const ana = await server.join(teacher.room.code, 'Ana');
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  expect(titles(bench)).toEqual(['And then?']);
  expect(deck.replica.state.privates.get('desk')?.desk?.key).toMatchObject({
    steps: [{ solution: [{ line: 'docker rm -f web' }] }],
  });
  const asTeacher = { Authorization: `Bearer ${teacher.seat}:${teacher.secret}` };
  const path = `/api/rooms/${teacher.room.code}/results.json`;
  const results: ClassResults = await (await server.get(path, asTeacher)).json();
  expect(results.lessons).toMatchObject([{ steps: [{ id: 'two' }] }]);
  const asAna = { Authorization: `Bearer ${ana.seat}:${ana.secret}` };
  const recording = await recordedText((path) => server.get(path, asAna), `/api/recordings/${teacher.room.id}`);
  expect(recording).toContain('And then?');
  for (const left of ['How many?', 'SECRET-']) expect(recording).not.toContain(left);
});
