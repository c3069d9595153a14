import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchProcess } from '../control/bench-process';
import { load } from '../report/machine';
import { spread } from '../report/summary';
import { table } from '../report/table';
import { printVerdicts } from '../report/verdict';
import type { Settings } from '../settings';
import type { TypingBench, TypingFigures } from './typing-process';

/** Lines with the most milliseconds that the server may take for them. */
const LINES = [
  ['docker', 5],
  ['docker ps', 5],
  ['docker ps | wc -l', 15],
] as const;

/** What a lone student waits for: the engine, the embedded database and, for a pipe, the shell in its thread. */
export async function runTyping({ bundles, rounds, warmUp, blockSeconds }: Settings): Promise<void> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'drydock-bench-'));
  const server = BenchProcess.start<TypingBench>({ file: join(bundles, 'typing-process.mjs'), place: 'measured' });
  try {
    await server.call('open', { dataDirectory });
    const figures = new Map<string, TypingFigures[]>(LINES.map(([line]) => [line, []]));
    for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
      for (const [line] of LINES) {
        const figure = await server.call('run', { line, seconds: blockSeconds * 2 });
        if (round > 0) figures.get(line)?.push(figure);
      }
      console.log(`  typing, round ${round}${round === 0 ? ' (warm-up)' : ''}, load ${load()}`);
    }
    report(figures);
  } finally {
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

function report(figures: ReadonlyMap<string, readonly TypingFigures[]>): void {
  console.log('\n### S11: one student types, milliseconds until it is stored\n');
  const of = (line: string, part: keyof TypingFigures) => (figures.get(line) ?? []).map((figure) => figure[part]);
  const rows = LINES.map(([line]) => [line, spread(of(line, 'median'), 2), spread(of(line, 'p95'), 2)]);
  console.log(table(['line', 'median', '95th percentile'], rows));
  printVerdicts(
    LINES.map(([line, target]) => ({
      what: `${line}, 95th percentile`,
      figures: of(line, 'p95'),
      target,
      sense: 'at most' as const,
      unit: 'ms',
    })),
  );
}
