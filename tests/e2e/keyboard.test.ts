import { expect, test } from 'vitest';
import { DeckHand } from './deck-hand';
import { KeyboardPerson } from './keyboard-person';
import { Wall } from './people';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
const SLOW = { timeout: 30_000 };

test('a class without a mouse: taught and taken part in by keyboard alone', async () => {
  const { server, browser } = scene;

  // Teaching: from the first page to the deck.
  const lee = await KeyboardPerson.sitDown(browser, 'Ms Lee', server.url);
  const deck = new DeckHand(lee.page);
  await lee.activate('button', 'Teach a class');
  await lee.page.waitForURL(/\/teach$/, SLOW);
  await lee.page.getByText('Live', { exact: true }).waitFor(SLOW);
  const code = /\/r\/(\w{6})\//.exec(lee.page.url())?.[1] ?? '';
  const wall = await Wall.open(browser, server.url, code);

  // Publishing, each step by its key; what has been done is said in words.
  await lee.press('2');
  for (const line of ['docker build -t', 'docker tag web-app:v1.0', 'docker push']) {
    await lee.press('m');
    await lee.page.getByText(line).first().waitFor(SLOW);
    await expect.poll(() => lee.page.getByText('Something is running').count(), { timeout: 60_000 }).toBe(0);
  }
  await lee.page.getByText(/Everybody can run/).waitFor(SLOW);
  await lee.press('1');

  // Joining, with a mistake that is told.
  const kay = await KeyboardPerson.sitDown(browser, 'Kay', server.url);
  await kay.write('Room code', 'ZZZZZZ');
  await kay.write('Your name', 'Kay');
  await kay.activate('button', 'Join the class');
  await kay.page
    .getByText(/no class with this code/)
    .first()
    .waitFor(SLOW);
  await kay.write('Room code', code);
  await kay.activate('button', 'Join the class');
  await kay.page.getByText('Live', { exact: true }).waitFor(SLOW);

  // The terminal has the focus where one comes to type; Tab completes in it, Escape leaves it.
  await kay.type('docker pull -q web-app:v1.0');
  await kay.type('docker run -d -p 8080:80 --name web1 web-app:v1.0');
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, running, from web-app:v1.0, Kay');

  // In the picture: to the container with the arrows, chosen with Enter, stopped by its button.
  await kay.choose('tab', 'Picture');
  await kay.reachOne(kay.page.locator('.host-picture [data-part][tabindex="0"]'));
  await kay.arrowTo(kay.page.locator('.host-picture [aria-label^="web1, running"]'));
  await kay.press('Enter');
  await kay.activate('button', /^Stop/);
  await expect.poll(() => wall.containers(), SLOW).toContainEqual(expect.stringMatching(/^web1, exited.*Kay$/));

  // The last command is undone, a hand goes up and is seen.
  await kay.activate('button', 'Undo last command');
  await expect.poll(() => wall.containers(), SLOW).toContain('web1, running, from web-app:v1.0, Kay');
  await kay.activate('button', 'Raise hand');
  await lee.page.locator('.seat-cell').getByText('hand up').waitFor(SLOW);

  // A file is written in the editor and read in the terminal.
  await kay.choose('tab', 'Files');
  await kay.write('Name of a new file', 'note.txt');
  await kay.press('Enter');
  await kay.reachOne(kay.page.getByLabel(/^Text of .*note.txt/));
  await kay.page.keyboard.type('kept by keyboard');
  await kay.press('Control+s');
  await kay.type('cat note.txt');
  await kay.page.getByText('kept by keyboard').first().waitFor(SLOW);

  // Leading: the class is found, locked, given a hint, frozen and released, one seat shown, all by keys.
  await lee.press('n');
  await kay.page.getByText('Download an image').first().waitFor(SLOW);
  await lee.press('l');
  await wall.page
    .getByText(/locked/i)
    .first()
    .waitFor(SLOW);
  await lee.press('h');
  await lee.page.locator('dialog[open]').waitFor(SLOW);
  await lee.page.keyboard.type('Look at port 8080');
  await lee.press('Enter');
  await kay.page.getByText('Look at port 8080').first().waitFor(SLOW);
  await kay.activate('button', 'Put this note away');
  await lee.press('f');
  await lee.page.locator('dialog[open]').waitFor(SLOW);
  await lee.page.keyboard.type('Eyes on the wall');
  await lee.press('Enter');
  await kay.page.getByText('Eyes on the wall').waitFor(SLOW);
  await deck.stands('freeze', 'on');
  await lee.press('f');
  await expect.poll(() => kay.page.getByText('Eyes on the wall').count(), SLOW).toBe(0);
  await lee.press('i');
  await lee.page.getByRole('region', { name: 'Seat of Kay' }).waitFor(SLOW);
  await lee.press('Shift+S');
  await wall.page.getByText('cat note.txt').first().waitFor(SLOW);
  await deck.stands('seatSpotlight', 'on');
  await lee.press('s');
  await expect.poll(() => wall.page.getByText('cat note.txt').count(), SLOW).toBe(0);

  // And the same without knowing a key: by Tab, or by its name.
  await lee.activate('button', /^Hint(?! to)/);
  await lee.page.locator('dialog[open]').waitFor(SLOW);
  await lee.press('Escape');
  await lee.press('Control+k');
  await lee.page.keyboard.type('end the class');
  await lee.press('Enter');
  await lee.activate('button', 'End it');
  await kay.page.getByText(/This class has ended/).waitFor(SLOW);

  // Whatever had the focus on the way could be seen to have it.
  expect([...lee.unseen, ...kay.unseen]).toEqual([]);
  expect([...lee.complaints, ...kay.complaints]).toEqual([]);
});
