import type { Browser, Locator } from 'playwright';
import { Person } from './people';

/** More stops than any screen may ask for. */
const PATIENCE = 200;

export type Role = Parameters<Person['page']['getByRole']>[0];

/**
 * Somebody who has a keyboard and nothing else: goes from control to control with Tab, leaves terminals and editors with
 * Escape, and never clicks. What is reached must show that it has the focus.
 */
export class KeyboardPerson extends Person {
  /** Controls that had the focus and did not show it, or were hidden behind something. */
  readonly unseen = new Set<string>();

  static async sitDown(browser: Browser, name: string, address: string): Promise<KeyboardPerson> {
    const context = await Person.context(browser);
    const person = new KeyboardPerson(await context.newPage(), name);
    await person.page.goto(address);
    return person;
  }

  /** Takes a seat from the first page. */
  static async join(browser: Browser, url: string, code: string, name: string): Promise<KeyboardPerson> {
    const person = await KeyboardPerson.sitDown(browser, name, url);
    await person.write('Room code', code);
    await person.write('Your name', name);
    await person.activate('button', 'Join the class');
    await person.page.getByText('Live', { exact: true }).waitFor({ timeout: 60_000 });
    return person;
  }

  /** Types a line in the terminal and waits for the prompt behind it; answers nothing. */
  async type(line: string): Promise<void> {
    const turns = this.page.locator('.terminal-turn');
    await this.reachOne(this.page.locator('.terminal-area textarea'));
    const before = await turns.count();
    await this.page.keyboard.type(line);
    await this.press('Enter');
    await turns.nth(before).waitFor({ timeout: 60_000 });
    await this.page.locator('.terminal-line .terminal-prompt').filter({ hasText: /\$/ }).waitFor({ timeout: 60_000 });
  }

  /** Goes on with Tab until the control has the focus; throws when a whole round does not meet it. */
  async reach(role: Role, name: string | RegExp): Promise<void> {
    await this.reachOne(this.page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }));
  }

  async reachOne(wanted: Locator): Promise<void> {
    const { page } = this;
    await wanted.first().waitFor({ timeout: 60_000 });
    const met: string[] = [];
    for (let stops = 0; stops < PATIENCE; stops += 1) {
      if (await wanted.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return;
      // A terminal and an editor keep Tab for themselves until they are left.
      const keepsTab = () => document.activeElement?.closest('.terminal, .terminal-area, .cm-editor') !== null;
      if (await page.evaluate(keepsTab)) await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      met.push(await this.look());
    }
    throw new Error(`${this.name} does not get to ${wanted} with Tab, only to:\n${[...new Set(met)].join('\n')}`);
  }

  /** Goes there and presses Enter. */
  async activate(role: Role, name: string | RegExp): Promise<void> {
    await this.reach(role, name);
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a field and writes into it, over what stands there. */
  async write(label: string | RegExp, text: string): Promise<void> {
    await this.reachOne(this.page.getByLabel(label));
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Chooses among tabs, radios or whatever else has one stop, by an arrow key. */
  async choose(role: Role, name: string | RegExp, arrow = 'ArrowRight'): Promise<void> {
    const { page } = this;
    const wanted = page.getByRole(role, { name });
    const group = page.getByRole(role).and(page.locator('[tabindex="0"], :checked, :not([tabindex])'));
    await this.reachOne(group.or(wanted));
    await this.arrowTo(wanted, arrow);
  }

  /** Goes on with an arrow key from where the focus is. */
  async arrowTo(wanted: Locator, arrow = 'ArrowRight'): Promise<void> {
    for (let stops = 0; stops < 30; stops += 1) {
      if (await wanted.evaluateAll((found) => found.includes(document.activeElement as HTMLElement))) return;
      await this.page.keyboard.press(arrow);
      await this.look();
    }
    throw new Error(`${this.name} does not get to ${wanted} with ${arrow}`);
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  /** Name of what has the focus; takes a note when it cannot be seen. */
  private async look(): Promise<string> {
    const { name, seen } = await this.page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const named = element.getAttribute('aria-label') ?? element.innerText?.trim().slice(0, 40) ?? '';
      const name = `<${element.tagName.toLowerCase()}> ${named}`;
      // Where one writes, the caret shows it.
      const writes = element.isContentEditable || element instanceof HTMLTextAreaElement;
      if (element === document.body || writes) return { name, seen: true };
      const marked = (it: Element | null): boolean => {
        if (!it) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(it);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      };
      // A drawing has a ring of its own.
      const ring = element.querySelector(':scope > .focus-ring');
      if (ring && getComputedStyle(ring).visibility === 'visible') return { name, seen: true };
      // The mark may be drawn around a group that the control stands in.
      let around: Element | null = element;
      let shown = false;
      for (let levels = 0; levels < 4 && around && !shown; levels += 1, around = around.parentElement) {
        shown = marked(around);
      }
      const { left, top, width, height } = element.getBoundingClientRect();
      const inside = left + width > 0 && top + height > 0 && left < innerWidth && top < innerHeight;
      return { name, seen: shown && inside };
    });
    if (!seen) this.unseen.add(name);
    return name;
  }
}
