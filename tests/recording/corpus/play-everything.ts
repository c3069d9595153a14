import type { Digest } from '#engine/model/digest';
import type { PollId } from '#engine/model/poll';
import { HOME } from '#engine/room/host-home';
import { StagedClass } from '../staged/staged-class';
import type { StagedPerson } from '../staged/staged-person';

const START = Date.UTC(2026, 10, 21, 4, 20);
const QUESTION: PollId = 'step:first';

const LESSON = `---
title: A short lesson
summary: One question, one thing to do.
minutes: 2
---

## First

\`\`\`step
id: first
stage: predict
\`\`\`

Look.

\`\`\`question
question: What runs?
options: [nothing, something]
right: something
\`\`\`

\`\`\`answer
It runs.
\`\`\`

\`\`\`start
fresh: true
images: [alpine]
lines:
  - docker run -d --name given alpine sleep infinity
\`\`\`

\`\`\`try
docker run -d --name seen alpine sleep infinity
\`\`\`

\`\`\`check
- say: Something runs
  container: { state: running, name: seen }
\`\`\`

\`\`\`hint
Run it.
\`\`\`

## Second

\`\`\`step
id: second
\`\`\`

Again, with another name.

\`\`\`try
docker run -d --name second alpine sleep infinity
\`\`\`

\`\`\`check
- say: Something else runs
  container: { name: second }
\`\`\`
`;

/** A class in which something of every kind happens: what a new kind of event comes from is done here, too. */
export async function playEverything(): Promise<StagedClass> {
  const staged = new StagedClass(START);
  staged.execute(null, { type: 'room.open', id: 'corpus', code: 'ABCDEF', title: 'Everything' });
  const teacher = staged.join('Teacher', 'instructor');
  const ana = staged.join('Ana');
  const ben = staged.join('Ben');
  await staged.play(
    (async () => {
      await images(teacher, ana);
      await files(ana);
      await containers(ana);
      await networksAndVolumes(ben);
      await scripts(ben);
      await lead(teacher, ana, ben);
      await teach(teacher, ana, ben);
      await judge(teacher, ana, ben);
      await teacher.think(1);
    })(),
  );
  staged.restart();
  teacher.send({ type: 'room.close' });
  return staged;
}

/** Somebody goes on alone from where Ana's host stood in the end. */
export async function playBranch(from: StagedClass): Promise<StagedClass> {
  const staged = new StagedClass(START + 3_600_000, from.blobs);
  const at = from.clock.now();
  const origin = {
    ...{ recording: 'corpus', title: 'Everything', seat: 's1' },
    ...{ seq: from.state.seq, at, into: at - START, behind: 3_600_000 },
  };
  const point = { origin, state: from.state, blobs: from.blobs, contents: new Set<Digest>(), key: null, tells: false };
  staged.execute(null, { type: 'room.branch', id: 'branch', code: 'BRANCH', from: point });
  const ana = staged.person('s1');
  await staged.play(ana.type('docker ps -a', 'docker rm -f again'));
  return staged;
}

async function images(teacher: StagedPerson, ana: StagedPerson): Promise<void> {
  teacher.send({
    type: 'class.set-registry',
    rules: { speed: 'instant', hub: 'open', pullLimit: 100, accounts: false },
  });
  await teacher.type(
    'docker build -t web-app:v1.0 .',
    'docker buildx build -t web-app:v1.1 .',
    'docker buildx build -t web-app:v1.1 .',
    'docker builder prune -af',
    'docker tag web-app:v1.0 registry:5000/web-app:v1.0',
    'docker push registry:5000/web-app:v1.0',
    'docker tag web-app:v1.0 registry:5000/old:1',
    'docker push registry:5000/old:1',
    `curl -s -X DELETE http://registry:5000/v2/old/manifests/$(curl -sI -H 'Accept: application/vnd.docker.distribution.manifest.v2+json' http://registry:5000/v2/old/manifests/1 | grep -i docker-content-digest | cut -d' ' -f2 | tr -d '\\r')`,
  );
  await ana.type(
    'docker pull web-app:v1.0',
    'docker pull busybox',
    'docker tag busybox mine:1',
    'docker rmi mine:1',
    'docker rmi busybox',
    'docker pull alpine',
    'docker pull nosuch',
  );
}

async function files(ana: StagedPerson): Promise<void> {
  const { seat } = ana;
  ana.send({ type: 'files.save', host: seat, path: `${HOME}/note.txt`, content: 'one\n' });
  ana.send({ type: 'files.remove', host: seat, path: `${HOME}/note.txt` });
  ana.send({ type: 'files.example', host: seat });
  ana.send({ type: 'terminal.open', host: seat, terminal: 't2' });
  await ana.enter('docker images', 't2');
  await ana.atPrompt('t2');
  ana.send({ type: 'terminal.clear', host: seat, terminal: 't2' });
  ana.send({ type: 'terminal.close', host: seat, terminal: 't2' });
}

async function containers(ana: StagedPerson): Promise<void> {
  await ana.type(
    'docker run -d -p 8080:80 --name web1 web-app:v1.0',
    'curl -s localhost:8080/hostname',
    `docker exec web1 sh -c 'echo mine > public/index.html'`,
    'docker rename web1 web',
    'docker update --restart always web',
    'docker pause web',
    'docker unpause web',
    'docker stop web',
    'docker run -it --name shell alpine sh',
    'echo kept > /tmp/kept',
    'exit',
    'docker start shell',
    'docker exec -it shell sh',
    'cd /tmp',
    'exit',
    'docker container prune',
    'y',
  );
  ana.send({ type: 'host.undo' });
  await ana.type(
    'docker rm -f shell',
    'docker run -d --name again --restart on-failure:2 alpine false',
    'docker ps -a',
  );
}

