import { expect, test } from 'vitest';
import { promptOf } from '../../programs/prompt';
import { shellLine } from '../../programs/shell-line';
import { expectOk, TestHost } from '../testing';

function box(): TestHost {
  const host = new TestHost();
  host.run('box', ['sleep', '600'], { env: ['COLOR=red'] });
  return host;
}

test('C40 an exec sees the container’s environment and its own over it', () => {
  const host = box();
  const seen: string[][] = [];
  const created = expectOk(
    host.daemon.execCreate('box', {
      argv: ['sh', '-c', 'echo $COLOR'],
      env: ['COLOR=blue'],
      workingDir: '/tmp',
      user: 'nobody',
      tty: false,
      stdin: false,
    }),
  );
  const code = host.converse(host.daemon.execStart(created.id, { out: () => {}, err: () => {} }), (run) => {
    seen.push([...run.env], [run.cwd, run.user.name, run.hostname]);
    return 7;
  });
  expect(code).toBe(7);
  expect(seen).toEqual([
    [
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      `HOSTNAME=${host.room.container('box').config.Hostname}`,
      'COLOR=blue',
      'HOME=/home',
    ],
    ['/tmp', 'nobody', host.room.container('box').config.Hostname],
  ]);
});

test.each([
  [['nosuch'], {}, 127, 'exec: "nosuch": executable file not found in $PATH'],
  [['/etc/passwd'], {}, 126, 'exec: "/etc/passwd": permission denied'],
  [
    ['pwd'],
    { workingDir: '/nodir' },
    127,
    'chdir to cwd ("/nodir") set in config.json failed: no such file or directory',
  ],
])('C41 what cannot be started is told on standard output: %j', (argv, more, code, text) => {
  const result = box().exec('box', argv, more);
  expect(result).toMatchObject({
    code,
    out: `OCI runtime exec failed: exec failed: unable to start container process: ${text}: unknown\r\n`,
  });
});

test('C41 a relative working directory is nothing that an exec can start in', () => {
  expect(box().exec('box', ['pwd'], { workingDir: 'rel' })).toMatchObject({
    code: 128,
    out: 'OCI runtime exec failed: exec failed: Cwd must be an absolute path: unknown\r\n',
  });
});

test('C42 an exec needs a running container and a known user', () => {
  const host = box();
  expect(host.exec('box', ['id'], { user: 'nosuch' }).error?.message).toBe(
    'unable to find user nosuch: no matching entries in passwd file',
  );
  expect(host.exec('nosuch', ['id']).error?.message).toBe('No such container: nosuch');
  expectOk(host.stop('box', { timeout: 0 }));
  expect(host.exec('box', ['id']).error?.message).toBe(`container ${host.room.container('box').id} is not running`);
});

test('C43 an exec is started once', () => {
  const host = box();
  const request = { argv: ['true'], env: [], workingDir: null, user: null, tty: false, stdin: false };
  const { id } = expectOk(host.daemon.execCreate('box', request));
  const silent = { out: () => {}, err: () => {} };
  expect(host.converse(host.daemon.execStart(id, silent))).toBe(0);
  expect(host.converse(host.daemon.execStart(id, silent))).toBe(126);
});

test('C44 an interactive shell keeps a session: lines are runs, exit ends it', () => {
  const host = box();
  host.exec('box', ['sh'], { tty: true, stdin: true });
  const [exec] = host.room.state.privates.get('s1')?.execs.values() ?? [];
  const { id } = host.room.container('box');
  if (exec?.process.kind !== 'shell') throw new Error('no shell');
  expect(promptOf(exec.process.session)).toBe('/ # ');
  const line = (text: string | null) => shellLine(host.room.context(), id, exec.id, text);
  expect(line('  ')).toEqual({ kind: 'again' });
  expect(line('cd /tmp')).toMatchObject({
    kind: 'run',
    run: { program: { kind: 'script', text: 'cd /tmp' }, cwd: '/' },
  });
  expect(line('exit 3')).toEqual({ kind: 'exit', code: 3 });
  expect(line(null)).toEqual({ kind: 'exit', code: 0 });
  host.daemon.input(id, exec.id, 'exit');
  expect(host.room.state.privates.get('s1')?.execs.size).toBe(0);
  expect(host.state('box').status).toBe('running');
});

test('C45 leaving the shell that is the main process ends the container with its code', () => {
  const host = new TestHost();
  const { id } = host.run('seat', ['sh'], { tty: true, openStdin: true });
  host.daemon.input(id, null, 'exit 4');
  expect(host.state('seat')).toMatchObject({ status: 'exited', exitCode: 4 });
});

test('C46 a detached exec is a run of its own', () => {
  const host = box();
  const request = {
    argv: ['sh', '-c', 'echo > /flag'],
    env: [],
    workingDir: null,
    user: null,
    tty: false,
    stdin: false,
  };
  const { id } = expectOk(host.daemon.execCreate('box', request));
  expectOk(host.daemon.execDetach(id));
  expect(host.last('run')).toMatchObject({ mainOf: null, run: { target: host.room.container('box').id } });
  const typo = expectOk(host.daemon.execCreate('box', { ...request, argv: ['nosuch'] }));
  expect(host.daemon.execDetach(typo.id)).toMatchObject({
    error: { message: expect.stringContaining('exec: "nosuch"') },
  });
});

test.each([
  ['ash', '/', 0, '/ # '],
  ['ash', '/root', 0, '~ # '],
  ['ash', '/root/a', 1000, '~/a $ '],
  ['dash', '/', 0, '# '],
  ['bash', '/root', 0, 'root@abc:~# '],
] as const)('C47 the prompt of %s in %s', (shell, cwd, uid, prompt) => {
  const user = { name: 'root', uid, gid: 0, home: '/root' };
  expect(promptOf({ shell, cwd, env: [], user, hostname: 'abc', lastCode: 0 })).toBe(prompt);
});

test('C48 the sandbox is shown host name and hosts as files that the container’s diff does not know', () => {
  const host = box();
  const container = host.room.container('box');
  host.exec('box', ['sh'], { tty: true, stdin: true });
  const [exec] = host.room.state.privates.get('s1')?.execs.keys() ?? [];
  const next = shellLine(host.room.context(), container.id, exec ?? null, 'cat /etc/hostname');
  if (next.kind !== 'run') throw new Error('no run');
  const upper = new Map(next.run.upper);
  const file = upper.get('/etc/hostname');
  const content = file?.kind === 'file' && file.content ? host.room.blobs.get(file.content) : undefined;
  expect(new TextDecoder().decode(content)).toBe(`${container.config.Hostname}\n`);
  expect(next.run.processes.map(({ pid, command }) => [pid, command])).toEqual([
    [1, 'sleep 600'],
    [7, 'sh'],
  ]);
  expect(expectOk(host.daemon.containerChanges('box'))).toEqual([]);
});
