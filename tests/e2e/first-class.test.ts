import { expect, test } from 'vitest';
import { killedAndBack } from './killed-and-back';
import { allShow, containersOn, Instructor, type Person, Student, Wall } from './people';
import { ownServerAndBrowser } from './server-and-browser';

const scene = ownServerAndBrowser();

test('a class, from opening the room over the death of the server to the recording', async () => {
  const { server, browser } = scene;
  // 2. One click opens a room.
  const teacher = await Instructor.open(browser, server.url);
  expect(teacher.code).toMatch(/^[2-9A-Z]{6}$/);
  const shown = `${teacher.code.slice(0, 3)}-${teacher.code.slice(3)}`;
  const card = teacher.page.getByLabel('How to join');
  await expect.poll(() => card.innerText()).toContain(shown);
  await expect.poll(() => card.innerText()).toContain('0 students');
  expect(await card.getByRole('img').getAttribute('aria-label')).toContain(`code=${teacher.code}`);

  // 3. A wrong code is said at once; three students join, one of them on a phone.
  const lost = await (await browser.newContext()).newPage();
  await lost.goto(server.url);
  await lost.getByLabel('Room code').fill('ZZZ-ZZZ');
  await lost.getByLabel('Your name').fill('Lost');
  await lost.getByRole('button', { name: 'Join the class' }).click();
  await lost.getByText('no class with this code').first().waitFor();
  await lost.context().close();

  const wall = await Wall.open(browser, server.url, teacher.code);
  const ana = await Student.join(browser, server.url, teacher.code, 'Ana');
  const ben = await Student.join(browser, server.url, teacher.code, 'Ben');
  await expect.poll(() => card.innerText()).toContain('2 students');
  for (const person of [teacher, wall, ana, ben]) await person.likesMotion();

  // 4. The instructor builds by terminal, tags and pushes by the Publish buttons, which type the same commands.
  expect(await teacher.type('cat Dockerfile')).toMatch(/^FROM node:14-alpine\nWORKDIR \/app\n/);
  await teacher.page.getByRole('tab', { name: 'Publish' }).click();
  await teacher.page.getByRole('button', { name: /Build/ }).click();
  await teacher.page.getByRole('tab', { name: 'Terminal' }).click();
  await expect.poll(() => teacher.screenText(), { timeout: 60_000 }).toContain('Successfully tagged web-app:v1.0');
  await expect.poll(() => teacher.screenText()).toContain('docker build -t web-app:v1.0 .');
  await teacher.atPrompt();
  for (const [button, line] of [
    [/Tag/, 'docker tag web-app:v1.0 registry:5000/web-app:v1.0'],
    [/Push/, 'docker push registry:5000/web-app:v1.0'],
  ] as const) {
    await teacher.page.getByRole('tab', { name: 'Publish' }).click();
    await teacher.page.getByRole('button', { name: button }).click();
    await expect.poll(() => teacher.screenText()).toContain(line);
    await teacher.atPrompt();
  }
  await expect.poll(() => teacher.lastOutput()).toMatch(/v1\.0: digest: sha256:[0-9a-f]{64} size: \d+/);

  // Joining late is normal.
  const chi = await Student.join(browser, server.url, teacher.code, 'Chi', { phone: true });
  const students = [ana, ben, chi];

  // The step shows on every bench.
  await teacher.page.getByRole('button', { name: /Begin the lesson/ }).click();
  for (const student of students) await student.page.getByText('Download an image').waitFor();

  // 5. Everybody pulls and runs; the same port on every host.
  await Promise.all(
    students.map(async (student) => {
      expect(await student.type('docker pull web-app:v1.0')).toContain(
        'Status: Downloaded newer image for web-app:v1.0',
      );
      expect(await student.type('docker run -d -p 8080:80 --name web1 web-app:v1.0')).toMatch(/^[0-9a-f]{64}\n$/);
      expect(await student.type('docker run -d -p 8081:80 --name web2 web-app:v1.0')).toMatch(/^[0-9a-f]{64}\n$/);
    }),
  );
  expect(await ana.type('curl localhost:8080')).toContain('Hello from a container');
  await ana.browse('localhost:8080', 'Hello from a container');
  await ana.type(`docker exec web1 sh -c 'echo "<h1>mine alone</h1>" > public/index.html'`);
  expect(await ana.type('curl -s localhost:8080')).toBe('<h1>mine alone</h1>\n');
  await ana.browse('localhost:8080', 'mine alone');
  expect(await ana.type('curl -s localhost:8081')).toContain('Hello from a container');
  expect(await ben.type('curl -s localhost:8080')).toContain('Hello from a container');
  expect(await ana.type('docker diff web1')).toContain('C /app/public/index.html');
  await ana.showPicture();
  await ben.showPicture();

  // Stop, start, pause, remove, with the refusals that teach.
  expect(await ben.type('docker rm web1')).toContain('container is running: stop the container before removing');
  await ben.type('docker stop web1');
  await ben.type('docker pause web2');
  expect(await chi.type('docker rm -f web2')).toBe('web2\n');
  await chi.showPicture();

  // 6. Everybody sees everything.
  const screens: Person[] = [teacher, wall, ana, ben, chi];
  await teacher.page.getByRole('tab', { name: 'Class' }).click();
  const before = [
    'web1, running, from web-app:v1.0, Ana',
    'web2, running, from web-app:v1.0, Ana',
    'web1, exited with code 143, from web-app:v1.0, Ben',
    'web2, paused, from web-app:v1.0, Ben',
    'web1, running, from web-app:v1.0, Chi',
  ];
  const stopped = (name: string) => name.startsWith('web1, exited') && name.endsWith('Ben');
  await expect.poll(() => ben.containers()).toSatisfy((names: string[]) => names.some(stopped));
  const exitOfStopped = (await ben.containers()).find(stopped);
  before[2] = exitOfStopped ?? before[2] ?? '';
  await allShow(screens, before);

  // 7. Killed in the middle of three things: a shell in a container, a server in front, a script.
  await ana.enter('docker exec -it web1 sh');
  await ana.atPrompt(/\/app #/);
  await ana.enter('cd /tmp && echo kept > note');
  await ana.atPrompt(/\/tmp #/);
  await ben.enter('docker start -a web1');
  await expect.poll(() => ben.containers()).toContain('web1, running, from web-app:v1.0, Ben');
  await chi.enter('sleep 30; echo never');
  const anasScreen = await ana.screenText();
  await killedAndBack(
    server,
    screens.map(({ page }) => page),
  );
  await chi.atPrompt();
  await expect.poll(() => chi.screenText()).toMatch(/sleep 30; echo never\s+\[the classroom server was restarted/);
  await expect.poll(() => chi.screenText()).not.toMatch(/^never$/m);
  await expect.poll(async () => (await ana.screenText()).startsWith(anasScreen.trimEnd().slice(0, 2_000))).toBe(true);
  await ana.atPrompt(/\/tmp #/);
  await ana.enter('cat note');
  await expect.poll(() => ana.lastOutput()).toBe('kept\n');
  await ana.enter('exit');
  await ana.atPrompt();
  // Ben's server still runs in front; Ctrl-C ends it.
  await ben.field().press('Control+c');
  await ben.field().press('Control+c');
  await ben.field().press('Control+c');
  await ben.atPrompt();
  for (const student of students) await student.page.getByText('Download an image').waitFor();
  await ana.showPicture();
  await ben.showPicture();
  await chi.showPicture();
  const containers = await wall.containers();
  expect(containers.filter((name) => name.endsWith('Ana'))).toEqual(before.slice(0, 2).sort());
  expect(containers).toContain('web2, paused, from web-app:v1.0, Ben');
  expect(containers).toContain('web1, running, from web-app:v1.0, Chi');
  await allShow(screens, containers);
  expect(await ana.type('curl -s localhost:8080')).toBe('<h1>mine alone</h1>\n');
  const commands = (await ana.screenText()).match(/docker run -d -p 8080:80/g);
  expect(commands).toHaveLength(1);

  // 8. The recording can be scrubbed, plays to its end, and stops where one likes.
  const href = await teacher.page.getByRole('link', { name: 'Open the recording' }).getAttribute('href');
  const replay = await teacher.page.context().newPage();
  await replay.goto(server.url + href);
  const scrub = replay.getByRole('slider', { name: 'Moment' });
  await scrub.waitFor();
  const end = Number(await scrub.getAttribute('max'));
  const shownInReplay = () => containersOn(replay);
  await scrub.fill(String(end));
  await expect.poll(shownInReplay).toEqual(await wall.containers());
  await scrub.fill('0');
  await expect.poll(shownInReplay).toEqual([]);
  await replay.getByLabel('Speed').selectOption('16');
  await replay.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(async () => Number(await scrub.inputValue())).toBe(end);
  await expect.poll(shownInReplay).toEqual(await wall.containers());
  // At half the speed the end is too far away to be met by the time Pause is pressed.
  await replay.getByLabel('Speed').selectOption('0.5');
  await scrub.fill('0');
  await expect.poll(async () => Number(await scrub.inputValue()) % end).toBeGreaterThan(0);
  await replay.getByRole('button', { name: 'Pause' }).click();
  await replay.getByRole('button', { name: 'Play', exact: true }).waitFor();
  expect(Number(await scrub.inputValue())).toBeLessThan(end);
  await scrub.fill(String(end));
  await replay.getByRole('button', { name: /^Follow/ }).click();
  await replay.getByLabel('Find a name').fill('Ana');
  await replay.keyboard.press('Enter');
  await replay.getByRole('button', { name: 'Bench', exact: true }).click();
  await replay.getByText('docker exec -it web1 sh').waitFor();

  expect([...screens, teacher].flatMap(({ complaints }) => complaints)).toEqual([]);
  expect(await server.stop()).toBe(0);
});
