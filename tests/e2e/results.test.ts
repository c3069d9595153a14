import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { wordsIn } from '../../app/ui/language/words-in';
import { sidewaysFindings } from './findings';
import { judgeScreen } from './judge-screen';
import { seatedPage } from './seated-page';
import { serverAndBrowser } from './server-and-browser';
import { SimulatedSeat } from './simulated-seat';

const scene = serverAndBrowser();
/** For a whole test, in milliseconds, on however busy a machine. */
const LONG = 600_000;
const SLOW = { timeout: 60_000 };
const FORMULA = '=HYPERLINK("http://x")';

/** What a button saves. */
async function saved(page: Page, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download', SLOW),
    page.getByRole('button', { name }).click(),
  ]);
  return readFile(await download.path());
}

test(
  'the results of a class are saved and read, while it goes on and after it has ended; everybody takes their own home',
  async () => {
    const { server, browser } = scene;
    const teacher = await SimulatedSeat.open(server.url, 'Results', 'Ms Lee');
    const { code } = teacher.grant.room;
    const ana = await SimulatedSeat.join(server.url, code, FORMULA);
    for (const seat of [teacher, ana]) await seat.enter();
    await ana.type('docker run -d --name web1 nginx', 'echo hello > index.html', 'docker rm -f $(docker ps -aq)');

    await using report = await seatedPage(browser, server.url, { seat: teacher.grant });
    await report.goto(`/r/${code}/report`);
    await report.getByRole('heading', { name: 'Class report' }).waitFor(SLOW);
    expect(await report.getByRole('article').innerText()).not.toContain('HYPERLINK');
    await report.getByRole('checkbox', { name: 'Show names' }).check();
    await report.getByRole('rowheader', { name: FORMULA }).waitFor(SLOW);
    const table = (await saved(report, /^Students/)).toString();
    expect(table.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await saved(report, /^Events/)).toString()).toContain('"docker run -d --name web1 nginx"');
    expect(JSON.parse((await saved(report, /^All/)).toString())).toMatchObject({ learners: [{ name: FORMULA }] });

    await teacher.send({ type: 'room.close' });
    await using home = await seatedPage(browser, server.url, { seat: ana.grant, phone: true });
    await home.goto(`/r/${code}`);
    await home.getByRole('link', { name: 'What you take home' }).click(SLOW);
    await home.getByRole('heading', { name: 'What you take home' }).waitFor(SLOW);
    const packed = unzipSync(new Uint8Array(await saved(home, /ZIP/)));
    const script = strFromU8(packed['commands.sh'] ?? expect.unreachable('no script'));
    expect(script).toContain('\ndocker run -d --name web1 nginx\n');
    expect(script).toContain('\n# docker rm -f $(docker ps -aq)\n');
    expect(strFromU8(packed['files/index.html'] ?? expect.unreachable('no file'))).toBe('hello\n');

    await home.getByRole('button', { name: 'Choose a terminal and download it' }).click();
    const cast = (await saved(home, /^Download the terminal/)).toString().trimEnd().split('\n');
    const commands = cast.slice(1).flatMap((line) => (JSON.parse(line)[1] === 'm' ? [JSON.parse(line)[2]] : []));
    expect(commands).toEqual([
      'docker run -d --name web1 nginx',
      'echo hello > index.html',
      'docker rm -f $(docker ps -aq)',
    ]);

    await using stranger = await seatedPage(browser, server.url);
    for (const page of ['report', 'take-home']) {
      await stranger.goto(`/r/${code}/${page}`);
      await stranger.getByText(/this browser/i).waitFor(SLOW);
    }
    for (const seat of [teacher, ana]) seat.leave();
  },
  LONG,
);

test(
  'the report and the take-home have no fault that axe finds, and fit a small phone',
  async () => {
    const findings: string[] = [];
    const titled = (key: 'report.title' | 'home.title') => [
      {
        name: 'full',
        enter: (page: Page, language: 'en' | 'de') =>
          page.getByRole('heading', { name: wordsIn(language, 'results')(key) }).waitFor(SLOW),
      },
    ];
    findings.push(...(await judgeScreen(scene, '/look/report', {}, titled('report.title'))));
    findings.push(...(await judgeScreen(scene, '/look/take-home', { phone: true }, titled('home.title'))));
    for (const path of ['/look/report', '/look/report-fresh', '/look/take-home', '/look/take-home-fresh']) {
      await using page = await scene.pages.open({
        phone: true,
        width: 360,
        height: 740,
        language: 'de',
        stillness: true,
      });
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor(SLOW);
      for (const box of await page.getByRole('checkbox').all()) await box.check();
      findings.push(...(await sidewaysFindings(page)).map((text) => `${path}: ${text}`));
    }
    expect(findings).toEqual([]);
  },
  LONG,
);
