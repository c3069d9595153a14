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

  /** Goes to a moment of the class, in milliseconds since its first event, and waits until it is drawn. */
  async goTo(moment: number): Promise<void> {
    await this.scrub.evaluate(goTo, moment);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.page[Symbol.asyncDispose]();
  }
}

/** In the page: as if somebody had put the timeline there. In one go, for it is done hundreds of times. */
async function goTo(scrub: HTMLElement, moment: number): Promise<void> {
  const frame = () => new Promise(requestAnimationFrame);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(scrub, `${moment}`);
  scrub.dispatchEvent(new Event('input', { bubbles: true }));
  do {
    await frame();
    await frame();
  } while (document.querySelector('.transport-waiting')?.textContent !== '');
}

/** What a recording says of itself to the holder of a seat, or to anybody. */
export async function manifestOf(url: string, id: string, seat?: SeatGrant): Promise<RecordingManifest> {
  const headers: HeadersInit = seat ? { Authorization: `Bearer ${seat.seat}:${seat.secret}` } : {};
  const response = await fetch(`${url}/api/recordings/${id}`, { headers });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as RecordingManifest;
}
