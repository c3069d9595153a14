import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { SAMPLE_FILE } from '#server/recording/sample/sample-recording';
import { containersOn } from './people';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
const SLOW = { timeout: 60_000 };

test('the first page shows a class at once and plays a file by this browser alone; what is wrong with one is said', async () => {
  await using page = await scene.pages.open({ stillness: true });
  const somebody = () => expect.poll(async () => (await containersOn(page)).length, SLOW).toBeGreaterThan(0);
  await page.goto('/');
  await page.getByRole('link', { name: 'See a class' }).click(SLOW);
  await page.getByRole('slider', { name: 'Moment' }).waitFor(SLOW);
  await somebody();
  await page.goto('/');
  await page.getByText('Recordings', { exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(SAMPLE_FILE);
  await page.getByRole('slider', { name: 'Moment' }).waitFor(SLOW);
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/api/recordings') && asked.push(request.url())));
  await page.keyboard.press('7');
  await somebody();
  expect(asked).toEqual([]);

  // A page that is loaded anew does not have the file any more.
  await page.reload();
  const whole = await readFile(SAMPLE_FILE);
  const open = async (name: string, buffer: Buffer) => {
    await page.getByRole('button', { name: 'Choose a file' }).waitFor(SLOW);
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/gzip', buffer });
  };
  const changed = Buffer.from(whole);
  changed.fill(0, whole.length >> 1, (whole.length >> 1) + 40);
  await open('changed.drydock', changed);
  await page.getByText(/part \d+, line \d+; the part begins at byte [\d,]+/).waitFor(SLOW);
  await open('cut.drydock', whole.subarray(0, Math.floor(whole.length * 0.7)));
  await page.getByText('This file is cut off').waitFor(SLOW);
  await page.keyboard.press('9');
  await somebody();
});
