import type { Browser, Page } from 'playwright';
import type { SeatGrant } from '#server/protocol/messages';
import { seatedPage } from '../seated-page';
import type { PictureAlbum } from './picture-album';
import { SCREEN_SIZES, THEMES, type Theme } from './screen-sizes';

export interface Subject {
  /** Name of the picture: `wall-30`. */
  readonly screen: string;
  readonly path: string;
  /** The seat that the browser holds; none for a wall. */
  readonly seat?: SeatGrant;
  /** Only on these; without it on all. */
  readonly on?: 'phone';
  /** On this page: what shows that everything is there, and whatever has to be done first. */
  readonly ready: (page: Page, phone: boolean) => Promise<void>;
}

const LONG = { timeout: 120_000 };

/** Takes a screen at all sizes and in all themes, each when it has come to rest. */
export class Photographer {
  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly album: PictureAlbum,
  ) {}

  async take(subject: Subject): Promise<void> {
    for (const phone of subject.on === 'phone' ? [true] : [false, true]) {
      const sizes = SCREEN_SIZES.filter((size) => size.phone === phone);
      await using page = await seatedPage(this.browser, this.url, { seat: subject.seat, phone, stillness: true });
      await page.goto(subject.path, LONG);
      await subject.ready(page, phone);
      for (const size of sizes) {
        await page.setViewportSize({ width: size.width, height: size.height });
        for (const theme of THEMES) {
          await wear(page, theme);
          await this.album.add({ screen: subject.screen, size: size.name, theme }, await page.screenshot(LONG));
        }
      }
    }
  }
}

/** Changes the theme as the choice of themes does, and waits until nothing moves any more. */
async function wear(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset.theme = name;
    (document.activeElement as HTMLElement | null)?.blur();
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, theme);
  await page.waitForFunction(
    () => document.getAnimations().every(({ playState }) => playState !== 'running'),
    undefined,
    LONG,
  );
}
