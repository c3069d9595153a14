import { expect, test } from 'vitest';
import { TypeAhead } from './type-ahead';

function desk() {
  const taken: string[] = [];
  let ready = true;
  const ahead = new TypeAhead(async (terminal, line) => {
    if (ready) taken.push(`${terminal} ${line}`);
    return ready;
  });
  return { ahead, taken, busy: (is: boolean) => (ready = !is) };
}

test('each line waits until something asks, in its order', async () => {
  const { ahead, taken } = desk();
  ahead.add('t1', ['set a 1', 'set b 2']);
  ahead.add('t1', ['keys *']);
  expect(taken).toEqual([]);
  await ahead.asked('t1');
  expect(taken).toEqual(['t1 set a 1']);
  await ahead.asked('t2');
  await ahead.asked('t1');
  await ahead.asked('t1');
  await ahead.asked('t1');
  expect(taken).toEqual(['t1 set a 1', 't1 set b 2', 't1 keys *']);
});

test('a line that came too early waits for its turn, or goes at once when that has come meanwhile', async () => {
  const { ahead, taken } = desk();
  await ahead.tooEarly('t1', 'docker ps', false);
  expect(taken).toEqual([]);
  await ahead.asked('t1');
  await ahead.tooEarly('t1', 'docker images', true);
  expect(taken).toEqual(['t1 docker ps', 't1 docker images']);
});

test('what was not taken waits', async () => {
  const { ahead, taken, busy } = desk();
  ahead.add('t1', ['one', 'two']);
  busy(true);
  await ahead.asked('t1');
  expect(taken).toEqual([]);
  busy(false);
  await ahead.asked('t1');
  expect(taken).toEqual(['t1 one']);
  await ahead.asked('t1');
  expect(taken).toEqual(['t1 one', 't1 two']);
});

test('who asks while a line is on its way is given the next one, be it once', async () => {
  const { ahead, taken } = desk();
  ahead.add('t1', ['one', 'two', 'three']);
  await Promise.all([ahead.asked('t1'), ahead.asked('t1'), ahead.asked('t1')]);
  expect(taken).toEqual(['t1 one', 't1 two']);
});

test('Ctrl-C drops them', async () => {
  const { ahead, taken } = desk();
  ahead.add('t1', ['one', 'two']);
  await ahead.asked('t1');
  ahead.forget('t1');
  await ahead.asked('t1');
  expect(taken).toEqual(['t1 one']);
});

test('lines that come while one is on its way stand behind it, and it is not sent again', async () => {
  const { ahead, taken } = desk();
  ahead.add('t1', ['one', 'two']);
  const first = ahead.asked('t1');
  ahead.add('t1', ['three']);
  await first;
  await ahead.asked('t1');
  await ahead.asked('t1');
  await ahead.asked('t1');
  expect(taken).toEqual(['t1 one', 't1 two', 't1 three']);
});

test('a line that was on its way at Ctrl-C and was not taken is dropped with the others', async () => {
  const { ahead, taken, busy } = desk();
  ahead.add('t1', ['one', 'two']);
  busy(true);
  const first = ahead.asked('t1');
  ahead.forget('t1');
  ahead.add('t1', ['three']);
  await first;
  busy(false);
  await ahead.asked('t1');
  await ahead.asked('t1');
  expect(taken).toEqual(['t1 three']);
});
