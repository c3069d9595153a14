import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();

test('volumes and networks of a host are drawn for whoever is pointed at, by pointer, by keyboard and by search', async () => {
  const page = await wall('wall-tied-30');
  expect(await tied(page)).toEqual([]);
  const chi = page.getByRole('button', { name: /^api, exited .*, Chi/ });

  await chi.hover();
  await expect.poll(() => tied(page)).toEqual(['data', 'shop']);
  await page.mouse.move(5, 5);
  await expect.poll(() => tied(page)).toEqual([]);

  const [first] = await page.locator('[data-block][tabindex="0"]').all();
  await first?.focus();
  await expect.poll(() => tied(page)).toEqual(['access-logs', 'data', 'monitoring', 'shop']);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => tied(page)).toEqual(['data', 'shop']);
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-block]:focus').getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');

  await page.keyboard.press('/');
  await expect.poll(() => tied(page)).toEqual([]);
  await page.getByRole('textbox').fill('Idris');
  await expect.poll(() => tied(page)).toEqual(['data', 'shop']);
  await page.context().close();
});

test('a small class shows those of everybody, and says them in the wall’s text', async () => {
  const page = await wall('wall-tied');
  await expect.poll(async () => (await tied(page)).filter((name) => name === 'data').length).toBe(5);
  await page.keyboard.press('t');
  const ana = page.getByRole('listitem').filter({ hasText: /^Ana/ });
  await ana.getByText('volume data, used by web1, api').waitFor();
  await ana.getByText('network shop, connects web1, api, proxy').waitFor();
  await page.context().close();
});

async function wall(screen: string): Promise<Page> {
  const page = await scene.browser.newPage({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
  await page.goto(`${scene.server.url}/look/${screen}`);
  await page.locator('[data-block]').first().waitFor();
  return page;
}

/** The names on barrels and lines, sorted. */
async function tied(page: Page): Promise<string[]> {
  return (await page.locator('.wall-tie-name').allInnerTexts()).map((name) => name.trim()).sort();
}
