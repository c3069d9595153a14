import { expect, test } from 'vitest';
import { ClientHost } from './testing';

const RUN_USAGE = 'Usage:  docker run [OPTIONS] IMAGE [COMMAND] [ARG...]\n\n';

test.each([
  ['docker urn busybox', "docker: unknown command: docker urn\n\nRun 'docker --help' for more information\n", 1],
  [
    'docker container foo',
    "docker: unknown command: docker container foo\n\nUsage:  docker container\n\nRun 'docker container --help' for more information\n",
    1,
  ],
  [
    'docker run --rmm busybox',
    `unknown flag: --rmm\n\n${RUN_USAGE}Run 'docker run --help' for more information\n`,
    125,
  ],
  [
    'docker run',
    `docker: 'docker run' requires at least 1 argument\n\n${RUN_USAGE}See 'docker run --help' for more information\n`,
    1,
  ],
  [
    'docker tag a',
    "docker: 'docker tag' requires 2 arguments\n\nUsage:  docker tag SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]\n\nRun 'docker tag --help' for more information\n",
    1,
  ],
  [
    'docker images a b',
    "docker: 'docker images' requires at most 1 argument\n\nUsage:  docker images [OPTIONS] [REPOSITORY[:TAG]]\n\nSRun 'docker images --help' for more information\n",
    1,
  ],
  ['docker help foo', 'unknown help topic: foo\n', 1],
  ['docker stack ls', 'docker: real Docker has "docker stack ls", but this room does not simulate it yet\n', 1],
  ['docker composer up', "docker: unknown command: docker composer\n\nRun 'docker --help' for more information\n", 1],
  [
    'docker compose up',
    'docker: real Docker has "docker compose" as a plugin (Docker Compose), but this room does not simulate it\n',
    1,
  ],
  [
    'docker checkpoint ls x',
    'docker checkpoint ls is only supported on a Docker daemon with experimental features enabled\n',
    1,
  ],
  [
    'docker run --gpus all busybox',
    'docker run: real Docker has "--gpus", but this room does not simulate that yet\n',
    125,
  ],
  ['docker update c', 'you must provide one or more flags when using this command\n', 1],
])('K4 %s', (line, err, code) => {
  expect(new ClientHost().docker(line)).toMatchObject({ out: '', err, code });
});

test('K5 version and help go to standard output; docker or a group alone shows its help on standard error', () => {
  const host = new ClientHost();
  expect(host.docker('docker -v')).toMatchObject({ out: 'Docker version 28.2.2, build e6534b4\n', err: '', code: 0 });
  const root = host.docker('docker').err;
  expect(root).toContain('\nManagement Commands:\n  builder     Manage builds\n');
  expect(host.docker('docker help').out).toBe(root);
  expect(host.docker('docker help run').out).toBe(host.docker('docker run --help').out);
  expect(host.docker('docker container')).toMatchObject({ out: '', code: 0 });
  expect(host.docker('docker container').err).toBe(host.docker('docker container --help').out);
  expect(host.docker('docker ps -h').out).toMatch(
    /^Flag shorthand -h has been deprecated, use --help\nUsage: {2}docker ps /,
  );
});
