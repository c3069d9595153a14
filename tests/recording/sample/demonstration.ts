import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PollId } from '#engine/model/poll';
import { projectRoot } from '#server/project-root';
import { StagedClass } from '../staged/staged-class';
import type { StagedPerson } from '../staged/staged-person';

const LESSON = 'image-and-container';
const STUDENTS = ['Ana', 'Ben', 'Chi', 'Dora', 'Emil', 'Farah', 'Goran', 'Hana'] as const;
type Name = (typeof STUDENTS)[number];
type Students = Readonly<Record<Name, StagedPerson>>;

/** 09:02 UTC on a Monday. */
const START = Date.UTC(2026, 10, 16, 9, 2);

/**
 * A class of eight: Mira publishes an image, the first core lesson is taught with its votes, everybody runs what Mira has
 * published, and three claims are weighed by what the class has done. With the slips that people make.
 */
export async function playDemonstration(): Promise<StagedClass> {
  const lesson = await readFile(join(projectRoot, 'lessons', `${LESSON}.md`), 'utf8');
  const staged = new StagedClass(START);
  const room = { id: 'sample', code: 'SHWHRN', title: 'What is the difference?' };
  staged.execute(null, { type: 'room.open', ...room });
  const mira = staged.join('Mira', 'instructor');
  await staged.play(
    (async () => {
      const [students] = await Promise.all([comeIn(staged, mira), publish(mira)]);
      await teach(mira, students, lesson);
      await runTheSame(mira, students);
      await weighClaims(mira, students);
      await mira.think(2);
      mira.send({ type: 'room.close' });
    })(),
  );
  return staged;
}

async function comeIn(staged: StagedClass, mira: StagedPerson): Promise<Students> {
  const students: Partial<Record<Name, StagedPerson>> = {};
  for (const [index, name] of STUDENTS.entries()) {
    await mira.wait(2_300 + ((index * 3_700) % 5_000));
    students[name] = staged.join(name);
  }
  return students as Students;
}

/** The instructor's image goes into the registry of the room. */
async function publish(mira: StagedPerson): Promise<void> {
  await mira.think(1);
  mira.send({ type: 'class.mark', text: 'Publishing an image' });
  await mira.type('cat Dockerfile', 'docker build -t web-app:v1.0 .');
  await mira.type('docker tag web-app:v1.0 registry:5000/web-app:v1.0', 'docker push registry:5000/web-app:v1.0');
}

async function teach(mira: StagedPerson, students: Students, text: string): Promise<void> {
  const { Ana, Ben, Chi, Emil, Goran, Hana } = students;
  mira.send({ type: 'lesson.open', text, pace: 'instructor' });
  await mira.think(4);

  await show(mira, 0);
  const download: PollId = 'step:download';
  await vote(students, download, { Ana: 0, Ben: 1, Chi: 0, Dora: 1, Emil: 2, Farah: 0, Goran: 1, Hana: 0 });
  await talk(mira, download);
  await vote(students, download, { Ana: 0, Ben: 0, Chi: 0, Dora: 0, Emil: 0, Farah: 0, Goran: 1, Hana: 0 });
  await tell(mira, download);
  await all(students, async (student, name) => {
    await student.think(2);
    if (name === 'Ben') await student.type('docker pul alpine');
    await student.type('docker pull alpine', 'docker images', 'docker ps -a');
  });

  await show(mira, 1);
  await all(
    students,
    async (student, name) => {
      await student.think(3);
      if (name === 'Emil') {
        for (let times = 0; times < 3; times += 1) await student.type('docker start hello');
        await student.wait(9_000);
      }
      if (name === 'Goran') await student.type('docker run alpin echo hello');
      await student.type('docker run alpine echo hello', 'docker ps', 'docker ps -a');
      if (name === 'Emil') student.send({ type: 'seat.raise-hand', up: false });
    },
    async () => {
      await mira.wait(24_000);
      Emil.send({ type: 'seat.raise-hand', up: true });
      await mira.think(3);
      mira.send({ type: 'lesson.help', to: [Emil.seat] });
    },
  );

  await show(mira, 2);
  const again: PollId = 'step:run-again';
  await vote(students, again, { Ana: 1, Ben: 0, Chi: 1, Dora: 1, Emil: 0, Farah: 1, Goran: 2, Hana: 1 });
  await tell(mira, again);
  await all(students, async (student) => {
    await student.think(2);
    await student.type('docker run alpine hostname', 'docker run alpine hostname', 'docker ps -a');
  });

  await show(mira, 3);
  await all(students, async (student, name) => {
    await student.think(3);
    if (name === 'Farah') {
      await student.enter('docker run --name napper alpine sleep infinity');
      await student.wait(8_000);
      // A first process takes no notice; the third time the client gives up.
      for (let times = 0; times < 3; times += 1) {
        student.interrupt();
        await student.wait(1_100);
      }
      await student.atPrompt();
      await student.type('docker rm -f napper');
    }
    await student.type('docker run -d --name napper alpine sleep infinity', 'docker ps');
  });

  await show(mira, 5);
  const remove: PollId = 'step:remove-the-image';
  await vote(students, remove, { Ana: 2, Ben: 1, Chi: 2, Dora: 0, Emil: 1, Farah: 2, Goran: 1, Hana: 2 });
  await talk(mira, remove);
  await vote(students, remove, { Ana: 2, Ben: 2, Chi: 2, Dora: 2, Emil: 1, Farah: 2, Goran: 2, Hana: 2 });
  await tell(mira, remove);
  await all(students, async (student) => {
    await student.think(2);
    await student.type('docker rmi alpine', 'docker images');
  });

  await show(mira, 6);
  await all(students, async (student, name) => {
    await student.think(4);
    if (name === 'Dora') await student.type('docker rm napper');
    await student.type('docker rm -f napper', 'docker container prune -f', 'docker ps -a');
  });
  for (const student of [Ana, Ben, Chi, Goran, Hana]) {
    await student.wait(700);
    student.send({ type: 'seat.flag', flag: 'done' });
  }
}

