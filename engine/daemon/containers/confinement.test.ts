import { expect, test } from 'vitest';
import { stockWithCatalogue } from '../../catalogue/testing';
import { ClientHost } from '../../client/testing';
import { capabilityMask } from '../../model/capability';
import type { HostConfig } from '../../model/container';
import type { SandboxRun } from '../../model/sandbox-run';
import { expectOk, TestHost } from '../testing';
import { confinementOf } from './confinement-of';
import { grantedCapabilities } from './granted-capabilities';
import { mostCpu } from './most-cpu';

function maskOf(recorded: HostConfig['recorded']): string {
  return capabilityMask(grantedCapabilities(recorded ? { recorded } : {}));
}

test('C280 capabilities are what Docker leaves, less what is dropped, and what is added', () => {
  expect(maskOf(undefined)).toBe('00000000a80425fb');
  expect(maskOf({ CapDrop: ['CAP_NET_RAW'] })).toBe('00000000a80405fb');
  expect(maskOf({ CapAdd: ['CAP_NET_ADMIN'] })).toBe('00000000a80435fb');
  expect(maskOf({ CapDrop: ['ALL'] })).toBe('0000000000000000');
  expect(maskOf({ CapDrop: ['ALL'], CapAdd: ['CAP_CHOWN'] })).toBe('0000000000000001');
  expect(maskOf({ CapAdd: ['ALL'] })).toBe('000001ffffffffff');
  expect(maskOf({ CapAdd: ['ALL'], CapDrop: ['CAP_SYS_ADMIN'] })).toBe('000001ffffdfffff');
  expect(maskOf({ Privileged: true, CapDrop: ['ALL'] })).toBe('000001ffffffffff');
});

/** The run that a container's main process has asked for. */
function runOf(host: TestHost): SandboxRun {
  const runs = host.room.effects.flatMap((effect) => (effect.type === 'run' ? [effect.run] : []));
  return runs.at(-1) as SandboxRun;
}

test('C281 what was asked of the kernel goes with every run of the container, and nothing does where nothing was', () => {
  const host = new TestHost();
  host.run('plain', ['sh', '-c', 'while :; do :; done']);
  expect(runOf(host)).not.toHaveProperty('confinement');
  const recorded = {
    ...{ SecurityOpt: ['no-new-privileges', 'seccomp=unconfined'], Sysctls: { 'net.core.somaxconn': '9' } },
    ...{ Ulimits: [{ Name: 'nofile', Hard: -1, Soft: 5 }], OomScoreAdj: 7, GroupAdd: ['0', '44'], CpuShares: 5 },
    ...{ CgroupnsMode: 'host', CgroupParent: 'a-b.slice' },
  };
  const { id } = host.run('asked', ['sh', '-c', 'while :; do :; done'], { host: { recorded } });
  expect(runOf(host)).toMatchObject({
    confinement: {
      ...{ noNewPrivileges: true, seccomp: false, privileged: false, writableSettings: false },
      ...{ sysctls: { 'net.core.somaxconn': '9' }, ulimits: { nofile: { soft: 5, hard: null } } },
      ...{ oomScoreAdj: 7, groups: [0, 44], cgroup: `/a.slice/a-b.slice/docker-${id}.scope` },
    },
    limits: { more: { CpuShares: 5 } },
  });
  host.run('open', ['sh', '-c', 'while :; do :; done'], { host: { recorded: { Privileged: true } } });
  expect(runOf(host).mounts?.map(({ destination }) => destination)).toEqual(['/dev/shm', '/proc/sys']);
  const container = host.room.container('plain');
  expect(confinementOf(container, [], true)?.capabilities).toHaveLength(41);
});

