import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docker } from '#engine/client/docker';
import { startEngineStub } from './engine-stub';

const WEB = JSON.parse(readFileSync('/tmp/web.json', 'utf8'));
let engine: any;
beforeAll(async () => {
  engine = await startEngineStub(WEB);
});
afterAll(() => engine.close());
const MODE = process.env.FMODE ?? 'fmt';
const lines = readFileSync('/tmp/fmts.txt', 'utf8').split('\n').filter(Boolean);
test.each(lines)('%s', async (line) => {
  const argv =
    MODE === 'fmt' ? ['inspect', '-f', line, 'web'] : MODE === 'ps' ? ['ps', '--format', line] : line.split(' ');
  const real: any = await new Promise((answer) => {
    const child = execFile(
      'docker',
      argv,
      { env: { ...process.env, DOCKER_HOST: engine.url, HOME: '/home/student', DOCKER_BUILDKIT: '0' }, cwd: '/' },
      (error: any, out, err) => answer({ out, err, code: typeof error?.code === 'number' ? error.code : 0 }),
    );
    child.stdin?.end();
  });
  const answered = { out: '', err: '', code: 0 };
  const missing = { ok: false, error: { status: 404, message: 'page not found' } };
  const daemon = new Proxy(
    {},
    {
      get: (_, name) => (of: any) =>
        name === 'containerList' || name === 'imageList'
          ? []
          : name === 'containerInspect' && of === 'web'
            ? { ok: true, value: WEB }
            : missing,
    },
  );
  const cli: any = {
    daemon,
    now: Date.now(),
    cwd: '/',
    env: [],
    stdin: '',
    isTerminal: false,
    hostFiles: { realpath: (p: string) => p, get: () => null, stat: () => null },
    out: (t: string) => {
      answered.out += t;
    },
    err: (t: string) => {
      answered.err += t;
    },
  };
  const step = docker(cli, argv).next();
  answered.code = step.value as number;
  expect(answered).toEqual(real);
});
