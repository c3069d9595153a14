import { afterAll, expect, test } from 'vitest';
import { SETTING_FOLDERS } from '#engine/daemon/volumes/setting-mounts';
import { CAPABILITIES, type Capability, DEFAULT_CAPABILITIES } from '#engine/model/capability';
import { type Confinement, DEFAULT_CONFINEMENT } from '#engine/model/confinement';
import type { ProcessLine, SandboxRun } from '#engine/model/sandbox-run';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { catalogueContainer } from './catalogue-container';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox({ maximum: 1, warm: 1 }));
afterAll(() => rig.sandbox.close());
const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
const debian = catalogueContainer(rig, 'debian:latest', 'bash');
const NOBODY = { name: 'nobody', uid: 65_534, gid: 65_534, home: '/' };

const confined = (more: Partial<Confinement>): Partial<SandboxRun> => ({
  confinement: { ...DEFAULT_CONFINEMENT, ...more },
});
const without = (...dropped: Capability[]) =>
  confined({ capabilities: DEFAULT_CAPABILITIES.filter((name) => !dropped.includes(name)) });
const NONE = confined({ capabilities: [] });
const ALL = confined({ capabilities: CAPABILITIES, privileged: true, writableSettings: true, seccomp: false });

/** What a script says on standard error, line by line. */
async function complaints(run: Promise<{ stderr: string }>): Promise<string[]> {
  return (await run).stderr.split('\n').slice(0, -1);
}

test('T60 /proc tells what root and anybody else may do', async () => {
  const caps = 'grep -E "^(Cap|NoNew|Seccomp)" /proc/self/status';
  expect((await alpine(caps)).stdout).toBe(`CapInh:\t0000000000000000
CapPrm:\t00000000a80425fb
CapEff:\t00000000a80425fb
CapBnd:\t00000000a80425fb
CapAmb:\t0000000000000000
NoNewPrivs:\t0
Seccomp:\t2
Seccomp_filters:\t1
`);
  const nobody = (await alpine(caps, { user: NOBODY })).stdout;
  expect(nobody).toMatch(/^CapEff:\t0{16}$/m);
  expect(nobody).toMatch(/^CapBnd:\t00000000a80425fb$/m);
  expect((await alpine(caps, ALL)).stdout).toMatch(/^CapEff:\t000001ffffffffff$.*^Seccomp:\t0$/ms);
  expect((await alpine(caps, confined({ noNewPrivileges: true }))).stdout).toMatch(/^NoNewPrivs:\t1$/m);
  expect((await rig.run(rig.line(caps))).stdout).toMatch(/^CapEff:\t0{16}\nCapBnd:\t000001ffffffffff$/m);
});

test('T60 capsh and getpcaps word the same', async () => {
  const shown = await alpine('apk add -q libcap; capsh --print; getpcaps 1; capsh --decode=a80425fb', without('KILL'));
  expect(shown.stdout).toMatch(
    /^Current: cap_chown,cap_dac_override,cap_fowner,cap_fsetid,cap_setgid,.*cap_setfcap=ep\n/,
  );
  expect(shown.stdout).toMatch(/^Current IAB: !cap_dac_read_search,!cap_kill,/m);
  expect(shown.stdout).toMatch(/^1: cap_chown,/m);
  expect(shown.stdout).toMatch(/^0x00000000a80425fb=cap_chown,.*cap_kill,/m);
  expect((await alpine('apk add -q libcap; capsh --print', ALL)).stdout).toMatch(/^Current: =ep\n/);
});

