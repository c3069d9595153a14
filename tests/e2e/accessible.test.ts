import type { Page } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import type { ControlId } from '../../app/ui/deck/deck-shortcuts';
import type { Language } from '../../app/ui/language/languages';
import { wordsIn } from '../../app/ui/language/words-in';
import { DeckHand } from './deck-hand';
import { sidewaysFindings } from './findings';
import type { ScreenState } from './judge-screen';
import { appears, dismiss, judging, LONG, SLOW } from './judging';
import { LivelyClass } from './screens/lively-class';
import type { SeatedPageOptions } from './seated-page';
import { SimulatedSeat } from './simulated-seat';

const { scene, judge, findings } = judging();

/** A class of twelve for all tests; the last one changes and ends it. */
let held: LivelyClass;
beforeAll(async () => {
  held = await LivelyClass.open(scene.server.url, 12);
}, LONG);
afterAll(() => held[Symbol.dispose]());

const containers = (page: Page) =>
  page
    .locator('[aria-label*=", from "], [aria-label*=", aus "], [data-container]')
    .first()
    .waitFor({ ...SLOW, state: 'attached' });
const control = (page: Page, id: ControlId) => new DeckHand(page).press(id);
const dialog = (id: ControlId): ScreenState => ({
  name: id,
  enter: async (page) => {
    await control(page, id);
    await page.locator('dialog[open]').waitFor(SLOW);
  },
  leave: dismiss,
});

test(
  'the first page and its mistakes',
  async () => {
    await judge('/', {}, [
      { name: 'fresh', enter: (page, language) => page.getByLabel(wordsIn(language, 'home')('join.code')).waitFor() },
      {
        name: 'nothing filled in',
        enter: (page, language) =>
          page.getByRole('button', { name: wordsIn(language, 'home')('join.submit'), exact: true }).click(),
      },
      {
        name: 'no such class',
        enter: async (page, language) => {
          await page.getByLabel(wordsIn(language, 'home')('join.code')).fill('ZZZZZZ');
          await appears(page, wordsIn(language, 'problems')('room/not-found').slice(0, 20));
        },
      },
      {
        name: 'resume code',
        enter: async (page, language) => {
          await page.getByRole('button', { name: wordsIn(language, 'home')('resume.open') }).click();
          await page.getByLabel(wordsIn(language, 'home')('resume.code')).waitFor();
        },
      },
    ]);
    await judge('/nowhere', {}, [{ name: 'not found', enter: (page) => page.getByRole('heading').first().waitFor() }]);
  },
  LONG,
);

test(
  'the deck of a class of twelve: every view, every dialog, a seat',
  async () => {
    const path = `/r/${held.code}/teach`;
    const seat = held.instructor.grant;
    const views: readonly ControlId[] = ['viewPublish', 'viewTerminal', 'viewHost', 'viewBrowser', 'viewClass'];
    const dialogs: readonly ControlId[] = [
      'palette',
      'shortcuts',
      'settings',
      'links',
      'freeze',
      'mark',
      'hint',
      'give',
      'reset',
      'chooseLesson',
      'setUp',
      'repeatStep',
      'results',
      'end',
    ];
    await judge(path, { seat }, [
      { name: 'class', enter: containers },
      ...dialogs.map(dialog),
      ...views.map((id) => ({ name: id, enter: (page: Page) => control(page, id) })),
      { name: 'the hints of a step', enter: (page) => control(page, 'stepKey') },
      { name: 'claims', enter: (page) => control(page, 'viewClaims') },
      {
        name: 'chooseClaims',
        enter: async (page) => {
          await control(page, 'viewClaims');
          await dialog('chooseClaims').enter(page, 'en');
        },
        leave: dismiss,
      },
    ]);
    const seatViews: readonly ControlId[] = ['seatPicture', 'seatErrors', 'seatFault', 'seatTerminal'];
    const seatDialogs: readonly ControlId[] = ['seatRename', 'seatHint', 'seatGive', 'seatKick', 'seatBan'];
    await judge(path, { seat }, [
      {
        name: 'a seat',
        enter: (page, language) =>
          page
            .getByRole('button', { name: wordsIn(language, 'deck')('roster.watch', { name: 'Ana' }), exact: true })
            .first()
            .click(),
      },
      ...seatViews.map((id) => ({ name: id, enter: (page: Page) => control(page, id) })),
      ...seatDialogs.map(dialog),
    ]);
    await judge(path, { seat, phone: true }, [
      { name: 'remote', enter: (page) => appears(page, held.code.slice(0, 3)) },
    ]);
  },
  LONG,
);

