import { expect, test } from 'vitest';
import { NO_INPUT } from '../room/client-call';
import { FIRST_TERMINAL } from '../room/host-home';
import { askLine } from './ask-line';
import { ClientHost } from './testing';
import { TestDesk } from './testing-desk';

const ASKED = 'WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ';

test('P1 a prune asks at the terminal and waits; y goes on', () => {
  const desk = new TestDesk();
  desk.type('docker container prune');
  expect(desk.terminal.job?.prompt).toBe('Are you sure you want to continue? [y/N] ');
  expect(desk.containers).toBe(1);
  desk.answer('y');
  expect(desk.screen).toMatch(/\[y\/N\] y\nDeleted Containers:\n[0-9a-f]{64}\n\nTotal reclaimed space: 0B\n$/);
  expect(desk.containers).toBe(0);
});

test.each([
  ['n', `${ASKED}n\n`],
  ['', `${ASKED}\n`],
  ['yes', `${ASKED}yes\n`],
  [null, `${ASKED}^D\n`],
])('P1 anything but y does nothing, and that is no failure: %j', (text, screen) => {
  const desk = new TestDesk();
  desk.type('docker container prune');
  desk.answer(text);
  expect(desk.screen).toBe(screen);
  expect([desk.containers, desk.terminal.lastCode, desk.terminal.job]).toEqual([1, 0, null]);
});

test('P1 Ctrl-C at the question is a no as well', () => {
  const desk = new TestDesk();
  desk.type('docker image prune -a');
  desk.interrupt();
  expect(desk.screen).toMatch(/to them\.\nAre you sure you want to continue\? \[y\/N\] \^C\n$/);
  expect([desk.terminal.lastCode, desk.terminal.job]).toEqual([0, null]);
});

test('P2 without a terminal the answer is the first line of standard input, and none is a no', () => {
  const host = new ClientHost();
  host.docker('docker create --name web busybox');
  expect(host.docker('docker container prune')).toMatchObject({ out: ASKED, err: '', code: 0 });
  expect(host.docker('docker container prune', { stdin: 'n\ny\n' }).out).toBe(ASKED);
  expect(host.docker('docker container prune', { stdin: 'Y\ny\n' }).out).toContain('Deleted Containers:\n');
});

test('P9 the answer to a secret question reaches who asked, and is in no event and on no screen', () => {
  const desk = new TestDesk();
  const { conversations } = desk.room;
  const heard: string[] = [];
  const settle = conversations.settle.bind(conversations);
  conversations.settle = () => {
    conversations.settle = settle;
    conversations.start(
      { seat: 's0', cwd: '/', env: [], stdin: NO_INPUT, output: { kind: 'terminal', terminal: FIRST_TERMINAL } },
      function* (call) {
        const typed = yield* askLine(call, 'Password: ', { secret: true });
        heard.push(typed.kind === 'line' ? typed.text : typed.kind);
        return 0;
      },
      () => {},
    );
    settle();
  };
  desk.type('docker events');
  expect(desk.terminal.job).toMatchObject({ prompt: 'Password: ', secret: true });
  desk.answer('hunter2');
  expect(heard).toEqual(['hunter2']);
  expect(desk.terminal.job).not.toHaveProperty('secret');
  expect(desk.screen).toBe('Password: \n');
  expect(JSON.stringify([desk.events, desk.terminal])).not.toContain('hunter2');
});
