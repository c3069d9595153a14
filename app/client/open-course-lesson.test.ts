import { expect, test } from 'vitest';
import type { LessonSheet } from '#engine/model/lesson';
import type { UserCommand } from '#engine/room/command';
import type { CommandReply, QueryReply } from '#server/protocol/messages';
import { goOnInLesson, openCourseLesson } from './open-course-lesson';
import type { RoomConnection } from './room-connection';

const TEXT: QueryReply = { ok: true, value: { text: '# a lesson' } };
const NO_MISTAKES: CommandReply = { ok: true, value: [] };

function connected({ asked = TEXT, reply = NO_MISTAKES }: { asked?: QueryReply; reply?: CommandReply }) {
  const sent: UserCommand[] = [];
  const take = async (command: UserCommand) => {
    sent.push(command);
    return reply;
  };
  const connection = {
    you: { seat: 's1', role: 'instructor' },
    ask: async () => asked,
    submit: take,
    wish: async (command: UserCommand) => (await take(command)).ok,
  };
  return { sent, connection: connection as unknown as RoomConnection };
}

test('a lesson is opened with its text, for somebody who goes on alone', async () => {
  const { connection, sent } = connected({});
  expect(await openCourseLesson(connection, 'volumes')).toBeNull();
  expect(sent).toEqual([{ type: 'lesson.open', text: '# a lesson', pace: 'self' }]);
});

test.each([
  ['the server no longer has it', { asked: { ok: false, code: 'query/not-found' } }, 'query/not-found'],
  ['the room refuses', { reply: { ok: false, code: 'room/unavailable' } }, 'room/unavailable'],
  ['its text has mistakes', { reply: { ok: true, value: [{ line: 3, text: 'no' }] } }, 'broken'],
  ['the answer got lost', { reply: { ok: true, value: null } }, null],
] as const)('when %s it is said', async (_, given, fault) => {
  const { connection } = connected(given as Parameters<typeof connected>[0]);
  expect(await openCourseLesson(connection, 'volumes')).toBe(fault);
});

const sheet = (...starts: boolean[]) =>
  ({ steps: starts.map((start, index) => ({ id: `s${index}`, start })) }) as unknown as LessonSheet;

test('a fresh room is laid out as the first step begins', async () => {
  const { connection, sent } = connected({});
  await goOnInLesson(connection, sheet(true, false), []);
  expect(sent).toEqual([{ type: 'lesson.set-up', step: 's0', to: ['s1'] }]);
});

test('nothing is laid out where the first step begins with nothing', async () => {
  const { connection, sent } = connected({});
  await goOnInLesson(connection, sheet(false, true), []);
  expect(sent).toEqual([]);
});

test('who has done more goes on there, with what the step begins from', async () => {
  const { connection, sent } = connected({});
  await goOnInLesson(connection, sheet(true, false, true, false), ['s0', 's1', 's2']);
  expect(sent).toEqual([
    { type: 'lesson.move', index: 2 },
    { type: 'lesson.set-up', step: 's2', to: ['s1'] },
  ]);
});

test('where nobody may go on, nothing is laid out', async () => {
  const { connection, sent } = connected({ reply: { ok: false, code: 'lesson/paused' } });
  await goOnInLesson(connection, sheet(true, true), ['s0']);
  expect(sent).toEqual([{ type: 'lesson.move', index: 1 }]);
});
