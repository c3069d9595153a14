import { expect, test } from 'vitest';
import { expectOk, TestHost } from '../testing';

test('C60 diff tells added, changed and deleted, with the changed directories above', () => {
  const host = new TestHost();
  host.run('work', ['sleep', '600']);
  host.write('work', '/added', 'hi');
  host.write('work', '/etc/group', 'more');
  expectOk(host.daemon.containerWrite('work', [['/etc/passwd', { kind: 'whiteout' }]]));
  expect(expectOk(host.daemon.containerChanges('work')).map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'A /added',
    'C /etc',
    'C /etc/group',
    'D /etc/passwd',
  ]);
  expect(expectOk(host.daemon.containerChanges('work'))).toHaveLength(4);
});

test('C61 the room is told how full a writable layer is, but not with what', () => {
  const host = new TestHost();
  host.run('work', ['sleep', '600']);
  host.write('work', '/a', '12345');
  host.write('work', '/a', '123');
  host.write('work', '/b', '1');
  expect(host.room.container('work').writable).toEqual({ files: 2, bytes: 4 });
  expectOk(host.daemon.containerWrite('work', [['/a', null]]));
  expect(host.room.container('work').writable).toEqual({ files: 1, bytes: 1 });
  expect(host.daemon.containerSize(host.room.container('work'))).toMatchObject({ rw: 1 });
});

test('C62 commit makes an image of the old one and one layer, and leaves both as they were', () => {
  const host = new TestHost();
  host.run('cook', ['sh', '-c', 'echo soup > /menu; :'], { hostname: 'kitchen', domainname: 'lan' });
  host.write('cook', '/menu', 'soup\n');
  const base = host.room.image();
  const plain = { reference: 'kitchen:1', author: '', message: 'add menu', changes: [], pause: true };
  const { id } = expectOk(host.daemon.containerCommit('cook', plain));
  const image = host.room.image('kitchen:1');
  expect(image.id).toBe(id);
  expect(image.diffIds.slice(0, -1)).toEqual(base.diffIds);
  expect(image.comment).toBe('add menu');
  for (const own of ['Hostname', 'Domainname', 'Tty', 'OpenStdin']) expect(image.config).not.toHaveProperty(own);
  expect(image.config.Cmd).toEqual(['sh', '-c', 'echo soup > /menu; :']);
  expect(image.history.at(-1)).toMatchObject({ created_by: 'sh -c echo soup > /menu; :', comment: 'add menu' });
  expect(host.room.image()).toBe(base);
  // At the same moment; but no two images come out alike that were made one after the other.
  expect(expectOk(host.daemon.containerCommit('cook', plain)).id).not.toBe(id);
  const changes = ['CMD ["cat","/menu"]', 'ENV A=1', 'EXPOSE 80'];
  expectOk(host.daemon.containerCommit('cook', { ...plain, reference: 'kitchen:2', changes }));
  expect(host.room.image('kitchen:2').config).toMatchObject({
    Cmd: ['cat', '/menu'],
    ExposedPorts: ['80/tcp'],
    Env: expect.arrayContaining(['A=1']),
  });
  expect(host.daemon.containerCommit('cook', { ...plain, changes: ['RUN x'] })).toMatchObject({
    error: { status: 400 },
  });
});

test('C63 inspect tells state, configuration and network, keys in Docker’s order', () => {
  const host = new TestHost();
  const portRequests = [{ hostIp: '', hostPort: 8081, containerPort: 80, protocol: 'tcp' as const }];
  const labels = [['owner', 'ann']] as const;
  host.run('web', ['sleep', '600'], { env: ['MODE=test'], labels, workingDir: '/tmp', host: { portRequests } });
  const json = expectOk(host.daemon.containerInspect('web', { size: false }));
  expect(Object.keys(json).slice(0, 7)).toEqual(['Id', 'Created', 'Path', 'Args', 'State', 'Image', 'ResolvConfPath']);
  expect(json).toMatchObject({
    Name: '/web',
    Path: 'sleep',
    Args: ['600'],
    State: {
      Status: 'running',
      Running: true,
      Pid: 1001,
      StartedAt: '2026-11-21T04:20:00Z',
      FinishedAt: '0001-01-01T00:00:00Z',
    },
    Config: { Image: 'busybox', Labels: { owner: 'ann' }, WorkingDir: '/tmp', Entrypoint: null, Cmd: ['sleep', '600'] },
    HostConfig: { RestartPolicy: { Name: 'no' }, PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8081' }] } },
    NetworkSettings: {
      IPAddress: '172.17.0.2',
      Ports: {
        '80/tcp': [
          { HostIp: '0.0.0.0', HostPort: '8081' },
          { HostIp: '::', HostPort: '8081' },
        ],
      },
      Networks: { bridge: { MacAddress: expect.stringMatching(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/) } },
    },
  });
  expect(json).not.toHaveProperty('SizeRw');
  expect(expectOk(host.daemon.containerInspect('web', { size: true }))).toHaveProperty('SizeRw', 0);
});

test('C64 paused counts as running in inspect', () => {
  const host = new TestHost();
  host.run('ice', ['sleep', '600']);
  expectOk(host.daemon.containerPause('ice'));
  expect(expectOk(host.daemon.containerInspect('ice', { size: false })).State).toMatchObject({
    Status: 'paused',
    Running: true,
    Paused: true,
  });
});

test('C65 top and stats: processes and numbers of what runs, zeros and a refusal for what does not', () => {
  const host = new TestHost();
  const { id } = host.run('app', ['sleep', '600']);
  const top = expectOk(host.daemon.containerTop('app'));
  expect(top.titles).toEqual(['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD']);
  expect(top.processes).toEqual([['root', '1001', '1000', '0', '04:20', '?', '00:00:00', 'sleep 600']]);
  expect(expectOk(host.daemon.containerStats('app'))).toMatchObject({ cpu: 0, pids: 1, memoryLimit: 4 * 1024 ** 3 });
  expect(expectOk(host.daemon.containerStats('app')).memory).toBeGreaterThan(600_000);
  expectOk(host.stop('app', { timeout: 0 }));
  expect(host.daemon.containerTop('app')).toMatchObject({ error: { message: `container ${id} is not running` } });
  host.run('again', ['sleep', '600']);
  const titles = (...options: string[]) => expectOk(host.daemon.containerTop('again', options)).titles.join(' ');
  expect(titles('-ef')).toBe('UID PID PPID C STIME TTY TIME CMD');
  expect(titles('aux')).toBe('USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND');
  expect(titles('-eo', 'pid,user,args')).toBe('PID USER COMMAND');
  expect(host.daemon.containerTop('again', ['-o', 'comm'])).toMatchObject({
    error: { message: "Couldn't find PID field in ps output" },
  });
  expect(expectOk(host.daemon.containerStats('app'))).toMatchObject({
    cpu: 0,
    memory: 0,
    memoryLimit: 0,
    pids: 0,
    sent: 0,
  });
});

test('C67 info counts containers by state', () => {
  const host = new TestHost();
  host.run('one', ['sleep', '600']);
  host.run('two', ['sleep', '600']);
  expectOk(host.daemon.containerPause('two'));
  expectOk(host.create('three', ['true']));
  expect(host.daemon.info()).toMatchObject({
    Containers: 3,
    ContainersRunning: 1,
    ContainersPaused: 1,
    ContainersStopped: 1,
    Images: 1,
  });
  expect(host.daemon.version()).toMatchObject({
    Version: '28.2.2',
    ApiVersion: '1.50',
    KernelVersion: '6.1.0-drydock',
  });
});
