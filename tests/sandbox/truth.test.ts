import { afterAll, expect, test } from 'vitest';
import type { ProcessLine } from '#engine/model/sandbox-run';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { catalogueContainer } from './catalogue-container';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

const MAIN: ProcessLine = {
  ...{ pid: 1, parent: 0, hostPid: 1001, uid: 0, user: 'root', startedAt: 0, kib: 2_400, terminal: false },
  command: 'nginx: master process nginx -g daemon off;',
};
const WORKER: ProcessLine = {
  ...MAIN,
  pid: 29,
  parent: 1,
  hostPid: 1029,
  uid: 101,
  user: 'nginx',
  command: 'nginx: worker process',
};
const processes = [MAIN, WORKER];

test('T3 ps, pgrep, pidof and /proc tell of the same processes', async () => {
  const alpine = catalogueContainer(rig, 'nginx:alpine', 'ash');
  const shown = await alpine(
    'ps; pidof nginx; pgrep -l nginx; cat /proc/29/status | grep NSpid; tr "\\0" " " </proc/1/cmdline',
    { processes },
  );
  expect(shown.stdout).toBe(`PID   USER     TIME  COMMAND
    1 root      0:00 nginx: master process nginx -g daemon off;
   29 nginx     0:00 nginx: worker process
   35 root      0:00 ps
29 1
1 nginx
29 nginx
NSpid:\t1029\t29
nginx: master process nginx -g daemon off; `);
  const ubuntu = catalogueContainer(rig, 'ubuntu:latest', 'dash');
  const lines = (await ubuntu('ps aux', { processes })).stdout.split('\n');
  expect(lines[1]).toMatch(/^root +1 +0\.0 +0\.1 +\d+ +2400 \? +Ss +\d\d:\d\d +0:00 nginx: master process/);
  expect((await ubuntu('ps -ef', { processes })).stdout).toMatch(/\nnginx +29 +1 +0 /);
  expect((await ubuntu('ps -o pid=,comm= -p 1', { processes })).end.code).toBeLessThan(2);
});

test('T4 tools are those of the image', async () => {
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  expect((await debian('ps; curl; ip; ping x')).stderr).toBe(
    'sh: 1: ps: not found\nsh: 1: curl: not found\nsh: 1: ip: not found\nsh: 1: ping: not found\n',
  );
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  expect((await alpine('bash; curl; git')).stderr).toBe(
    'sh: bash: not found\nsh: curl: not found\nsh: git: not found\n',
  );
});

test('T5 kill reaches jobs, the shell itself, and through the room every other process', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const sent: string[] = [];
  rig.kill = (pid, signal) => {
    sent.push(`${signal} ${pid}`);
    return pid === 29 ? 'not-permitted' : 'sent';
  };
  const run = await alpine('kill 1; kill -HUP 1; kill 29; kill 99', { processes });
  expect(sent).toEqual(['TERM 1', 'HUP 1', 'TERM 29']);
  expect(run.stderr).toBe("sh: can't kill pid 29: Operation not permitted\nsh: can't kill pid 99: No such process\n");
});

test('T6 memory is the host’s, for free, top and /proc/meminfo alike', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const limits = { memory: 64 * 1024 ** 2, nanoCpus: 0, pids: 0 };
  const { stdout } = await alpine('free | grep Mem; grep MemTotal /proc/meminfo; nproc', { limits });
  expect(stdout).toMatch(/^Mem: +4194304 /);
  expect(stdout).toContain('MemTotal:        4194304 kB\n2\n');
});

test('T7 limits are in the container’s cgroup', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const text = 'cd /sys/fs/cgroup; cat memory.max cpu.max pids.max';
  const limited = await alpine(text, { limits: { memory: 67_108_864, nanoCpus: 1.5e9, pids: 20 } });
  expect(limited.stdout).toBe('67108864\n150000 100000\n20\n');
  const free = await alpine(text, { limits: { memory: 0, nanoCpus: 0, pids: 0 } });
  expect(free.stdout).toBe('max\nmax 100000\nmax\n');
});

test('T8 df and mount show an overlay, what Docker mounts, and volumes', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const { stdout } = await alpine("df -h / | tail -1; mount | grep -c overlay; df | grep -c '/etc/'");
  expect(stdout).toBe('overlay                  39.1G      6.2G     32.9G  16% /\n1\n3\n');
});

