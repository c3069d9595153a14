import { afterAll, expect, test } from 'vitest';
import { catalogueBlobs, catalogueImage } from '#engine/catalogue/catalogue';
import { hostLayer, hostLayerId } from '#engine/catalogue/host-layer';
import type { Change } from '#engine/model/file-tree';
import type { ShellKind } from '#engine/model/process';
import type { HttpResult } from '#engine/room/effects';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { SandboxRig, type StartedRun } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
const own = rig.files.blobs;
rig.files.blob = (digest) => own.get(digest) ?? catalogueBlobs.get(digest);
afterAll(() => rig.sandbox.close());

/** A container of an image of the catalogue that keeps what its scripts write. */
function containerOf(repository: string, tag: string, shell: ShellKind) {
  const image = catalogueImage(`library/${repository}`, tag);
  if (!image) throw new Error(`no ${repository}:${tag}`);
  for (const { meta, files } of image.layers) rig.files.layers.set(meta.diffId, new Map(files));
  const upper = new Map<string, Change>();
  return async (program: string | string[]): Promise<StartedRun> => {
    const run = await rig.run(
      rig.container(typeof program === 'string' ? program : '', {
        shell,
        target: `${repository}:${tag}`,
        lower: image.layers.map(({ meta }) => meta.diffId),
        env: [...(image.image.config.Env ?? [])],
        upper: [...upper],
        ...(typeof program !== 'string' && { program: { kind: 'argv', argv: program } }),
      }),
    );
    for (const [path, change] of run.edits) {
      if (change) upper.set(path, change);
      else upper.delete(path);
    }
    return run;
  };
}

test('node and npm on Alpine', async () => {
  const node = containerOf('node', '20-alpine', 'ash');
  expect((await node(['node', '-v'])).stdout).toMatch(/^v20\.\d+\.\d+\n$/);
  expect((await node(['docker-entrypoint.sh', 'node', '-v'])).stdout).toMatch(/^v20\./);
  const manifest =
    '{"name":"web","version":"1.0.0","scripts":{"start":"echo up"},"dependencies":{"express":"^4.18.2"}}';
  const install = await node(`mkdir /app; cd /app; echo '${manifest}' > package.json; npm install`);
  expect(install.stdout).toMatch(/added \d+ packages, and audited \d+ packages in \d/);
  expect((await node('ls /app/node_modules | grep -c .; ls -d /app/node_modules/express; ls /app')).stdout).toMatch(
    /^\d\d\n\/app\/node_modules\/express\nnode_modules\npackage-lock.json\npackage.json\n$/,
  );
  expect((await node('cd /app; npm start')).stdout).toBe('\n> web@1.0.0 start\n> echo up\n\nup\n');
  expect((await node('cd /app; npm ci')).stdout).toContain('up to date');
  expect((await node('npm run nope')).end.code).toBe(254);
});

test('a package manager brings a program that was not there', async () => {
  const alpine = containerOf('alpine', 'latest', 'ash');
  expect((await alpine('curl x')).stderr).toBe('sh: curl: not found\n');
  const added = await alpine('apk add --no-cache curl');
  expect(added.stdout).toContain('Installing curl (');
  expect((await alpine('curl -sS x')).stderr).toBe('curl: (6) Could not resolve host: x\n');
  expect((await alpine('apk add nosuch')).stderr).toContain('nosuch (no such package)');

  const debian = containerOf('nginx', 'latest', 'dash');
  expect((await debian('apt-get install -y procps')).stderr).toBe('E: Unable to locate package procps\n');
  expect((await debian('ps')).stderr).toBe('sh: 1: ps: not found\n');
  await debian('apt-get update && apt-get install -y procps');
  expect((await debian('ps')).stdout).toContain('PID TTY');
});

test('a program that is removed is gone', async () => {
  const busybox = containerOf('busybox', 'latest', 'ash');
  const run = await busybox('rm /bin/ls; ls; hash -r; echo still here');
  expect(run.stderr).toContain('sh: ls: not found\n');
  expect(run.stdout).toBe('still here\n');
});

test('the host has docker and curl, and not what belongs to images', async () => {
  rig.files.layers.set(hostLayerId(), new Map(hostLayer()));
  const run = await rig.run(rig.line('which docker curl; apk; node', { lower: [hostLayerId()] }));
  expect(run.stdout).toBe('/usr/bin/docker\n/usr/bin/curl\n');
  expect(run.stderr).toBe('bash: apk: command not found\nbash: node: command not found\n');
});

const failing = (failure: Extract<HttpResult, { ok: false }>['failure']): HttpResult => ({
  ok: false,
  failure,
  host: 'localhost',
  port: 8080,
});

test.each([
  ['could-not-resolve', 6, 'curl: (6) Could not resolve host: localhost\n'],
  [
    'connection-refused',
    7,
    "curl: (7) Failed to connect to localhost port 8080 after 0 ms: Couldn't connect to server\n",
  ],
  ['empty-reply', 52, 'curl: (52) Empty reply from server\n'],
  ['connection-reset', 56, 'curl: (56) Recv failure: Connection reset by peer\n'],
] as const)('curl: %s', async (failure, code, text) => {
  rig.http = () => ({ kind: 'http', result: failing(failure) });
  const run = await rig.run(rig.line('curl -sS localhost:8080'));
  expect(run.stderr).toBe(text);
  expect(run.end.code).toBe(code);
  expect((await rig.run(rig.line('curl -s localhost:8080'))).stderr).toBe('');
});

test.each([
  ['could-not-resolve', "wget: bad address 'localhost:8080'\n"],
  ['connection-refused', "wget: can't connect to remote host (localhost): Connection refused\n"],
] as const)('wget of BusyBox: %s', async (failure, text) => {
  rig.http = () => ({ kind: 'http', result: failing(failure) });
  const run = await rig.run(rig.container('wget -qO- http://localhost:8080'));
  expect(run.stderr).toBe(text);
  expect(run.end.code).toBe(1);
});

test('curl shows, saves, follows and reports', async () => {
  rig.http = (url) => {
    const headers: [string, string][] = url.endsWith('/old') ? [['Location', '/new']] : [['Content-Type', 'text/html']];
    const [status, reason] = url.endsWith('/old') ? ([301, 'Moved Permanently'] as const) : ([200, 'OK'] as const);
    return { kind: 'http', result: { ok: true, response: { status, reason, headers, body: `<p>${url}</p>\n` } } };
  };
  const out = async (line: string) => (await rig.run(rig.line(line))).stdout;
  expect(await out('curl localhost:8080/a')).toBe('<p>localhost:8080/a</p>\n');
  expect(await out('curl -i localhost/a')).toBe(
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>localhost/a</p>\n',
  );
  expect(await out('curl -sL localhost/old')).toBe('<p>http://localhost/new</p>\n');
  expect(await out("curl -s -o page.html -w '%{http_code}\\n' localhost/a; cat page.html")).toBe(
    '200\n<p>localhost/a</p>\n',
  );
  expect(await out('curl -s localhost/a | wc -l')).toBe('1\n');
});
