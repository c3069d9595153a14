import { expect, test } from 'vitest';
import type { SeatId } from '../../model/room-state';
import { readEvent } from '../../room/event-codec';
import { TestClass } from '../../room/testing-class';
import { CLAIMS } from '../claims';
import { EvidenceFold } from './evidence-fold';

function evidenceOf({ log }: TestClass, upTo = log.length, fold = new EvidenceFold()): EvidenceFold {
  for (const [index, { at, event }] of log.slice(0, upTo).entries()) {
    if (index >= fold.seq) fold.note(index + 1, at, readEvent(JSON.stringify(event)));
  }
  return fold;
}

/** The numbers of a finding of a claim. */
function numbers(fold: EvidenceFold, claim: number, id: string): Record<string, number> {
  const finding = fold.findings(claim).find((it) => it.id === id);
  return Object.fromEntries(Object.entries(finding?.numbers ?? {}).map(([name, { value }]) => [name, value]));
}

/** Ana, Ben, and Dee (s4), Eli (s5), Fay (s6). */
function ofFive(): TestClass {
  const room = new TestClass();
  for (const name of ['Dee', 'Eli', 'Fay']) room.join(name);
  room.send('s0', { type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'nginx' } });
  return room;
}

function types(room: TestClass, seat: SeatId, ...lines: string[]): void {
  for (const line of lines) {
    expect(room.type(seat, line)).toMatchObject({ ok: true });
    room.pass(15_000);
  }
}

test('Q20 every claim has findings in a class in which nothing has happened, and they say so', () => {
  const fold = evidenceOf(new TestClass());
  for (const { id } of CLAIMS) {
    const findings = fold.findings(id);
    expect(findings.length).toBeGreaterThan(0);
    for (const { numbers: found } of findings) {
      expect(found.seats?.value).toBe(2);
      for (const [name, { value, moments }] of Object.entries(found)) {
        if (name !== 'seats') expect([name, value, moments]).toEqual([name, 0, []]);
      }
    }
  }
  expect(fold.findings(99)).toEqual([]);
});

test('Q21 removed containers, their data and their images, by hand', () => {
  const room = ofFive();
  types(room, 's1', 'docker run -d --name web nginx', 'docker rm -f web');
  types(room, 's2', 'docker run -d --name web -v data:/data nginx', 'docker stop web', 'docker rm web');
  types(room, 's4', 'docker create --name web nginx', 'docker rm web', 'docker rmi nginx');
  types(room, 's5', 'docker run -d --name web nginx', 'docker rm web');
  const fold = evidenceOf(room);
  expect(numbers(fold, 38, 'imageStays')).toMatchObject({ seats: 5, removed: 3, stays: 3, leaders: 0 });
  expect(numbers(fold, 25, 'removedFrom')).toMatchObject({ refused: 1, forced: 1, resting: 2 });
  expect(numbers(fold, 12, 'volumesStay')).toMatchObject({ removed: 1, still: 1, gone: 0 });
  expect(numbers(fold, 32, 'imageRemoval')).toMatchObject({ removed: 1 });
});

/** Saves a file on a host. */
function saves(room: TestClass, seat: SeatId, path: string, content: string): void {
  expect(room.send(seat, { type: 'files.save', host: seat, path: `/home/student/${path}`, content }).reply.ok).toBe(
    true,
  );
}

test('Q21 builds, their cache, their layers and what is left without a name, by hand', () => {
  const room = ofFive();
  for (const seat of ['s1', 's2'] as const) {
    saves(room, seat, 'Dockerfile', 'FROM nginx\nLABEL a=b\nCOPY page /page\nEXPOSE 90\nCOPY last /last\n');
    saves(room, seat, 'page', 'one');
    saves(room, seat, 'last', 'last');
    types(room, seat, 'docker build -t web .');
  }
  let fold = evidenceOf(room);
  expect(numbers(fold, 7, 'linesAndLayers')).toMatchObject({ built: 2, lines: 8, layers: 4 });
  expect(numbers(fold, 8, 'cachedSteps')).toMatchObject({ people: 0, reused: 0, done: 8 });
  expect(numbers(fold, 48, 'movedTags')).toMatchObject({ people: 0, moved: 0, nameless: 0 });
  expect(numbers(fold, 17, 'imagesAlone')).toMatchObject({ alone: 7 });
  types(room, 's1', 'docker create --name old web');
  saves(room, 's1', 'last', 'other');
  types(room, 's1', 'docker build -t web .');
  fold = evidenceOf(room);
  expect(numbers(fold, 8, 'cachedSteps')).toMatchObject({ people: 1, reused: 3, done: 9 });
  expect(numbers(fold, 48, 'movedTags')).toMatchObject({ people: 1, moved: 1, nameless: 1 });
  expect(numbers(fold, 20, 'stayedOnOld')).toMatchObject({ people: 1, old: 1, changed: 0 });
  expect(numbers(fold, 13, 'waysToImages')).toMatchObject({ built: 2, committed: 0, imported: 0, pulled: 0 });
});