test('T60 limits of processes are shown by the shell and by /proc, and root of a container cannot raise them', async () => {
  const limits = confined({ ulimits: { nofile: { soft: 100, hard: 200 }, core: { soft: 0, hard: null } } });
  const shown = await alpine(
    'ulimit -n; ulimit -Hn; ulimit -c; ulimit -n 50; ulimit -n; ulimit -n 500; grep open /proc/self/limits',
    limits,
  );
  expect(shown.stdout).toBe(`100
200
0
50
Max open files            50                   50                   files     
`);
  expect(shown.stderr).toBe('sh: error setting limit: Operation not permitted\n');
  expect((await alpine('ulimit -n; ulimit')).stdout).toBe('1048576\nunlimited\n');
  const bash = await debian('ulimit -a | head -3; ulimit -n x; ulimit -z; ulimit -n 9999999');
  expect(bash.stdout).toBe(`real-time non-blocking time  (microseconds, -R) unlimited
core file size              (blocks, -c) unlimited
data seg size               (kbytes, -d) unlimited
`);
  expect(bash.stderr).toMatch(/^bash: ulimit: x: invalid number\nbash: ulimit: -z: invalid option\n/);
  expect(bash.stderr).toMatch(/bash: ulimit: open files: cannot modify limit: Operation not permitted\n$/);
});

test('T60 groups, processors, the inclination of the OOM killer and the domain are those that were asked for', async () => {
  const asked = {
    ...confined({ groups: [29, 18], oomScoreAdj: 500, domainname: 'example.org' }),
    limits: { memory: 0, nanoCpus: 0, pids: 0, more: { CpusetCpus: '1' } },
    hostname: 'web',
  };
  const shown = await alpine(
    'id -G; nproc; nproc --all; cat /proc/self/oom_score_adj; hostname -f; hostname -d',
    asked,
  );
  expect(shown.stdout).toMatch(/^0 .*18 .*29\n1\n2\n500\nweb\.example\.org\nexample\.org\n$/);
  expect((await alpine('grep Cpus_allowed_list /proc/self/status', asked)).stdout).toBe('Cpus_allowed_list:\t1\n');
});

test('T60 a group lent is one whose files may be read', async () => {
  const script = 'echo secret > /f; chown 0:777 /f; chmod 640 /f; su -s /bin/sh -c "cat /f" nobody';
  expect((await alpine(script)).stderr).toBe("cat: can't open '/f': Permission denied\n");
  expect((await alpine(script, confined({ groups: [777] }))).stdout).toBe('secret\n');
});

test('T61 settings of the kernel are files below /proc/sys, and those of sysctl; nobody without privileges writes them', async () => {
  const set = confined({ sysctls: { 'net.core.somaxconn': '1024', 'kernel.sem': '1 2 3 4' } });
  const shown = await alpine('sysctl net.core.somaxconn; cat /proc/sys/kernel/sem; sysctl -n net.ipv4.ip_forward', set);
  expect(shown.stdout).toBe('net.core.somaxconn = 1024\n1\t2\t3\t4\n1\n');
  expect(
    await complaints(alpine('sysctl -w net.core.somaxconn=1; echo 1 > /proc/sys/net/core/somaxconn; sysctl a.b', set)),
  ).toEqual([
    "sysctl: error setting key 'net.core.somaxconn': Read-only file system",
    "sh: can't create /proc/sys/net/core/somaxconn: Read-only file system",
    "sysctl: error: 'a/b' is an unknown key",
  ]);
  const kept = { destination: '/proc/sys', target: 'tmpfs:1', root: '/proc/sys', readOnly: false };
  const folder = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 } as const;
  const upper = SETTING_FOLDERS.map((path) => [path, folder] as const);
  const privileged = { ...ALL, mounts: [kept], trees: [{ target: 'tmpfs:1', lower: [], upper }] };
  expect((await alpine('sysctl -w kernel.shmmni=7', { ...privileged, user: NOBODY })).stderr).toBe(
    "sysctl: error setting key 'kernel.shmmni': Permission denied\n",
  );
  const written = await alpine(
    'sysctl -w kernel.shmmni=7; echo 0 > /proc/sys/net/ipv4/ip_forward; sysctl -w kernel.shmmni=x; sysctl -n kernel.shmmni net.ipv4.ip_forward',
    privileged,
  );
  expect(written.stdout).toBe('kernel.shmmni = 7\n7\n0\n');
  expect(written.stderr).toBe("sysctl: error setting key 'kernel.shmmni': Invalid argument\n");
  expect((await alpine('sysctl -a', set)).stdout).toContain('net.core.somaxconn = 1024\n');
});

