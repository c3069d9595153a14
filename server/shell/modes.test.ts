import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { interactiveMode } from './interactive-mode';
import { protocolMode } from './protocol-mode';
import { scriptMode } from './script-mode';
import { SoloServer } from './solo-server';

test('K61 the line protocol: an empty host with busybox alone, one answer a line, time that is waited for is left out', async () => {
  const input = new PassThrough();
  const output = new PassThrough();
  const began = performance.now();
  const ended = protocolMode(input, output).then(() => output.end());
  for (const line of [
    "docker images --format '{{.Repository}}:{{.Tag}}'; pwd; ls",
    "docker run -d --name tick busybox sh -c 'while true; do sleep 60; echo tick; done' > /dev/null; sleep 1850",
    'docker logs tick | wc -l; echo oops >&2; exit 3',
  ]) {
    input.write(`${JSON.stringify({ line })}\n`);
  }
  input.end('nonsense\n');
  const answers = (await text(output)).trimEnd().split('\n');
  await ended;
  expect(answers.map((answer) => JSON.parse(answer))).toEqual([
    { stdout: 'busybox:latest\n/home/student\n', stderr: '', code: 0 },
    { stdout: '', stderr: '', code: 0 },
    { stdout: '30\n', stderr: 'oops\n', code: 3 },
    { stdout: '', stderr: 'expected {"line": "…"}\n', code: 2 },
  ]);
  expect(performance.now() - began).toBeLessThan(600_000);
});

test('K62 from a pipe: line by line in one shell, here-documents whole, the last exit code', async () => {
  await using server = new SoloServer({ leaping: true });
  const streams = { input: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  streams.input.end("mkdir w; cd w; X=1\ncat > f <<'E'\n$X\nE\ncat f; pwd; echo $X\n\ndocker rm nosuch\n");
  const code = await scriptMode(server, streams);
  streams.stdout.end();
  streams.stderr.end();
  expect([await text(streams.stdout), await text(streams.stderr), code]).toEqual([
    '$X\n/home/student/w\n1\n',
    'Error response from daemon: No such container: nosuch\n',
    1,
  ]);
});

test('K63 at a terminal: prompt, shells of containers, Ctrl-D in them, Ctrl-C, detaching, the end', async () => {
  await using server = new SoloServer({ leaping: false });
  const input = new PassThrough();
  const output = new PassThrough();
  const screen = new Screen(output);
  const code = interactiveMode(server, { input, output });
  await screen.until('$ ');
  for (const [keys, shows] of [
    ['docker run -it --name box busybox\r', '/ # '],
    ['hostname > /name; echo in $((40 + 2))\r', 'in 42'],
    ['\u0004', 'web-app$ '],
    ['docker start -ai box\r', '/ # '],
    ['\u0010\u0011', 'web-app$ '],
    ["docker ps --format '{{.Names}} is {{.State}}'\r", 'box is running'],
    ['docker stop -t 0 box; docker container prune\r', '[y/N] '],
    ['n\r', 'web-app$ '],
    ['docker container prune\r', '[y/N] '],
    ['y\r', 'Total reclaimed space'],
    ['docker login -u ana registry:5000\r', 'Password: '],
    ['hidden\r', 'web-app$ '],
    ['\u001b[A', 'docker login'],
    ['\u0003', '^C'],
    ['sleep 1000\r', '\n'],
    ['\u0003', '^C'],
    ['echo abc', 'abc'],
    ['\u0003', '^C'],
    ['cat <<E\r', '> '],
    ['one\rE\r', 'web-app$ '],
    ['false\r', 'web-app$ '],
    ['\u0004', 'exit'],
  ] as const) {
    input.write(keys);
    await screen.until(shows);
  }
  expect(await code).toBe(1);
  expect(screen.all).not.toContain('hidden');
});

/** What a terminal has shown; each look begins where the last one has found what it looked for. */
class Screen {
  all = '';
  private shown = '';

  constructor(output: PassThrough) {
    output.on('data', (chunk: Buffer) => {
      this.all += chunk.toString();
      this.shown += chunk.toString();
    });
  }

  async until(text: string): Promise<void> {
    await vi.waitFor(() => expect(this.shown).toContain(text), { timeout: 120_000, interval: 10 });
    this.shown = this.shown.slice(this.shown.indexOf(text) + text.length);
  }
}