/** Everybody runs the instructor's image; one changes a page, one has too many doors, one shares an image of her own. */
async function runTheSame(mira: StagedPerson, students: Students): Promise<void> {
  await mira.think(2);
  mira.send({ type: 'lesson.close' });
  mira.send({ type: 'class.mark', text: 'One image, many containers' });
  mira.send({ type: 'class.hint', to: 'all', text: 'docker run -d -p 8080:80 --name web1 web-app:v1.0' });
  await all(students, async (student) => {
    await student.think(2);
    await student.type('docker pull web-app:v1.0', 'docker run -d -p 8080:80 --name web1 web-app:v1.0');
  });
  mira.send({ type: 'class.hint', to: 'all', text: null });
  await mira.think(2);
  const work: Record<Name, readonly string[]> = {
    Ana: [
      'curl -s localhost:8080/hostname',
      `docker exec web1 sh -c 'echo "<h1>mine alone</h1>" > public/index.html'`,
      'curl -s localhost:8080',
    ],
    Ben: [
      'docker run -d -p 8080:80 --name web2 web-app:v1.0',
      'docker rm web2',
      'docker run -d -p 8081:80 --name web2 web-app:v1.0',
    ],
    Chi: ['docker run -d -p 8081:80 --name web2 web-app:v1.0', 'docker stop web1', 'docker ps -a', 'docker start web1'],
    Dora: [2, 3, 4, 5].map((n) => `docker run -d -p ${8079 + n}:80 --name web${n} web-app:v1.0`),
    Emil: ['docker run -d -p 8081:80 --name web2 web-app:v1.0', 'docker pause web2', 'docker ps'],
    Farah: ['docker run -d -p 8081:80 --name web2 web-app:v1.0', 'docker rm web1', 'docker rm -f web1', 'docker ps -a'],
    Goran: ['docker logs web1', 'docker run -d -p 8081:80 --name web2 web-app:v1.0', 'docker ps'],
    Hana: [
      `docker exec web1 sh -c 'echo "<h1>Hana was here</h1>" > public/index.html'`,
      'docker commit web1 registry:5000/hana/web-app:hello',
      'docker push registry:5000/hana/web-app:hello',
    ],
  };
  await all(students, async (student, name) => {
    await student.think(1);
    await student.type(...work[name]);
  });
  // What Ana has changed is looked at together.
  mira.send({ type: 'class.spotlight', seat: students.Ana.seat });
  await students.Ana.type('docker diff web1', 'curl -s localhost:8080');
  mira.send({ type: 'class.spotlight', seat: null });
  await students.Ana.type(
    'docker run -d -p 8082:80 --name hana registry:5000/hana/web-app:hello',
    'curl -s localhost:8082',
  );
}

/** Claims of the lesson: judged by the class, and weighed by what it has done. */
async function weighClaims(mira: StagedPerson, students: Students): Promise<void> {
  mira.send({ type: 'class.mark', text: 'Three claims' });
  mira.send({ type: 'claims.lay-out', cards: [14, 30, 28], current: 14, shown: true });
  const judged: readonly (readonly [claim: 14 | 30 | 28, by: Readonly<Record<Name, number>>])[] = [
    [14, { Ana: 0, Ben: 0, Chi: 0, Dora: 0, Emil: 1, Farah: 0, Goran: 0, Hana: 0 }],
    [30, { Ana: 1, Ben: 2, Chi: 2, Dora: 2, Emil: 0, Farah: 1, Goran: 2, Hana: 1 }],
    [28, { Ana: 0, Ben: 0, Chi: 0, Dora: 0, Emil: 0, Farah: 0, Goran: 1, Hana: 0 }],
  ];
  for (const [claim, by] of judged) {
    const poll: PollId = `claim:${claim}`;
    mira.send({ type: 'claims.lay-out', current: claim });
    mira.send({ type: 'poll.open', poll, round: 1 });
    await vote(students, poll, by);
    await tell(mira, poll);
    mira.send({ type: 'claims.weigh', claim });
    await mira.think(5);
  }
  mira.send({ type: 'claims.lay-out', table: true });
  await mira.think(4);
}

async function show(mira: StagedPerson, index: number): Promise<void> {
  await mira.think(3);
  mira.send({ type: 'class.show-step', lesson: LESSON, index });
  await mira.think(2);
}

async function talk(mira: StagedPerson, poll: PollId): Promise<void> {
  await mira.think(2);
  mira.send({ type: 'poll.close', poll });
  await mira.think(6);
  mira.send({ type: 'poll.open', poll, round: 2 });
}

async function tell(mira: StagedPerson, poll: PollId): Promise<void> {
  await mira.think(2);
  mira.send({ type: 'poll.show', poll, shown: true });
  await mira.think(3);
}

/** What each of them chooses, by place. Who is quick is sure. */
async function vote(students: Students, poll: PollId, options: Readonly<Record<Name, number>>): Promise<void> {
  await all(students, async (student, name) => {
    const seconds = 3 + ((name.length * 5 + options[name] * 4) % 7);
    await student.think(seconds);
    student.answer(poll, options[name], seconds < 5 ? 'sure' : seconds < 8 ? 'think' : 'guess');
  });
}

async function all(
  students: Students,
  does: (student: StagedPerson, name: Name) => Promise<void>,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  await Promise.all([...STUDENTS.map((name) => does(students[name], name)), meanwhile()]);
}
