import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { axeFindings, sidewaysFindings } from './findings';
import { manifestOf, ReplayedScreen } from './replayed-screen';
import { THEMES, type Theme } from './screens/screen-sizes';
import { seatedPage } from './seated-page';
import { serverAndBrowser } from './server-and-browser';
import { SimulatedSeat } from './simulated-seat';

const scene = serverAndBrowser();
/** For a whole test, in milliseconds, on however busy a machine. */
const LONG = 600_000;
const SLOW = { timeout: 60_000 };

/** The demonstration class in a player. */
async function sample(search = '', phone = false): Promise<ReplayedScreen> {
  const page = await scene.pages.open({ stillness: true, ...(phone && { phone, width: 360, height: 740 }) });
  const [screen] = await Promise.all([ReplayedScreen.of(page), page.goto(`/replay/sample${search}`, SLOW)]);
  return screen;
}

/** What of the recording is looked at. */
const view = (page: Page) => page.locator('.replay-views [aria-pressed=true]').innerText();

test(
  'a recording is played, searched and followed by keyboard alone',
  async () => {
    await using screen = await sample();
    const { page, scrub } = screen;
    const press = (key: string) => page.keyboard.press(key);
    const moment = async () => Number(await scrub.inputValue());
    await press('1');
    await expect.poll(moment).toBeGreaterThan(0);
    const tenth = await moment();
    await press('.');
    await expect.poll(moment).toBeGreaterThan(tenth);
    const begun = await moment();
    // Several things happen in one moment.
    for (let times = 0; times < 5 && (await moment()) >= begun; times += 1) await press(',');
    await expect.poll(moment).toBeLessThan(begun);
    await press('End');
    const end = Number(await scrub.getAttribute('max'));
    await expect.poll(moment).toBe(end);
    await press('Shift+ArrowLeft');
    await expect.poll(moment).toBeLessThan(end);
    await press('5');
    await expect.poll(moment).toBeCloseTo(end / 2, -2);
    await press('Space');
    await page.getByRole('button', { name: 'Pause' }).waitFor(SLOW);
    await press('k');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor(SLOW);

    await press('/');
    await page.keyboard.type('docker commit');
    await page.getByText('1 result').waitFor(SLOW);
    await press('Tab');
    for (let tabs = 0; tabs < 4 && !(await hasFocus(page, 'docker commit')); tabs += 1) await press('Tab');
    await press('Enter');
    await page.getByRole('button', { name: /^Follow: ?Hana$/ }).waitFor(SLOW);
    if ((await view(page)) === 'Wall') await press('v');
    expect(await view(page)).toBe('Bench');
    await page.locator('.terminal-typed').filter({ hasText: 'docker commit' }).waitFor(SLOW);
    await press('s');
    await page.keyboard.type('gor');
    await press('Enter');
    await page.getByRole('button', { name: /^Follow: ?Goran$/ }).waitFor(SLOW);
    await press('v');
    expect(await view(page)).toBe('Deck');
    await page.locator('.seat-cell').first().waitFor(SLOW);
    expect(screen.complaints).toEqual([]);
  },
  LONG,
);

