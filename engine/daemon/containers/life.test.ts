import { expect, test } from 'vitest';
import type { Conversation } from '../../room/conversation';
import { expectOk, TestHost } from '../testing';

test('C12 sleep as PID 1 is deaf to TERM: stop waits out the grace time and the code is 137', () => {
  const host = new TestHost();
  host.run('deaf', ['sleep', '600']);
  const before = host.room.now;
  expectOk(host.stop('deaf'));
  expect(host.room.now - before).toBe(10_000);
  expect(host.state('deaf')).toMatchObject({ status: 'exited', exitCode: 137 });
});

test('C13 with --init the same sleep dies of TERM at once with 143, and of INT with 130', () => {
  const host = new TestHost();
  host.run('quick', ['sleep', '600'], { host: { init: true } });
  const before = host.room.now;
  expectOk(host.stop('quick'));
  expect(host.room.now).toBe(before);
  expect(host.state('quick')).toMatchObject({ status: 'exited', exitCode: 143 });
  expectOk(host.daemon.containerStart('quick'));
  expectOk(host.daemon.containerKill('quick', 'INT'));
  expect(host.state('quick')).toMatchObject({ exitCode: 130 });
});

test('C14 sleep ends by itself with 0 when its time is over', () => {
  const host = new TestHost();
  host.run('nap', ['sleep', '5']);
  host.pass(4_999);
  expect(host.state('nap').status).toBe('running');
  host.pass(1);
  expect(host.state('nap')).toMatchObject({ status: 'exited', exitCode: 0 });
});

test('C15 a paused container keeps the time it has left', () => {
  const host = new TestHost();
  host.run('ice', ['sleep', '5']);
  host.pass(2_000);
  expectOk(host.daemon.containerPause('ice'));
  host.pass(60_000);
  expect(host.state('ice').status).toBe('paused');
  expectOk(host.daemon.containerUnpause('ice'));
  host.pass(2_999);
  expect(host.state('ice').status).toBe('running');
  host.pass(1);
  expect(host.state('ice').status).toBe('exited');
});

test('C16 pause, exec, start and rm of a paused container are refused in Docker’s words; stop works', () => {
  const host = new TestHost();
  const { id } = host.run('ice', ['sleep', '600']);
  expectOk(host.daemon.containerPause('ice'));
  const refusals = [
    [host.daemon.containerPause('ice'), `Container ${id} is already paused`],
    [host.daemon.containerStart('ice'), 'cannot start a paused container, try unpause instead'],
    [
      host.daemon.containerRemove('ice', { force: false, volumes: false }),
      'cannot remove container "ice": container is paused and must be unpaused first',
    ],
  ] as const;
  for (const [result, message] of refusals) expect(result).toMatchObject({ error: { status: 409, message } });
  expect(host.exec('ice', ['true']).error?.message).toBe('Container ice is paused, unpause the container before exec');
  expectOk(host.stop('ice', { timeout: 0 }));
  expect(host.state('ice').status).toBe('exited');
  expect(host.daemon.containerUnpause('ice')).toMatchObject({
    error: { status: 500, message: `Container ${id} is not paused` },
  });
});

test('C17 a running container is not removed without force', () => {
  const host = new TestHost();
  host.run('srv', ['sleep', '600']);
  expect(host.daemon.containerRemove('srv', { force: false, volumes: false })).toMatchObject({
    error: {
      status: 409,
      message:
        'cannot remove container "srv": container is running: stop the container before removing or force remove',
    },
  });
  expectOk(host.daemon.containerRemove('srv', { force: true, volumes: false }));
  expect(host.daemon.containerFind('srv').ok).toBe(false);
  const own = host.room.state.privates.get('s1');
  expect([own?.processes.size, own?.logs.size, own?.uppers.size]).toEqual([0, 0, 0]);
});