test('T9 a command with & is a job: it goes on beside the script, and wait waits for it', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const run = await alpine('(sleep 0.2; echo late) & echo early; wait; echo end');
  expect(run.stdout).toBe('early\nlate\nend\n');
  expect((await alpine('(exit 3) & wait $!; echo $?')).stdout).toBe('3\n');
  expect((await alpine('sleep 100 & kill $!; wait $!; echo $?')).stdout).toBe('143\n');
  expect(
    (await alpine('greet() { echo hi $1; }; for i in 1 2; do greet $i & done; wait')).stdout.split('\n').sort(),
  ).toEqual(['', 'hi 1', 'hi 2']);
  expect((await alpine('sleep 100 & ps | grep "[s]leep 100"')).stdout).toMatch(/sleep 100\n$/);
});

test('T10 a job ends with its shell, and at a prompt it is waited for', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const program = { kind: 'argv' as const, argv: ['sh', '-c', 'sleep 1000 & echo gone'] };
  expect((await alpine('', { program })).stdout).toBe('gone\n');
  const prompt = await alpine('(sleep 0.1; echo done) &', { tty: true });
  expect(prompt.stdout).toBe('done\n');
  expect(prompt.stderr).toBe('[1]+  Done                       (sleep 0.1; echo done)\n');
  const nested = await alpine('{ { sleep 0.2; echo late; } & } &', { tty: true });
  expect(nested.stdout).toBe('late\n');
});

test('T54 what a job prints into a file is there while it runs', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const loop = `{ echo one; while [ ! -e /tmp/seen ]; do sleep 0.01; done; echo two; nosuch; } > /tmp/log 2>&1 &
    until grep -q one /tmp/log; do sleep 0.01; done; cat /tmp/log; touch /tmp/seen; wait; echo --; cat /tmp/log`;
  expect((await alpine(loop)).stdout).toBe('one\n--\none\ntwo\nsh: nosuch: not found\n');
  const more =
    'cd /tmp; echo three >> log & wait; tail -1 log; ls /nope 2> err & wait; cat err; echo > /nope/x & wait; echo $?';
  expect(await alpine(more)).toMatchObject({
    stdout: 'three\nls: /nope: No such file or directory\n0\n',
    stderr: "sh: can't create /nope/x: nonexistent directory\n",
  });
  const script = await alpine(
    'sh -c "echo in; sleep 1000" > /tmp/file & until grep in /tmp/file; do sleep 0.01; done; kill $!; wait; cat /tmp/file',
  );
  expect(script.stdout).toBe('in\nin\n');
});

test('T50 bash tells at a prompt of its own jobs, not of those of jobs, subshells and scripts', async () => {
  const told = async (text: string) => (await rig.run(rig.line(text, { tty: true }))).stderr;
  expect(await told('true &')).toMatch(/^\[1\] \d+\n\[1\]\+ {2}Done {20}true\n$/);
  expect(await told('(true &)')).toBe('');
  expect(await told("bash -c 'true & wait'")).toBe('');
  expect(await told('f() { true & }; f & wait')).toMatch(/^\[1\] \d+\n\[1\]\+ {2}Done {20}f\n$/);
  expect((await rig.run(rig.line('true & wait'))).stderr).toBe('');
});

test('T50 a shell waits for its own jobs only, and knows no others', async () => {
  const run = await rig.run(
    rig.line("sleep 1000 & bash -c 'true & wait; echo inner; jobs'; (true & wait; echo sub); kill %1"),
  );
  expect(run.stdout).toBe('inner\nsub\n');
  expect((await rig.run(rig.line('{ true & wait; echo in; } & wait; echo out'))).stdout).toBe('in\nout\n');
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  expect(
    (await alpine('sleep 1000 & (exit 3) & sleep 0.1; jobs; wait %4; kill %1', { tty: true })).screen,
  ).toBe(`[2]+  Done(3)                    (exit 3)
[1]-  Running                    sleep 1000
!sh: wait: %4: no such job
![1]+  Terminated                 sleep 1000
`);
});

test('T11 accounts can be made and are in the files', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  expect((await alpine('addgroup -S app && adduser -S -G app app && id app')).stdout).toMatch(
    /^uid=\d+\(app\) gid=(\d+)\(app\) groups=\1\(app\)\n$/,
  );
  expect((await alpine('adduser -D ana && tail -1 /etc/passwd && ls -ld /home/ana')).stdout).toMatch(
    /^ana:x:1000:1000:Linux User,,,:\/home\/ana:\/bin\/ash\ndrwx\S+ +\d ana +ana /,
  );
  expect((await alpine('adduser -D ana')).stderr).toBe("adduser: user 'ana' in use\n");
  const debian = catalogueContainer(rig, 'debian:12-slim', 'dash');
  expect((await debian('groupadd -r web && useradd -r -g web web && id web')).stdout).toBe(
    'uid=999(web) gid=999(web) groups=999(web)\n',
  );
  expect((await debian('useradd -m -s /bin/bash bob && ls -d /home/bob && useradd bob')).stderr).toBe(
    "useradd: user 'bob' already exists\n",
  );
});

