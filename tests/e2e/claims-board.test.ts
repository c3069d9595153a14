import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seatedPage } from './seated-page';
import { serverAndBrowser } from './server-and-browser';
import { SimulatedSeat } from './simulated-seat';

const scene = serverAndBrowser();
const SLOW = { timeout: 30_000 };
const LONG = 240_000;
const CARDS = [11, 38];
const SAID = 'Deleting a container does not delete its image.';

let teacher: SimulatedSeat;
let students: SimulatedSeat[];

/** Three students run a container each; two of them remove it. */
beforeAll(async () => {
  const { url } = scene.server;
  teacher = await SimulatedSeat.open(url, 'Claims', 'Ms Lee');
  await teacher.enter();
  const { code } = teacher.grant.room;
  students = [];
  for (const name of ['Ana', 'Ben', 'Chi']) students.push(await SimulatedSeat.join(url, code, name));
  for (const [index, student] of students.entries()) {
    await student.enter();
    await student.type('docker run -d --name web nginx');
    if (index > 0) await student.type('docker rm -f web');
  }
}, LONG);
afterAll(() => {
  for (const seat of [teacher, ...(students ?? [])]) seat?.leave();
});

test(
  'a claim is judged, tested and put into the table on the wall; its sheet opens once the class has seen the board',
  async () => {
    const sheet = await opened('/claims');
    await sheet.getByText('as soon as your class has been shown its claims board').waitFor(SLOW);

    const wall = await opened('/wall');
    await board({ current: null });
    await wall.getByText(SAID).waitFor(SLOW);
    expect(await wall.getByText('not judged yet').count()).toBe(2);
    await sheet.getByRole('heading', { name: 'Image and container', exact: true }).waitFor(SLOW);
    // Nothing was weighed yet: nobody says that nobody has tried.
    expect(await sheet.getByText('Test it:').count()).toBe(24);
    expect(await sheet.getByText('Nobody here has tried it yet.').count()).toBe(0);

    await board({ current: 38 });
    await teacher.send({ type: 'poll.open', poll: 'claim:38', round: 1 });
    for (const [index, student] of students.entries()) {
      await student.send({ type: 'poll.answer', poll: 'claim:38', option: index === 0 ? 2 : 0, confidence: 'sure' });
    }
    await wall.getByText('3 of 3 have judged').waitFor(SLOW);
    expect(await wall.getByText('What we thought').locator('..').getByRole('table').count()).toBe(0);
    expect(await wall.getByRole('article').getByText('True', { exact: true }).count()).toBe(0);

    await teacher.send({ type: 'poll.show', poll: 'claim:38', shown: true });
    await wall.getByRole('row', { name: /^True \(right\) 2 67% 2/ }).waitFor({ ...SLOW, state: 'attached' });
    await teacher.send({ type: 'claims.weigh', claim: 38 });
    await wall.getByText('2 of 3 removed a container; for 2 the image is still on the host.').waitFor(SLOW);
    // Nobody who looks at the wall is told whose doing it was.
    expect(await wall.getByRole('article').getByRole('button').count()).toBe(0);

    await teacher.send({ type: 'claims.weigh', claim: 'all' });
    await board({ current: 38, table: true });
    const row = wall.getByRole('row', { name: /^Removing/ });
    await row.getByText('2 of 3 removed a container').first().waitFor(SLOW);
    await sheet.getByText('Before: 2 true, 0 half true, 1 false').waitFor(SLOW);
    expect(await sheet.locator('main').innerText()).not.toMatch(/Ana|Ben|Chi/);
    await board({ current: null, shown: false });
    await wall.getByText('One image, one container').waitFor(SLOW);
    for (const page of [wall, sheet]) await page.context().close();
  },
  LONG,
);

test(
  'a recording opens at the event that its address names',
  async () => {
    const page = await seatedPage(scene.browser, scene.server.url, { seat: teacher.grant, stillness: true });
    const id = teacher.grant.room.id;
    await page.goto(`/replay/${id}?t=999999&seat=${students[0]?.id}`);
    const slider = page.getByRole('slider', { name: 'Moment' });
    await slider.waitFor(SLOW);
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Follow: ?Ana$/ }).waitFor(SLOW);
    await page
      .locator('[data-container], [aria-label*=", from "]')
      .first()
      .waitFor({ ...SLOW, state: 'attached' });
    await page.goto(`/replay/${id}`);
    await slider.waitFor(SLOW);
    expect(Number(await slider.inputValue())).toBe(0);
    // Nobody else is told anything of it.
    await using stranger = await scene.pages.open({});
    await stranger.goto(`/replay/${id}`);
    await stranger.getByText('It may be private, or deleted by now').waitFor(SLOW);
    await page[Symbol.asyncDispose]();
  },
  LONG,
);

async function opened(path: string): Promise<Page> {
  const page = await scene.browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`${scene.server.url}/r/${teacher.grant.room.code}${path}`);
  return page;
}

async function board(how: { current: number | null; shown?: boolean; table?: boolean }): Promise<void> {
  await teacher.send({ type: 'claims.lay-out', cards: CARDS, shown: true, table: false, ...how });
}
