import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isPrivate } from '#engine/room/events';
import { projectRoot } from '#server/project-root';
import { startPostgres } from '../../services/postgres';
import { BenchProcess } from '../control/bench-process';
import { load } from '../report/machine';
import type { Settings } from '../settings';
import { type PlannedCommand, plan } from './class-plan';
import type { Judge } from './judge-process';
import type { LoadGenerator } from './load-process';
import { type RoundFigures, reportClass } from './report-class';
import type { ServerUnderTest } from './server-under-test';
import { type System, type SystemName, systems } from './systems';
import { type TracedCommand, trace } from './trace';

interface Measured {
  system: System;
  server: BenchProcess<ServerUnderTest>;
  commands: PlannedCommand[];
  traced: TracedCommand[];
}

/** Seconds of the round that lets the engines compile what is hot; it is not counted. */
const WARM_UP = 3;

interface Rig {
  load: BenchProcess<LoadGenerator>;
  judge: BenchProcess<Judge>;
  students: number;
  rate: number;
  profile: string | null;
}

/** A class in one room: what a delivered event costs the server, and how long a command takes to every screen. */
export async function runClass(settings: Settings, rate: number, title: string): Promise<void> {
  const { students, rounds, warmUp, comparedSeconds, otherSeconds, bundles, pair, profile } = settings;
  const postgres = await startPostgres();
  const data = mkdtempSync(join(tmpdir(), 'drydock-bench-'));
  const rig: Rig = {
    load: BenchProcess.start<LoadGenerator>({ file: join(bundles, 'load.mjs'), place: 'load' }),
    judge: BenchProcess.start<Judge>({ file: join(bundles, 'judge.mjs'), place: 'load' }),
    students,
    rate,
    profile,
  };
  const measured: Measured[] = [];
  try {
    const databaseUrl = await postgres.newDatabase();
    for (const system of systems(comparedSeconds, otherSeconds).slice(0, pair ? 2 : undefined)) {
      const made = await start(system, settings, rate, { databaseUrl, data });
      if (made) measured.push(made);
    }
    const figures = new Map<SystemName, RoundFigures[]>(measured.map(({ system }) => [system.name, []]));
    for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
      for (const one of measured) {
        const figure = await runRound(rig, one, round);
        console.log(
          `  round ${round}${round === 0 ? ' (warm-up)' : ''}  ${one.system.name.padEnd(18)} ${said(figure)}`,
        );
        if (round > 0) figures.get(one.system.name)?.push(figure);
      }
    }
    reportClass(title, figures, rate);
  } finally {
    await Promise.all([...measured.map(({ server }) => server), rig.load, rig.judge].map((process) => process.stop()));
    await postgres.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function start(
  system: System,
  { bundles, students, peers }: Settings,
  rate: number,
  { databaseUrl, data }: { databaseUrl: string; data: string },
): Promise<Measured | null> {
  if (system.peer && !peers) return null;
  const folder = system.peer ? join(projectRoot, 'tests/bench/peers/node_modules/.bench') : bundles;
  const server = BenchProcess.start<ServerUnderTest>({
    file: join(folder, `${system.server}.mjs`),
    place: 'measured',
    env: system.name === 'Drydock' ? { BENCH_DATABASE_URL: databaseUrl } : { BENCH_DATA: data },
  });
  const commands = plan(students, Math.round(system.seconds * rate));
  try {
    await server.call('cpu', null);
  } catch (error) {
    console.log(`  ${system.name} could not be started and is left out: ${(error as Error).message}`);
    return null;
  }
  return { system, server, commands, traced: trace(commands, students, rate) };
}

async function runRound(rig: Rig, { system, server, ...whole }: Measured, round: number): Promise<RoundFigures> {
  const { students, rate } = rig;
  const length = round === 0 ? WARM_UP * rate : Number.POSITIVE_INFINITY;
  const commands = whole.commands.slice(0, length);
  const traced = whole.traced.slice(0, length);
  const drydock = system.dialect === 'drydock';
  const loadBefore = load();
  const opened = await server.call('open', { students, trace: drydock ? [] : traced });
  await rig.load.call('enter', { dialect: system.dialect, opened, students, round: `round-${round}` });
  const before = await server.call('cpu', null);
  const file = drydock && rig.profile ? join(rig.profile, `${system.name}-round-${round}.cpuprofile`) : null;
  const counts = await server.profiled(file, () => rig.load.call('run', { commands, rate }));
  const cpu = (await server.call('cpu', null)) - before;
  const evidence = await rig.load.call('leave', null);
  const record = await server.call('close', null);
  const wrong = record
    ? await rig.judge.call('drydock', { evidence, record, commands })
    : await rig.judge.call('other', { evidence, expected: publicEvents(traced) });
  if (counts.gaps > 0) wrong.push(`${counts.gaps} gaps`);
  if (counts.refused > 0) wrong.push(`${counts.refused} commands were refused`);
  if (counts.unseen > 0) wrong.push(`${counts.unseen} commands were not seen by all`);
  return { ...counts, cpu, round, load: loadBefore, wrong };
}

function publicEvents(traced: readonly TracedCommand[]): number {
  return traced.reduce((sum, { events }) => sum + events.filter(({ event }) => !isPrivate(event)).length, 0);
}

function said({ cpu, delivered, frames, load: before, wrong }: RoundFigures): string {
  const counted = wrong.length === 0 ? '' : `  DOES NOT COUNT: ${wrong.slice(0, 3).join('; ')}`;
  return `${(cpu / delivered).toFixed(2)} µs/event, ${frames} messages, load ${before}${counted}`;
}
