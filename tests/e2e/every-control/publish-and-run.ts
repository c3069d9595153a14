import { expect } from 'vitest';
import type { Cast } from './cast';
import { SLOW, shows } from './on-screen';

const RUN = 'docker run -d -p 8080:80 --name web1 web-app:v1.0';

/** From the Dockerfile to the push; the lesson goes on by steps, and everybody runs what was published. */
export async function publishAndRun({ teacher, deck, wall, pia, kay, pol, ana }: Cast): Promise<void> {
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
  for (const { page } of [pia, kay, pol, ana]) await shows(page, 'Download an image');
  await deck.press('nextStep');
  for (const { page } of [pia, kay, pol, ana]) await shows(page, 'Your first container');
  await deck.press('previousStep');
  for (const { page } of [pia, kay, pol, ana]) await shows(page, 'Download an image');

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
}
