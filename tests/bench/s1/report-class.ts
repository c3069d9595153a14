import { number, percentile, spread, summary } from '../report/summary';
import { table } from '../report/table';
import { printVerdicts } from '../report/verdict';
import type { RoundCounts } from './screen';
import type { SystemName } from './systems';

export interface RoundFigures extends RoundCounts {
  round: number;
  /** Server processor time of the round in microseconds. */
  cpu: number;
  /** Load average before the round. */
  load: string;
  /** Why the round does not count; empty when it does. */
  wrong: string[];
}

/** Prints what each system cost, and Drydock beside the Socket.IO floor round by round. */
export function reportClass(
  title: string,
  figures: ReadonlyMap<SystemName, readonly RoundFigures[]>,
  rate: number,
): void {
  const counting = new Map(
    [...figures].map(([name, rounds]) => [name, rounds.filter(({ wrong }) => wrong.length === 0)] as const),
  );
  const rows = [...counting].map(([name, rounds]) => [
    name,
    `${rounds.length} of ${figures.get(name)?.length ?? 0}`,
    spread(rounds.map(perEvent)),
    spread(rounds.map(({ cpu, seconds }) => (cpu / seconds / 1e6) * 100)),
    spread(rounds.map(({ latencies }) => percentile(latencies, 0.5))),
    spread(rounds.map(({ latencies }) => percentile(latencies, 0.99))),
    number(summary(rounds.map(({ frames, commands }) => frames / commands)).median, 0),
    number(summary(rounds.map(({ bytes, commands }) => bytes / commands / 1024)).median, 0),
  ]);
  console.log(`\n### ${title}\n`);
  console.log(
    table(['system', 'rounds', 'CPU µs/event', 'CPU %', 'p50 ms', 'p99 ms', 'messages/command', 'KiB/command'], rows),
  );
  const drydock = counting.get('Drydock') ?? [];
  const floor = counting.get('Socket.IO') ?? [];
  printVerdicts([
    {
      what: 'CPU per delivered event / Socket.IO room emit',
      figures: ratios(drydock, floor, (a, b) => perEvent(a) / perEvent(b)),
      target: rate >= 100 ? 0.4 : 1.35,
      sense: 'at most',
      unit: '×',
    },
    {
      what: 'p50, command to every screen, above Socket.IO',
      figures: ratios(drydock, floor, (a, b) => percentile(a.latencies, 0.5) - percentile(b.latencies, 0.5)),
      target: 3,
      sense: 'at most',
      unit: 'ms',
    },
    {
      what: 'p99, command to every screen, above Socket.IO',
      figures: ratios(drydock, floor, (a, b) => percentile(a.latencies, 0.99) - percentile(b.latencies, 0.99)),
      target: 40,
      sense: 'at most',
      unit: 'ms',
    },
  ]);
}

function perEvent({ cpu, delivered }: RoundFigures): number {
  return cpu / delivered;
}

/** Of the rounds in which both count. */
function ratios(
  ours: readonly RoundFigures[],
  theirs: readonly RoundFigures[],
  compare: (a: RoundFigures, b: RoundFigures) => number,
): number[] {
  return ours.flatMap((figures) => {
    const other = theirs.find(({ round }) => round === figures.round);
    return other ? [compare(figures, other)] : [];
  });
}