test(
  'a class of none and a class that is a crowd',
  async () => {
    const { url } = scene.server;
    using lonely = await SimulatedSeat.open(url, 'Early', 'Ms Lee');
    const early = lonely.grant.room.code;
    await judge(`/r/${early}/wall`, {}, [
      { name: 'empty', enter: (page) => page.getByText(early.slice(0, 3)).first().waitFor() },
    ]);
    await judge(`/r/${early}/teach`, { seat: lonely.grant }, [
      { name: 'empty', enter: (page) => appears(page, early.slice(0, 3)) },
    ]);
    const first = await SimulatedSeat.join(url, early, 'Ana');
    await judge(`/r/${early}`, { seat: first.grant }, [
      { name: 'empty', enter: (page) => appears(page, early.slice(0, 3)) },
    ]);
    using crowd = await LivelyClass.open(url, 70);
    await judge(`/r/${crowd.code}/wall`, { width: 1920, height: 1080 }, [
      { name: 'crowd', enter: containers, crowd: true },
    ]);
    await judge(`/r/${crowd.code}/teach`, { seat: crowd.instructor.grant }, [
      { name: 'crowd', enter: containers, crowd: true },
    ]);
  },
  LONG,
);

test(
  'nothing sticks out on a small phone or at twice the size',
  async () => {
    const { code, instructor, students } = held;
    const ana = (students[0] as SimulatedSeat).grant;
    const seen = (page: Page) => appears(page, code.slice(0, 3));
    const still = async () => {};
    const pages: readonly [string, SeatedPageOptions, (page: Page) => Promise<unknown>][] = [
      ['/', {}, still],
      ['/nowhere', {}, still],
      [`/r/${code}`, { seat: ana }, seen],
      [`/r/${code}/teach`, { seat: instructor.grant }, seen],
      [`/r/${code}/wall`, {}, seen],
      ['/look/bench-predict', {}, still],
      ['/look/bench-alone', {}, still],
      ['/look/bench-claim-shown', {}, still],
      [
        `/replay/${instructor.grant.room.id}`,
        { seat: instructor.grant },
        (page) => page.locator('input[type=range]').waitFor(SLOW),
      ],
    ];
    const sizes: readonly SeatedPageOptions[] = [
      { phone: true, width: 360, height: 740, language: 'de' },
      // 1280 at 200 %.
      { width: 640, height: 400, language: 'de' },
    ];
    /** What still sticks out when the page has had its time to follow the window. */
    const look = async (page: Page, where: string) => {
      let found = await sidewaysFindings(page);
      for (let frames = 60; found.length > 0 && frames > 0; frames -= 1) {
        await page.evaluate(() => new Promise(requestAnimationFrame));
        found = await sidewaysFindings(page);
      }
      findings.push(...found.map((text) => `${where}: ${text}`));
    };
    for (const [path, options, ready] of pages) {
      for (const size of sizes) {
        await using page = await scene.pages.open({ ...options, ...size, stillness: true });
        await page.goto(path);
        await page.getByRole('main').waitFor(SLOW);
        await ready(page);
        await look(page, `${path} at ${size.width}`);
        for (const tab of await page.getByRole('tab').all()) {
          if (!(await tab.isVisible())) continue;
          await tab.click();
          await look(page, `${path} at ${size.width}, ${await tab.innerText()}`);
        }
        if (size.phone) continue;
        // 1440 at 200 %, a window that is made larger. German is the longer language.
        await page.setViewportSize({ width: 720, height: 450 });
        await look(page, `${path} at 720`);
      }
    }
  },
  LONG,
);

