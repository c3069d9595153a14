import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { DeckHand } from './deck-hand';
import { KeyboardPerson } from './keyboard-person';
import { onlyPolling } from './only-polling';
import { Instructor, Person, Student, Wall } from './people';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
const SLOW = { timeout: 30_000 };
const RUN = 'docker run -d -p 8080:80 --name web1 web-app:v1.0';

const shows = (page: Page, text: string | RegExp) =>
  page.getByText(text).filter({ visible: true }).first().waitFor(SLOW);
const hides = (page: Page, text: string | RegExp) =>
  expect.poll(() => page.getByText(text).filter({ visible: true }).count(), SLOW).toBe(0);
const openPage = async (person: Person, open: () => Promise<unknown>) => {
  const [page] = await Promise.all([person.page.context().waitForEvent('page', SLOW), open()]);
  return page;
};

/** Switches a box on or off; what the class has set comes back from the server. */
const tick = async (box: Locator, on = true) => {
  await box.click();
  await expect.poll(() => box.isChecked(), SLOW).toBe(on);
};
const choose = async (list: Locator, value: string) => {
  await list.selectOption(value);
  await expect.poll(() => list.inputValue(), SLOW).toBe(value);
};

/** Six browsers, and two more for a while. The tests below go on where the one before has stopped. */
interface Cast {
  teacher: Instructor;
  deck: DeckHand;
  wall: Wall;
  pia: Student;
  kay: KeyboardPerson;
  pol: Student;
  ana: Student;
  polled: () => number;
}
let cast: Cast;

test('everybody comes in: by phone, by keyboard, by polling, by laptop', async () => {
  const { server, browser } = scene;
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
  cast = { teacher, deck, wall, pia, kay, pol, ana, polled };
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
});

test('publishing: from the Dockerfile to the push, and what the class makes of it', async () => {
  const { teacher, deck, wall, pia, kay, pol, ana } = cast;
  await deck.press('viewPublish');
  await shows(teacher.page, 'What this Dockerfile will make');
  for (const line of [
    'docker build -t web-app:v1.0',
    'docker tag web-app:v1.0',
    'docker push registry:5000/web-app:v1.0',
  ]) {
    await deck.press('publishNext');
    await shows(teacher.page, line);
    await expect.poll(() => teacher.page.getByText('Something is running').count(), { timeout: 60_000 }).toBe(0);
  }
  await shows(teacher.page, /Everybody can run/);
  await shows(teacher.page, 'What web-app:v1.0 is made of');
  await shows(wall.page, 'web-app:v1.0');
  await deck.press('viewTerminal');
  await teacher.type('docker run -d -p 8080:80 --name mine web-app:v1.0');
  await deck.press('fullWidth');
  await deck.press('fullWidth');
  await deck.press('viewHost');
  await teacher.page
    .getByRole('button', { name: /^mine, running/ })
    .first()
    .waitFor(SLOW);
  await deck.press('viewBrowser');
  await teacher.page.getByLabel('Address', { exact: true }).waitFor(SLOW);
  await deck.press('viewClass');

  // The pace of the lesson.
  await deck.press('nextStep');
  for (const { page } of [pia, kay, pol, ana]) await shows(page, 'Meet your host');
  await deck.press('nextStep');
  for (const { page } of [pia, kay, pol, ana]) await shows(page, 'The instructor builds an image');
  await deck.press('previousStep');
  for (const { page } of [pia, kay, pol, ana]) await shows(page, 'Meet your host');

  for (const student of [ana, pia, pol]) {
    await student.type('docker pull -q web-app:v1.0');
    await student.type(RUN);
  }
  await kay.type('docker pull -q web-app:v1.0');
  await kay.type(RUN);
  for (const name of ['Ana', 'Pia', 'Pol', 'Kay']) {
    await expect.poll(() => wall.containers(), SLOW).toContain(`web1, running, from web-app:v1.0, ${name}`);
    // The roster tells the last line of everybody.
    await deck.cell(name).getByText(RUN).waitFor(SLOW);
  }
});

