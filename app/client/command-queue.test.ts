import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UserCommand } from '#engine/room/command';
import type { CommandReply } from '#server/protocol/messages';
import { CommandQueue } from './command-queue';

const line = (text: string): UserCommand => ({ type: 'terminal.enter', host: 's1', terminal: 't1', line: text });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function rig() {
  const sent: { clientSeq: number; line: string; reply: (reply: CommandReply) => void }[] = [];
  const queue = new CommandQueue(({ clientSeq, command }, reply) =>
    sent.push({ clientSeq, line: 'line' in command ? command.line : '', reply }),
  );
  return { queue, sent };
}

test('commands go one after the other, numbered from what the room has taken', async () => {
  const { queue, sent } = rig();
  const first = queue.send(line('a'));
  void queue.send(line('b'));
  expect(sent).toHaveLength(0);
  queue.open(7);
  expect(sent.map(({ clientSeq, line: text }) => [clientSeq, text])).toEqual([[8, 'a']]);
  sent[0]?.reply({ ok: true, value: null });
  await first;
  expect(sent.map(({ clientSeq, line: text }) => [clientSeq, text])).toEqual([
    [8, 'a'],
    [9, 'b'],
  ]);
});

test('one whose answer got lost is sent again under the same number, and an old answer is not taken for the new', async () => {
  const { queue, sent } = rig();
  queue.open(0);
  const first = queue.send(line('a'));
  queue.pause();
  sent[0]?.reply({ ok: false, code: 'room/closed' });
  queue.open(1);
  expect(sent.map(({ clientSeq }) => clientSeq)).toEqual([1, 1]);
  sent[1]?.reply({ ok: false, code: 'command/already-taken' });
  expect(await first).toEqual({ ok: false, code: 'command/already-taken' });
});

test('a refusal for the moment is tried again before anything else is sent', async () => {
  const { queue, sent } = rig();
  queue.open(0);
  void queue.send(line('a'));
  void queue.send(line('b'));
  sent[0]?.reply({ ok: false, code: 'room/unavailable' });
  await vi.advanceTimersByTimeAsync(700);
  expect(sent.map(({ line: text }) => text)).toEqual(['a', 'a']);
});

test('a refusal for good ends that command only', async () => {
  const { queue, sent } = rig();
  queue.open(0);
  const first = queue.send(line('a'));
  void queue.send(line('b'));
  sent[0]?.reply({ ok: false, code: 'terminal/busy' });
  expect(await first).toEqual({ ok: false, code: 'terminal/busy' });
  expect(sent.map(({ line: text }) => text)).toEqual(['a', 'b']);
});

test.each([
  ['letters', 'x'.repeat(1_000_000)],
  ['letters of three bytes', '語'.repeat(340_000)],
  ['letters that are written as six', '\u0001'.repeat(170_000)],
])('what no message can hold is refused before it is sent, and the next goes on: %s', async (_, text) => {
  const { queue, sent } = rig();
  queue.open(0);
  expect(await queue.send(line(text))).toEqual({ ok: false, code: 'message/too-large' });
  void queue.send(line('a'));
  expect(sent.map(({ clientSeq, line: is }) => [clientSeq, is])).toEqual([[1, 'a']]);
});

test('what is to be tried again is not sent twice when the connection has come anew meanwhile', async () => {
  const { queue, sent } = rig();
  queue.open(0);
  const first = queue.send(line('a'));
  sent[0]?.reply({ ok: false, code: 'room/unavailable' });
  queue.pause();
  queue.open(0);
  await vi.advanceTimersByTimeAsync(700);
  expect(sent.map(({ clientSeq }) => clientSeq)).toEqual([1, 1]);
  sent[1]?.reply({ ok: true, value: null });
  expect(await first).toEqual({ ok: true, value: null });
});
