import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { Student } from './people';
import { serverAndBrowser } from './server-and-browser';
import { SimulatedSeat } from './simulated-seat';

const scene = serverAndBrowser();
const SLOW = { timeout: 30_000 };

const LESSON = `---
id: two-steps
title: Two steps
summary: A prediction, and a push.
minutes: 5
---

## How many

\`\`\`step
id: how-many
stage: predict
\`\`\`

Run it, then look.

\`\`\`question
question: How many containers will there be?
options: [zero, one]
right: one
\`\`\`

\`\`\`answer
One: every run makes a new one.
\`\`\`

\`\`\`try
docker run alpine true
docker ps -a
\`\`\`

\`\`\`check
- say: A container made from \`alpine\`
  container: { image: alpine }
- say: You have looked with \`docker ps -a\`
  ran: docker ps
\`\`\`

\`\`\`hint
The first line makes it.
\`\`\`

\`\`\`hint
The second one lists it.
\`\`\`

## Share it

\`\`\`step
id: share
stage: make
\`\`\`

Push \`alpine\` under your own name.

\`\`\`check
- say: It lies in the registry
  registry: { own: true }
\`\`\`

\`\`\`start
fresh: true
images: [alpine]
\`\`\`

\`\`\`solution
docker tag alpine registry:5000/student/alpine
docker push registry:5000/student/alpine
\`\`\`
`;