test('joining: locked, refused late, watching only, through a co-instructor’s link', async () => {
  const { server, browser } = scene;
  const { teacher, deck, wall } = cast;
  const { code } = teacher;
  await deck.press('lock');
  await shows(wall.page, /locked/i);
  const newcomer = await (await Person.context(browser)).newPage();
  const knock = async () => {
    await newcomer.goto(`${server.url}/?code=${code}`);
    await newcomer.getByLabel('Your name').fill('Noa');
    await newcomer.getByRole('button', { name: 'Join the class' }).click();
  };
  await knock();
  await shows(newcomer, /has locked this class/);
  await deck.press('lock');
  await hides(wall.page, /locked/i);

  const settings = await deck.open('settings');
  await choose(settings.getByLabel('Who joins after the first step'), 'refused');
  await teacher.page.keyboard.press('Escape');
  await knock();
  await shows(newcomer, /has begun and takes nobody/);
  const again = await deck.open('settings');
  await choose(again.getByLabel('Who joins after the first step'), 'takes-part');
  await tick(again.getByLabel('New seats only watch'));
  await teacher.page.keyboard.press('Escape');
  await knock();
  await shows(newcomer, 'You are looking on');
  expect(await newcomer.locator('.terminal-area').count()).toBe(0);
  const third = await deck.open('settings');
  await tick(third.getByLabel('New seats only watch'), false);
  await teacher.page.keyboard.press('Escape');
  await deck.watch('Noa');
  await deck.press('seatWatchOnly');
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
  await shows(cast.ana.page, 'Port 80 is inside.');
  await second.context().close();
});

test('settings are seen on all screens', async () => {
  const { teacher, deck, wall, ana } = cast;
  const set = async (change: (settings: Locator) => Promise<unknown>) => {
    const settings = await deck.open('settings');
    await change(settings);
    await teacher.page.keyboard.press('Escape');
  };
  await set((settings) => choose(settings.getByLabel('Comparison below the picture'), 'recipe-cake'));
  await shows(wall.page, /recipe/);
  await set((settings) => choose(settings.getByLabel('Comparison below the picture'), 'none'));
  await hides(wall.page, /recipe/);
  await set((settings) => tick(settings.getByLabel('Names are visible'), false));
  await expect.poll(async () => (await wall.containers()).join('\n'), SLOW).not.toMatch(/Ana|Pia|Pol|Kay/);
  expect((await wall.containers()).join('\n')).toMatch(/Seat \d/);
  await deck.cell('Ana').waitFor();
  await set((settings) => tick(settings.getByLabel('Names are visible')));
  await expect.poll(async () => (await wall.containers()).join('\n'), SLOW).toMatch(/Ana/);
  await set((settings) => tick(settings.getByLabel('Hub cannot be reached')));
  expect(await ana.type('docker pull nginx')).toMatch(/Error response from daemon/);
  await set((settings) => tick(settings.getByLabel('Hub cannot be reached'), false));
});

test('the roster: who needs what, found, ordered and chosen', async () => {
  const { teacher, deck, pia, kay, pol, ana } = cast;
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
  await cast.ana.page.getByRole('button', { name: 'Raise hand' }).click();
  await deck.cell('Ana').getByText('hand up').waitFor(SLOW);
  await deck.press('seatLowerHand');
  await expect.poll(() => deck.cell('Kay').getByText('hand up').count(), SLOW).toBe(0);
  await kay.page.getByRole('button', { name: 'Raise hand', pressed: false }).waitFor(SLOW);
  await deck.press('seatClose');
  await deck.cell('Ana').getByText('hand up').waitFor(SLOW);
  await deck.press('lowerHands');
  await expect.poll(() => deck.cell('Ana').getByText('hand up').count(), SLOW).toBe(0);
});

test('one seat: watched, helped, shown, given to, renamed', async () => {
  const { teacher, deck, wall, pia, ana } = cast;
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

  await deck.press('seatSpotlight');
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
});

