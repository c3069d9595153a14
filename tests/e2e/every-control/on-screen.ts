import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Person } from '../people';

/** How long a screen may take to follow, on however busy a machine. */
export const SLOW = { timeout: 30_000 };

export const shows = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor(SLOW);
export const hides = (page: Page, text: string | RegExp) =>
  expect.poll(() => page.getByText(text).filter({ visible: true }).count(), SLOW).toBe(0);
export const openPage = async (person: Person, open: () => Promise<unknown>) => {
  const [page] = await Promise.all([person.page.context().waitForEvent('page', SLOW), open()]);
  return page;
};

/** Switches a box on or off; what the class has set comes back from the server. */
export const tick = async (box: Locator, on = true) => {
  await box.click();
  await expect.poll(() => box.isChecked(), SLOW).toBe(on);
};
export const choose = async (list: Locator, value: string) => {
  await list.selectOption(value);
  await expect.poll(() => list.inputValue(), SLOW).toBe(value);
};
