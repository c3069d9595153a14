import { seededRandom } from '#engine/room/seeded-random';
import { DrydockProcess } from '../../e2e/drydock-process';
import { load } from '../report/machine';
import { number, percentile, spread } from '../report/summary';
import { table } from '../report/table';
import { printVerdicts } from '../report/verdict';
import { type Frames, WallBrowser } from '../s13/wall-browser';
import type { Settings } from '../settings';
import { firstPicture, inPlayer, memoryOf } from './player-page';
import { recordedClass } from './recorded-class';
import { ServedRecording } from './served-recording';

const FASTEST = '16';
/** Between two seeks: as long as somebody looks who has let go of the timeline, at the least. */
const PAUSE_MS = 100;

interface Round {
  /** Milliseconds. */
  readonly first: number;
  readonly seeks: readonly number[];
  /** The same ones without a pause between. */
  readonly inARow: readonly number[];
  readonly parses: readonly number[];
  readonly frames: Frames;
  /** Bytes in use, after all that. */
  readonly memory: number;
}

/** A recorded class in the player: how soon it is seen, random seeks, playing at the highest speed. */
export async function runReplay({ replays, rounds, wallSeconds }: Settings): Promise<void> {
  if (!WallBrowser.path()) {
    console.log('  No Chromium was found: S9 is left out.');
    return;
  }
  await using server = await DrydockProcess.start();
  await using browser = await WallBrowser.open('all cores');
  const results = new Map<string, Round[]>();
  for (const { students, events, seeks } of replays) {
    const recording = await ServedRecording.on(server.url, recordedClass(students, events));
    const { address, authorization } = recording;
    const name = `${events} events of ${students} students, ${number(recording.size / 1e6)} MB`;
    const taken: Round[] = [];
    results.set(name, taken);
    for (let round = 1; round <= rounds; round += 1) {
      const page = await browser.page('about:blank');
      await recording.seat(page);
      const first = await firstPicture(page, recording.page, recording.early);
      // Once to the end: from then on all is known that is ever kept.
      await page.evaluate(inPlayer.seeks, { parts: [1, 0], rest: 0 });
      const times = await page.evaluate(inPlayer.seeks, { parts: randomParts(seeks), rest: PAUSE_MS });
      const inARow = await page.evaluate(inPlayer.seeks, { parts: randomParts(seeks), rest: 0 });
      const parses = await page.evaluate(inPlayer.parses, { address, authorization, rounds: 3 });
      await page.locator('.speed-choice:visible').first().selectOption(FASTEST);
      await page.evaluate(inPlayer.seeks, { parts: [0.5], rest: 0 });
      await page.keyboard.press('k');
      const frames = await browser.watch(page, wallSeconds);
      taken.push({ first, seeks: times, inARow, parses, frames, memory: await memoryOf(page) });
      await page.close();
      console.log(`  round ${round}  ${name}: seek p95 ${number(percentile(times, 0.95))} ms, load ${load()}`);
    }
  }
  report(results);
}

function report(results: ReadonlyMap<string, readonly Round[]>): void {
  console.log('\n### S9: replay in headless Chromium\n');
  const rows = [...results].map(([name, taken]) => {
    const of = (figure: (round: Round) => number) => taken.map(figure);
    return [
      name,
      spread(
        of(({ first }) => first),
        0,
      ),
      spread(of(({ seeks }) => percentile(seeks, 0.5))),
      spread(of(({ seeks }) => percentile(seeks, 0.95))),
      spread(of(({ inARow }) => percentile(inARow, 0.95))),
      spread(of(({ parses }) => percentile(parses, 0.5))),
      spread(of(({ frames }) => percentile(frames.intervals, 0.95))),
      spread(of(({ frames }) => percentile(workOf(frames), 0.95))),
      spread(of(({ memory }) => memory / 1e6)),
    ];
  });
  const headings = [
    'recording',
    'first picture ms',
    'seek p50 ms',
    'seek p95 ms',
    'in a row p95 ms',
    'JSON.parse of all ms',
  ];
  console.log(table([...headings, 'playing 16×: frame p95 ms', 'work p95 ms', 'memory MB'], rows));
  const [small = [], large = []] = [...results.values()];
  printVerdicts([
    {
      what: 'seek in the smaller one, p95',
      figures: small.map(({ seeks }) => percentile(seeks, 0.95)),
      target: 50,
      sense: 'at most',
      unit: 'ms',
    },
    {
      what: 'first picture of the larger one',
      figures: large.map(({ first }) => first),
      target: 1_000,
      sense: 'at most',
      unit: 'ms',
    },
  ]);
}

function workOf({ work }: Frames): number[] {
  return work.map(({ script, layout }) => script + layout);
}

/** The same ones in every round. */
function randomParts(count: number): number[] {
  const random = seededRandom();
  return Array.from({ length: count }, () => {
    const [high = 0, low = 0] = random(2);
    return (high * 256 + low) / 65_536;
  });
}
