/**
 * `npm run screens`: takes pictures of all screens from real classes into docs/screens/. Run by hand when a screen has
 * changed; they are not compared with anything. Arguments choose some of them: `npm run screens -- wall deck-300`.
 */
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { DrydockProcess } from './drydock-process';
import { openBrowser } from './open-browser';
import { LivelyClass } from './screens/lively-class';
import { Photographer, type Subject } from './screens/photographer';
import { PictureAlbum } from './screens/picture-album';

const FOLDER = resolve(import.meta.dirname, '../../docs/screens');
/** Everything is taken of the first; the wall and the deck also of the others. */
const CLASSES = [30, 5, 100, 300];

/** A moment of the demonstration class at which everybody has containers. */
const FULL_WALL = 2_700;

const CAPTIONS = new Map([
  ['home', 'Home'],
  ['bench', 'Bench'],
  ['bench-picture', 'Bench, the picture on a phone'],
  ...CLASSES.toSorted((a, b) => a - b).map((count) => [`wall-${count}`, `Wall, ${count} students`] as const),
  ['wall-spotlight', 'Wall, one seat in the spotlight'],
  ['wall-frozen', 'Wall, eyes here'],
  ...CLASSES.toSorted((a, b) => a - b).map((count) => [`deck-${count}`, `Deck, ${count} students`] as const),
  ['replay', 'Replay'],
  ['look', 'The look'],
]);

async function takeScreens(wanted: readonly string[]): Promise<void> {
  const began = Date.now();
  // The address that a class would see instead of this machine's.
  await using server = await DrydockProcess.start({ DRYDOCK_PUBLIC_URL: 'http://192.168.1.20:3000' });
  await using browser = await openBrowser();
  const album = new PictureAlbum(FOLDER);
  const photographer = new Photographer(browser, server.url, album);
  const take = async (subject: Subject) => {
    if (wanted.length > 0 && !wanted.includes(subject.screen)) return;
    await photographer.take(subject);
    console.log(`${subject.screen}: ${album.summary}, ${Math.round((Date.now() - began) / 1000)} s`);
  };
  if (wanted.length === 0) await album.clear();
  for (const count of CLASSES) {
    if (wanted.length > 0 && count !== CLASSES[0] && !wanted.some((name) => name.endsWith(`-${count}`))) continue;
    using held = await LivelyClass.open(server.url, count);
    await take(wallOf(held, `wall-${count}`));
    await take(deckOf(held, `deck-${count}`));
    if (count === CLASSES[0]) await takeTheRest(held, take);
  }
  if (wanted.length === 0) await album.writeIndex(CAPTIONS);
}

async function takeTheRest(held: LivelyClass, take: (subject: Subject) => Promise<void>): Promise<void> {
  const { code, instructor, students } = held;
  const [ana] = students;
  if (!ana) throw new Error('a class without students');
  const bench = { path: `/r/${code}`, seat: ana.grant };
  await take({ screen: 'home', path: '/', ready: (page) => page.getByLabel('Room code').waitFor() });
  await take({ ...bench, screen: 'bench', ready: (page) => page.getByText('docker diff web1').first().waitFor() });
  await take({
    ...bench,
    screen: 'bench-picture',
    on: 'phone',
    ready: async (page) => {
      await page.getByRole('tab', { name: 'Picture' }).click();
      await containersShown(page);
    },
  });
  await instructor.send({ type: 'class.spotlight', seat: ana.id });
  await take({
    ...wallOf(held, 'wall-spotlight'),
    ready: (page) => page.getByText('docker diff web1').first().waitFor(),
  });
  await instructor.send({ type: 'class.spotlight', seat: null });
  await instructor.send({ type: 'class.freeze', message: 'Eyes here: what is different about web2?' });
  await take({
    ...wallOf(held, 'wall-frozen'),
    ready: (page) => page.getByText('what is different about web2?').first().waitFor(),
  });
  await instructor.send({ type: 'class.freeze', message: null });
  await take({ screen: 'replay', path: `/replay/sample?t=${FULL_WALL}`, ready: containersShown });
  await take({ screen: 'look', path: '/look', ready: (page) => page.getByRole('heading').first().waitFor() });
}

function wallOf({ code }: LivelyClass, screen: string): Subject {
  return { screen, path: `/r/${code}/wall`, ready: containersShown };
}

function deckOf({ code, instructor }: LivelyClass, screen: string): Subject {
  return {
    screen,
    path: `/r/${code}/teach`,
    seat: instructor.grant,
    ready: (page) => page.getByText('Live', { exact: true }).first().waitFor(),
  };
}

async function containersShown(page: Page): Promise<void> {
  await page.locator('[aria-label*=", from "], [data-container]').first().waitFor({ state: 'attached' });
}

await takeScreens(process.argv.slice(2));
process.exit(0);
