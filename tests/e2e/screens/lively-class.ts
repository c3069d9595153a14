import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SimulatedSeat } from '../simulated-seat';
import { studentNames } from './student-names';
import { isAway, playStudent } from './student-story';

/** How many act at a time: the others come in when they are needed, so that not everybody hears of everything. */
const AT_ONCE = 10;
const LESSON = { lesson: 'image-and-container', index: 4 };

const PUBLISHING = [
  'docker build -q -t web-app:v1.0 .',
  'docker tag web-app:v1.0 registry:5000/web-app:v1.0',
  'docker push -q registry:5000/web-app:v1.0',
  "printf 'FROM web-app:v1.0\\nCOPY index.html public/news.html\\n' > Dockerfile.next",
  'echo "<h1>News</h1>" > index.html',
  'docker build -q -f Dockerfile.next -t web-app:v1.1 .',
  'docker tag web-app:v1.1 registry:5000/web-app:v1.1',
  'docker push -q registry:5000/web-app:v1.1',
];

/** A class at a good moment: two images published, everybody somewhere between the first pull and the third container. */
export class LivelyClass implements Disposable {
  private constructor(
    readonly instructor: SimulatedSeat,
    readonly students: readonly SimulatedSeat[],
  ) {}

  static async open(url: string, count: number): Promise<LivelyClass> {
    const instructor = await SimulatedSeat.open(url, 'Docker, first morning', 'Ms Lee');
    await instructor.enter();
    await instructor.send({
      type: 'class.set-registry',
      rules: { speed: 'instant', hub: 'open', pullLimit: null, accounts: false },
    });
    await instructor.send({ type: 'files.example', host: instructor.id });
    await instructor.type(...PUBLISHING);
    await instructor.send({ type: 'lesson.open', text: await lessonText(LESSON.lesson), pace: 'instructor' });
    await instructor.send({ type: 'class.show-step', ...LESSON });

    const students: SimulatedSeat[] = [];
    // One after the other, so that seats and their colours are the same each time.
    for (const name of studentNames(count)) {
      students.push(await SimulatedSeat.join(url, instructor.grant.room.code, name));
    }
    await inParts(students, async (student, n) => {
      await student.enter();
      await playStudent(student, n);
      student.leave();
    });
    await inParts(students, async (student, n) => {
      if (!isAway(n)) await student.enter();
    });
    return new LivelyClass(instructor, students);
  }

  get code(): string {
    return this.instructor.grant.room.code;
  }

  [Symbol.dispose](): void {
    for (const seat of [this.instructor, ...this.students]) seat.leave();
  }
}

async function inParts<T>(all: readonly T[], act: (one: T, index: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(all.slice(from, from + AT_ONCE).map((one, n) => act(one, from + n)));
  }
}

function lessonText(id: string): Promise<string> {
  return readFile(join(import.meta.dirname, '../../../lessons', `${id}.md`), 'utf8');
}
