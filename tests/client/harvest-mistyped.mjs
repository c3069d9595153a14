/**
 * Types wrong lines at the docker on the PATH and writes what it says of them to `mistyped.jsonl` beside this file:
 * `node --import tsx tests/client/harvest-mistyped.mjs`. Needs docker 28.2.2, no engine.
 *
 * Asked are the commands that this room simulates. A line that the client sends on to the engine is no mistake of its own and is left out; so is one whose answer has
 * names of this machine in it.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIMULATED } from '#engine/client/commands/simulated';
import { withoutUsage } from './mistyped-answer.ts';
import { mistypedLines } from './mistyped-lines.mjs';
import { realDocker } from './real-docker.ts';

const AT_ONCE = 4;
const LONGEST = 400;
const REFUSAL = 'not this time';

const commands = realDocker();
const engine = createServer((request, response) => {
  const headers = { 'Api-Version': '1.50', Ostype: 'linux', 'Builder-Version': '1', Swarm: 'inactive' };
  const isPing = request.url?.endsWith('/_ping');
  response.writeHead(isPing ? 200 : 404, { ...headers, 'Content-Type': 'application/json' });
  response.end(isPing ? 'OK' : JSON.stringify({ message: REFUSAL }));
});
await new Promise((ready) => engine.listen(0, '127.0.0.1', ready));
const address = `127.0.0.1:${engine.address().port}`;
const cwd = mkdtempSync(join(tmpdir(), 'mistyped-'));

const lines = mistypedLines(commands, (path) => path in SIMULATED);
const answers = [];
const waiting = [...lines.entries()];
await Promise.all(Array.from({ length: AT_ONCE }, work));
rmSync(cwd, { recursive: true });
engine.close();
const written = answers.filter(Boolean).map((answer) => JSON.stringify(answer));
writeFileSync(join(import.meta.dirname, 'mistyped.jsonl'), `${written.join('\n')}\n`);
console.log(`${written.length} of ${lines.length} lines are mistakes of their own`);

async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [at, argv] = next;
    const { code, out, err } = await run(argv);
    const isOwn = code !== 0 && !(out + err).includes(REFUSAL) && out.length + err.length < LONGEST;
    const isPlain = ![cwd, address, 'dial tcp'].some((name) => (out + err).includes(name));
    if (isOwn && isPlain) answers[at] = [argv.join(' '), code, out, withoutUsage(err, argv, commands)];
    for (const left of readdirSync(cwd)) rmSync(join(cwd, left), { recursive: true });
  }
}

function run(argv) {
  // Contexts are the client's own; the address of the engine would show in them.
  const host = argv[0] === 'context' ? {} : { DOCKER_HOST: `tcp://${address}` };
  const env = { PATH: process.env.PATH, HOME: '/home/student', DOCKER_BUILDKIT: '0', ...host };
  return new Promise((answer) => {
    const child = execFile('docker', argv, { env, cwd, timeout: 20_000 }, (error, out, err) => {
      answer({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err });
    });
    child.stdin.end();
  });
}
