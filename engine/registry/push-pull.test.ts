import { expect, test } from 'vitest';
import { stockWithCatalogue } from '../catalogue/testing';
import type { ProgressMessage } from '../daemon/api/progress';
import { commitLayer } from '../daemon/images/commit-layer';
import { pullImage } from '../daemon/images/pull-image';
import { pushImage } from '../daemon/images/push-image';
import { removeImage } from '../daemon/images/remove-image';
import { setTag, tagImage } from '../daemon/images/tag-image';
import { expectOk } from '../daemon/testing';
import { shortId } from '../model/digest';
import type { Image } from '../model/image';
import { type TestRoom, testRoom } from '../room/testing';
import { TRANSFER_SPEEDS } from './transfer';

/** Ana is a student with busybox; the instructor has nothing. */
function classRoom(): TestRoom {
  const room = testRoom();
  room.addSeat('s0', 'Teacher');
  stockWithCatalogue(room.blobs, 'alpine', 'nginx', 'nginx:alpine', 'node:20-alpine');
  return room;
}

/** The lines of a piped client: those without progress, and the error. */
function transfer(room: TestRoom, verb: 'push' | 'pull', reference: string, seat = 's1', allTags = false): string[] {
  const lines: string[] = [];
  const progress = ({ id, status, progressDetail }: ProgressMessage) => {
    if (!progressDetail) lines.push(id === undefined ? status : `${id}: ${status}`);
  };
  const operation = verb === 'push' ? pushImage : pullImage;
  const outcome = room.converse(operation(() => room.context(seat), reference, { allTags }, progress));
  if (!outcome.ok) lines.push(`! ${outcome.error.message}`);
  return lines;
}

function app(room: TestRoom, text: string, tag: string, seat = 's1'): Image {
  const base = room.image('busybox:latest', seat);
  const files = new Map([['/file', room.file(text)]]);
  const next = { base, files, config: base.config, createdBy: `RUN ${text}` };
  const image = expectOk(commitLayer(room.context(seat), next));
  setTag(room.context(seat), tag, image.id);
  return image;
}

const diffs = (image: Image) => image.diffIds.map(shortId);
const digestLine = (room: TestRoom, repository: string, tag: string) => {
  const digest = room.state.registry.repositories.get(repository)?.get(tag);
  const manifest = digest && room.state.registry.manifests.get(digest);
  return `${tag}: digest: ${digest} size: ${manifest?.size}`;
};

test('I60 push sends what the registry lacks, top first announced, and says the digest', () => {
  const room = classRoom();
  tagImage(room.context(), 'busybox', 'localhost:5000/ana/base:1');
  const [layer] = diffs(room.image());
  expect(transfer(room, 'push', 'localhost:5000/ana/base:1')).toEqual([
    'The push refers to repository [localhost:5000/ana/base]',
    `${layer}: Preparing`,
    `${layer}: Pushed`,
    digestLine(room, 'ana/base', '1'),
  ]);
  const before = room.events.length;
  expect(transfer(room, 'push', 'localhost:5000/ana/base:1')).toContain(`${layer}: Layer already exists`);
  expect(room.events.slice(before).map(({ event }) => event.type)).toEqual(['daemon.noted']);

  const image = app(room, 'shared', 'registry:5000/ana/app:1');
  const [below, top] = diffs(image);
  expect(transfer(room, 'push', 'registry:5000/ana/app:1')).toEqual([
    'The push refers to repository [registry:5000/ana/app]',
    `${top}: Preparing`,
    `${below}: Preparing`,
    `${below}: Mounted from ana/base`,
    `${top}: Pushed`,
    digestLine(room, 'ana/app', '1'),
  ]);
});

test('I61 pull fetches only missing layers; a second one is up to date; another host gets the same image', () => {
  const room = classRoom();
  const image = app(room, 'shared', 'localhost:5000/ana/app:1');
  transfer(room, 'push', 'localhost:5000/ana/app:1');
  const digest = room.state.registry.repositories.get('ana/app')?.get('1');
  removeImage(room.context(), 'localhost:5000/ana/app:1', { force: false, prune: true });
  const [base, top] = image.diffIds.map((id) => shortId(room.state.layers.get(id)?.blob ?? ''));
  expect(transfer(room, 'pull', 'localhost:5000/ana/app:1')).toEqual([
    '1: Pulling from ana/app',
    `${base}: Already exists`,
    `${top}: Pulling fs layer`,
    `${top}: Download complete`,
    `${top}: Pull complete`,
    `Digest: ${digest}`,
    'Status: Downloaded newer image for localhost:5000/ana/app:1',
  ]);
  expect(transfer(room, 'pull', 'localhost:5000/ana/app:1')).toEqual([
    '1: Pulling from ana/app',
    `Digest: ${digest}`,
    'Status: Image is up to date for localhost:5000/ana/app:1',
  ]);
  expect(transfer(room, 'pull', 'registry:5000/ana/app:1', 's0')).toContain(`${base}: Pulling fs layer`);
  expect(room.image('registry:5000/ana/app:1', 's0').id).toBe(image.id);
});

test('I62 the room registry comes before Docker Hub for names without a registry', () => {
  const room = classRoom();
  transfer(room, 'pull', 'busybox', 's0');
  const image = app(room, 'v1', 'registry:5000/web-app:v1.0', 's0');
  transfer(room, 'push', 'registry:5000/web-app:v1.0', 's0');
  expect(transfer(room, 'pull', 'web-app:v1.0').at(-1)).toBe('Status: Downloaded newer image for web-app:v1.0');
  expect(room.image('web-app:v1.0').id).toBe(image.id);
  expect(transfer(room, 'pull', 'nginx:alpine').at(-1)).toBe('Status: Downloaded newer image for nginx:alpine');
});

