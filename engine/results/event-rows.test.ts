import { expect, test } from 'vitest';
import { readEvent } from '../room/event-codec';
import { TestClass } from '../room/testing-class';
import { testLesson, testStep } from '../room/testing-lesson';
import { EVENT_HEADS, EventRows } from './event-rows';
import type { Cell } from './learner-rows';

function rowsOf({ log }: TestClass, output = false): Record<string, Cell>[] {
  const table = new EventRows(output);
  return log
    .flatMap(({ at, event }, index) => table.rows(index + 1, at, readEvent(JSON.stringify(event))))
    .map((row) => {
      expect(row).toHaveLength(EVENT_HEADS.length);
      return Object.fromEntries(EVENT_HEADS.map((head, column) => [head, row[column] ?? null]));
    });
}

const only = (rows: Record<string, Cell>[], event: string) => rows.filter((row) => row.event === event);

test('a command is one row, where it ended: with its code, its complaint and who typed it', () => {
  const room = new TestClass();
  room.send('s0', { type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'nginx' } });
  room.type('s1', 'docker create --name web nginx');
  room.send('s1', { type: 'seat.want-help', wanted: true });
  room.send('s0', { type: 'terminal.enter', host: 's1', terminal: 't1', line: 'docker rm nobody' });
  const rows = rowsOf(room);
  expect(only(rows, 'command')).toMatchObject([
    { seat: 's1', name: 'Ana', subject: 'docker create --name web nginx', detail: null, exit_code: 0, by: null },
    {
      seat: 's1',
      subject: 'docker rm nobody',
      detail: expect.stringContaining('No such container'),
      exit_code: 1,
      by: 's0',
    },
  ]);
  expect(only(rows, 'container-created')).toMatchObject([{ seat: 's1', subject: 'web', detail: 'nginx' }]);
  expect(only(rows, 'given')).toHaveLength(2);
});

test('what a lesson and the desk tell is told of the learner, not of the desk', () => {
  const room = new TestClass();
  const question = { ask: [], options: [[], []] };
  const { sheet, key } = testLesson(testStep({ id: 'guess', question }, { right: 1 }));
  room.happens({ type: 'lesson.opened', sheet, pace: 'instructor' });
  room.happens({ type: 'desk.keyed', seat: 'desk', key });
  room.send('s0', { type: 'class.show-step', lesson: 'l', index: 0 });
  room.send('s2', { type: 'poll.answer', poll: 'step:guess', option: 1, confidence: 'sure' });
  room.send('s0', { type: 'poll.show', poll: 'step:guess', shown: true });
  room.happens({ type: 'desk.stuck', seat: 'desk', of: 's1', step: 'guess', why: { kind: 'idle', since: 0 } });
  const rows = rowsOf(room);
  expect(only(rows, 'answered')).toMatchObject([
    { seat: 's2', name: 'Ben', subject: 'step:guess', detail: 'round 1: option 2, sure' },
  ]);
  expect(only(rows, 'step-done')).toMatchObject([{ seat: 's2', subject: 'guess' }]);
  expect(only(rows, 'stuck')).toMatchObject([{ seat: 's1', name: 'Ana', detail: 'idle' }]);
  expect(only(rows, 'lesson-opened')).toMatchObject([{ seat: null, name: null, detail: 'Lesson' }]);
  expect(rows.filter(({ seat }) => seat === 'desk')).toEqual([]);
});

test('times are ISO 8601, numbers go up, and what was printed is there when it is asked for only', () => {
  const room = new TestClass();
  room.type('s1', 'docker images');
  const rows = rowsOf(room);
  for (const { time } of rows) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  const numbers = rows.map(({ seq }) => Number(seq));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(only(rows, 'stdout')).toEqual([]);
  expect(only(rowsOf(room, true), 'stdout')[0]?.detail).toContain('REPOSITORY');
});
