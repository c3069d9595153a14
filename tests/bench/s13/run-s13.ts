import { DrydockProcess } from '../../e2e/drydock-process';
import { load } from '../report/machine';
import { number, percentile, spread } from '../report/summary';
import { table } from '../report/table';
import { printVerdicts } from '../report/verdict';
import type { Settings } from '../settings';
import { type Frames, WallBrowser } from './wall-browser';
import { WallClass } from './wall-class';

/** Containers of one student. */
const EACH = 10;
const CHANGES_A_SECOND = 20;
/** A frame that took longer than two of sixty a second. */
const LONG_MS = 34;

/** The wall of a class of a thousand containers while twenty of them change every second, beside an empty page. */
export async function runWall({ wallStudents, wallSeconds, rounds }: Settings): Promise<void> {
  if (!WallBrowser.path()) {
    console.log('  No Chromium was found: S13 is left out.');
    return;
  }
  await using server = await DrydockProcess.start();
  using school = await WallClass.open(server.url, wallStudents, EACH);
  await using browser = await WallBrowser.open('one core');
  const empty = await browser.page('about:blank');
  const wall = await browser.page(`${server.url}/r/${school.code}/wall`);
  await wall
    .locator('[data-container]')
    .nth(wallStudents * EACH - 1)
    .waitFor({ state: 'attached', timeout: 60_000 });
  const floors: Frames[] = [];
  const walls: Frames[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await empty.bringToFront();
    const floor = await browser.watch(empty, wallSeconds / 2);
    await wall.bringToFront();
    const shown = await browser.watch(wall, wallSeconds, () => school.change(CHANGES_A_SECOND, wallSeconds));
    floors.push(floor);
    walls.push(shown);
    console.log(`  round ${round}  empty ${said(floor)}  wall ${said(shown)}, load ${load()}`);
  }
  report(`S13: a wall of ${wallStudents * EACH} containers, ${CHANGES_A_SECOND} changes a second`, floors, walls);
}

function report(title: string, floors: readonly Frames[], walls: readonly Frames[]): void {
  console.log(`\n### ${title}\n`);
  const row = (name: string, frames: readonly Frames[]) => [
    name,
    spread(frames.map(perSecond)),
    spread(frames.map(({ intervals }) => percentile(intervals, 0.5))),
    spread(frames.map(({ intervals }) => percentile(intervals, 0.95))),
    spread(
      frames.map(({ intervals }) => intervals.filter((interval) => interval > LONG_MS).length),
      0,
    ),
    spread(
      frames.map((one) => percentile(spent(one), 0.5)),
      2,
    ),
    spread(
      frames.map((one) => percentile(spent(one), 0.95)),
      2,
    ),
    spread(
      frames.map((one) => Math.max(0, ...spent(one))),
      1,
    ),
  ];
  console.log(
    table(
      ['page', 'frames/s', 'p50 ms', 'p95 ms', `over ${LONG_MS} ms`, 'work p50 ms', 'work p95 ms', 'work most ms'],
      [row('empty page', floors), row('wall', walls)],
    ),
  );
  printVerdicts([
    {
      what: 'frames a second / an empty page’s',
      figures: walls.map((one, round) => perSecond(one) / perSecond(floors[round] ?? one)),
      target: 0.97,
      sense: 'at least',
      unit: '×',
    },
    {
      what: 'script, style and layout of a frame, p95',
      figures: walls.map((one) => percentile(spent(one), 0.95)),
      target: 8,
      sense: 'at most',
      unit: 'ms',
    },
  ]);
}

/** Script, style and layout of each frame, in milliseconds. */
function spent({ work }: Frames): number[] {
  return work.map(({ script, layout }) => script + layout);
}

function perSecond({ intervals }: Frames): number {
  return (1000 * intervals.length) / intervals.reduce((sum, interval) => sum + interval, 0);
}

function said(frames: Frames): string {
  return `${number(perSecond(frames))} frames/s, work p95 ${number(percentile(spent(frames), 0.95), 2)} ms`;
}
