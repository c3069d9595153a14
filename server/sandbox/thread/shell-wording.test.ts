import { expect, test } from 'vitest';
import { shellWording } from './shell-wording';

const none = () => null;

test.each([
  ['bash', 'bash: nosuch: command not found\n', 'bash: nosuch: command not found\n'],
  ['ash', 'bash: nosuch: command not found\n', 'sh: nosuch: not found\n'],
  ['dash', 'bash: nosuch: command not found\n', 'sh: 1: nosuch: not found\n'],
  ['ash', "ENOENT: no such file or directory, open '/x/y'\n", "sh: can't create /x/y: nonexistent directory\n"],
  ['dash', "ENOENT: no such file or directory, open '/x/y'\n", 'sh: 1: cannot create /x/y: Directory nonexistent\n'],
  ['bash', "ENOENT: no such file or directory, open '/x/y'\n", 'bash: /x/y: No such file or directory\n'],
  ['ash', "EACCES: permission denied, open '/home/a/b'\n", "sh: can't create b: Permission denied\n"],
  ['ash', 'bash: /q: No such file or directory\n', "sh: can't open /q: no such file\n"],
  ['ash', 'bash: cd: /q: No such file or directory\n', "sh: cd: line 0: can't cd to /q: No such file or directory\n"],
  ['dash', 'bash: cd: /q: No such file or directory\n', "sh: 1: cd: can't cd to /q\n"],
  ['ash', 'bash: exit: abc: numeric argument required\n', 'sh: exit: line 0: Illegal number: abc\n'],
  ['dash', 'bash: exit: abc: numeric argument required\n', 'sh: 1: exit: Illegal number: abc\n'],
  ['ash', "bash: export: `1x=1': not a valid identifier\n", 'sh: export: line 0: 1x: bad variable name\n'],
  ['ash', 'bash: division by 0\n', 'sh: divide by zero\n'],
  ['ash', 'bash: x: unbound variable\n', 'sh: x: parameter not set\n'],
  ['ash', 'bash: a: readonly variable\n', 'sh: a: is read only\n'],
  ['ash', 'bash: abc: arguments must be process or job IDs\n', "sh: invalid number 'abc'\n"],
  [
    'ash',
    "bash: syntax error: Parse error at 1:1: syntax error near unexpected token `)'\n",
    'sh: syntax error: unexpected ")"\n',
  ],
  [
    'dash',
    "bash: syntax error: Parse error at 1:1: syntax error near unexpected token `)'\n",
    'sh: 1: Syntax error: ")" unexpected\n',
  ],
  [
    'ash',
    'bash: syntax error: Parse error at 1:8: Expected THEN, got EOF\n',
    'sh: syntax error: unexpected end of file (expecting "then")\n',
  ],
  [
    'ash',
    'bash: line 1: unexpected EOF while looking for matching `"\'\n',
    'sh: syntax error: unterminated quoted string\n',
  ],
  ['ash', 'bash: something else\n', 'sh: something else\n'],
  ['ash', '+ __drydock_out=/dev/stdout\n+ echo hi\n', '+ echo hi\n'],
  [
    'ash',
    'what a program says stays: bash: x: command not found\n',
    'what a program says stays: bash: x: command not found\n',
  ],
] as const)('%s: %j', (shell, given, expected) => {
  expect(shellWording(shell, '/home/a', none)(given)).toBe(expected);
});

test('a shell calls itself what it was started as', () => {
  const text = 'bash: cc: command not found\n';
  expect(shellWording('ash', '/', none, '/bin/sh')(text)).toBe('/bin/sh: cc: not found\n');
  expect(shellWording('dash', '/', none, '/bin/sh')(text)).toBe('/bin/sh: 1: cc: not found\n');
});

test('why a file could not be opened is looked up where the message does not say it', () => {
  const failure = () => ({ path: '/etc/x', code: 'EACCES' });
  const text = 'bash: /etc/x: cannot open redirect target\n';
  expect(shellWording('ash', '/', failure)(text)).toBe("sh: can't create /etc/x: Permission denied\n");
});
