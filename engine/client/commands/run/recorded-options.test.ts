import { expect, test } from 'vitest';
import { ClientHost } from '../../testing';

function inspect(flags: string): Record<string, unknown> {
  const host = new ClientHost();
  expect(host.docker(`docker create --name box ${flags} busybox`)).toMatchObject({ code: 0 });
  return JSON.parse(host.docker("docker inspect -f '{{json .HostConfig}}' box").out) as Record<string, unknown>;
}

test('flags that repeat the defaults record nothing, as no flags do', () => {
  const asDefault = '--privileged=false --log-driver json-file --memory-swappiness -1 --cpu-shares 0 --ipc= --uts=';
  expect(inspect(asDefault)).toEqual(inspect(''));
});

test.each([
  [
    '--cap-add net_admin --cap-add CAP_SYS_TIME --cap-drop all',
    { CapAdd: ['CAP_NET_ADMIN', 'CAP_SYS_TIME'], CapDrop: ['ALL'] },
  ],
  ['--privileged', { Privileged: true, SecurityOpt: ['label=disable'], MaskedPaths: null, ReadonlyPaths: null }],
  ['--shm-size 128m', { ShmSize: 134_217_728 }],
  [
    '--ulimit nofile=1024:2048 --ulimit core=0 --ulimit nofile=5',
    {
      Ulimits: [
        { Name: 'core', Hard: 0, Soft: 0 },
        { Name: 'nofile', Hard: 5, Soft: 5 },
      ],
    },
  ],
  ['-m 64m --memory-swap -1 --memory-reservation 32m', { MemorySwap: -1, MemoryReservation: 33_554_432 }],
  ['-m 64m', { MemorySwap: 134_217_728 }],
  [
    '--log-opt max-size=10m --log-opt max-file=3',
    { LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '3' } } },
  ],
  ['--log-driver local', { LogConfig: { Type: 'local', Config: {} } }],
  ['--cpuset-cpus 0-1 -c 512 --cpu-quota 50000', { CpusetCpus: '0-1', CpuShares: 512, CpuQuota: 50_000 }],
  [
    '--security-opt no-new-privileges --security-opt seccomp=unconfined',
    { SecurityOpt: ['no-new-privileges', 'seccomp=unconfined'] },
  ],
  ['--security-opt systempaths=unconfined', { SecurityOpt: null, MaskedPaths: [], ReadonlyPaths: [] }],
  [
    '--sysctl net.core.somaxconn=1024 --annotation a=b',
    { Sysctls: { 'net.core.somaxconn': '1024' }, Annotations: { a: 'b' } },
  ],
  [
    '--ipc shareable --userns host --cgroupns host --group-add audio',
    { IpcMode: 'shareable', UsernsMode: 'host', CgroupnsMode: 'host', GroupAdd: ['audio'] },
  ],
  [
    '--oom-score-adj 500 --runtime runc --cgroup-parent x.slice --blkio-weight 300',
    { OomScoreAdj: 500, Runtime: 'runc', CgroupParent: 'x.slice', BlkioWeight: 300 },
  ],
  ['--platform linux/amd64', { Runtime: 'runc', ShmSize: 67_108_864, MaskedPaths: expect.any(Array) }],
])('K83 docker create %s is shown by inspect', (flags, shown) => {
  expect(inspect(flags)).toMatchObject(shown);
});

test.each([
  ['--cap-add foo', 'invalid CapAdd: unknown capability: "CAP_FOO"'],
  ['--memory-swap 64m', 'You should always set the Memory limit when using Memoryswap limit, see usage'],
  ['-m 64m --memory-swap 32m', 'Minimum memoryswap limit should be larger than memory limit, see usage'],
  ['-m 64m --memory-reservation 128m', 'Minimum memory limit can not be less than memory reservation limit, see usage'],
  ['--cpus 1 --cpu-quota 5000', 'Conflicting options: Nano CPUs and CPU Quota cannot both be set'],
  ['--cpuset-cpus 0-63', 'Requested CPUs are not available - requested 0-63, available: 0-1'],
  ['--cpuset-cpus x', 'Invalid value x for cpuset cpus'],
  ['--oom-score-adj 5000', 'Invalid value 5000, range for oom score adj is [-1000, 1000]'],
  ['--blkio-weight 5', 'Range of blkio weight is from 10 to 1000'],
  ['--cgroup-parent /x', 'cgroup-parent for systemd cgroup should be a valid slice named as "xxx.slice"'],
  ['--ipc foo', 'invalid IPC mode: foo'],
  ['--runtime x', 'unknown or invalid runtime name: x'],
  ['--log-driver foo', "logger: no log driver named 'foo' is registered"],
  ['--log-opt foo=1', "unknown log opt 'foo' for json-file log driver"],
  ['--security-opt foo=bar', 'invalid --security-opt 2: "foo=bar"'],
])('K83 docker run %s is refused by the daemon, and nothing is made', (flags, message) => {
  const host = new ClientHost();
  const { err, code } = host.docker(`docker run ${flags} busybox true`);
  expect({ err, code }).toEqual({
    err: `docker: Error response from daemon: ${message}\n\nRun 'docker run --help' for more information\n`,
    code: 125,
  });
  expect(host.docker('docker ps -aq').out).toBe('');
});