test('C18 starting what runs and stopping what does not are no errors', () => {
  const host = new TestHost();
  host.run('srv', ['sleep', '600']);
  expect(host.daemon.containerStart('srv')).toEqual({ ok: true, value: { already: true } });
  expectOk(host.stop('srv', { timeout: 0 }));
  expect(host.stop('srv')).toEqual({ ok: true, value: { already: true } });
});

test('C19 kill needs a running container and a known signal; others than KILL are only delivered', () => {
  const host = new TestHost();
  const { id } = host.run('srv', ['sleep', '600']);
  expect(host.daemon.containerKill('srv', 'NOPE')).toMatchObject({ error: { message: 'invalid signal: NOPE' } });
  expect(host.daemon.containerKill('nosuch', 'KILL')).toMatchObject({
    error: { status: 404, message: 'cannot kill container: nosuch: No such container: nosuch' },
  });
  expectOk(host.daemon.containerKill('srv', 'TERM'));
  expect(host.state('srv').status).toBe('running');
  expectOk(host.daemon.containerKill('srv', 'SIGKILL'));
  expect(host.state('srv')).toMatchObject({ status: 'exited', exitCode: 137 });
  expect(host.daemon.containerKill('srv', 'KILL')).toMatchObject({
    error: { status: 409, message: `cannot kill container: srv: container ${id} is not running` },
  });
});

test.each([
  [['nosuchcmd'], 127, 'exec: "nosuchcmd": executable file not found in $PATH: unknown'],
  [['/etc/passwd'], 126, 'exec: "/etc/passwd": permission denied: unknown'],
  [['/etc'], 126, 'exec: "/etc": is a directory: permission denied: unknown'],
  [['/nope'], 127, 'exec: "/nope": stat /nope: no such file or directory: unknown'],
])('C20 %j cannot be started: the container stays created with the error', (cmd, exitCode, ending) => {
  const host = new TestHost();
  expectOk(host.create('typo', cmd));
  const message = `failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: ${ending}`;
  expect(host.daemon.containerStart('typo')).toMatchObject({ error: { message } });
  expect(host.state('typo')).toEqual({ status: 'created', exitCode, error: message });
});

test('C21 an unknown user is found out at start', () => {
  const host = new TestHost();
  expectOk(host.create('who', ['sleep', '1'], { user: 'nosuch' }));
  expect(host.daemon.containerStart('who')).toMatchObject({
    error: { message: 'unable to find user nosuch: no matching entries in passwd file' },
  });
});

test.each(['3000000000', '0:3000000000'])('C21 user %s is beyond the numbers that Linux has', (user) => {
  const host = new TestHost();
  expectOk(host.create('who', ['sleep', '1'], { user }));
  expect(host.daemon.containerStart('who')).toMatchObject({
    error: { message: 'uids and gids must be in range 0-2147483647' },
  });
});

test('C22 with --rm a container goes when its process ends, and when it cannot be started', () => {
  const host = new TestHost();
  host.run('brief', ['sleep', '1'], { host: { autoRemove: true } });
  expectOk(host.create('typo', ['nosuch'], { host: { autoRemove: true } }));
  expect(host.daemon.containerStart('typo').ok).toBe(false);
  host.pass(1_000);
  expect(host.daemon.containerList({ all: true })).toEqual([]);
});

test('C23 a script is the sandbox’s: its output is logged and its end is the container’s', () => {
  const host = new TestHost();
  const { id } = host.run('job', ['sh', '-c', 'echo hi; exit 3']);
  expect(host.last('run')).toMatchObject({
    mainOf: id,
    run: {
      target: id,
      program: { kind: 'argv', argv: ['sh', '-c', 'echo hi; exit 3'] },
      shell: 'ash',
      user: { name: 'root', uid: 0 },
      longLived: true,
    },
  });
  host.daemon.processPrinted(id, 'stdout', 'one\ntwo');
  host.daemon.processEnded(id, 3);
  expect(host.logs('job')).toBe('one\ntwo');
  expect(host.state('job')).toMatchObject({ status: 'exited', exitCode: 3 });
  host.daemon.processEnded(id, 0);
  expect(host.state('job')).toMatchObject({ exitCode: 3 });
});

