import { join } from 'node:path';
import { BenchProcess } from '../control/bench-process';
import { load } from '../report/machine';
import { spread } from '../report/summary';
import { table } from '../report/table';
import { printVerdicts } from '../report/verdict';
import type { Settings } from '../settings';
import type { Figure, LessonBench } from './lesson-process';

/** So many times what applying an event costs may be spent on looking at what it decides (issue: lessons). */
const TARGET = 10;

/** What the checks of a lesson cost after an event, in a large class, beside applying the event. */
export async function runLesson({ bundles, rounds, warmUp, profile, learners, typing }: Settings): Promise<void> {
  const bench = BenchProcess.start<LessonBench>({ file: join(bundles, 'lesson-process.mjs'), place: 'measured' });
  try {
    const checks = await bench.call('open', { students: learners, typing });
    const figures: Figure[][] = [];
    for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
      const file = profile && join(profile, `lesson-round-${round}.cpuprofile`);
      const found = await bench.profiled(file, () => bench.call('run', null));
      if (round > 0) figures.push(found);
      console.log(`  round ${round}${round === 0 ? ' (warm-up)' : ''}, load ${load()}`);
    }
    report(figures, learners, checks);
  } finally {
    await bench.stop();
  }
}

function report(figures: readonly Figure[][], learners: number, checks: number): void {
  console.log(`\n### S14: a class of ${learners} in each of ${checks} steps\n`);
  const kinds = (figures[0] ?? []).map(({ kind }) => kind);
  const of = (kind: string) => figures.flatMap((round) => round.filter((figure) => figure.kind === kind));
  const rows = kinds.map((kind) => [
    kind,
    spread(
      of(kind).map(({ applied }) => applied),
      2,
    ),
    spread(
      of(kind).map(({ evaluated }) => evaluated),
      2,
    ),
    spread(
      of(kind).map(({ dearest }) => dearest),
      2,
    ),
  ]);
  console.log(table(['events', 'applying one, µs', 'checks after it, µs', 'in the dearest step, µs'], rows));
  printVerdicts([
    ...kinds.map((kind) => ({
      what: `checks after an event / applying it: ${kind}`,
      figures: of(kind).map(({ evaluated, applied }) => evaluated / applied),
      target: TARGET,
      sense: 'at most' as const,
      unit: '×',
    })),
  ]);
}