async function networksAndVolumes(ben: StagedPerson): Promise<void> {
  await ben.type(
    'docker network create net',
    'docker volume create data',
    'docker run -d --name db -v data:/data --network net --network-alias both --health-cmd true --health-interval 2s nginx:alpine',
    'docker run -d --name db2 --network net --network-alias both nginx:alpine',
    `docker exec db sh -c 'echo kept > /data/kept; wget -qO- http://both; wget -qO- http://both'`,
    'docker network connect bridge db',
    'docker network disconnect net db',
    'docker rm -f db db2',
    'docker network rm net',
    'docker volume rm data',
  );
}

async function scripts(ben: StagedPerson): Promise<void> {
  await ben.type(
    `docker run -d --name serves python:3-alpine sh -c 'python3 -m http.server 8000 & sleep 600'`,
    'docker exec serves wget -qO- localhost:8000',
    `docker exec -d serves sh -c 'python3 -m http.server 8001 & sleep 600'`,
    'docker exec serves wget -qO- localhost:8001',
    'docker exec serves pkill python3',
    'docker exec -d serves sleep 2',
    'docker rm -f serves',
  );
}

async function lead(teacher: StagedPerson, { seat: ana }: StagedPerson, ben: StagedPerson): Promise<void> {
  teacher.send({ type: 'class.lock', locked: true });
  teacher.send({ type: 'class.lock', locked: false });
  teacher.send({ type: 'class.freeze', message: 'Look here' });
  teacher.send({ type: 'class.freeze', message: null });
  teacher.send({ type: 'class.spotlight', seat: ana });
  teacher.send({
    type: 'class.set',
    settings: { captions: 'recipe-cake', namesVisible: true, lateJoining: 'takes-part', watchOnly: false },
  });
  teacher.send({ type: 'class.hint', to: 'all', text: 'All' });
  teacher.send({ type: 'class.hint', to: [ana], text: 'One' });
  ben.send({ type: 'seat.raise-hand', up: true });
  ben.send({ type: 'seat.flag', flag: 'done' });
  ben.send({ type: 'seat.want-help', wanted: true });
  ben.send({ type: 'seat.share', sharing: true });
  ben.send({
    type: 'seat.bring',
    lessons: [{ lesson: 'volumes', done: 1, steps: 2, at: START }],
  });
  teacher.send({ type: 'seat.rename', seat: ben.seat, name: 'Benno' });
  teacher.send({ type: 'seat.set-watching', seat: ben.seat, watching: true });
  teacher.send({ type: 'seat.set-watching', seat: ben.seat, watching: false });
  teacher.send({ type: 'seat.send-out', seat: ben.seat, how: 'kicked' });
  teacher.send({ type: 'seat.readmit', seat: ben.seat });
  teacher.send({ type: 'class.mark', text: 'A moment' });
  teacher.send({
    type: 'class.give',
    to: [ben.seat],
    gift: { kind: 'start', start: { fresh: true, files: [], images: ['alpine'], lines: [] } },
  });
}

async function teach(teacher: StagedPerson, ana: StagedPerson, ben: StagedPerson): Promise<void> {
  teacher.send({ type: 'lesson.open', text: LESSON, pace: 'instructor' });
  teacher.send({ type: 'class.show-step', lesson: 'a-short-lesson', index: 0 });
  ana.answer(QUESTION, 0, 'guess');
  teacher.send({ type: 'poll.close', poll: QUESTION });
  teacher.send({ type: 'poll.open', poll: QUESTION, round: 1 });
  ana.answer(QUESTION, 0);
  ben.answer(QUESTION, 1, 'sure');
  teacher.send({ type: 'poll.close', poll: QUESTION });
  teacher.send({ type: 'poll.open', poll: QUESTION, round: 2 });
  ana.answer(QUESTION, 1);
  teacher.send({ type: 'poll.show', poll: QUESTION, shown: true });
  ana.send({ type: 'poll.reflect', poll: QUESTION, text: 'I see' });
  await ben.type('docker start nothing', 'docker start nothing', 'docker start nothing');
  teacher.send({ type: 'lesson.help', to: [ben.seat] });
  ana.send({ type: 'lesson.hint', step: 'first' });
  ben.send({ type: 'lesson.set-up', step: 'first', to: [ben.seat] });
  await ben.type('docker rename given seen', 'docker logs seen');
  teacher.send({ type: 'lesson.repeat', step: 'first' });
  teacher.send({ type: 'lesson.skip', step: 'second', skipped: true });
  teacher.send({ type: 'lesson.skip', step: 'second', skipped: false });
  teacher.send({ type: 'lesson.pause', paused: true });
  teacher.send({ type: 'lesson.pause', paused: false });
  teacher.send({ type: 'lesson.set-pace', pace: 'self' });
  ana.send({ type: 'lesson.move', index: 1 });
  await ana.think(1);
}

async function judge(teacher: StagedPerson, ana: StagedPerson, ben: StagedPerson): Promise<void> {
  teacher.send({ type: 'claims.lay-out', cards: [14, 30], current: 14, shown: true });
  teacher.send({ type: 'poll.open', poll: 'claim:14', round: 1 });
  ana.answer('claim:14', 0, 'sure');
  ben.answer('claim:14', 2, 'guess');
  teacher.send({ type: 'poll.show', poll: 'claim:14', shown: true });
  teacher.send({ type: 'claims.weigh', claim: 14 });
  teacher.send({ type: 'lesson.close' });
  teacher.send({ type: 'lesson.open', text: LESSON, pace: 'self' });
  ben.send({ type: 'host.reset', seats: [ben.seat] });
  ana.send({ type: 'seat.raise-hand', up: true });
  await ana.think(1);
}
