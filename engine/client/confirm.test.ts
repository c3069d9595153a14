import { expect, test } from 'vitest';
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
