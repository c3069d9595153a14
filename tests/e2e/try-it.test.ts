import { expect, test } from 'vitest';
import { containersOn, HostOwner } from './people';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
const SLOW = { timeout: 30_000 };

/** A person who came by a link to a recording. */
class Visitor extends HostOwner {
  static async at(address: string): Promise<Visitor> {
    const page = await scene.browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(scene.server.url + address);
    return new Visitor(page, 'Visitor');
  }
}

test('from a moment of a recording somebody goes on with a student’s host, and finds back to the moment', async () => {
  const visitor = await Visitor.at('/replay/sample?t=2500&view=bench&seat=s2');
  const { page } = visitor;
  const open = page.getByRole('button', { name: 'Try it from here' });
  await open.waitFor(SLOW);
  await expect.poll(() => containersOn(page), SLOW).not.toEqual([]);
  const there = await containersOn(page);
  const title = await page.getByRole('heading', { level: 1 }).innerText();

  await open.click();
  expect(await page.getByLabel('Whose host').inputValue()).toBe('s2');
  await page.getByRole('button', { name: 'Open my room' }).click();
  await page.waitForURL(/\/r\/\w{6}$/, SLOW);
  await page.getByText('Live', { exact: true }).waitFor(SLOW);
  await expect.poll(() => containersOn(page), SLOW).toEqual(there);
  expect(await visitor.type('docker run -d --name mine busybox sleep 600')).toMatch(/[0-9a-f]{64}/);
  await expect.poll(async () => (await containersOn(page)).length).toBe(there.length + 1);

  await page.getByRole('link', { name: `Back to the recording “${title}”` }).click();
  await open.waitFor(SLOW);
  expect(new URL(page.url()).searchParams.get('seat')).toBe('s2');
  await expect.poll(() => containersOn(page), SLOW).toEqual(there);
  expect(visitor.complaints).toEqual([]);
  await page.context().close();
});
