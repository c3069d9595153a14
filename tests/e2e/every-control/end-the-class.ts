import { expect } from 'vitest';
import type { Cast } from './cast';
import { openPage, SLOW, shows } from './on-screen';

/** The class ends; no control was left out, and nobody’s browser has complained. */
export async function endTheClass({ teacher, deck, wall, pia, kay, pol, ana, polled }: Cast): Promise<void> {
  // A seat that is open stands where the stage is.
  await deck.watch('Ana Banana');
  await deck.press('seatClose');
  const replay = await openPage(teacher, () => deck.press('recording'));
  await replay.getByRole('slider', { name: 'Moment' }).waitFor(SLOW);
  await replay.close();
  const sharing = await deck.open('share');
  await sharing.getByLabel('Whoever has the link').check(SLOW);
  await sharing.getByText('Saved.').waitFor(SLOW);
  await teacher.page.keyboard.press('Escape');
  await deck.openAnd('end', 'End it');
  for (const { page } of [teacher, pia, kay, pol, ana, wall]) await shows(page, /This class has ended/);
  expect(deck.unused).toEqual([]);
  expect(polled()).toBeGreaterThan(50);
  expect([...kay.unseen]).toEqual([]);
  expect([teacher, pia, kay, pol, ana, wall].flatMap(({ complaints }) => complaints)).toEqual([]);
}