test('the class as a whole: eyes here, hints, gifts, resets, undone by the student', async () => {
  const { teacher, deck, wall, pia, kay, pol, ana } = cast;
  const students = [pia, kay, pol, ana];
  await deck.openAndWrite('freeze', 'Your words', 'Look at the door number');
  for (const { page } of students) await shows(page, 'Look at the door number');
  await shows(wall.page, 'Look at the door number');
  expect(await ana.page.locator('dialog[open]').count()).toBe(1);
  await deck.press('freeze');
  for (const { page } of [...students, wall]) await hides(page, 'Look at the door number');

  await deck.openAndWrite('hint', 'The hint', 'docker logs web1');
  for (const { page } of [...students, wall]) await shows(page, 'docker logs web1');
  await deck.openAnd('hint', 'Take back');
  await hides(wall.page, 'docker logs web1');

  // To some: those selected.
  await deck.press('selectAll');
  await shows(teacher.page, /\d selected/);
  await teacher.page.getByRole('button', { name: 'Select nobody' }).first().click();
  await teacher.page.getByRole('checkbox', { name: 'Select Pia' }).check();
  await deck.openAndWrite('hint', 'The hint', 'For some');
  await shows(pia.page, 'For some');
  expect(await pol.page.getByText('For some').count()).toBe(0);
  const give = await deck.open('give');
  await give.getByText('The example, built and running').click();
  await tick(give.getByLabel(/Empty their hosts first/));
  await give.getByRole('button', { name: 'Give', exact: true }).click();
  await give.getByText(/Given to 1 student/).waitFor(SLOW);
  await teacher.page.keyboard.press('Escape');
  expect(await pia.type('docker ps --format {{.Names}}')).toBe('web1\n');
  await teacher.page.getByRole('checkbox', { name: 'Select Pia' }).uncheck();

  // A student's own way back.
  await pol.type('docker rm -f web1');
  await expect.poll(() => wall.containers(), SLOW).not.toContain('web1, running, from web-app:v1.0, Pol');
  await pol.page.getByRole('button', { name: 'Undo last command' }).click();
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, running, from web-app:v1.0, Pol');

  await deck.watch('Pol');
  await deck.openAnd('seatReset', 'Reset');
  await expect.poll(() => wall.containers(), SLOW).not.toContain('web1, running, from web-app:v1.0, Pol');
  await shows(pol.page, /has reset your host/);
  await deck.press('seatClose');
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, running, from web-app:v1.0, Kay');
  await deck.openAnd('reset', 'Reset');
  await expect.poll(() => wall.containers(), SLOW).toEqual(['mine, running, from web-app:v1.0, Instructor']);

  // The deck itself.
  await deck.press('foldStage');
  await deck.press('foldStage');
  const sheet = await deck.open('shortcuts');
  await sheet.getByText('Eyes here').waitFor();
  await teacher.page.keyboard.press('Escape');
  const palette = await deck.open('palette');
  await palette.getByRole('combobox').fill('seat pia');
  await palette.getByRole('option', { name: 'Open the seat of Pia' }).waitFor();
  await palette.getByRole('combobox').press('Enter');
  await teacher.page.getByRole('region', { name: 'Seat of Pia' }).waitFor(SLOW);
  await deck.press('seatClose');
});

test('sent out, banned, let in again; after the server’s death everything stands', async () => {
  const { server } = scene;
  const { teacher, deck, wall, pia, kay, pol, ana } = cast;
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
  await deck.press('lock');
  await server.kill();
  await ana.page.getByText(/Connection lost/).waitFor(SLOW);
  await server.start();
  for (const { page } of [teacher, wall, pia, kay, ana]) await hides(page, /Connection lost/);
  for (const { page } of [wall, pia, kay, ana]) await shows(page, 'A moment please');
  await shows(wall.page, /locked/i);
  await pol.page.getByRole('button', { name: 'Join the class' }).click();
  await shows(pol.page, /for good/);
  await deck.press('lock');
  await deck.press('freeze');
  for (const { page } of [wall, pia, kay, ana]) await hides(page, 'A moment please');

  await deck.press('sentOut');
  await teacher.page.getByRole('button', { name: 'Let Pol in again' }).click();
  await pol.page.goto(`${server.url}/?code=${teacher.code}`);
  await pol.page.getByLabel('Your name').fill('Pol');
  await pol.page.getByRole('button', { name: 'Join the class' }).click();
  await pol.page.getByText('Live', { exact: true }).waitFor(SLOW);
});

test('the end; no control was left out', async () => {
  const { teacher, deck, wall, pia, kay, pol, ana, polled } = cast;
  // A seat that is open stands where the stage is.
  await deck.watch('Ana Banana');
  await deck.press('seatClose');
  const replay = await openPage(teacher, () => deck.press('recording'));
  await replay.getByLabel('Moment').waitFor(SLOW);
  await replay.close();
  await deck.openAnd('end', 'End it');
  for (const { page } of [teacher, pia, kay, pol, ana, wall]) await shows(page, /This class has ended/);
  expect(deck.unused).toEqual([]);
  expect(polled()).toBeGreaterThan(50);
  expect([...kay.unseen]).toEqual([]);
  expect([teacher, pia, kay, pol, ana, wall].flatMap(({ complaints }) => complaints)).toEqual([]);
});
