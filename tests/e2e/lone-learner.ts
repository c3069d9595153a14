import type { Browser, BrowserContext } from 'playwright';
import { HostOwner, Person } from './people';

const SLOW = { timeout: 30_000 };

/** Somebody who works through the lessons alone. */
export class LoneLearner extends HostOwner {
  static async open(browser: Browser, url: string, { phone = false } = {}): Promise<LoneLearner> {
    const context: BrowserContext = await Person.context(browser, phone);
    const learner = new LoneLearner(await context.newPage(), 'Learner');
    await learner.page.goto(url);
    await learner.page.getByRole('link', { name: 'Practise alone' }).click();
    await learner.page.getByRole('heading', { name: 'The course' }).waitFor(SLOW);
    return learner;
  }

  /** Begins a lesson, or goes on with it. */
  async takeUp(lesson: string, way: 'Begin' | 'Go on' | 'Once more'): Promise<void> {
    const name = `${way}: ${lesson}`;
    const found = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name }));
    await found.click(SLOW);
    await this.page.waitForURL(/\/r\/\w{6}$/, SLOW);
    await this.arrives();
  }

  /** Waits until the bench is live and shows a step. */
  async arrives(): Promise<void> {
    await this.page.getByText('Live', { exact: true }).waitFor(SLOW);
    await this.card()
      .getByText(/^\d+ of \d+$/)
      .waitFor(SLOW);
  }

  /** The title of the step that is shown. */
  async step(): Promise<string> {
    return this.card().getByRole('heading', { level: 2 }).locator('[lang=en]').innerText();
  }

  async answer(option: string): Promise<void> {
    await this.card().getByRole('radio', { name: option, exact: true }).check(SLOW);
    await this.card().getByRole('button', { name: 'I am sure' }).click();
    await this.card()
      .getByText(/^(You were right|The answer is)/)
      .waitFor(SLOW);
  }

  /** Waits until the step has found out by itself that it is done. */
  async isDone(): Promise<void> {
    await this.card().getByRole('img', { name: 'Done' }).waitFor(SLOW);
  }

  /** Goes on from a step that is done to the next one. */
  async goOn(): Promise<void> {
    const before = await this.step();
    await this.isDone();
    await this.card().getByRole('navigation').getByRole('button', { name: 'Next step' }).click();
    await this.card().getByRole('heading', { level: 2 }).filter({ hasNotText: before }).waitFor(SLOW);
  }

  card() {
    return this.page.getByRole('region', { name: 'Current step' });
  }
}