test(
  'a class of twelve: its benches, its wall, its recording',
  async () => {
    const { code, instructor, students } = held;
    const [ana, ben, chi, dara] = students as [SimulatedSeat, SimulatedSeat, SimulatedSeat, SimulatedSeat];
    const live = (page: Page) => appears(page, code.slice(0, 3));
    const tab = (key: 'picture' | 'browser' | 'files'): ScreenState => ({
      name: key,
      enter: (page, language) => page.getByRole('tab', { name: wordsIn(language, 'bench')(key), exact: true }).click(),
    });

    const benchButton = (name: string, button: (language: Language) => string): ScreenState => ({
      name,
      enter: async (page, language) => {
        await page.getByRole('button', { name: button(language), exact: true }).click();
        await page.locator('dialog[open]').waitFor(SLOW);
      },
      leave: dismiss,
    });
    await ben.send({ type: 'seat.share', sharing: true });
    await judge(`/r/${code}`, { seat: ana.grant }, [
      { name: 'full', enter: live },
      tab('browser'),
      tab('files'),
      tab('picture'),
      benchButton('reset', (language) => wordsIn(language, 'bench')('reset.name')),
      benchButton('keys', (language) => wordsIn(language, 'bench')('keys.title')),
    ]);

    // What comes from the deck stands on a bench together.
    await instructor.send({ type: 'class.hint', to: 'all', text: 'Two containers cannot share one door.' });
    await instructor.send({ type: 'class.hint', to: [chi.id], text: 'Look at docker ps -a.' });
    await instructor.send({ type: 'class.spotlight', seat: chi.id });
    await judge(`/r/${code}`, { seat: chi.grant }, [
      { name: 'hinted', enter: (page) => appears(page, 'cannot share') },
    ]);
    await judge(`/r/${code}`, { seat: chi.grant, phone: true }, [
      { name: 'on a phone', enter: (page) => appears(page, /cannot share|docker ps -a/) },
      tab('picture'),
    ]);
    await judge(`/r/${code}/wall`, { width: 1920, height: 1080 }, [
      { name: 'spotlit and hinted', enter: (page) => appears(page, 'cannot share') },
    ]);
    await instructor.send({ type: 'seat.set-watching', seat: dara.id, watching: true });
    await judge(`/r/${code}`, { seat: dara.grant }, [{ name: 'looking on', enter: live }]);
    await instructor.send({ type: 'class.spotlight', seat: null });
    await instructor.send({ type: 'class.freeze', message: 'Look at the wall' });
    await judge(`/r/${code}`, { seat: ana.grant }, [
      { name: 'frozen', enter: (page) => page.locator('dialog[open]').waitFor(SLOW) },
    ]);
    await judge(`/r/${code}/wall`, {}, [{ name: 'frozen', enter: (page) => appears(page, 'Look at the wall') }]);
    await instructor.send({ type: 'class.freeze', message: null });

    await judge(`/r/${code}/wall`, { width: 1920, height: 1080 }, [
      { name: 'full', enter: containers },
      { name: 'card folded', enter: (page) => page.keyboard.press('c') },
      { name: 'in words', enter: (page) => page.keyboard.press('t') },
      { name: 'keys', enter: (page) => page.keyboard.press('?') },
    ]);

    await judge(`/replay/${instructor.grant.room.id}`, { seat: instructor.grant }, [
      { name: 'at the beginning', enter: (page) => page.locator('input[type=range]').waitFor(SLOW) },
      {
        name: 'at the end',
        enter: async (page) => {
          const scrub = page.locator('input[type=range]');
          await scrub.fill(String(await scrub.getAttribute('max')));
          await containers(page);
        },
      },
      { name: 'its moments', enter: (page) => page.keyboard.press('m') },
      {
        name: 'a search',
        enter: async (page) => {
          await page.keyboard.press('/');
          await page.keyboard.type('docker run');
          await page.locator('.panel-hit').first().waitFor(SLOW);
        },
        leave: (page) => page.locator('h1').first().click(),
      },
      { name: 'whom to follow', enter: (page) => page.keyboard.press('s'), leave: dismiss },
      { name: 'the keys of the player', enter: (page) => page.keyboard.press('?'), leave: dismiss },
    ]);
    await judge('/look/replay-share', { phone: true }, [
      { name: 'who sees it', enter: (page) => page.locator('.sharing-section').first().waitFor(SLOW) },
      {
        name: 'somebody to be erased',
        enter: async (page, language) => {
          const words = wordsIn(language, 'recording');
          await page.getByLabel(words('erase.who'), { exact: true }).selectOption('Ana');
          await page.getByRole('button', { name: words('erase.go') }).click();
          await page.getByRole('button', { name: words('erase.sure', { name: 'Ana' }) }).waitFor();
        },
      },
    ]);
    await judge('/look/replay-asks', { phone: true }, [
      { name: 'a vote for the viewer', enter: (page) => page.getByRole('dialog').waitFor(SLOW) },
    ]);
    await instructor.send({ type: 'room.close' });
    await judge(`/r/${code}`, { seat: ana.grant }, [
      { name: 'closed', enter: (page) => page.getByRole('heading').first().waitFor() },
    ]);
  },
  LONG,
);
