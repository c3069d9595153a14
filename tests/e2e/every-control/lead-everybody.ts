import { expect } from 'vitest';
import type { Cast } from './cast';
import { hides, SLOW, shows, tick } from './on-screen';

/** What an instructor does with all or some at once, and a student’s own way back. */
export async function leadEverybody({ teacher, deck, wall, pia, kay, pol, ana }: Cast): Promise<void> {
  const students = [pia, kay, pol, ana];
  await deck.openAndWrite('freeze', 'Your words', 'Look at the door number');
  for (const { page } of students) await shows(page, 'Look at the door number');
  await shows(wall.page, 'Look at the door number');
  expect(await ana.page.locator('dialog[open]').count()).toBe(1);
  await deck.turn('freeze', 'off');
  for (const { page } of [...students, wall]) await hides(page, 'Look at the door number');

  await deck.openAndWrite('hint', 'The hint', 'docker logs web1');
  for (const { page } of [...students, wall]) await shows(page, 'docker logs web1');
  await deck.openAnd('hint', 'Take back');
  await hides(wall.page, 'docker logs web1');

  await deck.openAndWrite('mark', 'What there is to see', 'Two doors, one number');
  await shows(teacher.page, 'Marked in the recording: “Two doors, one number”.');

  // To some: those selected.
  await deck.press('selectAll');
  await shows(teacher.page, /\d selected/);
  await teacher.page.getByRole('button', { name: 'Select nobody' }).first().click();
  await teacher.page.getByRole('checkbox', { name: 'Select Pia' }).check();
  await deck.openAndWrite('hint', 'The hint', 'For some');
  await shows(pia.page, 'For some');
  expect(await pol.page.getByText('For some').count()).toBe(0);
  const give = await deck.open('give');
  await give.getByText('The example, built and running').click();
  await tick(give.getByLabel(/Empty their hosts first/));
  await give.getByRole('button', { name: 'Give', exact: true }).click();
  await give.getByText(/Given to 1 student/).waitFor(SLOW);
  await teacher.page.keyboard.press('Escape');
  expect(await pia.type('docker ps --format {{.Names}}')).toBe('web1\n');
  await teacher.page.getByRole('checkbox', { name: 'Select Pia' }).uncheck();

  // A student's own way back.
  await pol.type('docker rm -f web1');
  await expect.poll(() => wall.containers(), SLOW).not.toContain('web1, running, from web-app:v1.0, Pol');
  await pol.page.getByRole('button', { name: 'Undo last command' }).click();
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, running, from web-app:v1.0, Pol');

  await deck.watch('Pol');
  await deck.openAnd('seatReset', 'Reset');
  await expect.poll(() => wall.containers(), SLOW).not.toContain('web1, running, from web-app:v1.0, Pol');
  await shows(pol.page, /has reset your host/);
  await deck.press('seatClose');
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, running, from web-app:v1.0, Kay');
  await deck.openAnd('reset', 'Reset');
  await expect.poll(() => wall.containers(), SLOW).toEqual(['mine, running, from web-app:v1.0, Instructor']);

  // The deck itself.
  await deck.press('foldStage');
  await deck.press('foldStage');
  const sheet = await deck.open('shortcuts');
  await sheet.getByText('Eyes here').waitFor();
  await teacher.page.keyboard.press('Escape');
  const palette = await deck.open('palette');
  await palette.getByRole('combobox').fill('ban');
  const ban = palette.getByRole('option', { name: /^Ban/ });
  await expect.poll(() => ban.textContent()).toContain('open a student first');
  expect(await ban.getAttribute('aria-disabled')).toBe('true');
  await palette.getByRole('combobox').fill('seat pia');
  await palette.getByRole('option', { name: 'Open the seat of Pia' }).waitFor();
  await palette.getByRole('combobox').press('Enter');
  await teacher.page.getByRole('region', { name: 'Seat of Pia' }).waitFor(SLOW);
  await deck.press('seatClose');
}
