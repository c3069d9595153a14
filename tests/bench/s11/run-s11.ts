import { join } from 'node:path';
import { BenchProcess } from '../control/bench-process';
import { load } from '../report/machine';
import { spread } from '../report/summary';
import { table } from '../report/table';
import { printVerdicts } from '../report/verdict';
import type { Settings } from '../settings';
import type { EngineBench, EngineFigures } from './engine-process';
import { runTyping } from './run-typing';

/** The engine alone, in one process: commands, applied events and builds, in rooms of several sizes. */
export async function runEngine(settings: Settings): Promise<void> {
  await runEngineAlone(settings);
  await runTyping(settings);
}

async function runEngineAlone({ bundles, rounds, warmUp, blockSeconds, hosts, profile }: Settings): Promise<void> {
  const start = () => BenchProcess.start<EngineBench>({ file: join(bundles, 'engine-process.mjs'), place: 'measured' });
  const engine = start();
  // In a process of its own, since what is kept of large rooms for replaying is much to collect.
  const rooms = start();
  try {
    const figures = new Map<number, EngineFigures[]>(hosts.map((count) => [count, []]));
    const most = hosts.at(-1) ?? 1;
    const apart: number[] = [];
    for (const count of hosts) await engine.call('open', { hosts: count });
    await rooms.call('openApart', { hosts: most });
    for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
      for (const count of hosts) {
        const file = profile && join(profile, `engine-${count}-hosts-round-${round}.cpuprofile`);
        const figure = await engine.profiled(file, () => engine.call('run', { hosts: count, seconds: blockSeconds }));
        if (!figure.faithful) throw new Error(`replaying a room of ${count} hosts gives another state`);
        if (round > 0) figures.get(count)?.push(figure);
      }
      const commandsPerSecond = await rooms.call('runApart', { hosts: most, seconds: blockSeconds });
      if (round > 0) apart.push(commandsPerSecond);
      console.log(`  round ${round}${round === 0 ? ' (warm-up)' : ''}, load ${load()}`);
    }
    report(figures, apart, await weights(bundles, rounds));
  } finally {
    await Promise.all([engine.stop(), rooms.stop()]);
  }
}

/** Megabytes; in a process of its own, since collecting all garbage throws compiled code away too. */
async function weights(bundles: string, rounds: number): Promise<number[]> {
  const scales = BenchProcess.start<EngineBench>({ file: join(bundles, 'engine-process.mjs'), place: 'measured' });
  try {
    const heap: number[] = [];
    for (let round = 1; round <= rounds; round += 1) heap.push((await scales.call('weigh', null)) / 1e6);
    return heap;
  } finally {
    await scales.stop();
  }
}

/** @param apart commands per second in as many rooms of one host each as the largest room has hosts */
function report(
  figures: ReadonlyMap<number, readonly EngineFigures[]>,
  apart: readonly number[],
  heap: readonly number[],
): void {
  console.log('\n### S11: the engine alone\n');
  const rows = [...figures].map(([hosts, rounds]) => [
    `${hosts}`,
    spread(
      rounds.map(({ commandsPerSecond }) => commandsPerSecond),
      0,
    ),
    spread(
      rounds.map(({ eventsPerSecond }) => eventsPerSecond),
      0,
    ),
    spread(
      rounds.map(({ buildMs }) => buildMs),
      2,
    ),
    spread(
      rounds.map(({ cachedBuildMs }) => cachedBuildMs),
      2,
    ),
  ]);
  console.log(table(['hosts', 'commands/s', 'applied events/s', 'build of 20 steps, ms', 'all cached, ms'], rows));
  const kinds = Object.keys([...figures.values()][0]?.[0]?.kinds ?? {});
  const kindRows = [...figures].map(([hosts, rounds]) => [
    `${hosts}`,
    ...kinds.map((kind) =>
      spread(
        rounds.map((round) => round.kinds[kind] ?? Number.NaN),
        0,
      ),
    ),
  ]);
  console.log(`\n${table(['hosts', ...kinds.map((kind) => `${kind}, µs`)], kindRows)}`);
  const sizes = [...figures.keys()];
  console.log(`\n${sizes.at(-1)} rooms of one host each: ${spread(apart, 0)} commands/s`);
  const [smallest, largest] = [figures.get(sizes[0] ?? 1) ?? [], figures.get(sizes.at(-1) ?? 1) ?? []];
  const slowest = (of: (figures: EngineFigures) => number) =>
    smallest.map((_, round) => Math.min(...[...figures.values()].map((rounds) => of(rounds[round] as EngineFigures))));
  printVerdicts([
    {
      what: 'plain docker commands, slowest size',
      figures: slowest(({ commandsPerSecond }) => commandsPerSecond),
      target: 20_000,
      sense: 'at least',
      unit: '/s',
    },
    {
      what: 'applied events, slowest size',
      figures: slowest(({ eventsPerSecond }) => eventsPerSecond),
      target: 100_000,
      sense: 'at least',
      unit: '/s',
    },
    {
      // Against one host alone, all of whose state is in the processor's caches, memory would be measured (decision 069).
      what: `cost of a command, ${sizes.at(-1)} hosts in one room / in a room each`,
      figures: apart.map((figure, round) => figure / (largest[round]?.commandsPerSecond ?? Number.NaN)),
      target: 1.1,
      sense: 'at most',
      unit: '×',
    },
    {
      what: 'build of 20 steps, all cached, slowest size',
      figures: smallest.map((_, round) =>
        Math.max(...[...figures.values()].map((rounds) => rounds[round]?.cachedBuildMs ?? Number.NaN)),
      ),
      target: 5,
      sense: 'at most',
      unit: 'ms',
    },
    {
      what: 'heap of a host with 100 containers and 20 images',
      figures: heap,
      target: 2,
      sense: 'at most',
      unit: 'MB',
    },
  ]);
}
