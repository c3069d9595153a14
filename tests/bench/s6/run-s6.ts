import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../services/postgres';
import { BenchProcess } from '../control/bench-process';
import { load } from '../report/machine';
import { number, spread } from '../report/summary';
import { table } from '../report/table';
import { printVerdicts } from '../report/verdict';
import { plan } from '../s1/class-plan';
import { trace } from '../s1/trace';
import type { Settings } from '../settings';
import type { Appender, AppendSystem } from './append-process';

const IN_FLIGHT = [1, 10, 50];
const SYSTEMS: AppendSystem[] = ['PostgreSQL', 'bare insert', 'embedded'];

/** Durable appends through the store port beside a bare insert of the same bytes into the same database. */
export async function runAppends({ bundles, rounds, warmUp, blockSeconds }: Settings): Promise<void> {
  const postgres = await startPostgres();
  const dataDirectory = mkdtempSync(join(tmpdir(), 'drydock-bench-'));
  const appender = BenchProcess.start<Appender>({ file: join(bundles, 'append-process.mjs'), place: 'measured' });
  try {
    const bodies = trace(plan(4, 40), 4, 20).flatMap(({ events }) => events.map(({ event }) => JSON.stringify(event)));
    await appender.call('open', { databaseUrl: await postgres.newDatabase(), dataDirectory, bodies });
    const rates = new Map<string, number[]>();
    for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
      for (const inFlight of IN_FLIGHT) {
        for (const system of SYSTEMS) {
          const room = `bench-${round}-${inFlight}-${system}`;
          const figures = await appender.call('run', { system, inFlight, seconds: blockSeconds, room });
          if (!figures.faithful) throw new Error(`${system} did not store what it was given`);
          if (round > 0) entry(rates, `${system}/${inFlight}`).push(figures.events / figures.seconds);
        }
      }
      console.log(`  round ${round}${round === 0 ? ' (warm-up)' : ''}, load ${load()}`);
    }
    report(rates, bodies);
  } finally {
    await appender.stop();
    await postgres.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

function report(rates: Map<string, number[]>, bodies: readonly string[]): void {
  const bytes = bodies.reduce((sum, body) => sum + body.length, 0) / bodies.length;
  console.log(`\n### S6: durable appends, events of ${number(bytes, 0)} bytes\n`);
  const rows = SYSTEMS.map((system) => [
    system,
    ...IN_FLIGHT.map((inFlight) => spread(entry(rates, `${system}/${inFlight}`), 0)),
  ]);
  console.log(table(['events/s', ...IN_FLIGHT.map((inFlight) => `${inFlight} in flight`)], rows));
  const ratio = (system: AppendSystem, inFlight: number) => {
    const floor = entry(rates, `bare insert/${inFlight}`);
    return entry(rates, `${system}/${inFlight}`).map((rate, round) => rate / (floor[round] ?? Number.NaN));
  };
  printVerdicts(
    IN_FLIGHT.map((inFlight) => ({
      what: `PostgreSQL / bare insert, ${inFlight} in flight`,
      figures: ratio('PostgreSQL', inFlight),
      target: 0.75,
      sense: 'at least',
      unit: '×',
    })),
  );
}

function entry(map: Map<string, number[]>, key: string): number[] {
  const known = map.get(key);
  if (known) return known;
  const made: number[] = [];
  map.set(key, made);
  return made;
}