test('T12 ip, hostname -i and ifconfig show the interfaces that the room has given', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const card = {
    name: 'eth0',
    address: '172.18.0.5',
    prefixLength: 16,
    gateway: '172.18.0.1',
    macAddress: '02:42:ac:12:00:05',
  };
  const { stdout } = await alpine(
    'hostname -i; ip route; ip -4 addr show eth0 | grep inet; ifconfig eth0 | grep inet',
    { interfaces: [card] },
  );
  expect(stdout).toBe(`172.18.0.5
default via 172.18.0.1 dev eth0 
172.18.0.0/16 dev eth0 scope link  src 172.18.0.5 
    inet 172.18.0.5/16 brd 172.18.255.255 scope global eth0
          inet addr:172.18.0.5  Bcast:172.18.255.255  Mask:255.255.0.0
`);
  expect((await alpine('ip a | grep -c eth', { interfaces: [] })).stdout).toBe('0\n');
});

test('T13 ping, nslookup, getent and nc ask the room', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  rig.network = (question) => {
    const host = question.ask === 'resolve' ? question.name : question.host;
    if (host !== 'web') return { ok: false, failure: 'could-not-resolve', address: '' };
    if (question.ask === 'dial' && question.port === 81)
      return { ok: false, failure: 'connection-refused', address: '172.18.0.2' };
    return { ok: true, addresses: ['172.18.0.2'], address: '172.18.0.2', reply: '' };
  };
  const ping = await alpine('ping -c 1 web');
  expect(ping.stdout).toMatch(
    /^PING web \(172\.18\.0\.2\): 56 data bytes\n64 bytes from 172\.18\.0\.2: seq=0 ttl=64 time=\S+ ms\n\n--- web ping statistics ---\n1 packets transmitted, 1 packets received, 0% packet loss\nround-trip/,
  );
  const unknown = await alpine('ping -c 1 nosuch');
  expect([unknown.stderr, unknown.end.code]).toEqual(["ping: bad address 'nosuch'\n", 1]);
  expect((await alpine('nslookup web')).stdout).toContain('Name:\tweb\nAddress: 172.18.0.2\n');
  expect((await alpine('nslookup nosuch')).stdout).toContain("** server can't find nosuch: NXDOMAIN");
  expect((await alpine('getent hosts web')).stdout).toBe('172.18.0.2      web\n');
  expect((await alpine('nc -zv web 80')).stderr).toBe('web (172.18.0.2:80) open\n');
  const refused = await alpine('nc -zv web 81');
  expect([refused.stderr, refused.end.code]).toEqual(['nc: web (172.18.0.2:81): Connection refused\n', 1]);
});

test('T17 nslookup asks the name server alone, ping and getent read /etc/hosts first', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  // A name that is in the container's `/etc/hosts` and nowhere else.
  rig.network = (question) =>
    question.ask === 'resolve' && question.dnsOnly
      ? { ok: false, failure: 'could-not-resolve', address: '' }
      : { ok: true, addresses: ['172.17.0.2'], address: '172.17.0.2', reply: '' };
  const unknown = await alpine('nslookup 0123456789ab');
  expect(unknown.stdout).toContain("** server can't find 0123456789ab: NXDOMAIN");
  expect(unknown.end.code).toBe(1);
  expect((await alpine('getent hosts 0123456789ab')).stdout).toBe('172.17.0.2      0123456789ab\n');
  expect((await alpine('ping -c 1 0123456789ab')).stdout).toMatch(/^PING 0123456789ab \(172\.17\.0\.2\)/);
});

test('T9 a signal with a trap interrupts wait', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const image = await alpine('true');
  const run = rig.start({
    ...image.run,
    id: 'room/trap',
    longLived: true,
    program: {
      kind: 'argv',
      argv: ['sh', '-c', "trap 'echo stopping; kill $!; exit 5' TERM; sleep 1000 & echo up; wait; echo not here"],
    },
  });
  await run.until(({ stdout }) => stdout.includes('up'));
  rig.sandbox.signal('room/trap', 'TERM');
  expect((await run.ended).code).toBe(5);
  expect(run.stdout).toBe('up\nstopping\n');
});

test('T4 a program that is only a file says so by name', async () => {
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const run = await alpine('apk add -q git && git --version && git clone x');
  expect(run.stdout).toMatch(/^git version \d/);
  expect(run.stderr).toBe(
    'git: this room does not simulate the program git; its files are here, what it does is not\n',
  );
  expect(run.end.code).toBe(126);
  expect((await alpine('', { program: { kind: 'argv', argv: ['tr', 'a', 'b'] }, stdin: 'abc\n' })).stdout).toBe(
    'bbc\n',
  );
});
