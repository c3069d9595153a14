import { expect } from 'vitest';
import type { Cast } from './cast';
import { hides, SLOW, shows } from './on-screen';

/** What an instructor does with one seat: watches it, helps there, shows it, gives, renames, breaks. */
export async function leadOneSeat({ teacher, deck, wall, pia, ana }: Cast): Promise<void> {
  const seat = await deck.watch('Ana');
  await shows(ana.page, /Instructor is watching/);
  await deck.press('seatTerminal');
  await seat.getByText('docker rm web9').first().waitFor(SLOW);
  await deck.press('seatErrors');
  await seat
    .getByText(/No such container: web9/)
    .first()
    .waitFor(SLOW);
  await deck.press('seatPicture');
  await seat.locator('[aria-label^="web1, running"]').first().waitFor(SLOW);
  await deck.press('seatTerminal');
  // Nobody types in a terminal whose owner has not asked for it.
  expect(await seat.locator('textarea').count()).toBe(0);
  await ana.page.getByRole('button', { name: 'Let the instructor type here' }).click();
  await seat.locator('textarea').waitFor(SLOW);
  await seat.locator('textarea').fill('docker ps -q');
  await seat.locator('textarea').press('Enter');
  await ana.page.locator('.terminal-turn').filter({ hasText: 'docker ps -q' }).waitFor(SLOW);
  await shows(ana.page, 'Instructor');
  await ana.page.getByRole('button', { name: 'Instructor may type here' }).click();
  await expect.poll(() => seat.locator('textarea').count(), SLOW).toBe(0);

  await deck.turn('seatSpotlight', 'on');
  await wall.page.getByText('docker ps -q').first().waitFor(SLOW);
  await shows(ana.page, /You are on the wall/);
  // A phone shows one note at a time.
  await pia.page.getByRole('button', { name: 'Put this note away' }).filter({ visible: true }).first().click();
  await shows(pia.page, /Ana is on the wall/);
  await deck.press('seatClose');
  await deck.press('endSpotlight');
  await hides(wall.page, 'docker ps -q');
  await hides(ana.page, /You are on the wall/);
  await deck.watch('Ana');

  await deck.openAndWrite('seatHint', 'The hint', 'Only for you');
  await shows(ana.page, 'Only for you');
  expect(await pia.page.getByText('Only for you').count()).toBe(0);

  const give = await deck.open('seatGive');
  await give.getByLabel('Image', { exact: true }).last().fill('redis:7');
  await give.getByRole('button', { name: 'Give', exact: true }).click();
  await give.getByText('Given to 1 student').waitFor(SLOW);
  await teacher.page.keyboard.press('Escape');
  expect(await ana.type('docker images redis')).toMatch(/redis\s+7/);

  await deck.openAndWrite('seatRename', 'New name', 'Ana Banana');
  await ana.page.getByRole('button', { name: /You are Ana Banana/ }).waitFor(SLOW);
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, running, from web-app:v1.0, Ana Banana');

  await deck.press('seatFault');
  await teacher.page.getByRole('button', { name: 'Break it' }).click();
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, dead, from web-app:v1.0, Ana Banana');
  expect(await ana.type('docker start web1')).toMatch(/Error response from daemon/);
  expect(await ana.type('docker rm web1')).toBe('web1\n');
  await deck.press('seatClose');
  await hides(ana.page, /Instructor is watching/);
}
