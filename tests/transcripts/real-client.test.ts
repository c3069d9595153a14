import { execFile, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cli } from '#engine/client/cli';
import type { Command, Group } from '#engine/client/command';
import { COMMAND_TREE } from '#engine/client/command-tree';
import { docker } from '#engine/client/docker';
import type { Daemon } from '#engine/daemon/api';
import type { JsonObject } from '#engine/daemon/api/json-object';
import { startEngineStub } from './engine-stub';
import { FORMATS } from './formats';

/** A container with a value of every kind that formats ask for. */
const WEB: JsonObject = {
  Id: 'a'.repeat(64),
  Created: '2026-11-21T03:24:21.5Z',
  Path: 'nginx',
  Args: ['-g', 'daemon off;'],
  State: { Status: 'running', Running: true, Paused: false, Pid: 1001, ExitCode: 0, Error: '' },
  Image: `sha256:${'b'.repeat(64)}`,
  Name: '/web',
  RestartCount: 0,
  HostConfig: {
    Binds: null,
    LogConfig: { Type: 'json-file', Config: {} },
    RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
    Memory: 67108864,
    PidsLimit: null,
  },
  Mounts: [],
  Config: {
    User: '',
    Env: ['PATH=/usr/bin', 'A=<b>&c'],
    Cmd: ['nginx', '-g', 'daemon off;'],
    Volumes: null,
    Entrypoint: null,
    Labels: { owner: 'ann', 'com.x.y': 'z' },
    ExposedPorts: { '80/tcp': {} },
  },
  NetworkSettings: {
    Ports: { '80/tcp': [{ HostIp: '0.0.0.0', HostPort: '8080' }] },
    Networks: { bridge: { IPAddress: '172.17.0.2', Gateway: '172.17.0.1' } },
  },
};

const MISTAKES = [
  '--foo',
  '-z',
  'help foo',
  'urn busybox',
  'rn -it busybox',
  'rn --help',
  'rn --debug',
  'rn --foo',
  'rn x -- -y',
  'rn --tls=x',
  '-l foo ps',
  '-l warning context show',
  '--tls ps',
  '--tlsverify ps',
  '--tlsverify context show',
  '-c nope ps',
  '-c nope ps --help',
  '-c ../x ps',
  '-H a -H b ps',
  '-H foo:bar ps',
  '-H ftp://x ps',
  '-H tcp://127.0.0.1:1 -c default context show',
  '-H tcp://127.0.0.1:1 ps',
  '-H localhost:1 ps',
  '-H :1 ps',
  '-H unix:///x ps',
  '-H fd:// ps',
  '-H npipe:////./x ps',
  'context ls',
  'context inspect',
  'context inspect nope',
  'context inspect default default',
  'context inspect -f {{.Name}}',
  'context inspect -f {{',
  'context ls -q',
  'context ls --format json',
  'context ls --format {{.Name}}{{.Current}}{{.DockerEndpoint}}{{.Error}}',
  'context ls --format {{.X}}',
  'context show',
  'context show x',
  'context use',
  'context use nope',
  'context use ../x',
  'rn --tls=x',
  'rn -c',
  '--debug rn -it',
  'container foo -x',
  'volume foo',
  'volume --foo',
  'manifest foo',
  'ps -h',
  'container foo --help',
  'container help',
  'build --squash .',
  'checkpoint ls x',
  'run --cpu-count 3 busybox',
  'container foo',
  'container --foo',
  'run -z',
  'run --name',
  'run -p',
  'run --rm=maybe busybox',
  'run --stop-timeout x busybox',
  'run -dz busybox',
  'run ---x',
  'run -m 1x busybox',
  'run --memory= busybox',
  'run --cpus x busybox',
  'run -e =x busybox',
  'run -l =x busybox',
  'run --expose 80-70 busybox',
  'run -p 80:80-81 busybox',
  'run -p 80: busybox',
  'run -p 80:80:80:80 busybox',
  'run -p [::1]:x:80 busybox',
  'run --restart :3 busybox',
  'run --restart on-failure:x busybox',
  'run --pull maybe busybox',
  'run --rm --restart always busybox',
  'run --env-file nofile busybox',
  'run --ulimit nofile busybox',
  'run --ulimit foo=1 busybox',
  'run --ulimit nofile=10:5 busybox',
  'run --ulimit nofile=a busybox',
  'run --ulimit nofile=1:2:3 busybox',
  'run --ulimit nofile=-1:5 busybox',
  'run --shm-size x busybox',
  'run --shm-size= busybox',
  'run --memory-swap x busybox',
  'run --memory-swappiness 101 busybox',
  'run --memory-swappiness x busybox',
  'run --security-opt foo busybox',
  'run --security-opt seccomp=nofile busybox',
  'run --sysctl foo busybox',
  'run --sysctl kernel.foo=1 busybox',
  'run --log-driver none --log-opt a=b busybox',
  'run --pid foo busybox',
  'run --userns foo busybox',
  'run --uts foo busybox',
  'run --cgroupns foo busybox',
  'run --platform foo busybox',
  'run --platform a/b/c/d/e busybox',
  'run --cidfile /nosuch/x busybox',
  'run --oom-score-adj x busybox',
  'run --cpu-shares x busybox',
  'run --blkio-weight x busybox',
  'run --blkio-weight 70000 busybox',
  'run --memory-reservation x busybox',
  'create --ulimit nofile busybox',
  'create --platform foo busybox',
  'create --cidfile /nosuch/x busybox',
  'run BusyBox',
  'create BusyBox',
  'create -p x busybox',
  'stop -t x c',
  'ps x',
  'ps -n x',
  'ps -f web',
  'ps --format',
  'images a b',
  'port a b c',
  'commit a b c',
  'tag x',
  'tag x Y',
  'rename a',
  'rm',
  'logs a b',
  'update c',
  'start -a a b',
  'pull -a x:y',
  'pull Bad',
  'build',
  'build nosuchdir',
  'build -t HELLO .',
  'inspect --type foo x',
];

