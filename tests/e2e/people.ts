import type { Browser, BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';

const SLOW = { timeout: 30_000 };

/** Somebody in front of a screen, with a browser profile of their own. */
export class Person {
  /** What the pages complained about in the browser's console. */
  readonly complaints: string[] = [];

  protected constructor(
    readonly page: Page,
    readonly name: string,
  ) {
    page.on('pageerror', (error) => this.complaints.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      // A server that is down is no fault of the page.
      if (message.type() === 'error' && !/ERR_CONNECTION|WebSocket|Failed to load resource/.test(message.text())) {
        this.complaints.push(`${name}: ${message.text()}`);
      }
    });
  }

  /**
   * A profile that asks for little motion: pictures that breathe on many screens take a small machine more time than what
   * is tested on them. See `likesMotion`.
   */
  static context(browser: Browser, phone = false): Promise<BrowserContext> {
    return browser.newContext({
      reducedMotion: 'reduce',
      ...(phone
        ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
        : { viewport: { width: 1440, height: 900 } }),
    });
  }

  /** From now on everything moves on this screen that does for most people. */
  async likesMotion(): Promise<void> {
    await this.page.emulateMedia({ reducedMotion: 'no-preference' });
  }

  /** Every container that this screen shows: `web1, running, from web-app:v1.0, Ana`, sorted, each once. */
  containers(): Promise<string[]> {
    return containersOn(this.page);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }
}

/** Somebody with a host: types lines and reads what comes. */
export class HostOwner extends Person {
  /** Types a line and waits until the prompt is back; answers what was printed after the line. */
  async type(line: string): Promise<string> {
    await this.enter(line);
    await this.atPrompt();
    return this.lastOutput();
  }

  /** Types a line and does not wait. */
  async enter(line: string): Promise<void> {
    await this.showTerminal();
    // While a program is busy there is no prompt, and Enter does nothing.
    await this.atPrompt(/./);
    const before = await this.inputs().count();
    await this.field().fill(line);
    await this.field().press('Enter');
    await this.inputs().nth(before).waitFor(SLOW);
  }

  /** Waits until a line can be typed at a prompt that matches. */
  async atPrompt(prompt: RegExp = /student@host:.*\$/): Promise<void> {
    const { page } = this;
    await page.locator('.terminal-line .terminal-prompt').filter({ hasText: prompt }).waitFor({ timeout: 60_000 });
  }

  /** What stands below the line typed last. */
  async lastOutput(): Promise<string> {
    return this.page.evaluate(() => {
      const turn = [...document.querySelectorAll('.terminal-turn')].at(-1);
      const printed = turn?.querySelectorAll('.terminal-stdout, .terminal-stderr, .terminal-note') ?? [];
      return [...printed].map((piece) => piece.textContent).join('');
    });
  }

  /** Everything in the terminal. */
  async screenText(): Promise<string> {
    await this.showTerminal();
    return (await this.page.locator('.terminal-area').innerText()).replaceAll('\u00a0', ' ');
  }

  async showTerminal(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: 'Terminal', exact: true });
    if ((await tab.isVisible()) && (await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  field() {
    return this.page.locator('.terminal-area textarea');
  }

  private inputs() {
    return this.page.locator('.terminal-turn');
  }
}

export class Instructor extends HostOwner {
  code = '';

  static async open(browser: Browser, url: string): Promise<Instructor> {
    const context = await Person.context(browser);
    const instructor = new Instructor(await context.newPage(), 'Instructor');
    await instructor.page.goto(url);
    await instructor.page.getByRole('button', { name: 'Teach a class' }).click();
    await instructor.page.waitForURL(/\/r\/\w{6}\/teach$/);
    instructor.code = /\/r\/(\w{6})\//.exec(instructor.page.url())?.[1] ?? '';
    await instructor.page.getByText('Live', { exact: true }).waitFor(SLOW);
    return instructor;
  }
}

export class Student extends HostOwner {
  /** `prepare`: what the browser profile needs before its first page. */
  static async join(
    browser: Browser,
    url: string,
    code: string,
    name: string,
    { phone = false, prepare }: { phone?: boolean; prepare?: (context: BrowserContext) => Promise<unknown> } = {},
  ): Promise<Student> {
    const context = await Person.context(browser, phone);
    await prepare?.(context);
    const student = new Student(await context.newPage(), name);
    await student.page.goto(url);
    await student.page.getByLabel('Room code').fill(`${code.slice(0, 3)}-${code.slice(3)}`);
    await student.page.getByLabel('Your name').fill(name);
    await student.page.getByRole('button', { name: 'Join the class' }).click();
    await student.page.waitForURL(/\/r\/\w{6}$/, SLOW);
    await student.page.getByText('Live', { exact: true }).waitFor(SLOW);
    return student;
  }

  /** Opens an address in the small browser of the bench, and waits until its page says `text`. */
  async browse(address: string, text: string): Promise<void> {
    await this.page.getByRole('tab', { name: 'Browser' }).click();
    await this.page.getByLabel('Address', { exact: true }).fill(address);
    await this.page.getByRole('button', { name: 'Open', exact: true }).click();
    const frame = this.page.frameLocator(`iframe[title="Page at ${address}"]`);
    await frame.getByText(text).waitFor(SLOW);
  }

  async showPicture(): Promise<void> {
    await this.page.getByRole('tab', { name: 'Picture' }).click();
  }
}

export class Wall extends Person {
  static async open(browser: Browser, url: string, code: string): Promise<Wall> {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' });
    const wall = new Wall(await context.newPage(), 'Wall');
    await wall.page.goto(`${url}/r/${code}/wall`);
    await wall.page.getByLabel('How to join').waitFor(SLOW);
    return wall;
  }
}

/** Every container that a page tells of, in its pictures or in its words: sorted, each once, without its ports. */
export async function containersOn(page: Page): Promise<string[]> {
  const names = await page
    .locator('[aria-label*=", from "], [data-container]')
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('aria-label') ?? element.textContent ?? ''),
    );
  return [...new Set(names.map((name) => name.replace(/, port .*$/, '')))].sort();
}

/** Waits until all screens show exactly these containers. */
export async function allShow(screens: readonly Person[], containers: readonly string[]): Promise<void> {
  const wanted = [...containers].sort();
  for (const screen of screens) {
    await expect
      .poll(() => screen.containers(), { timeout: 30_000, message: `containers on ${screen.name}’s screen` })
      .toEqual(wanted);
  }
}
