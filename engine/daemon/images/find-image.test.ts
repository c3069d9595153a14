import { expect, test } from 'vitest';
import { shortId } from '../../model/digest';
import { testRoom } from '../../room/testing';
import { expectOk } from '../testing';
import { commitLayer } from './commit-layer';
import { findImage } from './find-image';
import { imageHistory } from './image-history';
import { imageList } from './image-list';
import { inspectImage } from './inspect-image';
import { tagImage } from './tag-image';

test('I10 an image is found by name, ID and unique beginning of one', () => {
  const room = testRoom();
  const { id } = room.image();
  const forms = [
    'busybox',
    'busybox:latest',
    'docker.io/library/busybox',
    id,
    id.slice(7),
    shortId(id),
    id.slice(7, 10),
  ];
  for (const form of forms) expect(findImage(room.context(), form)).toMatchObject({ ok: true, value: { id } });
});

test.each([
  ['nosuch', 404, 'No such image: nosuch:latest'],
  ['ana/web:1', 404, 'No such image: ana/web:1'],
  ['0'.repeat(64), 404, `No such image: ${'0'.repeat(64)}`],
  ['UPPER', 400, 'invalid reference format: repository name (library/UPPER) must be lowercase'],
])('I10 %s is not found', (reference, status, message) => {
  expect(findImage(testRoom().context(), reference)).toEqual({ ok: false, error: { status, message } });
});

test('I11 a tag is another name of the same image; a bad one is refused', () => {
  const room = testRoom();
  expect(tagImage(room.context(), 'busybox', 'my.registry.example:5000/team/box:v3').ok).toBe(true);
  expect(imageList(room.context(), { all: false })[0]?.repoTags).toEqual([
    'busybox:latest',
    'my.registry.example:5000/team/box:v3',
  ]);
  expect(tagImage(room.context(), 'busybox', 'box:a:b')).toMatchObject({ ok: false, error: { status: 400 } });
  expect(tagImage(room.context(), 'nosuch', 'box')).toMatchObject({
    ok: false,
    error: { message: 'No such image: nosuch:latest' },
  });
});

test('I11 giving a name that is there already changes nothing', () => {
  const room = testRoom();
  const before = room.events.length;
  tagImage(room.context(), 'busybox', 'busybox:latest');
  // `docker events` tells it all the same, as a real daemon does.
  expect(room.events.slice(before).map(({ event }) => event.type)).toEqual(['daemon.noted']);
});

test('I12 patterns choose names, by repository or with the tag', () => {
  const room = testRoom();
  tagImage(room.context(), 'busybox', 'toolbox:1.0');
  tagImage(room.context(), 'busybox', 'toolbox:latest');
  const tags = (...references: string[]) => imageList(room.context(), { all: false, references })[0]?.repoTags;
  expect(tags('toolbox')).toEqual(['toolbox:1.0', 'toolbox:latest']);
  expect(tags('tool*')).toEqual(['toolbox:1.0', 'toolbox:latest']);
  expect(tags('toolbox:1*')).toEqual(['toolbox:1.0']);
  expect(tags('nosuch')).toBe(undefined);
});

test('I13 inspect has its keys in the order of Docker', () => {
  const room = testRoom();
  const inspected = inspectImage(room.context(), 'busybox');
  expect(inspected.ok && Object.keys(inspected.value)).toEqual([
    'Id',
    'RepoTags',
    'RepoDigests',
    'Parent',
    'Comment',
    'Created',
    'DockerVersion',
    'Author',
    'Config',
    'Architecture',
    'Os',
    'Size',
    'GraphDriver',
    'RootFS',
    'Metadata',
  ]);
});

test('I14 history shows IDs as far as the images are on this host', () => {
  const room = testRoom();
  const base = room.image();
  const ctx = room.context();
  const one = expectOk(
    commitLayer(ctx, {
      base,
      files: new Map([['/a', room.file('12345')]]),
      config: base.config,
      createdBy: 'one',
    }),
  );
  const two = expectOk(
    commitLayer(ctx, { base: one, files: null, config: base.config, createdBy: 'two', comment: 'why' }),
  );
  const rows = imageHistory(room.context(), two.id);
  expect(
    rows.ok && rows.value.map(({ id, createdBy, size, tags, comment }) => [id, createdBy, size, tags, comment]),
  ).toEqual([
    [two.id, 'two', 0, [], 'why'],
    [one.id, 'one', 5, [], ''],
    [base.id, base.history[0]?.created_by, expect.any(Number), ['busybox:latest'], ''],
  ]);
});
