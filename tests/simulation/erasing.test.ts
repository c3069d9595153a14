import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { hashPrivate } from '#engine/room/state-hash';
import { RecordingEraser } from '#server/recording/recording-eraser';
import { loadRoom } from '#server/room/load-room';
import { begunClass } from './begun-class';
import { sessions, take } from './class-steps';
import type { PlayedClass } from './played-class';
import { RUNS } from './runs';
import { rowsOf, storedClass } from './stored-class';

const SECRET = 'xyzzy';
/** Lines in which somebody writes down what is nobody's business, in every place where it could stay. */
const SECRETS = [
  `echo ${SECRET}`,
  `docker run -d --rm -e WORD=${SECRET} -l word=${SECRET} busybox sh -c "echo ${SECRET}"`,
  `docker build -t private secret`,
  `DOCKER_BUILDKIT=0 docker build -t private:2 secret`,
  `docker volume create --label word=${SECRET} own`,
  `docker network create --label word=${SECRET} ownnet`,
  `docker run --name writer busybox sh -c "echo ${SECRET} > /word"`,
  `docker commit -m ${SECRET} -c "ENV WORD=${SECRET}" writer committed`,
  `docker logs writer`,
  `docker run --name broken busybox ${SECRET}`,
  `docker run --name unknown -w /${SECRET} -u ${SECRET} busybox true`,
  `docker run -d --name updated --add-host ${SECRET}:1.2.3.4 --dns-search ${SECRET}.org --tmpfs /${SECRET}:size=1m busybox sleep 600`,
  `docker update --memory 100m updated`,
  `docker run -d --name bound -v /home/student/${SECRET}:/here -v own:/${SECRET} busybox sleep 600`,
  `docker run -d --name known --network ownnet --network-alias ${SECRET} busybox sleep 600`,
  `docker network connect --alias ${SECRET} ownnet updated`,
  `DOCKER_BUILDKIT=1 docker build -t never failing`,
];

function confess(inClass: PlayedClass, seat: string): void {
  const dockerfile = `FROM busybox\nENV WORD=${SECRET}\nRUN echo ${SECRET} > /word\nCOPY . /here\nLABEL word=${SECRET}\n`;
  inClass.save(seat, 'secret/Dockerfile', dockerfile);
  inClass.save(seat, `secret/page.html`, `my ${SECRET} page\n`);
  inClass.save(seat, 'failing/Dockerfile', `FROM busybox\nCOPY . /here\nRUN echo ${SECRET} > /word\nRUN exit 3\n`);
  for (const line of SECRETS) inClass.type(seat, line);
}

test('Z24 whoever is erased, in whatever class: no word of theirs is left in any row, and the rest adds up', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, fc.constantFrom('s1', 's2', 's0'), async (steps, seat) => {
      const inClass = begunClass();
      const middle = Math.floor(steps.length / 2);
      for (const next of steps.slice(0, middle)) take(inClass, next);
      confess(inClass, seat);
      for (const next of steps.slice(middle)) take(inClass, next);
      const name = inClass.state.seats.get(seat)?.name ?? '';
      const store = await storedClass(inClass);
      const { state: before } = await loadRoom(store, 'r');
      expect(await rowsOf(store)).toContain(SECRET);

      expect(await new RecordingEraser(store).erase('r', seat)).toBe(true);

      const rows = await rowsOf(store);
      expect(rows).not.toContain(SECRET);
      expect(rows.match(new RegExp(`.{20}(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}]).{20}`, 'iu'))).toBeNull();
      const { state, blobs } = await loadRoom(store, 'r');
      expect(state.seq).toBe(before.seq);
      const hosts = (of: typeof state) =>
        [...of.hosts.values()].map(({ containers, images }) => [
          [...containers.values()].map(({ id, image, state: { status } }) => [id, image, status]),
          [...images.keys()],
        ]);
      expect(hosts(state)).toEqual(hosts(before));
      expect(state.privates.get(seat)?.count).toBe(before.privates.get(seat)?.count);
      expect(state.privates.get(seat)?.terminals.size).toBe(0);
      expect(state.seats.get(seat)?.name).toBe(seat === 's0' ? 'Instructor' : `Student ${seat.slice(1)}`);
      for (const other of ['s0', 's1', 's2'].filter((one) => one !== seat)) {
        for (const change of state.privates.get(other)?.files.values() ?? []) {
          if (change.kind === 'file' && change.content) expect(blobs.get(change.content)).toBeDefined();
        }
        for (const image of state.hosts.get(other)?.images.keys() ?? []) {
          for (const layer of state.images.get(image)?.diffIds ?? []) expect(blobs.layer(layer)).toBeDefined();
        }
      }
    }),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});

test('Z24 who has nothing to do with somebody erased stays as they were', async () => {
  const inClass = begunClass();
  confess(inClass, 's2');
  inClass.type('s1', 'docker run -d --name ant busybox sleep 600');
  const store = await storedClass(inClass);
  const { state: before } = await loadRoom(store, 'r');
  await new RecordingEraser(store).erase('r', 's2');
  const { state } = await loadRoom(store, 'r');
  for (const seat of ['s0', 's1']) {
    const [was, is] = [before.privates.get(seat), state.privates.get(seat)];
    expect(was && is && hashPrivate(is)).toBe(was && hashPrivate(was));
  }
});

test('Z24 files that differ in how the name is spelt become one, which is stored once', async () => {
  const inClass = begunClass();
  inClass.save('s2', 'note1', 'hello ana\n');
  inClass.save('s2', 'note2', 'hello aná\n');
  const store = await storedClass(inClass);
  using rewriteLog = vi.spyOn(store, 'rewriteLog');
  await new RecordingEraser(store).erase('r', 's1');
  const digests = rewriteLog.mock.calls[0]?.[0].blobs.map(({ digest }) => digest) ?? [];
  expect(digests).not.toEqual([]);
  expect(digests).toEqual([...new Set(digests)]);
  expect(await rowsOf(store)).toContain('hello student-1');
});

test('Z24 nobody is erased whose seat nobody has, and whoever was erased can be so again', async () => {
  const store = await storedClass(begunClass());
  const eraser = new RecordingEraser(store);
  expect(await eraser.erase('r', 's9')).toBe(false);
  expect(await eraser.erase('nosuch', 's1')).toBe(false);
  expect(await eraser.erase('r', 's1')).toBe(true);
  const once = await rowsOf(store);
  expect(await eraser.erase('r', 's1')).toBe(true);
  expect(await rowsOf(store)).toBe(once);
});
