import type { Locator } from 'playwright';
import { expect } from 'vitest';
import { DeckHand } from '../deck-hand';
import { Person } from '../people';
import type { ServerAndBrowser } from '../server-and-browser';
import type { Cast } from './cast';
import { choose, hides, SLOW, shows, tick } from './on-screen';

/** Who may join, and how: a locked class, latecomers, those who only watch, a second instructor. */
export async function letIn({ teacher, deck, wall, ana }: Cast, { server, browser }: ServerAndBrowser): Promise<void> {
  const { code } = teacher;
  await deck.turn('lock', 'on');
  await shows(wall.page, /locked/i);
  const newcomer = await (await Person.context(browser)).newPage();
  const knock = async () => {
    await newcomer.goto(`${server.url}/?code=${code}`);
    await newcomer.getByLabel('Your name').fill('Noa');
    await newcomer.getByRole('button', { name: 'Join the class' }).click();
  };
  await knock();
  await shows(newcomer, /has locked this class/);
  await deck.turn('lock', 'off');
  await hides(wall.page, /locked/i);

  /** Changes settings, and waits until the class stands so: a dialog that is opened anew shows nothing else. */
  const set = async (change: (settings: Locator) => Promise<void>, stands: (settings: Locator) => Promise<void>) => {
    await change(await deck.open('settings'));
    await teacher.page.keyboard.press('Escape');
    await stands(await deck.open('settings'));
    await teacher.page.keyboard.press('Escape');
  };
  const late = (settings: Locator) => settings.getByLabel('Who joins after the first step');
  const watch = (settings: Locator) => settings.getByLabel('New seats only watch');
  await set(
    (settings) => choose(late(settings), 'refused'),
    (settings) => expect.poll(() => late(settings).inputValue(), SLOW).toBe('refused'),
  );
  await knock();
  await shows(newcomer, /has begun and takes nobody/);
  await set(
    async (settings) => {
      await choose(late(settings), 'takes-part');
      await tick(watch(settings));
    },
    (settings) => expect.poll(() => watch(settings).isChecked(), SLOW).toBe(true),
  );
  await knock();
  await shows(newcomer, 'You are looking on');
  expect(await newcomer.locator('.terminal-area').count()).toBe(0);
  await set(
    (settings) => tick(watch(settings), false),
    (settings) => expect.poll(() => watch(settings).isChecked(), SLOW).toBe(false),
  );
  await deck.watch('Noa');
  await deck.turn('seatWatchOnly', 'off');
  await newcomer.locator('.terminal-area').waitFor(SLOW);
  await deck.press('seatClose');
  await newcomer.context().close();

  // Somebody leads with the instructor, by a link.
  const links = await deck.open('links');
  await links.getByRole('button', { name: /Make a link/ }).click();
  const href = await links.getByRole('link', { name: /invite=/ }).getAttribute('href');
  await teacher.page.keyboard.press('Escape');
  const second = await (await Person.context(browser)).newPage();
  // The server of this test listens on this machine alone.
  await second.goto(`${server.url}/${new URL(href ?? '').search}`);
  await second.getByLabel('Your name').fill('Mr Moss');
  await second.getByRole('button', { name: 'Lead the class' }).click();
  await second.waitForURL(/\/teach$/, SLOW);
  const other = new DeckHand(second);
  await other.openAndWrite('hint', 'The hint', 'Port 80 is inside.');
  await shows(ana.page, 'Port 80 is inside.');
  await second.context().close();
}
