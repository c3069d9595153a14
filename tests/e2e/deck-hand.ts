import type { Locator, Page } from 'playwright';
import { ariaKeys, CONTROL_IDS, type ControlId, DECK_SHORTCUTS } from '../../app/ui/deck/deck-shortcuts';

const SLOW = { timeout: 30_000 };

/** A hand on a deck: finds controls where they stand, and remembers which it has used, so that none is forgotten. */
export class DeckHand {
  private readonly used = new Set<ControlId>();

  constructor(private readonly page: Page) {}

  /** The control in its place, named by its key. */
  control(id: ControlId): Locator {
    return this.page.locator(`[aria-keyshortcuts="${ariaKeys(DECK_SHORTCUTS[id].key)}"]:visible`).first();
  }

  async press(id: ControlId): Promise<void> {
    await this.control(id).click(SLOW);
    this.used.add(id);
  }

  /**
   * Turns on or off what one control does both. Another screen may show what was done before this deck does, and until
   * then the control would do the opposite.
   */
  async turn(id: ControlId, to: 'on' | 'off'): Promise<void> {
    await this.stands(id, to === 'on' ? 'off' : 'on');
    await this.press(id);
    await this.stands(id, to);
  }

  /** Waits until the deck shows the control so. */
  async stands(id: ControlId, as: 'on' | 'off'): Promise<void> {
    const on = as === 'on';
    const so = `[data-control="${id}"]:is([data-on="${on}"], [aria-pressed="${on}"]):visible`;
    await this.page.locator(so).first().waitFor(SLOW);
  }

  /** Chooses in a control that is a list. */
  async choose(id: ControlId, option: string): Promise<void> {
    await this.control(id).selectOption(option);
    this.used.add(id);
  }

  async write(id: ControlId, text: string): Promise<void> {
    await this.control(id).fill(text);
    this.used.add(id);
  }

  /** Uses a control that opens a dialog; answers the dialog. */
  async open(id: ControlId): Promise<Locator> {
    await this.press(id);
    return this.dialog();
  }

  async dialog(): Promise<Locator> {
    const dialog = this.page.locator('dialog[open]');
    await dialog.waitFor(SLOW);
    return dialog;
  }

  /** Opens a dialog and presses the button in it. */
  async openAnd(id: ControlId, button: string): Promise<void> {
    const dialog = await this.open(id);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ ...SLOW, state: 'hidden' });
  }

  /** Opens a dialog with one field, writes into it, and presses Enter. */
  async openAndWrite(id: ControlId, label: string, text: string): Promise<void> {
    const dialog = await this.open(id);
    await dialog.getByLabel(label).fill(text);
    await dialog.getByLabel(label).press('Enter');
    await dialog.waitFor({ ...SLOW, state: 'hidden' });
  }

  /** Opens the seat of a student. */
  async watch(name: string): Promise<Locator> {
    const seat = this.page.getByRole('region', { name: `Seat of ${name}` });
    if (!(await seat.isVisible())) {
      await this.page
        .getByRole('button', { name: `Watch ${name}`, exact: true })
        .first()
        .click(SLOW);
    }
    await seat.waitFor(SLOW);
    return seat;
  }

  /** The cell of a student in the roster. */
  cell(name: string): Locator {
    return this.page
      .locator('.seat-cell')
      .filter({ has: this.page.getByRole('button', { name: `Watch ${name}`, exact: true }) });
  }

  get unused(): ControlId[] {
    return CONTROL_IDS.filter((id) => !this.used.has(id));
  }
}