test('C24 restart stops and starts; on one that does not run it just starts', () => {
  const host = new TestHost();
  expectOk(host.create('srv', ['sleep', '600'], { host: { autoRemove: true } }));
  expectOk(host.converse(host.daemon.containerRestart('srv', {})));
  host.pass(1_000);
  expectOk(host.converse(host.daemon.containerRestart('srv', { timeout: 0 })));
  expect(host.state('srv')).toMatchObject({ status: 'running', startedAt: host.room.now });
  expect(host.room.container('srv').hostConfig.autoRemove).toBe(true);
});

test('C25 renaming: taken, bad and equal names are refused', () => {
  const host = new TestHost();
  const { id } = expectOk(host.create('old-web', ['true']));
  expectOk(host.create('web', ['true']));
  const messages = ['old-web', 'web', 'my web'].map((to) => {
    const result = host.daemon.containerRename('web', to);
    return result.ok ? 'renamed' : result.error.message;
  });
  expect(messages).toEqual([
    `Error when allocating new name: Conflict. The container name "/old-web" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`,
    'Renaming a container with the same name as its current name',
    'Error when allocating new name: Invalid container name (/my web), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed',
  ]);
  expectOk(host.daemon.containerRename('web', 'new-web'));
  expectOk(host.create('web', ['true']));
});

test('C26 input of a program that repeats it comes from a pipe or line by line', () => {
  const host = new TestHost();
  host.run('echoes', ['cat'], { openStdin: true }, 'hello\nworld');
  expect(host.logs('echoes')).toBe('hello\nworld\n');
  host.pass(1);
  expect(host.state('echoes')).toMatchObject({ status: 'exited', exitCode: 0 });
});

test('C27 a shell without input ends at once, with a terminal it waits at its prompt, from a pipe it is a script', () => {
  const host = new TestHost();
  host.run('none', ['sh']);
  host.pass(0);
  expect(host.state('none')).toMatchObject({ status: 'exited', exitCode: 0 });
  const { id } = host.run('seat', ['sh'], { tty: true, openStdin: true });
  expect(host.room.state.privates.get('s1')?.processes.get(id)).toMatchObject({
    kind: 'shell',
    session: { shell: 'ash', cwd: '/', lastCode: 0 },
  });
  host.run('piped', ['sh'], { openStdin: true }, 'echo hi\n');
  expect(host.last('run')).toMatchObject({ run: { program: { kind: 'script', text: 'echo hi\n' } } });
});

test('C260 a stop or restart that nobody waits for any more is carried out all the same', () => {
  const host = new TestHost();
  host.run('deaf', ['sleep', '600']);
  const leave = (talk: Conversation<unknown>) => {
    expect(talk.next(undefined as never).done).toBe(false);
    talk.return(undefined);
  };
  leave(host.daemon.containerStop('deaf', { timeout: 5 }));
  host.pass(4_999);
  expect(host.state('deaf').status).toBe('running');
  host.pass(1);
  expect(host.state('deaf')).toMatchObject({ status: 'exited', exitCode: 137 });

  expectOk(host.daemon.containerStart('deaf'));
  const before = host.state('deaf');
  leave(host.daemon.containerRestart('deaf', { timeout: 5 }));
  host.pass(5_000);
  expect(host.state('deaf')).toMatchObject({ status: 'running' });
  expect(host.state('deaf')).not.toEqual(before);
});

test('C260 one that was started again in the meantime is left alone', () => {
  const host = new TestHost();
  host.run('deaf', ['sleep', '600']);
  const talk = host.daemon.containerStop('deaf', {});
  talk.next(undefined as never);
  talk.return(undefined as never);
  expectOk(host.daemon.containerKill('deaf', 'KILL'));
  expectOk(host.daemon.containerStart('deaf'));
  host.pass(10_000);
  expect(host.state('deaf').status).toBe('running');
});
