import type { Browser, Page } from 'playwright';
import type { SeatGrant } from '#server/protocol/messages';
import type { RecordingManifest } from '#server/protocol/recordings';
import { seatedPage } from './seated-page';

const SLOW = { timeout: 60_000 };

/** A player in a browser, on one of the screens of a recorded class. */
export class ReplayedScreen implements AsyncDisposable {
  private constructor(
    readonly page: Page & AsyncDisposable,
    readonly complaints: readonly string[],
  ) {}

  /** @param path of the player, with what is looked at: `/replay/ID?view=deck` */
  static async open(browser: Browser, url: string, path: string, seat?: SeatGrant): Promise<ReplayedScreen> {
    const page = await seatedPage(browser, url, { seat, stillness: true });
    const [screen] = await Promise.all([ReplayedScreen.of(page), page.goto(path, SLOW)]);
    return screen;
  }

  /** On a page that opens a recording by itself. */
  static async of(page: Page & AsyncDisposable): Promise<ReplayedScreen> {
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    const screen = new ReplayedScreen(page, complaints);
    await screen.scrub.waitFor(SLOW);
    return screen;
  }

  get scrub() {
    return this.page.getByRole('slider', { name: 'Moment' });
  }

  /** Goes to a moment of the class, in milliseconds since its first event. */
  async goTo(moment: number): Promise<void> {
    await this.scrub.fill(String(moment));
    const { page } = this;
    await page.waitForFunction(() => document.querySelector('.transport-waiting')?.textContent === '', null, SLOW);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.page[Symbol.asyncDispose]();
  }
}

/** What a recording says of itself to the holder of a seat, or to anybody. */
export async function manifestOf(url: string, id: string, seat?: SeatGrant): Promise<RecordingManifest> {
  const headers: HeadersInit = seat ? { Authorization: `Bearer ${seat.seat}:${seat.secret}` } : {};
  const response = await fetch(`${url}/api/recordings/${id}`, { headers });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as RecordingManifest;
}
