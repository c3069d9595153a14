/**
 * Takes the pictures of the README from a real class: `npx tsx tests/e2e/take-screens.ts`. Run by hand when a screen has
 * changed; they are not compared with anything.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DrydockProcess } from './drydock-process';
import { Instructor, openBrowser, type Person, Student, Wall } from './people';
import { SimulatedStudent } from './simulated-student';

const FOLDER = resolve(import.meta.dirname, '../../docs/screens');
const NAMES = ['Ben', 'Dara', 'Eli', 'Fay', 'Gus', 'Hana', 'Idris', 'Kim', 'Lea', 'Omar', 'Zoë'];
const RUN = 'docker run -d -p 8080:80 --name web1 web-app:v1.0';
const RUN_SECOND = 'docker run -d -p 8081:80 --name web2 web-app:v1.0';

async function takeScreens(): Promise<void> {
  // The address that a class would see instead of this machine's.
  await using server = await DrydockProcess.start({ DRYDOCK_PUBLIC_URL: 'http://192.168.1.20:3000' });
  const browser = await openBrowser();
  try {
    await mkdir(FOLDER, { recursive: true });
    const { teacher, wall, ana, chi } = await holdClass(browser, server.url);
    // Small enough for a README to load at once.
    await wall.page.setViewportSize({ width: 1040, height: 585 });
    await teacher.page.setViewportSize({ width: 1280, height: 760 });
    await ana.page.setViewportSize({ width: 1280, height: 760 });
    for (const [name, person] of Object.entries({ wall, bench: ana, deck: teacher, phone: chi })) {
      await settled(person);
      await person.screenshot(`${FOLDER}/${name}.png`);
    }
  } finally {
    await browser.close();
  }
}

/** A class of thirteen at a good moment: everybody has a container, a few have gone further. */
async function holdClass(browser: Awaited<ReturnType<typeof openBrowser>>, url: string) {
  const teacher = await Instructor.open(browser, url);
  const wall = await Wall.open(browser, url, teacher.code);
  const ana = await Student.join(browser, url, teacher.code, 'Ana');
  const chi = await Student.join(browser, url, teacher.code, 'Chi', true);
  const others = await Promise.all(NAMES.map((name) => SimulatedStudent.join(url, teacher.code, name)));

  await teacher.page.getByRole('tab', { name: 'Publish' }).click();
  for (const step of [/Build/, /Tag/, /Push/]) await teacher.page.getByRole('button', { name: step }).click();
  await teacher.page.getByText(/Everybody can run/).waitFor();
  await teacher.page.getByRole('tab', { name: 'Class' }).click();
  await teacher.page.getByRole('button', { name: /Change one, look at the other/ }).click();

  for (const line of ['docker pull -q web-app:v1.0', RUN]) {
    for (const student of [...others, ana, chi]) await student.type(line);
  }
  const [ben, dara, eli, fay, gus, , idris, kim] = others;
  await Promise.all([
    ben?.type('docker pause web1'),
    dara?.type(RUN_SECOND),
    eli?.type('docker stop -t 0 web1'),
    fay?.type("docker exec web1 sh -c 'touch a b c d'"),
    gus?.type("docker exec web1 sh -c 'echo hi > public/index.html'"),
    idris?.type('docker create --name web2 web-app:v1.0'),
    kim?.type(RUN_SECOND),
  ]);
  await clear(ana);
  await ana.type(RUN_SECOND);
  await ana.type(`docker exec web1 sh -c 'echo "<h1>Ana was here</h1>" > public/index.html'`);
  await ana.type('curl -s localhost:8080');
  await ana.type('docker diff web1');
  await clear(chi);
  await chi.type('curl -s localhost:8080 | head -n 3');
  await chi.type('docker logs web1');
  await teacher.page.getByRole('button', { name: 'Watch Ana' }).click();
  await teacher.page.getByRole('log').getByText('docker diff web1').waitFor();
  return { teacher, wall, ana, chi };
}

/** Ctrl-L. */
async function clear(student: Student): Promise<void> {
  await student.field().press('Control+l');
  await student.page.locator('.terminal-turn').first().waitFor({ state: 'detached' });
}

/** Until everything that has just changed has come to rest. */
async function settled(person: Person): Promise<void> {
  await person.page.emulateMedia({ reducedMotion: 'reduce' });
  await person.page.waitForFunction(() => document.getAnimations().length === 0);
}

await takeScreens();
process.exit(0);
