import type { DrydockProcess } from '../drydock-process';
import { killedAndBack } from '../killed-and-back';
import type { ServerAndBrowser } from '../server-and-browser';
import type { Cast } from './cast';
import { hides, SLOW, shows } from './on-screen';

/** Students are sent out, banned and let in again; the server dies in between. */
export async function sendOut(
  { teacher, deck, wall, pia, kay, pol, ana }: Cast,
  { server }: ServerAndBrowser<DrydockProcess>,
): Promise<void> {
  await deck.watch('Pia');
  await deck.openAnd('seatKick', 'Send out');
  await shows(pia.page, /has taken you out of the class/);
  await pia.page.getByRole('link', { name: 'Join again' }).click();
  await pia.page.getByLabel('Your name').fill('Pia');
  await pia.page.getByRole('button', { name: 'Join the class' }).click();
  await pia.page.getByText('Live', { exact: true }).waitFor(SLOW);

  await deck.watch('Pol');
  await deck.openAnd('seatBan', 'Ban');
  await shows(pol.page, /for good/);
  await pol.page.goto(`${server.url}/?code=${teacher.code}`);
  await pol.page.getByLabel('Your name').fill('Pol the Second');
  await pol.page.getByRole('button', { name: 'Join the class' }).click();
  await shows(pol.page, /for good/);

  await deck.openAndWrite('freeze', 'Your words', 'A moment please');
  await deck.turn('lock', 'on');
  await killedAndBack(
    server,
    [teacher, wall, pia, kay, ana].map(({ page }) => page),
  );
  for (const { page } of [wall, pia, kay, ana]) await shows(page, 'A moment please');
  await shows(wall.page, /locked/i);
  await pol.page.getByRole('button', { name: 'Join the class' }).click();
  await shows(pol.page, /for good/);
  await deck.turn('lock', 'off');
  await deck.turn('freeze', 'off');
  for (const { page } of [wall, pia, kay, ana]) await hides(page, 'A moment please');

  await deck.press('sentOut');
  await teacher.page.getByRole('button', { name: 'Let Pol in again' }).click();
  await pol.page.goto(`${server.url}/?code=${teacher.code}`);
  await pol.page.getByLabel('Your name').fill('Pol');
  await pol.page.getByRole('button', { name: 'Join the class' }).click();
  await pol.page.getByText('Live', { exact: true }).waitFor(SLOW);
}
