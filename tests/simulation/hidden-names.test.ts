import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '#engine/model/digest';
import { CheckedFold } from '#engine/recording/checked-fold';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { fileContent } from '#server/recording/file-content';
import { HiddenNames } from '#server/recording/hidden-names';
import type { RecordingScope } from '#server/recording/recording-scope';
import { loadRoom } from '#server/room/load-room';
import { ReadingTurns } from '#server/store/reading-turns';
import { FIRST_SHARING } from '#server/store/recording-store';
import { begunClass } from './begun-class';
import { sessions, take } from './class-steps';
import type { PlayedClass } from './played-class';
import { RUNS } from './runs';
import { storedClass } from './stored-class';

/** Every spelling under which a name could be found. */
const SPELT = /(?<![\p{L}\p{N}])(jos[eé][ ._-]?ortega|jos[eé]|ortega|zo[eë]|ana|ben|tom)(?![\p{L}\p{N}])/iu;

/** Names go where names can go. */
function nameEverything(inClass: PlayedClass): void {
  const lead = (command: Parameters<PlayedClass['execute']>[1], clientSeq: number) =>
    inClass.execute({ seat: 's0', client: 'lead', clientSeq }, command);
  lead({ type: 'seat.rename', seat: 's1', name: 'José Ortega' }, 1);
  lead({ type: 'seat.rename', seat: 's2', name: 'Zoë' }, 2);
  lead({ type: 'seat.rename', seat: 's0', name: 'Teacher Tom' }, 3);
  inClass.save('s1', 'named/Dockerfile', 'FROM busybox\nLABEL by="José Ortega"\nRUN echo zoë > /ANA\nCOPY . /Ben\n');
  inClass.save('s1', 'named/Zoë.txt', 'TEACHER TOM asked José_Ortega\n');
  for (const line of [
    'docker build -t jose-ortega/web named',
    'docker tag jose-ortega/web registry:5000/ana/web',
    'docker tag jose-ortega/web registry:5000/jose-ortega/web',
    'docker push registry:5000/ana/web',
    'docker push registry:5000/jose-ortega/web',
    'docker run -d --name Ben-and-ana -e ANA=zoë -l ben=ana -h zoe busybox echo I am José Ortega',
    'docker volume create ana',
    'docker network create ben',
    'echo Teacher  Tom',
    'docker nosuch ana',
  ]) {
    inClass.type('s1', line);
  }
  inClass.type('s2', 'docker pull registry:5000/jose-ortega/web');
}

test('Z21 in what is shared with hidden names nobody is called by any name that was ever theirs, and it adds up', async () => {
  await fc.assert(
    fc.asyncProperty(sessions, async (steps) => {
      const inClass = begunClass();
      const middle = Math.floor(steps.length / 2);
      for (const next of steps.slice(0, middle)) take(inClass, next);
      nameEverything(inClass);
      for (const next of steps.slice(middle)) take(inClass, next);
      const store = await storedClass(inClass);
      const { state: own } = await loadRoom(store, 'r');

      const hidden = await new HiddenNames(store, new ReadingTurns()).of('r', 1);
      const told = emptyRoom('all');
      for (const { seq, at, body } of await store.readEvents('r', 0, 1e9)) {
        const text = hidden.apply(body);
        expect(text.match(SPELT)?.[0] ?? null, text).toBeNull();
        apply(told, seq, at, readEvent(text));
      }
      for (const digest of await store.blobDigests('r')) {
        const bytes = await hidden.blob(hidden.digest(digest), (stored) => store.readBlob('r', stored));
        expect(bytes && Buffer.from(bytes).toString().match(SPELT)?.[0]).toBeUndefined();
        if (hidden.digest(digest) !== digest) {
          expect(await hidden.blob(digest, (stored) => store.readBlob('r', stored))).toBeNull();
        }
      }

      expect([...told.seats.values()].map(({ name }) => name)).toEqual(['Instructor', 'Student 1', 'Student 2']);
      expect([...told.seats.values()].map(({ namespace }) => namespace)).toContain('student-1');
      expect([...told.registry.repositories.values()].map(({ size }) => size)).toEqual(
        [...own.registry.repositories.values()].map(({ size }) => size),
      );
      for (const [seat, host] of own.hosts) {
        const same = told.hosts.get(seat);
        expect(same?.tags.size).toBe(host.tags.size);
        expect([...(same?.containers.keys() ?? [])]).toEqual([...host.containers.keys()]);
        for (const { id, name } of same?.containers.values() ?? []) expect(same?.names.get(name)).toBe(id);
        for (const change of told.privates.get(seat)?.files.values() ?? []) {
          if (change.kind !== 'file' || change.content === null) continue;
          expect(await hidden.blob(change.content, (stored) => store.readBlob('r', stored))).not.toBeNull();
        }
      }
    }),
    { numRuns: Math.ceil(RUNS / 5) },
  );
});

test('Z21 who comes later is hidden in what was written before', async () => {
  const inClass = begunClass();
  inClass.save('s1', 'note', 'waiting for Zoë\n');
  const store = await storedClass(inClass);
  const names = new HiddenNames(store, new ReadingTurns());
  const before = await names.of('r', 1);
  expect(before.text('Zoë')).toBe('Zoë');
  const seat = { id: 's3', role: 'student', name: 'Zoë', look: 3, joinedAt: 9 };
  const firstSeq = (await store.lastSeq('r')) + 1;
  const body = JSON.stringify({ type: 'seat.joined', seat });
  await store.append({
    roomId: 'r',
    firstSeq,
    events: [{ at: 9, body }],
    blobs: [],
    credentials: [],
    closedAt: null,
  });
  const after = await names.of('r', 1);
  expect(after.text('Zoë')).toBe('Student-3');
  expect(after.key).not.toBe(before.key);
  const note = digestOf(new TextEncoder().encode('waiting for Zoë\n'));
  expect(before.digest(note)).toBe(note);
  expect(after.digest(note)).toBe(digestOf(new TextEncoder().encode('waiting for Student-3\n')));
});

test('Z21 contents that are told as one stand once in a file', async () => {
  const inClass = begunClass();
  inClass.save('s1', 'note1', 'hello ana\n');
  inClass.save('s1', 'note2', 'hello aná\n');
  const store = await storedClass(inClass);
  const turns = new ReadingTurns();
  const scope: RecordingScope = {
    ...{ manages: false, seat: null, privates: 'all', desk: false, names: 'hidden', terms: 1 },
    sharing: FIRST_SHARING,
    reword: await new HiddenNames(store, turns).of('r', 1),
  };
  const upTo = await store.lastSeq('r');
  const digests: string[] = [];
  const content = fileContent({ store, turns }, { roomId: 'r', upTo, scope, isSame: async () => {} });
  for await (const { digest } of content.blobs(new CheckedFold())) digests.push(digest);
  expect(digests).toContain(digestOf(new TextEncoder().encode('hello student-1\n')));
  expect(digests).toEqual([...new Set(digests)]);
});
