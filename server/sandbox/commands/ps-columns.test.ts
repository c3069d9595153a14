import { expect, test } from 'vitest';
import { columnsOf, psColumns } from './ps-columns';

const some = { startedAt: 0, kib: 1_000, terminal: false };
const LINES = [
  { ...some, pid: 1, parent: 0, hostPid: 1001, uid: 0, user: 'root', command: 'sleep 600' },
  { ...some, pid: 12, parent: 0, hostPid: 1012, uid: 65534, user: 'nobody', command: '/bin/sh -c x' },
];

test('BusyBox has its titles at the left and its numbers at the right', () => {
  expect(psColumns(LINES, ['pid', 'args'], true).stdout).toBe('PID   COMMAND\n    1 sleep 600\n   12 /bin/sh -c x\n');
  expect(psColumns(LINES, ['user', 'comm'], true).stdout).toBe('USER     COMMAND\nroot     sleep\nnobody   sh\n');
  expect(psColumns(LINES, ['shoe'], true)).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^ps: bad -o/) });
});

test('procps has both above each other', () => {
  expect(psColumns(LINES, ['pid', 'cmd'], false).stdout).toBe('    PID CMD\n      1 sleep 600\n     12 /bin/sh -c x\n');
  expect(psColumns(LINES, ['constructor'], false).exitCode).toBe(1);
});

test.each([
  [
    ['-o', 'pid,args'],
    ['pid', 'args'],
  ],
  [
    ['-eo', 'pid', '-ocmd'],
    ['pid', 'cmd'],
  ],
  [['-ef'], null],
  [['aux'], null],
])('ps %j', (args, columns) => {
  expect(columnsOf(args)).toEqual(columns);
});
