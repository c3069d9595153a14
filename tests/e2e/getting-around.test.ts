import { expect, test } from 'vitest';
import { Instructor, Person, Student, Wall } from './people';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();

test('a seat moves to a phone and its containers with it; whoever looks in late is told what happened', async () => {
  const { server, browser } = scene;
  const teacher = await Instructor.open(browser, server.url);
  const ana = await Student.join(browser, server.url, teacher.code, 'Ana');
  await ana.type('docker run -d -p 8080:80 --name web1 nginx');

  // Ctrl-P Ctrl-Q takes the prompt back and leaves the container running.
  await ana.enter('docker run -it --name box alpine sh');
  await ana.atPrompt(/\/ #/);
  await ana.field().press('Control+p');
  await ana.field().press('Control+q');
  await ana.atPrompt();
  await expect
    .poll(() => ana.containers())
    .toEqual(['box, running, from alpine, Ana', 'web1, running, from nginx, Ana']);

  const wall = await Wall.open(browser, server.url, teacher.code);
  const ticker = wall.page.getByLabel('What just happened');
  await expect.poll(() => ticker.innerText()).toMatch(/Ana runs box from alpine/);

  await ana.page.getByRole('button', { name: /You are Ana/ }).click();
  await ana.page.getByRole('button', { name: 'Move to another device' }).click();
  const code = await ana.page.locator('.seat-menu-code').innerText();
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);

  const phone = await (await Person.context(browser, true)).newPage();
  await phone.goto(server.url);
  await phone.getByRole('button', { name: 'I have a resume code' }).click();
  await phone.getByLabel('Room code').fill(teacher.code);
  await phone.getByLabel('Resume code').fill('AAAA-AAAA');
  await phone.getByRole('button', { name: 'Take my seat here' }).click();
  await phone.getByText('not valid').waitFor();
  await phone.getByLabel('Resume code').fill(code.toLowerCase());
  await phone.getByRole('button', { name: 'Take my seat here' }).click();
  await phone.getByText('Live', { exact: true }).waitFor();

  // On a phone one types first; the picture is a thumb away, and nothing is wider than the screen.
  await phone.getByRole('tab', { name: 'Terminal', selected: true }).waitFor();
  await phone.locator('.terminal-typed').getByText('docker run -d -p 8080:80 --name web1 nginx').waitFor();
  for (const view of ['Picture', 'Browser', 'Files', 'Terminal']) {
    await phone.getByRole('tab', { name: view }).click();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
  await ana.page.getByText('moved to another device').waitFor();

  // The instructor has a host as well.
  await teacher.type('docker run -d -p 8080:80 --name mine nginx');
  await teacher.page.getByRole('tab', { name: 'Host' }).click();
  await teacher.page.getByRole('button', { name: /^mine, running/ }).press('Enter');
  await teacher.page.getByRole('button', { name: 'Open localhost:8080' }).click();
  await teacher.page.frameLocator('iframe').getByText('Welcome to nginx!').first().waitFor();

  expect([teacher, ana, wall].flatMap(({ complaints }) => complaints)).toEqual([]);
});
