import { expect, test } from 'vitest';
import { TestHost } from '../testing';

/** Sends a text to a shell that runs, and answers the script that comes of it. */
function feed(host: TestHost, name: string, text: string, code = 0): string {
  let script = '';
  const { id } = host.room.container(name);
  host.converse(host.daemon.containerFeed(id, text), ({ program }, print) => {
    if (program.kind === 'script') script = program.text;
    print('stdout', 'said\n');
    return code;
  });
  return script;
}

test('C130 a shell that runs takes a whole script from a pipe, and waits for more', () => {
  const host = new TestHost();
  const { id } = host.run('box', ['sh'], { openStdin: true });
  expect(feed(host, 'box', 'for i in 1 2\ndo echo $i\ndone\n', 3)).toBe('for i in 1 2\ndo echo $i\ndone\n');
  expect(host.logs('box')).toBe('said\n');
  expect(host.state('box').status).toBe('running');
  expect(host.room.state.privates.get('s1')?.processes.get(id)).toMatchObject({ session: { lastCode: 3 } });
});

test.each([
  ['echo a\nexit 5\necho never\n', 'echo a', 5],
  ['echo a; exit 5\n', 'echo a', 5],
  ['false\nexit\n', 'false', 1],
  ['exit 5', '', 5],
])('C130 %j ends the shell', (text, script, code) => {
  const host = new TestHost();
  host.run('box', ['sh'], { openStdin: true });
  expect(feed(host, 'box', text, 1)).toBe(script);
  expect(host.state('box')).toMatchObject({ status: 'exited', exitCode: code });
});

test('C130 an exit that a condition may skip does not', () => {
  const host = new TestHost();
  host.run('box', ['sh'], { openStdin: true });
  feed(host, 'box', 'if false; then\n  exit 5\nfi\n');
  expect(host.state('box').status).toBe('running');
});

test('C130 other programs get the lines, and not the end', () => {
  const host = new TestHost();
  host.run('echoes', ['cat'], { openStdin: true });
  feed(host, 'echoes', 'a\nb\n');
  expect(host.logs('echoes')).toBe('a\nb\n');
  expect(host.state('echoes').status).toBe('running');
});