test('Q21 builds with BuildKit count alike', () => {
  const room = ofFive();
  saves(room, 's1', 'Dockerfile', 'FROM nginx\nLABEL a=b\nCOPY page /page\nCOPY last /last\n');
  saves(room, 's1', 'page', 'one');
  saves(room, 's1', 'last', 'last');
  types(room, 's1', 'docker buildx build -t web .');
  saves(room, 's1', 'last', 'other');
  types(room, 's1', 'docker buildx build -t web .');
  const fold = evidenceOf(room);
  expect(numbers(fold, 8, 'cachedSteps')).toMatchObject({ people: 1, reused: 1, done: 3 });
  expect(numbers(fold, 7, 'linesAndLayers')).toMatchObject({ built: 1, lines: 6, layers: 4 });
  expect(numbers(fold, 48, 'movedTags')).toMatchObject({ people: 1, moved: 1, nameless: 1 });
});

test('Q21 what was written, where it is missing and where it is kept, by hand', () => {
  const room = ofFive();
  for (const seat of ['s1', 's2', 's4'] as const) saves(room, seat, 'note', 'hello');
  const write = 'docker cp note web:/note';
  types(room, 's1', 'docker create --name other nginx', 'docker run -d --name web nginx', write, 'docker restart web');
  types(room, 's2', 'docker create --name web nginx', write, 'docker commit web mine', 'docker create nginx');
  types(room, 's4', 'docker create --name gone nginx', 'docker rm gone', 'docker create --name web nginx', write);
  types(room, 's4', 'docker rm web', 'docker create nginx');
  // The folder for its volume is nothing that was written.
  types(room, 's5', 'docker run -d --name web -v data:/data nginx', 'docker rm -f web');
  const fold = evidenceOf(room);
  expect(numbers(fold, 5, 'othersUntouched')).toMatchObject({ people: 1, others: 1 });
  expect(numbers(fold, 4, 'secondWithout')).toMatchObject({ wrote: 3, second: 2 });
  expect(numbers(fold, 2, 'imageUntouched')).toMatchObject({ wrote: 3, containers: 3, same: 3, committed: 1 });
  expect(numbers(fold, 10, 'lostWithContainer')).toMatchObject({ removed: 1, containers: 1, again: 1 });
  expect(numbers(fold, 11, 'keptOverStop')).toMatchObject({ stopped: 1, again: 1, kept: 1 });
  expect(numbers(fold, 14, 'runMakesNew')).toMatchObject({ people: 4, containers: 8, starts: 1 });
  expect(numbers(fold, 38, 'imageStays')).toMatchObject({ removed: 2, stays: 2, data: 2, lost: 1, kept: 1 });
  expect(numbers(fold, 26, 'inside')).toMatchObject({ people: 0, copied: 3 });
});

test('Q21 words after the name of an image, shared names and moved tags, by hand', () => {
  const room = ofFive();
  types(room, 's1', 'docker create nginx nginx -t', 'docker create nginx', 'docker network create street');
  const behind = 'docker run -d --network street --network-alias shop nginx';
  types(room, 's1', behind, behind, 'docker run -d --network street --network-alias alone nginx');
  types(room, 's2', 'docker create nginx', 'docker ps', 'docker ps --all');
  const fold = evidenceOf(room);
  expect(numbers(fold, 45, 'wordsGiven')).toMatchObject({ replaced: 1, appended: 1 });
  expect(numbers(fold, 40, 'behindOneName')).toMatchObject({ people: 1, containers: 2, asked: 0, answered: 0 });
  expect(numbers(fold, 30, 'listed')).toMatchObject({ running: 1, all: 1 });
  expect(numbers(fold, 35, 'besideEachOther')).toMatchObject({ people: 1, containers: 2 });
  expect(numbers(fold, 43, 'sameEverywhere')).toMatchObject({ hosts: 5, run: 1 });
});

