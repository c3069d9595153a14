import { expect } from 'vitest';
import { DeckHand } from '../deck-hand';
import { KeyboardPerson } from '../keyboard-person';
import { onlyPolling } from '../only-polling';
import { Instructor, Student, Wall } from '../people';
import type { ServerAndBrowser } from '../server-and-browser';
import type { Cast } from './cast';
import { openPage, SLOW } from './on-screen';

/** Everybody comes in, and the instructor finds the ways in to hand on. */
export async function comeIn({ server, browser }: ServerAndBrowser): Promise<Cast> {
  const { url } = server;
  const teacher = await Instructor.open(browser, url);
  await teacher.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const deck = new DeckHand(teacher.page);
  const { code } = teacher;
  const ana = await Student.join(browser, url, code, 'Ana');
  const pia = await Student.join(browser, url, code, 'Pia', { phone: true });
  let polled = () => 0;
  const pol = await Student.join(browser, url, code, 'Pol', {
    prepare: async (context) => {
      polled = await onlyPolling(context);
    },
  });
  const kay = await KeyboardPerson.join(browser, url, code, 'Kay');
  const wall = await Wall.open(browser, url, code);
  const cast = { teacher, deck, wall, pia, kay, pol, ana, polled };
  for (const name of ['Ana', 'Pia', 'Pol', 'Kay']) await deck.cell(name).waitFor(SLOW);

  // The ways in.
  await deck.press('copyLink');
  const link = await teacher.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain(code);
  const shown = await openPage(teacher, () => deck.press('wall'));
  expect(shown.url()).toBe(`${url}/r/${code}/wall`);
  await shown.close();
  const links = await deck.open('links');
  await links.getByText(`/r/${code}/wall`).waitFor();
  await links.getByRole('img', { name: /code=/ }).waitFor();
  await teacher.page.keyboard.press('Escape');
  return cast;
}
