import { expect, test } from 'vitest';
import { chainIds } from '../../model/chain-ids';
import { shortId } from '../../model/digest';
import type { Image } from '../../model/image';
import { type TestRoom, testRoom } from '../../room/testing';
import { createContainer } from '../containers/create-container';
import { removeContainer } from '../containers/remove-container';
import { startContainer } from '../containers/start-container';
import { expectOk, PLAIN_REQUEST } from '../testing';
import { commitLayer } from './commit-layer';
import { imageList } from './image-list';
import { removeImage } from './remove-image';
import { setTag, tagImage } from './tag-image';

/** busybox, and on it a layer, and on that a configuration step that is tagged. */
function withChild(room: TestRoom, tag: string): { middle: Image; top: Image } {
  const base = room.image();
  const files = new Map([['/made', room.file(tag)]]);
  const ctx = room.context();
  const middle = expectOk(commitLayer(ctx, { base, files, config: base.config, createdBy: `RUN ${tag}` }));
  const top = expectOk(commitLayer(ctx, { base: middle, files: null, config: base.config, createdBy: 'CMD' }));
  setTag(ctx, tag, top.id);
  return { middle, top };
}

function container(room: TestRoom, image: string, run: boolean): string {
  const created = createContainer(room.context(), { ...PLAIN_REQUEST, name: 'live', image, cmd: ['sleep', '600'] });
  if (!created.ok) throw new Error(created.error.message);
  if (run) startContainer(room.context(), created.value.id);
  return created.value.id;
}

function rmi(room: TestRoom, reference: string, force = false): string[] | string {
  const removed = removeImage(room.context(), reference, { force, prune: true });
  if (!removed.ok) return removed.error.message;
  return removed.value.map((record) =>
    'untagged' in record ? `Untagged: ${record.untagged}` : `Deleted: ${record.deleted}`,
  );
}

test('I20 the last name takes the image with it, the nameless ones it was built on, and layers nobody else uses', () => {
  const room = testRoom();
  const { middle, top } = withChild(room, 'app:1');
  expect(rmi(room, 'app:1')).toEqual([
    'Untagged: app:1',
    `Deleted: ${top.id}`,
    `Deleted: ${middle.id}`,
    `Deleted: ${chainIds(top).at(-1)}`,
  ]);
  expect(imageList(room.context(), { all: true }).map(({ repoTags }) => repoTags)).toEqual([['busybox:latest']]);
});

test('I21 a second name only goes away', () => {
  const room = testRoom();
  tagImage(room.context(), 'busybox', 'box:two');
  container(room, 'busybox', true);
  expect(rmi(room, 'box:two')).toEqual(['Untagged: box:two']);
  expect(rmi(room, 'box:two')).toBe('No such image: box:two');
});

test('I22 a container, running or stopped, protects its image', () => {
  const room = testRoom();
  const { top } = withChild(room, 'app:1');
  const id = container(room, 'app:1', true);
  const image = shortId(top.id);
  const reference = `conflict: unable to remove repository reference "app:1" (must force) - container ${shortId(id)} is using its referenced image ${image}`;
  expect(rmi(room, 'app:1')).toBe(reference);
  expect(rmi(room, image)).toBe(
    `conflict: unable to delete ${image} (cannot be forced) - image is being used by running container ${shortId(id)}`,
  );
  expect(rmi(room, 'app:1', true)).toEqual(['Untagged: app:1']);
});

test('I22 a stopped container gives way to force, and keeps its files', () => {
  const room = testRoom();
  const { middle, top } = withChild(room, 'app:1');
  const id = container(room, 'app:1', false);
  const image = shortId(top.id);
  expect(rmi(room, image)).toBe(
    `conflict: unable to delete ${image} (must be forced) - image is being used by stopped container ${shortId(id)}`,
  );
  expect(rmi(room, 'app:1', true)).toEqual(['Untagged: app:1', `Deleted: ${top.id}`, `Deleted: ${middle.id}`]);
  expect(startContainer(room.context(), 'live').ok).toBe(true);
  expect(removeContainer(room.context(), 'live', { force: true, volumes: false }).ok).toBe(true);
});

test('I23 by ID: several repositories and child images are in the way', () => {
  const room = testRoom();
  const base = room.image();
  tagImage(room.context(), 'busybox', 'toolbox');
  expect(rmi(room, shortId(base.id))).toBe(
    `conflict: unable to delete ${shortId(base.id)} (must be forced) - image is referenced in multiple repositories`,
  );
  withChild(room, 'app:1');
  expect(rmi(room, shortId(base.id))).toBe(
    `conflict: unable to delete ${shortId(base.id)} (cannot be forced) - image has dependent child images`,
  );
});

test('I24 digests of a repository go with its last tag', () => {
  const room = testRoom();
  const base = room.image();
  const reference = `busybox@${base.id}`;
  room.tx().emit({ type: 'image.digest-noted', seat: 's1', reference, image: base.id });
  expect(rmi(room, 'busybox')).toEqual([
    'Untagged: busybox:latest',
    `Untagged: ${reference}`,
    `Deleted: ${base.id}`,
    `Deleted: ${chainIds(base)[0]}`,
  ]);
});

test('I25 a tag that moves on leaves a dangling image', () => {
  const room = testRoom();
  const first = withChild(room, 'app:latest').top;
  room.now += 1000;
  const base = room.image();
  const second = expectOk(commitLayer(room.context(), { base, files: null, config: base.config, createdBy: 'CMD 2' }));
  setTag(room.context(), 'app:latest', second.id);
  const listed = imageList(room.context(), { all: false });
  expect(listed.map(({ id, repoTags }) => [id, repoTags])).toEqual([
    [second.id, ['app:latest']],
    [first.id, []],
    [base.id, ['busybox:latest']],
  ]);
  expect(imageList(room.context(), { all: false, dangling: true }).map(({ id }) => id)).toEqual([first.id]);
  expect(imageList(room.context(), { all: true })).toHaveLength(4);
});