test('T61 nobody makes files among those of the kernel', async () => {
  expect(await complaints(alpine('mkdir /proc/x; touch /sys/x; echo 1 > /proc/version; echo 1 > /proc/x'))).toEqual([
    "mkdir: can't create directory '/proc/x': No such file or directory",
    'touch: /sys/x: Read-only file system',
    "sh: can't create /proc/version: Permission denied",
    "sh: can't create /proc/x: nonexistent directory",
  ]);
});

test('T62 the control group of a container has what each limit comes to', async () => {
  const more = {
    ...{
      MemorySwap: 128 * 1024 ** 2,
      MemoryReservation: 1024 ** 2,
      CpuShares: 512,
      CpuPeriod: 50_000,
      CpuQuota: 25_000,
    },
    ...{ BlkioWeight: 300, CpusetCpus: '0', CpusetMems: '0' },
  };
  const limits = { memory: 64 * 1024 ** 2, nanoCpus: 0, pids: 9, more };
  const files = 'memory.max memory.swap.max memory.low cpu.weight cpu.max io.weight cpuset.cpus pids.max';
  expect((await alpine(`cd /sys/fs/cgroup; cat ${files}`, { limits })).stdout).toBe(
    '67108864\n67108864\n1048576\n20\n25000 50000\ndefault 2930\n0\n9\n',
  );
  const plain = { memory: 0, nanoCpus: 0, pids: 0 };
  expect((await alpine(`cd /sys/fs/cgroup; cat ${files}`, { limits: plain })).stdout).toBe(
    'max\nmax\n0\n100\nmax 100000\ndefault 100\n\nmax\n',
  );
  const shared = { ...confined({ cgroup: '/system.slice/docker-1.scope' }), limits };
  expect((await alpine('cat /proc/self/cgroup; ls /sys/fs/cgroup', shared)).stdout).toBe(
    '0::/system.slice/docker-1.scope\nsystem.slice\n',
  );
});

test('T63 root needs a capability for what others own', async () => {
  const script = `touch /a; chown nobody /a; su -s /bin/sh -c 'mkdir /tmp/own; chmod 700 /tmp/own; echo x > /tmp/own/f' nobody
    chmod 777 /tmp/own; cat /tmp/own/f`;
  expect((await alpine(script)).stdout).toBe('x\n');
  expect(await complaints(alpine('touch /b; chown nobody /b; chgrp 0 /b', without('CHOWN')))).toEqual([
    'chown: /b: Operation not permitted',
  ]);
  expect(await complaints(alpine('chmod 777 /tmp/own', without('FOWNER')))).toEqual([
    'chmod: /tmp/own: Operation not permitted',
  ]);
  const closed = `su -s /bin/sh -c 'chmod 700 /tmp/own' nobody; cat /tmp/own/f; ls /tmp/own`;
  expect(await complaints(alpine(closed, without('DAC_OVERRIDE')))).toEqual([
    "cat: can't open '/tmp/own/f': Permission denied",
    "ls: can't open '/tmp/own': Permission denied",
  ]);
  expect((await alpine(closed, without('SETUID'))).stderr).toBe("su: can't set uid: Operation not permitted\n");
});

