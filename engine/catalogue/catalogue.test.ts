import { expect, test } from 'vitest';
import { digestOf } from '../model/digest';
import { imageConfigJson } from '../model/image-config';
import { layerTar } from '../model/layer-archive';
import { UnionFs } from '../model/union-fs';
import { catalogueBlobs, catalogueImage, catalogueRepositories, wholeCatalogue } from './catalogue';
import { hostLayer, hostLayerId } from './host-layer';
import type { CookedImage } from './kitchen';

const image = (name: string): CookedImage => {
  const [repository = '', tag = 'latest'] = name.replace(/^library\//, '').split(':');
  const found = catalogueImage(repository.includes('/') ? repository : `library/${repository}`, tag);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const filesOf = (name: string) =>
  new UnionFs(
    image(name).layers.map(({ files }) => files),
    new Map(),
  );

const NAMES = catalogueRepositories().map(({ repository, tags: [tag = ''] }) => `${repository}:${tag}`);

test('I70 digests of images and layers are those of their bytes', () => {
  for (const name of ['busybox', 'nginx']) {
    const { image: made, layers } = image(name);
    expect(made.id).toBe(digestOf(imageConfigJson(made)));
    expect(made.diffIds).toEqual(layers.map(({ files }) => digestOf(layerTar(files, catalogueBlobs.get))));
    expect(made.history.filter(({ empty_layer }) => !empty_layer)).toHaveLength(layers.length);
  }
});

test('I71 every start command exists, and everything on the PATH leads somewhere', () => {
  for (const name of NAMES) {
    const { image: made } = image(name);
    const files = filesOf(name);
    const path =
      made.config.Env.find((entry) => entry.startsWith('PATH='))
        ?.slice(5)
        .split(':') ?? [];
    const command = [...(made.config.Entrypoint ?? []), ...(made.config.Cmd ?? [])][0] ?? '';
    const candidates = command.startsWith('/') ? [command] : path.map((directory) => `${directory}/${command}`);
    const found = candidates.map((candidate) => files.stat(candidate)).find((entry) => entry?.kind === 'file');
    expect([name, found?.mode]).toEqual([name, 0o755]);
    for (const directory of path) {
      if (files.stat(directory)?.kind !== 'dir') continue;
      for (const child of files.list(directory)) {
        const target = files.stat(`${directory}/${child}`);
        if (target?.kind !== 'file' || !target.program) throw new Error(`${name}: ${directory}/${child} runs nothing`);
      }
    }
  }
});

test('I72 images have the sizes that people know', () => {
  const megabytes = (name: string) => image(name).layers.reduce((sum, { meta }) => sum + meta.size, 0) / 1e6;
  expect(megabytes('busybox').toPrecision(3)).toBe('1.98');
  for (const [name, least, most] of [
    ['hello-world', 0.009, 0.014],
    ['alpine', 7.5, 9],
    ['ubuntu', 70, 82],
    ['nginx', 180, 200],
    ['nginx:alpine', 45, 55],
    ['httpd', 135, 155],
    ['node:14-alpine', 112, 125],
    ['node:20-alpine', 125, 140],
    ['python:3.12-slim', 115, 130],
    ['redis', 105, 125],
    ['traefik/whoami', 6, 7],
    ['debian', 110, 125],
    ['ubuntu:22.04', 70, 82],
    ['node', 1_000, 1_150],
    ['node:18-slim', 185, 205],
    ['node:22-alpine', 150, 165],
    ['python:3.11', 980, 1_050],
    ['python:3.13-slim', 115, 130],
    ['python:3-alpine', 45, 57],
    ['httpd:alpine', 58, 68],
    ['registry:2', 24, 28],
    ['curlimages/curl', 19, 24],
    ['busybox:1.36', 4.1, 4.4],
  ] as const) {
    expect([name, megabytes(name) > least && megabytes(name) < most]).toEqual([name, true]);
  }
});

test('I73 images that really share a base share its layer', () => {
  const base = (name: string) => image(name).image.diffIds[0];
  expect(new Set(['nginx', 'httpd', 'redis', 'python:3.12-slim'].map(base)).size).toBe(1);
  expect(new Set(['alpine', 'nginx:alpine', 'node:20-alpine', 'redis:alpine'].map(base)).size).toBe(1);
  // The whole node and python stand on the same compilers, as the real ones do.
  expect(image('node:20').image.diffIds.slice(0, 4)).toEqual(image('python:3.11').image.diffIds.slice(0, 4));
  expect(base('node:14-alpine')).toBe(base('alpine:3.17'));
  expect(base('node:14-alpine')).not.toBe(base('alpine'));
});

test('I74 layers and contents are found by digest, those of the host too', () => {
  for (const { layers } of wholeCatalogue()) {
    for (const { meta, files } of layers) expect(catalogueBlobs.layer(meta.diffId)).toBe(files);
  }
  expect(catalogueBlobs.layer(hostLayerId())).toBe(hostLayer());
  expect(catalogueBlobs.get(digestOf('no such content'))).toBe(undefined);
  const page = filesOf('nginx').get('/usr/share/nginx/html/index.html');
  const content = page?.kind === 'file' && page.content ? catalogueBlobs.get(page.content) : undefined;
  expect(new TextDecoder().decode(content)).toContain('Welcome to nginx!');
});

test('I120 tags that introductions name lead to an image', () => {
  for (const name of [
    ...['debian', 'debian:bullseye-slim', 'ubuntu:20.04', 'alpine:3.19', 'busybox:1.36', 'nginx:1.25', 'nginx:stable'],
    ...['node', 'node:lts', 'node:18', 'node:18-alpine', 'node:22-slim', 'node:lts-alpine', 'node:12-alpine'],
    ...['python', 'python:3', 'python:3.9', 'python:3.11-slim', 'python:3.12-alpine', 'python:3.8-slim-bookworm'],
    ...['httpd:alpine', 'httpd:2.4-alpine', 'redis:6', 'redis:6.2-alpine', 'redis:8', 'registry:2', 'registry:3'],
    ...['curlimages/curl', 'docker/getting-started', 'docker/welcome-to-docker', 'prakhar1989/static-site'],
  ]) {
    const { image: made } = image(name);
    expect([name, made.os]).toEqual([name, 'linux']);
  }
});

test('I121 a full image has the tools that a slim one lacks', () => {
  for (const [full, slim] of [
    ['node:20', 'node:20-slim'],
    ['python:3.12', 'python:3.12-slim'],
  ] as const) {
    for (const tool of ['curl', 'git', 'gcc', 'make', 'ps', 'wget']) {
      expect([tool, filesOf(full).stat(`/usr/bin/${tool}`)?.kind]).toEqual([tool, 'file']);
      expect([tool, filesOf(slim).stat(`/usr/bin/${tool}`)?.kind]).toEqual([tool, undefined]);
    }
  }
});

test('I75 no two images answer to one name', () => {
  const names = catalogueRepositories().flatMap(({ repository, tags }) => tags.map((tag) => `${repository}:${tag}`));
  expect(new Set(names).size).toBe(names.length);
});

/**
 * A recording names layers of the catalogue by digest and does not carry them. A change of what is published makes
 * old recordings point to nothing: add a new image (another version, another tag) and leave these as they are.
 */
test('I76 published images stay what they are', () => {
  const ids = catalogueRepositories().map(({ repository, tags: [tag = ''] }) => [
    `${repository}:${tag}`,
    catalogueImage(repository, tag)?.image.id,
  ]);
  expect(Object.fromEntries([...ids, ['host', hostLayerId()]])).toMatchSnapshot();
});
