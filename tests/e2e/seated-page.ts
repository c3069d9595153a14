import type { Browser, BrowserContext, Page } from 'playwright';
import type { SeatGrant } from '#server/protocol/messages';

export interface SeatedPageOptions {
  /** The seat that the browser holds; without it, nobody's. */
  readonly seat?: SeatGrant | undefined;
  readonly language?: 'en' | 'de';
  readonly phone?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly stillness?: boolean;
}

/** A page in a browser profile of its own that holds a seat already; disposing of it closes the profile. */
export async function seatedPage(
  browser: Browser,
  url: string,
  options: SeatedPageOptions = {},
): Promise<Page & AsyncDisposable> {
  const profile = await openProfile(browser, url, options);
  const page = await profile.newPage();
  await keepSeat(page, options.seat);
  return Object.assign(page, { [Symbol.asyncDispose]: () => profile.close() });
}

/**
 * Pages for which it is enough that nobody was there before: those of a language and a kind of device share a browser
 * profile, so that each finds the scripts that another has loaded. One at a time; disposing of
 * it closes the page and leaves nothing behind.
 */
export class SeatedPages {
  private readonly profiles = new Map<string, Promise<BrowserContext>>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  async open(options: SeatedPageOptions): Promise<Page & AsyncDisposable> {
    const { language, phone, stillness, seat } = options;
    const kind = JSON.stringify([language, phone, stillness]);
    const profile = this.profiles.get(kind) ?? openProfile(this.browser, this.url, options);
    this.profiles.set(kind, profile);
    // Whoever was there before may have chosen another.
    await (await profile).addCookies([{ name: 'drydock-language', value: language ?? 'en', url: this.url }]);
    const page = await (await profile).newPage();
    await page.setViewportSize(windowSize(options));
    await keepSeat(page, seat);
    const leave = async () => {
      await page.evaluate(() => localStorage.clear());
      await page.close();
    };
    return Object.assign(page, { [Symbol.asyncDispose]: leave });
  }
}

async function openProfile(browser: Browser, url: string, options: SeatedPageOptions): Promise<BrowserContext> {
  const { language = 'en', phone = false, stillness = false } = options;
  const profile = await browser.newContext({
    baseURL: url,
    locale: language === 'en' ? 'en-GB' : 'de-DE',
    viewport: windowSize(options),
    reducedMotion: stillness ? 'reduce' : 'no-preference',
    ...(phone ? { isMobile: true, hasTouch: true } : {}),
  });
  await profile.addCookies([{ name: 'drydock-language', value: language, url }]);
  return profile;
}

function windowSize({ phone = false, width, height }: SeatedPageOptions): { width: number; height: number } {
  return { width: width ?? (phone ? 390 : 1440), height: height ?? (phone ? 844 : 900) };
}

/** What a page finds in its browser from its first script on. */
async function keepSeat(page: Page, seat: SeatGrant | undefined): Promise<void> {
  if (!seat) return;
  await page.addInitScript((grant) => {
    localStorage.setItem(`drydock:seat:${grant.room.code}`, JSON.stringify({ ...grant, keptAt: Date.now() }));
  }, seat);
}