test.each([
  '--pid host',
  '--uts host',
  '--ipc container:web',
  '--ipc host',
  '--sysctl net.ipv4.no_such=1',
  '--platform linux/arm64',
  '--log-driver syslog',
  '--device /dev/null',
])('K83 docker run %s is refused by name', (flags) => {
  const host = new ClientHost();
  const { err, code } = host.docker(`docker run ${flags} busybox true`);
  expect(err).toContain('real Docker has');
  expect(code).toBe(125);
  expect(host.docker('docker ps -aq').out).toBe('');
});

test("K83 a profile of system calls of one's own is refused by name, once it has been read", () => {
  const host = new ClientHost();
  host.save('deny.json', '{"defaultAction": "SCMP_ACT_ALLOW"}');
  expect(host.docker('docker run --security-opt seccomp=nope.json busybox true').err).toContain(
    'opening seccomp profile (nope.json) failed: open nope.json: no such file or directory',
  );
  const { err } = host.docker('docker run --security-opt seccomp=deny.json busybox true');
  expect(err).toContain('real Docker has "--security-opt seccomp=deny.json", but this room does not simulate');
});

test('K83 limits that cgroup v2 does not have are left out with a warning', () => {
  const host = new ClientHost();
  const { err, code } = host.docker('docker create --name box --memory-swappiness 10 --oom-kill-disable busybox');
  expect({ err, code }).toEqual({
    err: [
      'WARNING: Your kernel does not support memory swappiness capabilities or the cgroup is not mounted. Memory swappiness discarded.',
      'WARNING: Your kernel does not support OomKillDisable. OomKillDisable discarded.',
      '',
    ].join('\n'),
    code: 0,
  });
  expect(
    host.docker("docker inspect -f '{{.HostConfig.MemorySwappiness}} {{.HostConfig.OomKillDisable}}' box").out,
  ).toBe('<nil> <nil>\n');
});

test('K83 --cidfile has the ID once there is one, and is never written over', () => {
  const host = new ClientHost();
  const { out } = host.docker('docker create --cidfile id.txt busybox');
  expect(host.file('id.txt')).toBe(out.trim());
  expect(host.docker('docker run --cidfile id.txt busybox')).toMatchObject({
    code: 125,
    err: expect.stringContaining(
      "container ID file found, make sure the other container isn't running or delete id.txt",
    ),
  });
  host.docker('docker create --cidfile other.txt nosuch/image');
  expect(host.file('other.txt')).toBeNull();
});

test('K83 what --log-driver none prints cannot be read again', () => {
  const host = new ClientHost();
  expect(host.docker("docker run --name box --log-driver none busybox sh -c 'echo hello'").out).toBe('hello\n');
  expect(host.docker('docker logs box')).toMatchObject({
    code: 1,
    err: 'Error response from daemon: configured logging driver does not support reading\n',
  });
});

test('K83 a domain name is kept', () => {
  const host = new ClientHost();
  host.docker('docker create --name box -h web --domainname example.org busybox');
  expect(host.docker("docker inspect -f '{{.Config.Hostname}}.{{.Config.Domainname}}' box").out).toBe(
    'web.example.org\n',
  );
});

test('K83 logs --details shows the labels and variables that --log-opt names', () => {
  const host = new ClientHost();
  host.docker('docker run --name plain busybox echo hello');
  expect(host.docker('docker logs --details plain').out).toBe(' hello\n');
  host.docker(
    'docker run --name told -l team=web -e A=1 -e B=2 --log-opt labels=team --log-opt env=A busybox echo hello',
  );
  expect(host.docker('docker logs --details told').out).toBe('A=1,team=web hello\n');
  host.docker("docker run --name tagged --log-opt 'tag={{.ImageName}}/{{.Name}}' busybox echo hello");
  expect(host.docker('docker logs --details tagged').out).toBe('tag=busybox/tagged hello\n');
});
