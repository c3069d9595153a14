import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { SeatGrant } from '#server/protocol/messages';
import { recordedText } from '../recording/recorded-text';
import { LoneLearner } from './lone-learner';
import { Instructor } from './people';
import { ownServerAndBrowser } from './server-and-browser';

const scene = ownServerAndBrowser();
const LESSON = 'What is the difference?';

test('a lesson alone, closed in the middle and taken up again, then told to a class from another device', async () => {
  const { server, browser } = scene;
  const learner = await LoneLearner.open(browser, server.url);
  await learner.takeUp(LESSON, 'Begin');

  expect(await learner.step()).toBe('Download an image');
  await learner.answer('Nothing');
  await learner.type('docker pull alpine');
  await learner.type('docker ps -a');
  await learner.goOn();
  await learner.type('docker run alpine echo hello');
  await learner.type('docker ps -a');
  await learner.goOn();

  // Closed in the middle of a step, after its question has been answered.
  expect(await learner.step()).toBe('Run it again');
  await learner.answer('One. It is used again');
  await learner.type('docker run alpine hostname');
  await learner.page.reload();
  await learner.arrives();
  expect(await learner.step()).toBe('Run it again');
  expect(await learner.screenText()).toContain('docker run alpine hostname');

  await server.kill();
  await server.start();
  await learner.page.getByRole('link', { name: 'Back to the course' }).click();
  await learner.page.getByText('2 of 8 steps').first().waitFor();
  await learner.takeUp(LESSON, 'Go on');
  expect(await learner.step()).toBe('Run it again');
  await learner.type('docker run alpine hostname');
  await learner.type('docker ps -a');
  await learner.goOn();
  await learner.type('docker run -d --name napper alpine sleep infinity');
  await learner.goOn();
  await learner.type('docker create --name later alpine sleep infinity');
  await learner.goOn();
  await learner.answer('Docker refuses');
  await learner.type('docker rmi alpine');
  await learner.goOn();
  await learner.type('docker rm -f $(docker ps -aq)');
  await learner.goOn();
  await learner.answer('A container is made from an image and stands on it. The image never runs');
  await learner.isDone();

  await learner.page.getByText('Lesson done.').waitFor();
  await learner.page.getByRole('link', { name: 'Go on with the course' }).click();
  await learner.page.getByText(/^1 of \d+ lessons done$/).waitFor();
  await learner.page.getByText('Many from one').first().waitFor();

  const downloading = learner.page.waitForEvent('download');
  await learner.page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^drydock-course-\d{4}-\d\d-\d\d\.json$/);
  const saved = await readFile(await download.path());
  expect(learner.complaints).toEqual([]);
  await learner.page.context().close();

  // Elsewhere: files that are none are refused, this one is read.
  const elsewhere = await LoneLearner.open(browser, server.url);
  const load = async (name: string, buffer: Buffer, said: RegExp) => {
    const choosing = elsewhere.page.waitForEvent('filechooser');
    await elsewhere.page.getByRole('button', { name: 'Load a file' }).click();
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer });
    await elsewhere.page.getByText(said).waitFor();
  };
  await load('holiday.json', Buffer.from('{"photos":[]}'), /^This file holds no progress/);
  await load('huge.json', Buffer.alloc(2_000_000, ' '), /^This file is too large/);
  await load('mine.json', saved, /^1 lesson read, 8 steps are new here\.$/);
  await load('mine.json', saved, /^1 lesson read, nothing in it is new\.$/);
  await elsewhere.page.getByText(/^1 of \d+ lessons done$/).waitFor();

  // A class is told of it only by whoever wishes so.
  const teacher = await Instructor.open(browser, server.url);
  await elsewhere.page.goto(server.url);
  await elsewhere.page.getByLabel('Room code').fill(teacher.code);
  await elsewhere.page.getByLabel('Your name').fill('Ana');
  await elsewhere.page.getByRole('checkbox', { name: 'Tell the class what I have done alone' }).check();
  await elsewhere.page.getByText('8 steps in 1 lesson.').waitFor();
  await elsewhere.page.getByRole('button', { name: 'Join the class' }).click();
  await elsewhere.page.waitForURL(/\/r\/\w{6}$/);
  await expect
    .poll(() => recordingOf(server.url, teacher), { timeout: 30_000 })
    .toMatch(/"seat\.brought".*"lesson":"image-and-container","done":8,"steps":8/);
  expect([...elsewhere.complaints, ...teacher.complaints]).toEqual([]);
}, 240_000);

/** What the class's recording tells whoever leads it. */
async function recordingOf(url: string, { page, code }: Instructor): Promise<string> {
  const kept = await page.evaluate((key) => localStorage.getItem(key), `drydock:seat:${code}`);
  const { room, seat, secret } = JSON.parse(kept ?? '') as SeatGrant;
  const headers = { Authorization: `Bearer ${seat}:${secret}` };
  return recordedText((path) => fetch(`${url}${path}`, { headers }), `/api/recordings/${room.id}`);
}
