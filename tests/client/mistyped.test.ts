import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Cli } from '#engine/client/cli';
import { docker } from '#engine/client/docker';
import type { Daemon } from '#engine/daemon/api';
import { withUsage } from './mistyped-answer';
import { realDocker } from './real-docker';

type Recorded = [line: string, code: number, out: string, err: string];

const COMMANDS = realDocker();
const RECORDED = readFileSync(join(import.meta.dirname, 'mistyped.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Recorded);

/** What this room does not simulate it refuses by name, whatever else is wrong in the line. */
const BY_NAME = / real Docker has "/;

test('K87 wrong lines are answered in the words of docker 28.2.2, for every command and every flag', () => {
  const different = RECORDED.flatMap(([line, code, out, err]) => {
    const argv = line.split(' ');
    const ours = answer(argv);
    const real = { code, out, err: withUsage(err, argv, COMMANDS) };
    const isSame = ours.code === real.code && ours.out === real.out && ours.err === real.err;
    return isSame || BY_NAME.test(ours.err) ? [] : [{ line, ours, real }];
  });
  expect(different).toEqual([]);
});

class Asked extends Error {}

/** Our client in front of a daemon that nothing may be asked of. */
function answer(argv: readonly string[]) {
  const answered = { code: -1, out: '', err: '' };
  const daemon = new Proxy({} as Daemon, {
    get: (_, operation) => () => {
      throw new Asked(String(operation));
    },
  });
  const cli: Partial<Cli> = {
    daemon,
    now: Date.UTC(2026, 10, 21),
    cwd: '/',
    env: ['HOME=/home/student', 'DOCKER_BUILDKIT=0'],
    stdin: '',
    stdinBytes: new Uint8Array(0),
    isTerminal: false,
    hostFiles: EMPTY as unknown as Cli['hostFiles'],
    out: (text) => {
      answered.out += text;
    },
    err: (text) => {
      answered.err += text;
    },
  };
  try {
    const step = docker(cli as Cli, argv).next();
    answered.code = step.done ? step.value : -1;
  } catch (error) {
    if (!(error instanceof Asked)) throw error;
    answered.err += `asked the daemon: ${error.message}`;
  }
  return answered;
}

const EMPTY = { realpath: (path: string) => path, get: () => null, stat: () => null, list: () => [] };
