import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoomState } from '#engine/model/room-state';
import { TestClass } from '#engine/room/testing-class';
import { allContainers, classImages, containersOf, hostPicture, imagesOf, publishedImages } from './picture-of';
import { pictureSeat } from './seat-picture';

const SEATS = ['s1', 's2'] as const;

/** Lines that change a host in every way that its picture shows. */
const lines = fc.constantFrom(
  'docker create --name api busybox',
  'docker run -d --name web -p 80:80 busybox sleep 1000',
  'docker run -d --name job --network lan -v data:/data busybox sleep 1000',
  'docker start api',
  'docker pause web',
  'docker unpause web',
  'docker rename api zoo',
  'docker rm -f web',
  'docker rm -f job',
  'docker volume create data',
  'docker volume rm data',
  'docker network create lan',
  'docker network connect lan web',
  'docker network disconnect lan web',
  'docker network rm lan',
  'docker tag busybox tool:1',
  'docker tag alpine busybox',
  'docker pull alpine',
  'docker rmi tool:1',
);
const steps = fc.array(fc.tuple(fc.constantFrom(...SEATS), lines), { minLength: 1, maxLength: 14 });

describe('pictures of a room', () => {
  test('are kept as they are until something in them changes, and are never out of date', () => {
    fc.assert(
      fc.property(steps, (typed) => {
        const room = ready();
        for (const [seat, line] of typed) {
          const other = seat === 's1' ? 's2' : 's1';
          const before = picturesOf(room.state);
          const records = new Map(room.host(seat).containers);
          const after = play(room, seat, line);
          expect(after[other], `${line} leaves the host of another as it is`).toBe(before[other]);
          if (after.everybody !== before.everybody) expect(after.everybody).not.toEqual(before.everybody);
          for (const picture of after[seat].containers) {
            const was = before[seat].containers.find(({ id }) => id === picture.id);
            if (was && records.get(picture.id) === room.host(seat).containers.get(picture.id) && picture !== was) {
              // Only what others say of it has changed: its image's name, or its network is gone.
              expect(picture).not.toEqual(was);
            }
          }
          expect(picturesOf(room.replayed())).toEqual(after);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('of a host in which nothing happened are the same objects, whole and in every part', () => {
    const room = ready();
    play(room, 's1', 'docker run -d --name web -v data:/data busybox sleep 1000');
    const before = picturesOf(room.state);
    play(room, 's1', 'docker ps');
    const after = picturesOf(room.state);
    expect(after.s1).toBe(before.s1);
    expect(after.everybody).toBe(before.everybody);
    expect(imagesOf(room.state, 's1')).toBe(before.s1.images);
    expect(classImages(room.state)).toBe(classImages(room.state));
    expect(publishedImages(room.state)).toBe(publishedImages(room.state));
  });
});

test('volumes, networks, health and start are told; the networks that everybody has are not', () => {
  const room = ready();
  play(room, 's1', 'docker network create lan');
  play(room, 's1', 'docker network create wan');
  play(room, 's1', 'docker run -d --name web --network wan -v data:/data:ro busybox sleep 1000');
  play(room, 's1', 'docker run -d --name plain busybox sleep 1000');
  play(room, 's1', 'docker create --name late --network lan busybox');
  const { containers, volumes, networks } = hostPicture(room.state, 's1', 's1');
  const [b, plain, late] = containers;
  expect(networks.map(({ name, look, members }) => [name, look, members])).toEqual([
    ['lan', 1, [late?.id]],
    ['wan', 2, [b?.id]],
  ]);
  expect(volumes).toMatchObject([{ key: 's1/data', name: 'data', anonymous: false, usedBy: [b?.id] }]);
  expect(b?.volumes).toEqual([{ volume: 's1/data', target: '/data', readOnly: true }]);
  expect([plain?.networks, plain?.volumes]).toEqual([[], []]);
  expect([typeof b?.startedAt, late?.startedAt]).toEqual(['number', null]);
  expect(b?.health).toBeUndefined();
});

test('an image of a registry has its short name as label and is called in full by commands, if it has no other', () => {
  const room = ready();
  play(room, 's1', 'docker tag busybox registry:5000/web:1');
  play(room, 's1', 'docker tag busybox localhost:5000/zed:1');
  const [image] = imagesOf(room.state, 's1');
  expect(image?.labels).toEqual(['busybox:latest', 'web:1', 'zed:1']);
  expect(image?.references).toEqual(['busybox:latest', 'registry:5000/web:1', 'localhost:5000/zed:1']);
  play(room, 's1', 'docker tag busybox web:1');
  play(room, 's1', 'docker rmi localhost:5000/zed:1');
  expect(imagesOf(room.state, 's1')[0]?.references).toBeUndefined();
});

test('of a host that is not there is empty', () => {
  const { state } = new TestClass();
  expect(hostPicture(state, 'nobody', null)).toEqual({ images: [], containers: [], volumes: [], networks: [] });
});

test('where names are hidden walls and students see numbers, instructors names, and everybody their own', () => {
  const room = ready();
  play(room, 's1', 'docker create --name api busybox');
  const { settings } = room.state.class;
  const visible = containersOf(room.state, 's1', 's2')[0];
  expect(visible?.seat).toEqual({ id: 's1', name: 'Ana', look: 1 });
  room.send('s0', { type: 'class.set', settings: { ...settings, namesVisible: false } });
  const seen = (mine: string | null) => containersOf(room.state, 's1', mine)[0]?.seat;
  const numbered = { id: 's1', name: '#1', look: 1, number: 1 };
  expect([seen(null), seen('s2')]).toEqual([numbered, numbered]);
  expect([seen('s0')?.name, seen('s3')?.name, seen('s1')?.name]).toEqual(['Ana', 'Ana', 'Ana']);
  expect(pictureSeat(room.state, room.seat('s0'), null).name).toBe('Ada');
  room.send('s0', { type: 'class.set', settings: { ...settings, namesVisible: true } });
  expect(containersOf(room.state, 's1', 's2')[0]).toEqual(visible);
});

function ready(): TestClass {
  const room = new TestClass();
  for (const seat of SEATS) play(room, seat, 'docker pull busybox');
  return room;
}

function play(room: TestClass, seat: string, line: string) {
  room.type(seat, line);
  room.pass(60_000);
  return picturesOf(room.state);
}

/** As a wall sees them. */
function picturesOf(state: RoomState) {
  return {
    s1: hostPicture(state, 's1', null),
    s2: hostPicture(state, 's2', null),
    everybody: allContainers(state, null),
    images: classImages(state),
  };
}
