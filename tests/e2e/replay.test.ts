import { expect, test } from 'vitest';
import { emptyRoom } from '#engine/room/empty-room';
import { seededRandom } from '#engine/room/seeded-random';
import { hashRoom } from '#engine/room/state-hash';
import type { SeatGrant } from '#server/protocol/messages';
import { RecordingReader } from '#server/protocol/recording-file/recording-reader';
import type { ImportedRecording } from '#server/protocol/recordings';
import { testServer } from '../protocol/test-server';
import { type ClassScreen, RecordedClass } from './recorded-class';
import { manifestOf, ReplayedScreen } from './replayed-screen';
import { seatedPage } from './seated-page';
import { ownServerAndBrowser } from './server-and-browser';
import { shownContent } from './shown-content';

const scene = ownServerAndBrowser();
/** Moments that are gone to, each on all screens. */
const SEEKS = 50;

test('a class of five, its server killed in between, is played back at 50 random moments as everybody saw it', async () => {
  const { server, browser } = scene;
  const held = await RecordedClass.open(browser, server.url, ['Ana', 'Ben', 'Chi', 'Dora']);
  await happens(held, () => held.outlives(server));
  expect(held.notes.length).toBeGreaterThan(15);

  const { grant } = held.teacher;
  expect((await manifestOf(server.url, held.roomId, grant)).live).toBe(true);
  await held.teacher.send({ type: 'room.close' });
  await held.leave();
  const { overview, live } = await manifestOf(server.url, held.roomId, grant);
  expect(live).toBe(false);
  const moments = new Map(
    overview.markers.flatMap((marker) => (marker.kind === 'own' ? [[marker.text, marker.at - overview.start]] : [])),
  );
  const order = Array.from(seededRandom()(SEEKS), (byte) => byte % held.notes.length);
  const compare = async ({ name, path }: ClassScreen) => {
    await using screen = await ReplayedScreen.open(browser, server.url, `/replay/${held.roomId}?${path}`, grant);
    for (const index of order) {
      const { note = '', shown } = held.notes[index] ?? {};
      await screen.goTo(moments.get(note) ?? Number.NaN);
      await expect.poll(() => shownContent(screen.page), { message: `${name} at ${note}` }).toEqual(shown?.get(name));
    }
    expect(screen.complaints).toEqual([]);
  };
  // What is read follows slowly: they wait together.
  await Promise.all(held.screens.map(compare));

  // Its file comes to the same on a server that has nothing, and plays in a browser whose server is gone.
  const file = await fileOf(server.url, held.roomId, grant);
  await using empty = await testServer();
  const response = await fetch(`${empty.url}/api/recordings`, { method: 'POST', body: new Uint8Array(file) });
  expect(response.status).toBe(201);
  const imported = (await response.json()) as ImportedRecording;
  const there = await fileOf(empty.url, imported.id, imported.grant);
  expect(hashOf(there)).toBe(hashOf(file));
  const actor = await empty.rooms.byId(imported.id);
  expect(await actor?.read(hashRoom)).toBe(hashOf(file));

  const last = held.notes.at(-1);
  const wall = await seatedPage(browser, server.url, { stillness: true });
  await wall.goto('/replay/file');
  const chooser = wall.locator('input[type=file]');
  await chooser.waitFor({ state: 'attached' });
  await server.kill();
  await chooser.setInputFiles({ name: 'class.drydock', mimeType: 'application/octet-stream', buffer: file });
  const offline = await ReplayedScreen.of(wall);
  await offline.goTo(moments.get(last?.note ?? '') ?? Number.NaN);
  await expect.poll(() => shownContent(wall)).toEqual(last?.shown.get('wall'));
  expect(offline.complaints).toEqual([]);
});

async function fileOf(url: string, id: string, { seat, secret }: SeatGrant): Promise<Buffer> {
  const headers = { Authorization: `Bearer ${seat}:${secret}` };
  const response = await fetch(`${url}/api/recordings/${id}/file`, { headers });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** Of the state that the events of a file add up to; its checkpoints are compared on the way. */
function hashOf(file: Buffer): string {
  const reader = new RecordingReader({}, { fold: true });
  reader.push(file);
  const outcome = reader.finish();
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.mistake));
  expect(outcome.checked).toBe(outcome.segments.length);
  return hashRoom(reader.state ?? emptyRoom('all'));
}

/** What a class does in a few minutes; after each of these everybody's screen is noted. */
async function happens(held: RecordedClass, serverDies: () => Promise<void>): Promise<void> {
  const { teacher, students } = held;
  const [ana, ben, chi, dora] = students as [
    (typeof students)[0],
    (typeof students)[0],
    (typeof students)[0],
    (typeof students)[0],
  ];
  const run = (port: number, name: string) => `docker run -d -p ${port}:80 --name ${name} web-app:v1.0`;
  await held.note(() => teacher.type('docker build -t web-app:v1.0 .'));
  await held.note(() =>
    teacher.type('docker tag web-app:v1.0 registry:5000/web-app:v1.0', 'docker push registry:5000/web-app:v1.0'),
  );
  await held.note(() => ana.type('docker pull web-app:v1.0'));
  await held.note(() => Promise.all(students.map((student) => student.type(run(8080, 'web1')))));
  await held.note(() => ana.type('curl -s localhost:8080/hostname'));
  await held.note(() => ben.type(run(8080, 'web2')));
  await held.note(() => ben.type('docker rm web1'));
  await held.note(() => chi.type('docker stop web1', 'docker ps -a'));
  await held.note(() => dora.type(run(8081, 'web2'), run(8082, 'web3'), 'docker pause web3'));
  await held.note(() => teacher.send({ type: 'class.hint', to: 'all', text: 'Look at docker ps -a' }));
  await held.note(() => teacher.send({ type: 'class.spotlight', seat: ana.id }));
  await held.note(() => ana.type('docker diff web1'));
  await serverDies();
  await held.note(() => teacher.send({ type: 'class.spotlight', seat: null }));
  await held.note(() => chi.type('docker start web1'));
  await held.note(() => dora.send({ type: 'seat.raise-hand', up: true }));
  await held.note(() => ben.type('docker rm -f web1', 'docker rm web2'));
  await held.note(async () => {
    await teacher.send({ type: 'claims.lay-out', cards: [14, 30], current: 14, shown: true });
    await teacher.send({ type: 'poll.open', poll: 'claim:14', round: 1 });
  });
  await held.note(() =>
    Promise.all(
      students.map((student, index) =>
        student.send({ type: 'poll.answer', poll: 'claim:14', option: index % 3, confidence: 'think' }),
      ),
    ),
  );
  await held.note(() => teacher.send({ type: 'poll.show', poll: 'claim:14', shown: true }));
  await held.note(() => teacher.send({ type: 'claims.weigh', claim: 14 }));
  await held.note(() => teacher.send({ type: 'claims.lay-out', shown: false }));
}
