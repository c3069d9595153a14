import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { axeFindings } from './findings';
import { THEMES } from './screens/screen-sizes';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
/** For a whole test, in milliseconds, on however busy a machine. */
const LONG = 600_000;
const SLOW = { timeout: 60_000 };
/** The sample, where much has happened; nobody has to hold a class for it. */
const END = '/replay/sample?t=99999';

/** What a button saves, and under which name. */
async function saved(page: Page, name: RegExp): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', SLOW),
    page.getByRole('dialog').getByRole('button', { name }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test(
  'a recording, a terminal of it and a picture of the class are saved from the player',
  async () => {
    await using page = await scene.pages.open({ stillness: true });
    await page.goto(END);
    await page.getByRole('button', { name: 'Download' }).click(SLOW);
    const whole = await saved(page, /^Download the recording/);
    expect(whole.name).toMatch(/^[\p{L}\d-]+-\d{4}-\d\d-\d\d\.drydock$/u);
    expect(JSON.parse(gunzipSync(whole.content).toString().split('\n')[0] ?? '')).toMatchObject({
      drydock: 'recording',
    });

    const three = await saved(page, /^Download the terminal/);
    expect(three.name).toMatch(/^[\p{L}\d-]+-t1\.cast$/u);
    const [header, ...moments] = three.content
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(header).toMatchObject({ version: 3, idle_time_limit: 2 });
    expect(moments.filter(([, code]) => code === 'm').map(([, , line]) => line)).toContainEqual(
      expect.stringMatching(/^docker /),
    );
    const findings = await axeFindings(page, THEMES);
    await page.getByLabel('Format').selectOption('2');
    await page.getByLabel('Shorten pauses').uncheck();
    const two = JSON.parse((await saved(page, /^Download the terminal/)).content.toString().split('\n')[0] ?? '');
    expect(two).toMatchObject({ version: 2, width: header.term.cols });
    expect(two).not.toHaveProperty('idle_time_limit');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Class picture' }).click();
    await page.getByRole('img', { name: 'Picture of the class at this moment' }).waitFor(SLOW);
    findings.push(...(await axeFindings(page, THEMES)));
    expect(findings).toEqual([]);
    const png = await saved(page, /PNG/);
    expect(png.name).toMatch(/\.png$/);
    // Width, in the first chunk of a PNG.
    expect(png.content.readUInt32BE(16)).toBe(3840);
    const svg = (await saved(page, /SVG/)).content.toString();
    expect(svg).toMatch(/^<\?xml[^>]*>\s*<svg /);
    expect(svg).not.toMatch(/var\(|\bclass=|\bstyle=|="rgb/);
  },
  LONG,
);