test('Q21 moments lead to the event that was counted', () => {
  const room = ofFive();
  types(room, 's1', 'docker run -d --name web nginx', 'docker rm -f web');
  const [finding] = evidenceOf(room).findings(38);
  const [moment] = finding?.numbers.removed?.moments ?? [];
  expect(moment?.seat).toBe('s1');
  expect(room.log[(moment?.seq ?? 0) - 1]).toMatchObject({ at: moment?.at, event: { type: 'container.removed' } });
});

test('Q22 instructors are told apart, and who was sent out does not count', () => {
  const room = ofFive();
  types(room, 's0', 'docker run -d nginx');
  types(room, 's1', 'docker run -d nginx');
  types(room, 's2', 'docker run -d nginx');
  expect(numbers(evidenceOf(room), 1, 'instances')).toMatchObject({ seats: 5, makers: 2, containers: 2, leaders: 1 });
  room.send('s0', { type: 'seat.send-out', seat: 's2', how: 'kicked' });
  expect(numbers(evidenceOf(room), 1, 'instances')).toMatchObject({ seats: 4, makers: 1, containers: 1, leaders: 1 });
});

test('Q22 of a class with only the instructor nothing is counted but the instructor', () => {
  const room = new TestClass();
  types(room, 's0', 'docker pull nginx', 'docker run -d nginx');
  expect(numbers(evidenceOf(room), 1, 'instances')).toMatchObject({ makers: 0, containers: 0, leaders: 1 });
});

test('Q23 an undone removal is not a removal', () => {
  const room = ofFive();
  types(room, 's1', 'docker create --name web nginx', 'docker rm web');
  const fold = evidenceOf(room);
  expect(numbers(fold, 38, 'imageStays').removed).toBe(1);
  const before = room.own('s1').undoable?.at(-1)?.count ?? 0;
  const host = room.host('s1');
  room.happens({
    type: 'host.recalled',
    seat: 's1',
    before,
    difference: { noted: { keep: 0, add: [] }, nameTurns: null },
  });
  room.happens({ type: 'host.restored', seat: 's1', difference: { nextPid: host.nextPid, lastPorts: null } });
  evidenceOf(room, room.log.length, fold);
  expect(numbers(fold, 38, 'imageStays').removed).toBe(0);
  expect(numbers(fold, 1, 'instances').containers).toBe(1);
});

test('Q24 read in parts or at once, the same log has the same findings', () => {
  const room = ofFive();
  types(
    room,
    's1',
    'docker run -d --name one -p 80:80 nginx',
    'docker run -d --name two -p 80:80 nginx',
    'docker pause one',
  );
  types(room, 's2', 'docker tag nginx registry:5000/ben/web', 'docker push registry:5000/ben/web', 'docker ps -a');
  types(room, 's4', 'docker pull registry:5000/ben/web', 'docker run -d nginx', 'docker stop $(docker ps -q)');
  const whole = evidenceOf(room);
  const parts = new EvidenceFold();
  for (let upTo = 7; upTo < room.log.length; upTo += 7) {
    evidenceOf(room, upTo, parts);
    parts.findings(1);
  }
  evidenceOf(room, room.log.length, parts);
  for (const { id } of CLAIMS) expect(parts.findings(id)).toEqual(whole.findings(id));
  expect(numbers(whole, 39, 'ports')).toMatchObject({ published: 1, refused: 1 });
  expect(numbers(whole, 41, 'paused')).toMatchObject({ paused: 1, on: 0 });
  expect(numbers(whole, 15, 'travelled')).toMatchObject({ pushed: 1, pulled: 1 });
  expect(numbers(whole, 30, 'listed')).toMatchObject({ all: 1 });
});
