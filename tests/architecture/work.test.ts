import { type Profiler, Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import type { BenchRoom } from '../bench/s11/bench-room';

const LINES = ['docker run -d -p 8080:80 --name web nginx', 'docker ps', 'docker stop web', 'docker rm -f web'];
/** Rounds of the lines before anything is counted, until nothing is done for the first time. */
const WARM_UP = 3;
const ROUNDS = 20;

/**
 * Times tell of caches and of what else the machine does; how often each branch of the engine's code is taken does not.
 * Optimised code does not count, so there is none here, and only what is compiled while counting has its branches counted.
 */
test('a command does the same work whatever the number of hosts', async () => {
  setFlagsFromString('--no-opt');
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const bench = await import('../bench/s11/bench-room');
  const branchesTaken = (hosts: number) => {
    const room = new bench.BenchRoom(hosts);
    prepare(room);
    take(session);
    for (let round = 0; round < ROUNDS; round += 1) play(room, 1);
    return take(session);
  };
  branchesTaken(2); // what is done for the first time in a process
  const alone = branchesTaken(2);
  const among = branchesTaken(100);
  session.disconnect();
  const commands = LINES.length * ROUNDS;
  expect(Math.max(...alone.values())).toBeGreaterThan(commands);
  // Random IDs decide a few branches, less than once a command; whoever looks at all hosts does so 100 times.
  expect([...among].filter(([branch, times]) => times - (alone.get(branch) ?? 0) >= commands)).toEqual([]);
});

function prepare(room: BenchRoom): void {
  for (let host = 0; host < room.hosts; host += 1) room.type(host, 'docker rm -f web');
  for (let round = 0; round < WARM_UP; round += 1) {
    for (let host = 0; host < room.hosts; host += 1) play(room, host);
  }
}

function play(room: BenchRoom, host: number): void {
  for (const line of LINES) {
    room.type(host, line);
    room.settle();
  }
}

/** How often each branch of the engine was taken since the last call, by its file and place. */
function take(session: Session): Map<string, number> {
  const taken = new Map<string, number>();
  session.post('Profiler.takePreciseCoverage', (_, { result }: { result: Profiler.ScriptCoverage[] }) => {
    for (const { url, functions } of result) {
      if (!/\/engine\/(?!.*\.test\.)/.test(url)) continue;
      for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
        taken.set(`${url.replace(/.*\/engine\//, '')}:${startOffset}-${endOffset}`, count);
      }
    }
  });
  return taken;
}