test('C282 a start fails for a group that is unknown, a value that does not fit, and a setting of the host', () => {
  const host = new TestHost();
  const started = (name: string, more: Partial<HostConfig>) => {
    expectOk(host.create(name, ['sleep', '1000'], { host: more }));
    const result = host.daemon.containerStart(name);
    return result.ok ? 'started' : result.error.message;
  };
  expect(started('grouped', { recorded: { GroupAdd: ['nope'] } })).toBe(
    'unable to find group nope: no matching entries in group file',
  );
  const runtime = /^failed to create task for container: .* runc create failed: /;
  const wrong = started('wrong', { recorded: { Sysctls: { 'net.core.somaxconn': 'many' } } });
  expect(wrong).toMatch(runtime);
  expect(wrong).toMatch(/write \/proc\/sys\/net\/core\/somaxconn: invalid argument: unknown$/);
  expect(started('hosts', { networkMode: 'host', recorded: { Sysctls: { 'net.core.somaxconn': '1' } } })).toMatch(
    /sysctl "net.core.somaxconn" not allowed in host network namespace: unknown$/,
  );
  expect(started('right', { recorded: { Sysctls: { 'net.ipv4.ping_group_range': '1 0' }, GroupAdd: ['0'] } })).toBe(
    'started',
  );
});

test('C283 servers that become another user or give files away end without the capability, in their own words', () => {
  const host = new ClientHost();
  for (const image of ['nginx:alpine', 'redis:alpine', 'postgres:16-alpine']) {
    stockWithCatalogue(host.room.blobs, image);
    host.docker(`docker pull ${image}`);
  }
  host.docker('docker run -d --name sealed --cap-drop ALL nginx:alpine');
  expect(host.logs('sealed')).toMatch(
    /nginx: \[emerg\] chown\("\/var\/cache\/nginx\/client_temp", 101\) failed \(1: Operation not permitted\)\n$/,
  );
  host.docker('docker run -d --name alone -p 8080:80 --cap-drop SETGID nginx:alpine');
  expect(host.logs('alone')).toContain('[emerg] 29#29: setgid(101) failed (1: Operation not permitted)\n');
  expect(host.body('localhost:8080')).not.toContain('nginx');
  const enough = '--cap-drop ALL --cap-add CHOWN --cap-add SETUID --cap-add SETGID --ulimit nofile=64:128';
  host.docker(`docker run -d --name enough -p 8081:80 ${enough} nginx:alpine`);
  expect(host.body('localhost:8081')).toContain('Welcome to nginx');
  expect(host.logs('enough')).toContain('getrlimit(RLIMIT_NOFILE): 64:128\n');
  host.docker('docker run -d --name store --cap-drop ALL redis:alpine');
  expect(host.logs('store')).toBe('error: failed switching to "redis": operation not permitted\n');
  host.docker('docker run -d --name db --cap-drop SETUID -e POSTGRES_PASSWORD=secret postgres:16-alpine');
  expect(host.logs('db')).toBe('error: failed switching to "postgres": operation not permitted\n');
  host.docker('docker run -d --name mine --cap-drop ALL -u redis redis:alpine');
  expect(host.logs('mine')).toContain('Ready to accept connections');
});

test('C284 the root of a container signals processes of others only by a capability', () => {
  const host = new TestHost();
  const { id } = host.run('other', ['sleep', '1000'], { user: '65534', host: { recorded: { CapDrop: ['CAP_KILL'] } } });
  expect(host.daemon.signalInside(id, 0, 1, 'TERM')).toBe('not-permitted');
  expect(host.daemon.signalInside(id, 65_534, 1, '0')).toBe('sent');
});

test('C285 quota, period and set of processors bound what docker stats shows', () => {
  const of = (recorded: HostConfig['recorded'], nanoCpus = 0) =>
    mostCpu({ nanoCpus, ...(recorded && { recorded }) } as HostConfig);
  expect(of(undefined)).toBe(200);
  expect(of({ CpusetCpus: '1' })).toBe(100);
  expect(of({ CpuQuota: 25_000, CpuPeriod: 50_000 })).toBe(50);
  expect(of({ CpuQuota: 20_000 })).toBe(20);
  expect(of({ CpusetCpus: '0' }, 1.5e9)).toBe(100);
});