test(
  'whoever was absent is asked what the class was asked, and then sees what it has answered',
  async () => {
    await using screen = await sample();
    const { page } = screen;
    const { overview } = await manifestOf(scene.server.url, 'sample');
    const vote = overview.markers.find(({ kind }) => kind === 'vote');
    await screen.goTo((vote?.at ?? 0) - overview.start - 1_000);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const asked = page.getByRole('dialog', { name: 'What do you think?' });
    await asked.waitFor(SLOW);
    expect(await asked.innerText()).not.toContain('Nothing runs.');
    const findings = await axeFindings(page, THEMES);
    await asked.getByRole('radio', { name: 'Nothing', exact: true }).check();
    await asked.getByRole('button', { name: 'I am sure' }).click();
    const told = page.getByRole('dialog', { name: 'What the class thought' });
    await told.getByText('Nothing runs.').first().waitFor(SLOW);
    findings.push(...(await axeFindings(page, THEMES.slice(0, 1))));
    await told.getByRole('button', { name: 'Play on' }).click();
    await page.getByRole('button', { name: 'Pause' }).waitFor(SLOW);
    await page.keyboard.press('k');
    expect(findings).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  LONG,
);

test.each([false, true])(
  'nothing of the player is against the rules or sticks out (on a small phone: %s)',
  async (phone) => {
    await using screen = await sample('?t=2600', phone);
    const { page } = screen;
    const findings: string[] = [];
    const judge = async (state: string, themes: readonly Theme[] = THEMES.slice(0, 1)) => {
      const found = [...(await axeFindings(page, themes)), ...(phone ? await sidewaysFindings(page) : [])];
      findings.push(...found.map((text) => `${state}: ${text}`));
    };
    await judge('wall', phone ? undefined : THEMES);
    for (const [key, state] of [
      ['m', 'moments'],
      ['/', 'search'],
    ] as const) {
      await page.keyboard.press(key);
      if (state === 'search') await page.keyboard.type('docker rm');
      await judge(state);
      await page.keyboard.press('Escape');
    }
    for (const state of ['Bench', 'Deck']) {
      await page.getByRole('button', { name: state, exact: true }).click();
      await page
        .locator(state === 'Deck' ? '.seat-cell, .remote' : '.terminal-turn')
        .first()
        .waitFor(SLOW);
      await judge(state);
    }
    expect(findings).toEqual([]);
    expect(screen.complaints).toEqual([]);
  },
  LONG,
);

test(
  'the instructor shares a recording without names, takes somebody out of it, has it kept for a time, and deletes it',
  async () => {
    const { server, browser } = scene;
    const teacher = await SimulatedSeat.open(server.url, 'Shared', 'Ms Lee');
    const ana = await SimulatedSeat.join(server.url, teacher.grant.room.code, 'Anastasia');
    const ben = await SimulatedSeat.join(server.url, teacher.grant.room.code, 'Benedikt');
    for (const student of [ana, ben]) {
      await student.enter();
      await student.type(`docker run -d --name web-of-${student.grant.name.toLowerCase()} nginx`);
      student.leave();
    }
    await teacher.enter();
    await teacher.send({ type: 'room.close' });
    teacher.leave();
    const { id } = teacher.grant.room;
    const words = async (holder?: typeof teacher.grant) => JSON.stringify(await manifestOf(server.url, id, holder));

    await using page = await seatedPage(browser, server.url, { seat: teacher.grant, stillness: true });
    await page.goto(`/replay/${id}`, SLOW);
    await page.getByRole('button', { name: 'Share', exact: true }).click(SLOW);
    const dialog = page.getByRole('dialog', { name: 'Recording of this class' });
    const saved = dialog.getByText('Saved. It counts from now on.');
    await expect(words()).rejects.toThrow('recording/');
    await dialog.getByRole('radio', { name: /^Whoever has the link/ }).check(SLOW);
    await saved.waitFor(SLOW);
    await expect.poll(words).toContain('Student');
    expect(await words()).not.toMatch(/anastasia|benedikt/i);
    const stranger = await ReplayedScreen.open(browser, server.url, `/replay/${id}?t=9999`);
    await expect.poll(() => stranger.page.locator('.replay-stage').innerText()).toContain('Student');
    expect(await stranger.page.locator('body').innerText()).not.toMatch(/anastasia|benedikt/i);
    await stranger[Symbol.asyncDispose]();

    await dialog.getByLabel('Whom').selectOption({ label: 'Anastasia' });
    await dialog.getByRole('button', { name: 'Take out of the recording' }).click();
    await dialog.getByRole('button', { name: 'Erase Anastasia for good' }).click();
    await dialog.getByText('Anastasia is not in the recording any more.').waitFor(SLOW);
    const left = await words(teacher.grant);
    expect(left).not.toMatch(/anastasia/i);
    expect(left).toContain('Benedikt');

    await dialog.getByLabel('Delete it by itself').selectOption({ label: '30 days after the class' });
    await expect.poll(async () => (await manifestOf(server.url, id, teacher.grant)).sharing.keepDays).toBe(30);
    await dialog.getByRole('button', { name: 'Delete the recording' }).click();
    await dialog.getByRole('button', { name: 'Delete it for good' }).click();
    await dialog.getByText('The recording is deleted.').waitFor(SLOW);
    await expect(words(teacher.grant)).rejects.toThrow('recording/');
  },
  LONG,
);

function hasFocus(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.textContent?.includes(wanted) ?? false, text);
}
