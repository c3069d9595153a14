import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './findings';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();

describe('the page of all drawings', () => {
  test.each(['en', 'de'])('has no fault that axe finds in any theme, in %s', async (language) => {
    const page = await look({ language });
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.context().close();
  });

  test.each([
    { name: 'on a phone of 360 pixels', width: 360, height: 740, zoom: 1 },
    { name: 'at 200 % on a small laptop', width: 1280, height: 720, zoom: 2 },
  ])('fits $name, and nothing is cut off', async ({ width, height, zoom }) => {
    // Zooming in makes the window narrower by as much and the pixels larger.
    const page = await look({ width: width / zoom, height: height / zoom, pixels: zoom });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.evaluate(overflowing)).toEqual([]);
    await page.context().close();
  });

  test('draws every state, and says it', async () => {
    const page = await look({});
    for (const state of ['created', 'running', 'paused', 'restarting', 'removing', 'exited with code 137', 'dead']) {
      const drawn = page.getByRole('img', { name: new RegExp(`^web1, ${state}, from web-app:v1.0, `) });
      // Large once, and at four sizes in three themes.
      expect(await drawn.count(), state).toBeGreaterThanOrEqual(13);
    }
    await page.context().close();
  });

  test('stands still for whoever asked for less motion, and moves for others', async () => {
    const still = await look({ reducedMotion: 'reduce' });
    expect(await still.evaluate(moving)).toEqual([]);
    await still.context().close();
    const alive = await look({ reducedMotion: 'no-preference' });
    expect(await alive.evaluate(moving)).toEqual(expect.arrayContaining(['breathe', 'turn']));
    await alive.context().close();
  });

  test('a host is walked through by keyboard: one stop, arrow keys inside, Enter chooses', async () => {
    const page = await look({});
    const host = page.getByRole('group', { name: /^Host: 3 images/ });
    await host.getByRole('button', { name: /^network shop/ }).focus();
    await page.keyboard.press('End');
    await expect.poll(() => focused(page)).toMatch(/^volume b07de5f3a100/);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toMatch(/^network shop, connects api, worker, proxy/);
    const seen: string[] = [];
    for (let step = 0; step < 14; step += 1) {
      seen.push(await focused(page));
      await page.keyboard.press('ArrowRight');
    }
    expect(new Set(seen).size).toBe(14);
    await host.getByRole('button', { name: /^api, running, healthy/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Chosen: container').waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toMatch(/^(worker|old|proxy|network|volume)/);
    await page.context().close();
  });

  test('pointing at a sheet lights the images that have it', async () => {
    const page = await look({});
    await page.getByRole('button', { name: /^RUN npm install, .*shared by web-app:v1.0, web-app:v1.1$/ }).hover();
    await expect
      .poll(() => page.locator('.tree-image[data-lit="true"]').allInnerTexts())
      .toEqual([expect.stringContaining('web-app:v1.0'), expect.stringContaining('web-app:v1.1')]);
    await page.context().close();
  });
});

interface Looking {
  readonly language?: string;
  readonly width?: number;
  readonly height?: number;
  readonly pixels?: number;
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

async function look(as: Looking): Promise<Page> {
  const { language = 'en', width = 1440, height = 900, pixels = 1, reducedMotion = 'reduce' } = as;
  const { server, browser } = scene;
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: pixels, reducedMotion });
  await context.addCookies([{ name: 'drydock-language', value: language, url: server.url }]);
  const page = await context.newPage();
  await page.goto(`${server.url}/look`);
  // The contrasts are measured by the page itself: then it is alive.
  await page
    .locator('.look-pairs')
    .getByText('21.0')
    .or(page.locator('.look-pairs').getByText(/^1\d\.\d$/))
    .first()
    .waitFor();
  return page;
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

/** Elements whose text runs out of them at the right, but for those that scroll or shorten it on purpose. */
function overflowing(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('main *')) {
    if (!(element instanceof HTMLElement) || element.clientWidth === 0) continue;
    const { overflowX, display } = getComputedStyle(element);
    if (display === 'inline' || overflowX !== 'visible' || element.closest('.sheet-tree')) continue;
    if (element.scrollWidth > element.clientWidth + 1) found.push(element.outerHTML.slice(0, 120));
  }
  return found;
}

/** Names of the animations that go on for ever, and of all others that have a duration. */
function moving(): string[] {
  const names = document.getAnimations().flatMap((animation) => {
    const { duration = 0 } = animation.effect?.getComputedTiming() ?? {};
    return animation instanceof CSSAnimation && Number(duration) > 0 ? [animation.animationName] : [];
  });
  return [...new Set(names)];
}