test('a step on two benches: answered before it is tried, ticked by itself, helped, talked about, told', async () => {
  const { server, browser } = scene;
  using teacher = await SimulatedSeat.open(server.url, 'Docker', 'Ms Lee');
  await teacher.enter();
  const { code } = teacher.grant.room;
  const ana = await Student.join(browser, server.url, code, 'Ana', { phone: true });
  const ben = await Student.join(browser, server.url, code, 'Ben');
  const card = (student: Student) => student.page.getByRole('region', { name: 'Current step' });
  const command = (student: Student, line: string) => card(student).getByLabel(`Put into the terminal: ${line}`);

  await teacher.send({ type: 'lesson.open', text: LESSON, pace: 'instructor' });
  await card(ana).getByText('Soon: “Two steps”.').waitFor(SLOW);
  await teacher.send({ type: 'class.show-step', lesson: 'two-steps', index: 0 });

  // The prediction comes first: two touches, or two keys.
  await card(ana).getByText('Answer first. Then come the commands.').waitFor(SLOW);
  expect(await command(ana, 'docker ps -a').count()).toBe(0);
  await card(ana).getByRole('button', { name: 'A guess' }).tap({ force: true });
  await card(ana).getByText('Choose an answer first').waitFor(SLOW);
  await card(ana).getByText('zero', { exact: true }).tap();
  await card(ana).getByRole('button', { name: 'A guess' }).tap();
  await card(ana).getByText('1 of 2 have answered.').waitFor(SLOW);
  await command(ana, 'docker ps -a').waitFor(SLOW);
  expect(await command(ben, 'docker ps -a').count()).toBe(0);

  await card(ben).getByRole('radio', { name: 'one' }).focus();
  await ben.page.keyboard.press('Space');
  await card(ben).getByRole('button', { name: 'I am sure' }).focus();
  await ben.page.keyboard.press('Enter');
  await card(ben).getByText('2 of 2 have answered.').waitFor(SLOW);
  // The keyboard goes on from there.
  await expect.poll(() => ben.page.evaluate(() => document.activeElement?.className)).toBe('step-card');

  // Goals tick themselves, from what is typed and from what is put into the line.
  await command(ben, 'docker run alpine true').click();
  await ben.field().press('Enter');
  await card(ben).getByRole('img', { name: '1 of 2 reached' }).waitFor(SLOW);
  await ben.type('docker ps -a');
  await card(ben).getByRole('img', { name: 'Done' }).waitFor(SLOW);

  // One hint is asked for, the other one is sent.
  await card(ana).getByRole('button', { name: 'Hint 1 of 2' }).tap();
  await card(ana).getByText('The first line makes it.').waitFor(SLOW);
  expect(await card(ana).getByText('Your instructor has opened a hint').filter({ visible: true }).count()).toBe(0);
  await teacher.send({ type: 'lesson.help', to: ['s1'] });
  await card(ana).getByText('The second one lists it.').waitFor(SLOW);
  await card(ana).locator('p.font-semibold', { hasText: 'Your instructor has opened a hint for you.' }).waitFor(SLOW);

  // They talk, answer again, and are told.
  await teacher.send({ type: 'poll.show', poll: 'step:how-many', shown: true });
  const ownWords = card(ben).getByLabel('In my own words');
  await ownWords.fill('run makes');
  await teacher.send({ type: 'poll.open', poll: 'step:how-many', round: 2 });
  await ownWords.waitFor({ ...SLOW, state: 'detached' });
  // She has scrolled on to the hints: the question comes back to her.
  await expect.poll(() => inSight(card(ana).getByText('Talk with a neighbour about it.')), SLOW).toBe(true);
  await card(ana).getByText('one', { exact: true }).tap();
  await card(ana).getByRole('button', { name: 'I am sure' }).tap();
  await teacher.send({ type: 'poll.show', poll: 'step:how-many', shown: true });
  await expect.poll(() => inSight(card(ana).getByText('You were right in the end')), SLOW).toBe(true);
  await card(ben).getByText('You were right.').waitFor(SLOW);
  await card(ben).getByText('One: every run makes a new one.').waitFor(SLOW);
  // What he was writing when the second vote came is still there.
  await expect.poll(() => ownWords.inputValue(), SLOW).toBe('run makes');
  await ownWords.fill('run makes, start starts');
  await card(ben).getByRole('button', { name: 'Save' }).click();
  await card(ben).getByText('Saved. You can still change it.').waitFor(SLOW);

  // Where to push is said by name; the step's beginning is laid out for whoever asks twice.
  await teacher.send({ type: 'class.show-step', lesson: 'two-steps', index: 1 });
  await card(ana).getByText('registry:5000/ana/…').waitFor(SLOW);
  await card(ben).getByText('registry:5000/ben/…').waitFor(SLOW);
  await card(ben).getByRole('button', { name: 'Set this step up for me' }).click();
  await ben.page.getByRole('button', { name: 'Set it up', exact: true }).click();
  await expect.poll(() => ben.type('docker ps -aq'), SLOW).toBe('');
  // It was no instructor who did that.
  expect(await ben.page.getByText('has reset your host').count()).toBe(0);
  await ben.type('docker tag alpine registry:5000/ben/alpine');
  await ben.type('docker push registry:5000/ben/alpine');
  await card(ben).getByRole('img', { name: 'Done' }).waitFor(SLOW);

  // Paused, nothing counts; a reload keeps everything.
  await teacher.send({ type: 'lesson.pause', paused: true });
  await card(ana).getByText('The lesson is paused.').waitFor(SLOW);
  await ben.page.reload();
  await card(ben).getByRole('img', { name: 'Done' }).waitFor(SLOW);

  // A claim is judged above the step, which waits below it.
  await teacher.send({ type: 'claims.lay-out', cards: [11, 38], current: 11, shown: true, table: false });
  await teacher.send({ type: 'poll.open', poll: 'claim:11', round: 1 });
  const claim = ben.page.getByRole('region', { name: 'Claim', exact: true });
  await claim.getByRole('heading', { name: 'When a container stops, its data is lost.' }).waitFor(SLOW);
  await claim.getByRole('radio', { name: 'True', exact: true }).check();
  await claim.getByRole('button', { name: 'I think so' }).click();
  await claim.getByText('1 of 2 have answered.').waitFor(SLOW);
  await teacher.send({ type: 'poll.show', poll: 'claim:11', shown: true });
  await claim.getByText('The answer is: False.').waitFor(SLOW);
  await claim.getByRole('button', { name: 'All claims' }).click();
  await ben.page.getByRole('dialog', { name: 'All claims' }).getByText('Deleting a container').waitFor(SLOW);
  expect([...ana.complaints, ...ben.complaints]).toEqual([]);
});

/** Whether somebody sees it without scrolling. */
async function inSight(what: Locator): Promise<boolean> {
  return what.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        const observer = new IntersectionObserver(([entry]) => {
          observer.disconnect();
          resolve((entry?.intersectionRatio ?? 0) > 0.9);
        });
        observer.observe(element);
      }),
  );
}
