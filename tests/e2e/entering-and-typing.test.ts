import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../app/ui/language/catalogues';
import { wordsIn } from '../../app/ui/language/words-in';
import { axeFindings, sidewaysFindings } from './findings';
import { Instructor, Student } from './people';
import { THEMES } from './screens/screen-sizes';
import { seatedPage } from './seated-page';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
const LANGUAGES = ['en', 'de'] as const;
const live = (page: Page) => page.getByText('Live', { exact: true }).waitFor();
const line = (page: Page) => page.locator('.terminal-area textarea');
const prompt = (page: Page) =>
  page.locator('.terminal-line .terminal-prompt').filter({ hasText: 'student@host' }).waitFor();
const spoken = (page: Page) => page.locator('.terminal > [role=status]');

test('a pasted link tells the class before a name is typed; a refused name is told in words, and the dice have others', async () => {
  const { server, browser } = scene;
  await using page = await seatedPage(browser, server.url);
  const opened = await page.request.post('/api/rooms', { data: { title: 'Week 3' } });
  const { room } = (await opened.json()) as { room: { code: string } };

  await page.goto('/');
  await page.getByLabel('Room code').fill('QQQQQQ');
  await page.getByText('There is no class with this code').waitFor();
  await page.getByLabel('Room code').fill(`${server.url}/r/${room.code}/wall`);
  await page.getByText('Week 3').waitFor();
  await page.getByText('open, come in').waitFor();

  await page.getByLabel('Your name').fill('fuck');
  await page.getByRole('button', { name: 'Join the class' }).click();
  await page.getByText('This name cannot be used here').waitFor();
  const offered = page.getByRole('group', { name: 'Names to take' }).getByRole('button');
  await offered.last().click();
  const taken = await offered.last().innerText();
  await expect.poll(() => page.getByLabel('Your name').inputValue()).toBe(taken);
  await page.getByRole('button', { name: 'Join the class' }).click();
  await live(page);
  await page.getByRole('button', { name: `You are ${taken}: menu` }).waitFor();

  await page.goto('/');
  await page.getByRole('link', { name: 'Back to Week 3' }).click();
  await live(page);
});

test('who practises alone comes back to it, and nobody else finds it', async () => {
  const { server, browser } = scene;
  await using page = await seatedPage(browser, server.url);
  await page.goto('/');
  await page.getByRole('link', { name: 'Practise alone' }).click();
  await page.getByRole('button', { name: 'Practise freely' }).click();
  await live(page);
  const address = page.url();
  await page.goto('/');
  await page.getByRole('link', { name: 'Back to your practice' }).click();
  await live(page);
  expect(page.url()).toBe(address);

  await using other = await seatedPage(browser, server.url);
  await other.goto(`/?code=${address.slice(-6)}`);
  await other.getByText('There is no class with this code').waitFor();
});

test('another language is spoken at once, and the line that is being typed stays', async () => {
  const { server, browser } = scene;
  await using page = await seatedPage(browser, server.url);
  await page.goto('/');
  await page.getByRole('link', { name: 'Practise alone' }).click();
  await page.getByRole('button', { name: 'Practise freely' }).click();
  await live(page);
  await line(page).fill('docker run -d ng');
  await page.getByRole('button', { name: 'You are', exact: false }).click();
  await page.getByLabel('Language').selectOption('de');
  const german = wordsIn('de', 'terminal');
  await page.getByRole('textbox', { name: german('line.label', { terminal: german('ofHost', { n: '1' }) }) }).waitFor();
  await expect.poll(() => line(page).inputValue()).toBe('docker run -d ng');
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await expect.poll(() => page.title()).toBe(`${CATALOGUES.de.titles.bench} · Drydock`);
  expect(await line(page).getAttribute('lang')).toBe('en');
});