const found = spawnSync('docker', ['-v'], { encoding: 'utf8' });
const isThere = found.status === 0 && found.stdout.startsWith('Docker version 28.2.2');
if (!isThere) console.warn('docker 28.2.2 is not on the PATH: our client is not compared with the real one');

/** What one of the two clients answered. */
interface Answered {
  out: string;
  err: string;
  code: number;
}

describe.skipIf(!isThere)('as the real docker 28.2.2 does', () => {
  let engine: Awaited<ReturnType<typeof startEngineStub>>;
  beforeAll(async () => {
    engine = await startEngineStub(WEB);
  });
  afterAll(() => engine.close());

  function real(argv: readonly string[]): Promise<Answered> {
    // Contexts are the client's own; the address of the stub would show in them.
    const host = argv.includes('context') ? {} : { DOCKER_HOST: engine.url };
    const env = { ...process.env, ...host, DOCKER_BUILDKIT: '0', HOME: '/home/student' };
    return new Promise((answer) => {
      const child = execFile('docker', argv, { env, cwd: '/' }, (error, out, err) => {
        answer({ out, err, code: typeof error?.code === 'number' ? error.code : 0 });
      });
      child.stdin?.end();
    });
  }

  test.each(simulatedPaths(COMMAND_TREE, []))('K5 help of docker %s', async (path) => {
    const argv = [...path.split(' ').filter((word) => word !== ''), '--help'];
    expect(ours(argv)).toEqual(await real(argv));
  });

  test.each(MISTAKES)('K3 K4 K9 K82 docker %s', async (line) => {
    const argv = line.split(' ');
    expect(ours(argv)).toEqual(await real(argv));
  });

  test.each(FORMATS)('K30 K31 inspect -f %s', async (format) => {
    const argv = ['inspect', '-f', format, 'web'];
    expect(ours(argv)).toEqual(await real(argv));
  });
});

/** Our client in front of a daemon that knows one container. */
function ours(argv: readonly string[]): Answered {
  const answered = { out: '', err: '', code: 0 };
  const missing = { ok: false, error: { status: 404, message: 'page not found' } } as const;
  const daemon = new Proxy({} as Daemon, {
    get: (_, name) => (of: string) =>
      name === 'containerInspect' && of === 'web' ? { ok: true, value: WEB } : missing,
  });
  const cli = {
    daemon,
    now: Date.now(),
    cwd: '/',
    env: ['HOME=/home/student', 'DOCKER_BUILDKIT=0'],
    stdin: '',
    isTerminal: false,
    hostFiles: { realpath: (path: string) => path, get: () => null, stat: () => null },
    out: (text: string) => {
      answered.out += text;
    },
    err: (text: string) => {
      answered.err += text;
    },
  };
  const step = docker(cli as unknown as Cli, argv).next();
  if (!step.done) throw new Error(`docker ${argv.join(' ')} waits`);
  return { ...answered, code: step.value };
}

function simulatedPaths(node: Group | Command, path: readonly string[]): string[] {
  if (node.kind === 'command') return node.simulated ? [path.join(' ')] : [];
  const below = [...node.commands].flatMap(([name, child]) => simulatedPaths(child, [...path, name]));
  return below.length > 0
    ? [...(path.length === 0 || COMPLETE_GROUPS.includes(path.join(' ')) ? [path.join(' ')] : []), ...below]
    : below;
}

/** Groups whose help names nothing that depends on the engine. */
const COMPLETE_GROUPS = ['container', 'image', 'builder', 'system'];
