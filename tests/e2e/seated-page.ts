import type { Browser, Page } from 'playwright';
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
  const { seat, language = 'en', phone = false, stillness = false } = options;
  const { width = phone ? 390 : 1440, height = phone ? 844 : 900 } = options;
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'en' ? 'en-GB' : 'de-DE',
    viewport: { width, height },
    reducedMotion: stillness ? 'reduce' : 'no-preference',
    ...(phone ? { isMobile: true, hasTouch: true } : {}),
  });
  await context.addCookies([{ name: 'drydock-language', value: language, url }]);
  if (seat) {
    await context.addInitScript((grant) => {
      localStorage.setItem(`drydock:seat:${grant.room.code}`, JSON.stringify({ ...grant, keptAt: Date.now() }));
    }, seat);
  }
  const page = await context.newPage();
  return Object.assign(page, { [Symbol.asyncDispose]: () => context.close() });
}
