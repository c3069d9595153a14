import { afterAll, expect, test } from 'vitest';
import type { HttpResult } from '#engine/room/effects';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { catalogueContainer } from './catalogue-container';
import { SandboxRig } from './sandbox-rig';

const rig = new SandboxRig(new WorkerSandbox());
afterAll(() => rig.sandbox.close());

const page = (status = 200, reason = 'OK', more: [string, string][] = []): HttpResult => ({
  ok: true,
  address: '172.18.0.2',
  response: { status, reason, headers: [['Content-Type', 'text/html'], ...more], body: 'hello\n' },
});
const failure = (kind: Extract<HttpResult, { ok: false }>['failure']): HttpResult => ({
  ...{ ok: false, failure: kind, host: 'web', port: 80, address: '172.18.0.2' },
});
const answers = (result: HttpResult) => {
  rig.http = () => ({ kind: 'http', result });
};

test('T14 curl shows its meter where its output is no terminal’s, and -s takes it away', async () => {
  answers(page());
  expect((await rig.run(rig.line('curl web'))).stderr).toContain('% Total    % Received');
  expect((await rig.run(rig.line('curl -s web'))).stderr).toBe('');
  expect((await rig.run(rig.line('curl web', { tty: true }))).stderr).toBe('');
  expect((await rig.run(rig.line('curl -o page web', { tty: true }))).stderr).toContain('100     6');
});

test('T15 curl -v tells of the connection, -w of the outcome, and --retry tries again', async () => {
  answers(page());
  const { stderr, stdout } = await rig.run(rig.line("curl -sv -w '%{http_code} %{remote_ip}\\n' -o /dev/null web"));
  expect(stderr).toContain(
    '*   Trying 172.18.0.2:80...\n* Connected to web (172.18.0.2) port 80\n> GET / HTTP/1.1\n> Host: web\n',
  );
  expect(stderr).toContain('< HTTP/1.1 200 OK\n< Content-Type: text/html\n< \n');
  expect(stdout).toBe('200 172.18.0.2\n');
  answers(page(404, 'Not Found'));
  const failed = await rig.run(rig.line('curl -fsS web'));
  expect([failed.stderr, failed.end.code]).toEqual(['curl: (22) The requested URL returned error: 404\n', 22]);
  answers(failure('connection-refused'));
  const retried = await rig.run(rig.line('curl -sS --retry 1 --retry-connrefused web'));
  expect(retried.stderr).toBe(
    "Warning: Problem: connection refused. Will retry in 1 second. 1 retry left.\ncurl: (7) Failed to connect to web port 80 after 0 ms: Couldn't connect to server\n",
  );
});

test.each([
  [
    'connection-refused',
    "wget: can't connect to remote host (172.18.0.2): Connection refused\n",
    4,
    'failed: Connection refused.\n',
  ],
  ['could-not-resolve', "wget: bad address 'web'\n", 4, 'wget: unable to resolve host address ‘web’\n'],
  ['empty-reply', 'wget: error getting response\n', 4, 'No data received.\nGiving up.\n\n'],
] as const)('T16 wget of BusyBox and of GNU: %s', async (kind, busybox, code, gnu) => {
  answers(failure(kind));
  const alpine = catalogueContainer(rig, 'alpine:latest', 'ash');
  const small = await alpine('wget -qO- http://web');
  expect([small.stderr, small.end.code]).toEqual([busybox, 1]);
  const big = await rig.run(rig.line('wget http://web'));
  expect(big.end.code).toBe(code);
  expect(big.stderr.endsWith(gnu)).toBe(true);
});

test('T16 GNU wget saves beside what is there', async () => {
  answers(page());
  const { stdout, stderr } = await rig.run(rig.line('wget -q web/a.html; wget web/a.html; ls a*'));
  expect(stdout).toBe('a.html\na.html.1\n');
  expect(stderr).toContain(
    'HTTP request sent, awaiting response... 200 OK\nLength: 6 [text/html]\nSaving to: ‘a.html.1’\n',
  );
});
