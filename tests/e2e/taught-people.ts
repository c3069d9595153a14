import type { Browser, BrowserContext, Page } from 'playwright';
import { expect } from 'vitest';
import { DeckHand } from './deck-hand';
import { Instructor, Student } from './people';

const SLOW = { timeout: 30_000 };

export type Sure = 'A guess' | 'I think so' | 'I am sure';

/** A student who is taught a lesson. */
export class Learner extends Student {
  static override async join(
    browser: Browser,
    url: string,
    code: string,
    name: string,
    options: { phone?: boolean; prepare?: (context: BrowserContext) => Promise<unknown> } = {},
  ): Promise<Learner> {
    const { page } = await Student.join(browser, url, code, name, options);
    return new Learner(page, name);
  }

  /** What is done now. */
  card() {
    return this.page.getByRole('region', { name: 'Current step' });
  }

  /** Waits until the bench shows a step. */
  async comesTo(step: string): Promise<void> {
    await this.card().getByRole('heading', { level: 2 }).filter({ hasText: step }).waitFor(SLOW);
  }

  /** Answers the question in front, and waits until that is known. */
  async answer(option: string, sure: Sure = 'I am sure'): Promise<void> {
    const answer = this.page.getByRole('radio', { name: option }).first();
    await answer.check(SLOW);
    await this.page.getByRole('button', { name: sure }).click();
    await answer.waitFor({ ...SLOW, state: 'hidden' });
  }

  /** Waits until the step has found out by itself that it is done. */
  async isDone(): Promise<void> {
    await this.card().getByRole('img', { name: 'Done' }).waitFor(SLOW);
  }

  async opensHint(): Promise<void> {
    await this.card()
      .getByRole('button', { name: /^Hint \d of \d$/ })
      .click(SLOW);
  }

  /** Waits until this is said about the lesson or its question. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor(SLOW);
  }
}

/** Whoever teaches, with a hand on the deck. */
export class Teacher {
  readonly deck: DeckHand;

  private constructor(private readonly self: Instructor) {
    this.deck = new DeckHand(self.page);
  }

  static async open(browser: Browser, url: string): Promise<Teacher> {
    return new Teacher(await Instructor.open(browser, url));
  }

  get page(): Page {
    return this.self.page;
  }

  get code(): string {
    return this.self.code;
  }

  get complaints(): readonly string[] {
    return this.self.complaints;
  }

  async opensLesson(title: string): Promise<void> {
    const dialog = await this.deck.open('chooseLesson');
    await dialog.getByRole('radio', { name: title }).check(SLOW);
    await dialog.getByRole('button', { name: 'Open the lesson' }).click();
    await dialog.waitFor({ ...SLOW, state: 'hidden' });
  }

  /** Pastes a lesson with mistakes, and opens what has none. */
  async opensRestOf(text: string): Promise<void> {
    const dialog = await this.deck.open('chooseLesson');
    await dialog.getByRole('tab', { name: 'Your own' }).click();
    const field = dialog.getByLabel('Text of the lesson');
    await field.fill(text);
    // What is no lesson by its size is not taken, and what stands there stays.
    await field.evaluate((element) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '# A book\n'.repeat(100_000));
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await dialog.getByText('900,000 letters and was not taken').waitFor(SLOW);
    await dialog.getByRole('button', { name: /without mistakes$/ }).click(SLOW);
    await dialog.waitFor({ ...SLOW, state: 'hidden' });
  }

  /** How many have done each step that somebody has come to. */
  progress(): Promise<string[]> {
    return this.page
      .getByRole('list', { name: 'Who has done each step' })
      .getByText(/^\d+ of \d+ done$/)
      .allInnerTexts();
  }

  /** Waits until all of a class have answered what is asked now, of a step or of a claim. */
  async hearsAll(count: number, { again = false, claim = false } = {}): Promise<void> {
    const said = `${count} of ${count} have ${again ? 'voted again' : 'answered'}`;
    const place = this.page.locator(claim ? '.claims-pane' : '.lesson-runner');
    await place.getByRole('region', { name: 'Question' }).getByText(said).waitFor(SLOW);
  }

  /** Does with the question what the button suggests, which says what that is. */
  async goesOnWithQuestion(said: 'Talk, then vote again' | 'Show the answers' | 'Ask the class'): Promise<void> {
    await expect.poll(() => this.deck.control('pollGo').innerText(), SLOW).toContain(said);
    await this.deck.press('pollGo');
  }

  /** How far the whole screen can be scrolled, in pixels: its panes scroll, and it never does. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  }

  /** Saves a file of the results; answers its text. */
  async saves(what: string): Promise<{ name: string; text: string }> {
    const dialog = await this.deck.open('results');
    const downloading = this.page.waitForEvent('download', SLOW);
    await dialog.getByRole('button', { name: `Save: ${what}` }).click();
    const download = await downloading;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    await this.page.keyboard.press('Escape');
    await dialog.waitFor({ ...SLOW, state: 'hidden' });
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }
}