test('the line has the keys of a shell, completion and history are lists, and what came of it is told once', async () => {
  const { server, browser } = scene;
  await using page = await seatedPage(browser, server.url);
  await page.goto('/');
  await page.getByRole('link', { name: 'Practise alone' }).click();
  await page.getByRole('button', { name: 'Practise freely' }).click();
  await live(page);
  await prompt(page);
  const field = line(page);
  await field.focus();

  await page.keyboard.type('docker stop nothing-here');
  await page.keyboard.press('Enter');
  await spoken(page).filter({ hasText: 'Failed with exit code 1.' }).filter({ hasText: 'nothing-here' }).waitFor();
  await prompt(page);

  await page.keyboard.type('ocker ps -q');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('d');
  await page.keyboard.press('Control+e');
  await page.keyboard.press('Control+w');
  await expect.poll(() => field.inputValue()).toBe('docker ps ');
  await page.keyboard.press('Control+u');
  await page.keyboard.press('Control+y');
  await expect.poll(() => field.inputValue()).toBe('docker ps ');
  await page.keyboard.press('Control+u');

  await page.keyboard.type('docker netw');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'docker network ');
  await page.keyboard.press('Tab');
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Tab');
  const chosen = await page.getByRole('option', { selected: true }).innerText();
  expect(await field.getAttribute('aria-activedescendant')).toBe(
    await page.getByRole('option', { selected: true }).getAttribute('id'),
  );
  await page.keyboard.press('Enter');
  await page.waitForFunction((text) => document.querySelector('textarea')?.value === text, `docker network ${chosen} `);
  await page.keyboard.press('Control+u');

  await page.keyboard.press('Control+r');
  await page.getByRole('combobox', { name: 'Search what was typed before' }).waitFor();
  await page.keyboard.type('nothing');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('textarea')?.value === 'docker stop nothing-here');
  await page.keyboard.press('Control+c');

  // Each terminal has a line of its own, and the one turned to is typed in at once.
  await page.keyboard.type('docker half');
  await page.getByRole('button', { name: 'Open another terminal' }).click();
  await page.locator('textarea[aria-label^="Terminal 2"]:focus').waitFor();
  await expect.poll(() => field.inputValue()).toBe('');
  await page.keyboard.type('second');
  await page.getByRole('button', { name: 'Terminal 1', exact: true }).click();
  await page.locator('textarea[aria-label^="Terminal 1"]:focus').waitFor();
  await expect.poll(() => field.inputValue()).toBe('docker half');
  await page.keyboard.press('Control+c');

  // A search that is left for something else leaves the focus there.
  await page.keyboard.press('Control+r');
  await page.getByRole('combobox', { name: 'Search what was typed before' }).waitFor();
  await page.getByRole('button', { name: 'Smaller letters' }).click();
  await page.getByRole('combobox').waitFor({ state: 'detached' });
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
  await field.focus();

  // Escape, then Tab leaves; Tab alone would stay.
  await page.keyboard.type('docker');
  await page.keyboard.press('Escape');
  await page.getByText('Tab now leaves the terminal.').waitFor();
  await page.keyboard.press('Tab');
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
});

test('one thumb at 360 pixels puts a command together from what exists', async () => {
  const { server, browser } = scene;
  const teacher = await Instructor.open(browser, server.url);
  const pia = await Student.join(browser, server.url, teacher.code, 'Pia', { phone: true });
  await pia.page.setViewportSize({ width: 360, height: 740 });
  await pia.type('docker pull nginx:alpine');
  const chips = pia.page.getByRole('toolbar', { name: 'Words for the command line' });
  const press = (name: string) => chips.getByRole('button', { name, exact: true }).click();
  for (const piece of ['docker', 'run', '-d', '-p', '8080:80', '--rm']) await press(piece);
  await press('Take back the last word');
  for (const piece of ['--name', 'web1', 'nginx:alpine', 'Enter']) await press(piece);
  await pia.page
    .locator('.terminal-turn')
    .filter({ hasText: 'docker run -d -p 8080:80 --name web1 nginx:alpine' })
    .waitFor();
  await pia.atPrompt();
  for (const piece of ['docker', 'stop', 'web1']) await press(piece);
  await expect.poll(() => pia.field().inputValue()).toBe('docker stop web1 ');
  expect([...teacher.complaints, ...pia.complaints]).toEqual([]);
  await Promise.all([teacher.page.context().close(), pia.page.context().close()]);
});

test.each(LANGUAGES)(
  'axe finds nothing on the way in nor at a terminal, and nothing sticks out at 360 pixels: %s',
  async (language) => {
    const { server, browser } = scene;
    const findings: string[] = [];
    // Colours are the same in every language.
    const themes = language === 'en' ? THEMES : THEMES.slice(0, 1);
    await using page = await seatedPage(browser, server.url, { language, stillness: true });
    await using phone = await seatedPage(browser, server.url, {
      language,
      phone: true,
      width: 360,
      height: 740,
      stillness: true,
    });
    for (const screen of ['home', 'home-known', 'home-code', 'home-locked', 'home-invited', 'home-resume', 'names']) {
      await page.goto(`/look/${screen}`);
      if (screen === 'home-known') await page.locator('summary').click();
      if (screen === 'home-code') {
        await page.locator('.join-form button[type=submit]').click();
        await page.getByRole('alert').first().waitFor();
      }
      findings.push(...(await axeFindings(page, themes)).map((text) => `${screen}: ${text}`));
      await phone.goto(`/look/${screen}`);
      const across = screen === 'names' ? [] : await sidewaysFindings(phone);
      findings.push(...across.map((text) => `${screen}: ${text}`));
      const width = await phone.evaluate(() => document.documentElement.scrollWidth);
      if (width > 360) findings.push(`${screen}: ${width} wide`);
    }
    await page.goto('/look/bench');
    await line(page).fill('docker p');
    await line(page).press('Tab');
    await page.getByRole('listbox').waitFor();
    findings.push(...(await axeFindings(page, themes)).map((text) => `choices: ${text}`));
    await line(page).press('Escape');
    await line(page).press('Control+r');
    await page.getByRole('combobox').waitFor();
    findings.push(...(await axeFindings(page, themes)).map((text) => `search: ${text}`));
    expect(findings).toEqual([]);
  },
);