test('I63 images of the hub share their base layers', () => {
  const room = classRoom();
  transfer(room, 'pull', 'alpine');
  const base = room.image('alpine:latest').diffIds[0];
  const lines = transfer(room, 'pull', 'node:20-alpine');
  expect(lines).toContain(`${shortId(room.state.layers.get(base ?? 'sha256:')?.blob ?? '')}: Already exists`);
});

test.each([
  [
    'nosuch',
    "pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
  ],
  ['nginx:nope', 'manifest for nginx:nope not found: manifest unknown: manifest unknown'],
  ['localhost:5000/nosuch', 'manifest for localhost:5000/nosuch:latest not found: manifest unknown: manifest unknown'],
  [
    'registry.example.com/x',
    'Get "https://registry.example.com/v2/": dial tcp: lookup registry.example.com: no such host',
  ],
  ['localhost:5001/x', 'Get "http://localhost:5001/v2/": dial tcp 127.0.0.1:5001: connect: connection refused'],
  ['Localhost:5000/Here', 'invalid reference format: repository name (Here) must be lowercase'],
])('I64 pull of %s is refused before anything is said', (reference, message) => {
  expect(transfer(classRoom(), 'pull', reference)).toEqual([`! ${message}`]);
});

test('I65 push refusals come in the stream', () => {
  const room = classRoom();
  tagImage(room.context(), 'busybox', 'localhost:5000/ana/here:1');
  expect(transfer(room, 'push', 'localhost:5000/ana/here')).toEqual([
    'The push refers to repository [localhost:5000/ana/here]',
    '! tag does not exist: localhost:5000/ana/here:latest',
  ]);
  expect(transfer(room, 'push', 'localhost:5000/never:1')).toEqual([
    'The push refers to repository [localhost:5000/never]',
    '! An image does not exist locally with the tag: localhost:5000/never',
  ]);
  const [layer] = diffs(room.image());
  expect(transfer(room, 'push', 'busybox')).toEqual([
    'The push refers to repository [docker.io/library/busybox]',
    `${layer}: Preparing`,
    '! denied: requested access to the resource is denied',
  ]);
});

test('I66 a student pushes only below the own namespace, the instructor anywhere', () => {
  const room = classRoom();
  room.addSeat('s2', 'Ána!');
  for (const [seat, name, allowed] of [
    ['s1', 'registry:5000/ana/web', true],
    ['s1', 'registry:5000/web', false],
    ['s1', 'registry:5000/anabel/web', false],
    ['s2', 'registry:5000/ana/web', false],
    ['s2', 'registry:5000/ana-s2/web', true],
    ['s0', 'registry:5000/ana/web', true],
  ] as const) {
    if (seat !== 's1') transfer(room, 'pull', 'busybox', seat);
    tagImage(room.context(seat), 'busybox', name);
    const denied = transfer(room, 'push', name, seat).includes('! denied: requested access to the resource is denied');
    expect([seat, name, !denied]).toEqual([seat, name, allowed]);
  }
});

test('I67 a tag that moves in the registry is followed by the next pull, not by what was pulled', () => {
  const room = classRoom();
  transfer(room, 'pull', 'busybox', 's0');
  const first = app(room, 'v1', 'registry:5000/web:1', 's0');
  transfer(room, 'push', 'registry:5000/web:1', 's0');
  transfer(room, 'pull', 'web:1');
  const second = app(room, 'v2', 'registry:5000/web:1', 's0');
  transfer(room, 'push', 'registry:5000/web:1', 's0');
  expect(room.image('web:1').id).toBe(first.id);
  expect(transfer(room, 'pull', 'web:1').at(-1)).toBe('Status: Downloaded newer image for web:1');
  expect(room.image('web:1').id).toBe(second.id);
  const old = [...(room.state.hosts.get('s1')?.digests ?? [])].find(([, image]) => image === first.id)?.[0] ?? '';
  expect(transfer(room, 'pull', old).at(-1)).toBe(`Status: Image is up to date for ${old}`);
});

test('I68 every tag of a repository can be moved at once', () => {
  const room = classRoom();
  app(room, 'a', 'registry:5000/ana/web:a');
  app(room, 'b', 'registry:5000/ana/web:b');
  transfer(room, 'push', 'registry:5000/ana/web', 's1', true);
  expect([...(room.state.registry.repositories.get('ana/web')?.keys() ?? [])]).toEqual(['a', 'b']);
  transfer(room, 'pull', 'registry:5000/ana/web', 's0', true);
  expect([...(room.state.hosts.get('s0')?.tags.keys() ?? [])]).toEqual([
    'registry:5000/ana/web:a',
    'registry:5000/ana/web:b',
  ]);
});

test('I69 the largest image takes no longer than the limit, a tiny one hardly anything', () => {
  const room = classRoom();
  const begin = room.now;
  transfer(room, 'pull', 'nginx');
  expect(room.now - begin).toBeLessThanOrEqual(TRANSFER_SPEEDS.normal.most);
  const then = room.now;
  transfer(room, 'pull', 'hello-world');
  expect(room.now - then).toBeLessThanOrEqual(TRANSFER_SPEEDS.normal.least * 2);
});
