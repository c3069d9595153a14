import { expect, test } from 'vitest';
import { Instructor, Student } from './people';
import { serverAndBrowser } from './server-and-browser';

const scene = serverAndBrowser();
const SLOW = { timeout: 30_000 };

test('a bench shows what a container has changed, follows links, and says what is wrong in a Dockerfile as one types', async () => {
  const { server, browser } = scene;
  const teacher = await Instructor.open(browser, server.url);
  const ana = await Student.join(browser, server.url, teacher.code, 'Ana');
  const { page } = ana;
  await ana.type('docker run -d -p 8080:80 --name web1 nginx');
  await ana.type('docker exec web1 sh -c "echo \'<a href=/two.html>on</a>\' > /usr/share/nginx/html/index.html"');
  await ana.type('docker exec web1 sh -c "echo second > /usr/share/nginx/html/two.html"');

  await page
    .getByRole('button', { name: /^web1, running/ })
    .first()
    .click();
  await page.getByText('What it changed on its writable sheet').click();
  const changed = page.getByRole('button', { name: /index\.html/ });
  await changed.waitFor(SLOW);
  await expect.poll(() => changed.innerText()).toMatch(/^C\s/);
  await expect.poll(() => page.getByRole('button', { name: /two\.html/ }).innerText()).toMatch(/^A\s/);
  await changed.click();
  await page.getByLabel('Text of /usr/share/nginx/html/index.html').getByText('href=/two.html').waitFor(SLOW);

  await page.getByRole('button', { name: 'Open localhost:8080' }).click();
  await page.frameLocator('iframe[title="Page at localhost:8080"]').getByText('on').click(SLOW);
  await page.frameLocator('iframe[title="Page at localhost:8080/two.html"]').getByText('second').waitFor(SLOW);

  await page.getByRole('tab', { name: 'Files' }).click();
  const example = page.getByRole('button', { name: 'Open the Node example' });
  await example.waitFor(SLOW);
  let arrive = () => {};
  const onItsWay = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/_next/static/chunks/**', (route) => onItsWay.then(() => route.continue()));
  await example.click();
  // Until the editor's code is here one writes in a plain field, and goes on writing when the editor takes its place.
  const text = page.getByRole('textbox', { name: /web-app\/Dockerfile/ });
  await page.locator('.file-editor textarea').press('Control+End');
  await page.keyboard.type('FRMO');
  arrive();
  await page.keyboard.type(' node');
  await page.locator('.cm-content:focus').waitFor(SLOW);
  await text.press('Enter');
  await page.getByText(/unknown instruction: FRMO \(did you mean FROM\?\)/).waitFor(SLOW);
  await text.press('Control+s');
  await page.getByText('saved', { exact: true }).waitFor(SLOW);
  expect(await ana.type('tail -1 web-app/Dockerfile')).toContain('FRMO node');
  // The terminal's change reaches the editor.
  await ana.type("sed -i '$d' web-app/Dockerfile");
  await page.getByText(/unknown instruction/).waitFor({ ...SLOW, state: 'detached' });
  expect(ana.complaints).toEqual([]);
});
