import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testingPicture } from '../../app/ui/class-picture/testing-picture';
import { HARD_NAMES } from '../../app/ui/sample/hard-names';
import { sampleContainer, sampleCrowd } from '../../app/ui/sample/sample-containers';
import { nginx, webApp, webAppNext } from '../../app/ui/sample/sample-images';
import { openBrowser } from '../e2e/open-browser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
});

afterAll(() => browser?.close());

const images = [webApp, webAppNext, nginx];
const hardNamed = HARD_NAMES.map((name, look) =>
  sampleContainer(look, 'running', { seat: { id: `s${look}`, look, name } }),
);
const pictures: readonly [string, string][] = [
  ['nobody', testingPicture({ title: 'Monday', images: [], containers: [] })],
  ['five', testingPicture({ title: 'Monday', images, containers: sampleCrowd(5) })],
  ['three hundred', testingPicture({ title: 'Monday', images, containers: sampleCrowd(300) })],
  ['hard names', testingPicture({ title: HARD_NAMES.join(' '), images, containers: hardNamed })],
];

test.each(pictures)('Z39 a browser reads the picture of %s, and no text leaves it', async (_, svg) => {
  const { root, outside } = await page.evaluate((text) => {
    const drawn = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    document.body.replaceChildren(document.importNode(drawn, true));
    const shown = document.querySelector('svg');
    const edge = shown?.getBoundingClientRect();
    const outside = [...(shown?.querySelectorAll('text') ?? [])].filter((one) => {
      const box = one.getBoundingClientRect();
      return !edge || box.left < edge.left || box.right > edge.right || box.bottom > edge.bottom;
    });
    return { root: drawn.nodeName, outside: outside.map(({ textContent }) => textContent) };
  }, svg);
  expect(root).toBe('svg');
  expect(outside).toEqual([]);
});

const hasConverter = spawnSync('rsvg-convert', ['--version']).status === 0;

test.skipIf(!hasConverter)('Z39 librsvg draws it (skipped where `rsvg-convert` is not installed)', () => {
  // Three hundred take it long.
  for (const [, svg] of pictures.filter(([of]) => of !== 'three hundred')) {
    const { status, stdout, stderr } = spawnSync('rsvg-convert', { input: svg, maxBuffer: 64_000_000 });
    expect([status, stderr.toString()]).toEqual([0, '']);
    expect(stdout.subarray(1, 4).toString()).toBe('PNG');
  }
});