test('T63 root of a container may not touch clock, mounts, names, routes and the kernel, in the words of each tool', async () => {
  expect(
    await complaints(
      alpine(`date -s 2020-01-01; mount -t tmpfs none /mnt; umount /proc; hostname x; dmesg; nice -n -5 true
        ip link set eth0 down; ip link add d0 type dummy; ip addr flush dev eth0; ifconfig eth0 down; route del default`),
    ),
  ).toEqual([
    "date: can't set date: Operation not permitted",
    'mount: permission denied (are you root?)',
    "umount: can't unmount /proc: Operation not permitted",
    'hostname: sethostname: Operation not permitted',
    'dmesg: klogctl: Operation not permitted',
    'nice: setpriority(-5): Permission denied',
    'ip: SIOCSIFFLAGS: Operation not permitted',
    'ip: RTNETLINK answers: Operation not permitted',
    "ip: can't send flush request: Operation not permitted",
    'ifconfig: SIOCSIFFLAGS: Operation not permitted',
    'route: SIOCDELRT: Operation not permitted',
  ]);
  expect(await complaints(alpine('mknod /dev/x c 1 3; chroot / id; su nobody -s /bin/sh -c id', NONE))).toEqual([
    'mknod: /dev/x: Operation not permitted',
    "chroot: can't change root directory to '/': Operation not permitted",
    "su: can't set groups: Operation not permitted",
  ]);
  const set = await debian('date -s 2020-01-01; mount -t tmpfs none /mnt; chroot / id; hostname x');
  expect(set.stdout).toBe('Wed Jan  1 00:00:00 UTC 2020\n');
  expect(set.stderr).toBe(`date: cannot set date: Operation not permitted
mount: /mnt: permission denied.
       dmesg(1) may have more information after failed mount system call.
chroot: this room does not simulate other roots of the files
hostname: you must be root to change the host name
`);
});

test('T64 what a capability would allow and the room cannot play is refused by name', async () => {
  const lines = await complaints(
    alpine(
      'date -s 2020-01-01; mount -t tmpfs none /mnt; umount /mnt; hostname x; dmesg; ip link set eth0 down; mknod /x c 1 3',
      ALL,
    ),
  );
  expect(lines).toHaveLength(7);
  for (const line of lines) expect(line).toMatch(/^\w+: this room does not simulate /);
});

test('T65 BusyBox pings without a capability as long as the kernel lets every group; a program whose file lends one does not start', async () => {
  rig.network = () => ({ ok: true, address: '127.0.0.1', addresses: ['127.0.0.1'] }) as never;
  expect((await alpine('ping -c 1 127.0.0.1', without('NET_RAW'))).end.code).toBe(0);
  const narrow = { ...without('NET_RAW').confinement, sysctls: { 'net.ipv4.ping_group_range': '1 0' } } as Confinement;
  expect((await alpine('ping -c 1 127.0.0.1', { confinement: narrow })).stderr).toBe(
    'ping: permission denied (are you root?)\n',
  );
  const install = 'apt-get update > /dev/null; apt-get install -y iputils-ping sudo > /dev/null 2>&1';
  const lent = await debian(`${install}; ping -c 1 127.0.0.1`, without('NET_RAW'));
  expect(lent.stderr).toBe('bash: /usr/bin/ping: Operation not permitted\n');
  expect(lent.end.code).toBe(126);
  expect((await debian(`sudo id`, confined({ noNewPrivileges: true }))).stderr).toMatch(
    /^sudo: The "no new privileges" flag is set/,
  );
});

test('T66 privileged containers have nothing hidden in /proc, and /sys writable', async () => {
  const plain = (await alpine('mount')).stdout;
  expect(plain).toContain('proc on /proc/sys type proc (ro,');
  expect(plain).toContain('tmpfs on /proc/kcore type tmpfs (');
  expect(plain).toContain('sysfs on /sys type sysfs (ro,');
  const open = (await alpine('mount', ALL)).stdout;
  expect(open).not.toMatch(/\/proc\/(sys|kcore)/);
  expect(open).toContain('sysfs on /sys type sysfs (rw,');
  expect((await debian('df --output=target 2> /dev/null; df | grep -c /etc/')).stdout).toMatch(/1\n$/);
});

test('T31 programs in front count as jobs do', async () => {
  const main: ProcessLine = {
    ...{ pid: 1, parent: 0, hostPid: 1001, uid: 0, user: 'root', startedAt: 0, kib: 400, terminal: false },
    command: 'sleep 1000',
  };
  const full = await alpine('sleep 60 & ls; echo never', {
    processes: [main],
    limits: { memory: 0, nanoCpus: 0, pids: 3 },
  });
  expect(full.stderr).toBe("sh: can't fork: Resource temporarily unavailable\n");
  expect(full.stdout).toBe('');
});
