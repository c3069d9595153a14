import { expect, test } from 'vitest';
import { Instructor, Student } from './people';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
/** A first script waits for its thread to begin. */
const SOON = { timeout: 30_000 };

test('a terminal takes what people do: pastes, lines that go on, questions answered with a thumb', async () => {
  const { server, browser } = scene;
  const teacher = await Instructor.open(browser, server.url);
  const ana = await Student.join(browser, server.url, teacher.code, 'Ana');
  const pia = await Student.join(browser, server.url, teacher.code, 'Pia', { phone: true });

  // Lines pasted into a program go to it one by one, and behind its end to the shell.
  await ana.type('docker run -d --name red redis');
  await ana.enter('docker exec -it red redis-cli');
  await ana.atPrompt(/6379>/);
  await ana.field().fill('set a 1\nget a\nexit\necho at the host\n');
  await ana.field().press('Enter');
  await expect.poll(() => ana.screenText(), SOON).toMatch(/> set a 1\s+OK\s+[\d.:]+> get a\s+"1"\s+[\d.:]+> exit/);
  await expect.poll(() => ana.screenText(), SOON).toMatch(/\$ echo at the host\s+at the host/);
  await ana.atPrompt();

  // What was typed to the program is not among the shell's lines.
  await ana.field().press('ArrowUp');
  await expect.poll(() => ana.field().inputValue()).toBe('echo at the host');
  await ana.field().press('ArrowUp');
  await expect.poll(() => ana.field().inputValue()).toBe('docker exec -it red redis-cli');
  await ana.field().press('Control+u');

  // A loop goes on below until its end.
  for (const line of ['for i in 1 2; do', 'echo "n$i"']) {
    await ana.field().press('End');
    await ana.page.keyboard.type(line);
    await ana.field().press('Enter');
    await ana.page.getByText('Waiting for done').waitFor();
  }
  await ana.page.keyboard.type('done');
  await ana.field().press('Enter');
  await expect.poll(() => ana.lastOutput(), SOON).toBe('n1\nn2\n');
  await ana.atPrompt();
  await ana.field().press('ArrowUp');
  await expect.poll(() => ana.field().inputValue()).toBe('for i in 1 2; do\necho "n$i"\ndone');
  await ana.field().press('Control+c');
  await expect.poll(() => ana.field().inputValue()).toBe('');
  // Behind Ctrl-C history begins anew at its newest line.
  await ana.field().press('ArrowUp');
  await expect.poll(() => ana.field().inputValue()).toBe('for i in 1 2; do\necho "n$i"\ndone');
  await ana.field().press('Control+c');

  // On a phone there is no room for bars, and a question shows all of itself and its answers.
  await pia.enter('docker pull redis');
  await pia.atPrompt();
  await expect.poll(() => pia.lastOutput()).not.toContain('[');
  await pia.enter('docker image prune -a');
  await pia.atPrompt(/\[y\/N\]/);
  const question = pia.page.locator('.terminal-line .terminal-prompt');
  const { right } = await question.evaluate((element) => element.getBoundingClientRect().toJSON());
  expect(right).toBeLessThanOrEqual(390);
  await pia.page.getByRole('button', { name: 'y', exact: true }).click();
  await pia.page.getByRole('button', { name: 'Enter', exact: true }).click();
  await pia.atPrompt();
  await expect.poll(() => pia.lastOutput()).toContain('Total reclaimed space');

  expect([teacher, ana, pia].flatMap(({ complaints }) => complaints)).toEqual([]);
});
