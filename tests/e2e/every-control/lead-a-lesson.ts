import { expect } from 'vitest';
import type { Cast } from './cast';
import { hides, openPage, SLOW, shows } from './on-screen';

/** What leads a class through a lesson, its questions and the claims. */
export async function leadALesson({ teacher, deck, wall, ana }: Cast): Promise<void> {
  const { page } = teacher;
  const shelf = await deck.open('chooseLesson');
  await shelf.getByRole('radio', { name: /^What is the difference/ }).waitFor(SLOW);
  await page.keyboard.press('Escape');

  // Its pace.
  await deck.turn('pauseLesson', 'on');
  await shows(page, /Paused: nothing counts until/);
  await deck.turn('pauseLesson', 'off');
  await hides(page, /Paused: nothing counts until/);
  await deck.press('lessonPace');
  await shows(page, /everybody at their own pace/);
  await deck.press('lessonPace');
  await shows(page, /all together/);
  await deck.turn('skipStep', 'on');
  await shows(page, 'left out');
  await deck.turn('skipStep', 'off');
  await hides(page, 'left out');
  await deck.openAnd('repeatStep', 'Do it again');
  await deck.press('stepKey');
  await shows(page, 'One way to do it');

  // The question of its step: nobody answers, so that it is closed; shown, taken back, asked anew.
  const question = page.locator('.lesson-runner').getByRole('region', { name: 'Question' });
  await deck.openAnd('pollAgain', 'Ask again');
  await expect.poll(() => question.innerText(), SLOW).not.toContain('closed');
  await deck.press('pollGo');
  await question.getByText('closed').waitFor(SLOW);
  await deck.turn('pollShow', 'on');
  await question.getByText('The class sees the answers.').waitFor(SLOW);
  await shows(wall.page, 'What runs on your host now?');
  await deck.turn('pollShow', 'off');
  await expect.poll(() => question.getByText('The class sees the answers.').count(), SLOW).toBe(0);
  await deck.openAnd('pollAgain', 'Ask again');
  await expect.poll(() => deck.control('pollClose').isEnabled(), SLOW).toBe(true);
  await deck.press('pollClose');
  await question.getByText('closed').waitFor(SLOW);

  // Help: to those selected, and to the seat that is open.
  await deck.cell('Ana Banana').getByRole('checkbox').check();
  await deck.press('helpStuck');
  await shows(ana.page, /First the image has to come to your host/);
  const some = await deck.open('setUp');
  await some.getByRole('button', { name: 'Set up' }).click();
  await some.getByText('Given to 1 student').waitFor(SLOW);
  await page.keyboard.press('Escape');
  await deck.cell('Ana Banana').getByRole('checkbox').uncheck();
  await deck.watch('Ana Banana');
  await deck.press('seatHelp');
  await shows(ana.page, /Is one left from before/);
  const one = await deck.open('seatSetUp');
  await expect.poll(() => one.getByRole('radio', { name: 'Ana Banana' }).isChecked(), SLOW).toBe(true);
  await page.keyboard.press('Escape');
  await deck.press('seatClose');

  // The claims, to the table they end in.
  await deck.press('viewClaims');
  const cards = await deck.open('chooseClaims');
  await cards.getByRole('button', { name: /^Of this lesson/ }).click();
  await cards.getByRole('button', { name: 'Lay them out' }).click();
  await deck.press('nextClaim');
  await deck.press('nextClaim');
  await deck.press('previousClaim');
  await deck.turn('showClaims', 'on');
  await shows(wall.page, 'An image does nothing by itself; only containers run.');
  await deck.press('weighClaim');
  await deck.press('claimsTable');
  await shows(wall.page, 'How it is made');
  const sheet = await openPage(teacher, () => deck.press('printClaims'));
  await sheet.getByRole('table').waitFor(SLOW);
  await sheet.close();
  await deck.turn('showClaims', 'off');
  await hides(wall.page, 'How it is made');
  await deck.press('viewClass');

  const results = await deck.open('results');
  const saving = page.waitForEvent('download', SLOW);
  await results.getByRole('button', { name: 'Save: One row per student' }).click();
  expect((await saving).suggestedFilename()).toMatch(/results\.csv$/);
  await page.keyboard.press('Escape');
}
