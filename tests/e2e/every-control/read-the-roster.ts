import { expect } from 'vitest';
import type { Cast } from './cast';
import { SLOW } from './on-screen';

/** The roster tells who needs what, and is ordered, narrowed and searched. */
export async function readTheRoster({ teacher, deck, pia, kay, pol, ana }: Cast): Promise<void> {
  await ana.type('docker rm web9');
  await deck.cell('Ana').getByText('exit 1').waitFor(SLOW);
  await deck
    .cell('Ana')
    .getByText(/No such container: web9/)
    .waitFor(SLOW);
  await pol.page.getByRole('button', { name: 'I am stuck' }).click();
  await deck.cell('Pol').getByText('stuck').waitFor(SLOW);
  await kay.press('Alt+h');
  await deck.cell('Kay').getByText('hand up').waitFor(SLOW);
  await pia.page.getByRole('button', { name: /Hand and help/ }).click();
  await pia.page.getByRole('button', { name: 'I am done' }).click();
  await deck.cell('Pia').getByText('done').waitFor(SLOW);
  // What she opened lies over her notes.
  await pia.page.keyboard.press('Escape');

  const order = () => teacher.page.locator('.seat-cell-open').allInnerTexts();
  await deck.choose('sort', 'By name');
  await expect.poll(order, SLOW).toEqual(['Ana', 'Kay', 'Mr Moss', 'Noa', 'Pia', 'Pol']);
  await deck.choose('sort', 'Needs attention first');
  await expect.poll(async () => (await order())[0], SLOW).toBe('Kay');
  await deck.control('filter').selectOption('stuck');
  await deck.choose('filter', 'stuck');
  await expect.poll(order, SLOW).toEqual(['Pol']);
  await deck.choose('filter', 'all');
  await deck.write('search', 'an');
  await expect.poll(order, SLOW).toEqual(['Ana']);
  await deck.write('search', '');
  await deck.press('nextInNeed');
  await teacher.page.getByRole('region', { name: 'Seat of Kay' }).waitFor(SLOW);
  await ana.page.getByRole('button', { name: 'Raise hand' }).click();
  await deck.cell('Ana').getByText('hand up').waitFor(SLOW);
  await deck.press('seatLowerHand');
  await expect.poll(() => deck.cell('Kay').getByText('hand up').count(), SLOW).toBe(0);
  await kay.page.getByRole('button', { name: 'Raise hand', pressed: false }).waitFor(SLOW);
  await deck.press('seatClose');
  await deck.cell('Ana').getByText('hand up').waitFor(SLOW);
  await deck.press('lowerHands');
  await expect.poll(() => deck.cell('Ana').getByText('hand up').count(), SLOW).toBe(0);
}
