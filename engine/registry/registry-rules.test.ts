import { expect, test } from 'vitest';
import { stockWithCatalogue } from '../catalogue/testing';
import type { RegistryCredentials } from '../daemon/api/registry-login';
import { pullImage } from '../daemon/images/pull-image';
import { pushImage } from '../daemon/images/push-image';
import { registryLogin } from '../daemon/images/registry-login';
import { removeImage } from '../daemon/images/remove-image';
import { searchHub } from '../daemon/images/search-hub';
import { tagImage } from '../daemon/images/tag-image';
import { EVERYDAY_REGISTRY, PULL_WINDOW, type RegistryRules } from '../model/registry-rules';
import { type TestRoom, testRoom } from '../room/testing';
import { registryResponse } from './registry-response';

/** Ana (`s1`) has busybox, Ben (`s2`) nothing; `s0` is the instructor. */
function classRoom(rules: Partial<RegistryRules> = {}): TestRoom {
  const room = testRoom();
  room.addSeat('s0', 'Teacher');
  room.addSeat('s2', 'Ben');
  stockWithCatalogue(room.blobs, 'alpine', 'nginx', 'redis');
  setRules(room, rules);
  return room;
}

function setRules(room: TestRoom, rules: Partial<RegistryRules>): void {
  room.tx().emit({ type: 'class.registry-set', rules: { ...EVERYDAY_REGISTRY, ...rules } });
}

const ANA = { username: 'ana', password: 'long enough' };

/** What the whole says, layers left out, and the refusal. */
function transfer(
  room: TestRoom,
  verb: 'push' | 'pull',
  name: string,
  { seat = 's1', credentials = null }: { seat?: string; credentials?: RegistryCredentials | null } = {},
): string[] {
  const lines: string[] = [];
  const operation = verb === 'push' ? pushImage : pullImage;
  const outcome = room.converse(
    operation(
      () => room.context(seat),
      name,
      { allTags: false, credentials },
      ({ id, status }) => id === undefined && lines.push(status),
    ),
  );
  return outcome.ok ? lines : [...lines, `! ${outcome.error.message}`];
}

test('I130 how long a pull takes follows from the speed that the instructor has set', () => {
  const took = (['instant', 'fast', 'normal', 'slow'] as const).map((speed) => {
    const room = classRoom({ speed });
    const begin = room.now;
    transfer(room, 'pull', 'nginx');
    return room.now - begin;
  });
  expect(took[0]).toBe(0);
  expect(took).toEqual([...took].sort((a, b) => a - b));
  expect(new Set(took).size).toBe(4);
  expect(took[3]).toBeGreaterThan(5_000);
});

test('I131 without a hub names without a registry lead nowhere, and the room registry goes on', () => {
  const room = classRoom({ hub: 'unreachable' });
  const nowhere = 'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io: no such host';
  expect(transfer(room, 'pull', 'nginx')).toEqual([`! ${nowhere}`]);
  tagImage(room.context(), 'busybox', 'ana/web');
  expect(transfer(room, 'push', 'ana/web', { credentials: ANA }).at(-1)).toBe(`! ${nowhere}`);
  tagImage(room.context(), 'busybox', 'localhost:5000/ana/web');
  transfer(room, 'push', 'localhost:5000/ana/web');
  expect(transfer(room, 'pull', 'localhost:5000/ana/web', { seat: 's2' }).at(-1)).toMatch(/^Status: Downloaded/);
  expect(transfer(room, 'pull', 'ana/web', { seat: 's2' })).toEqual([`! ${nowhere}`]);
  expect(registryLogin(room.context(), 'https://index.docker.io/v1/', ANA)).toMatchObject({
    error: { message: nowhere },
  });
  expect(searchHub(room.context(), 'nginx', { limit: 0 })).toMatchObject({
    error: {
      message: 'Get "https://index.docker.io/v1/search?q=nginx&n=25": dial tcp: lookup index.docker.io: no such host',
    },
  });
});

test('I132 the hub gives the room so many images without a login; what is here and the room registry do not count', () => {
  const room = classRoom({ pullLimit: 2 });
  const limited =
    '! toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit';
  transfer(room, 'pull', 'alpine');
  transfer(room, 'pull', 'alpine', { seat: 's2' });
  expect(transfer(room, 'pull', 'nginx', { seat: 's2' })).toEqual([limited]);
  expect(transfer(room, 'pull', 'alpine').at(-1)).toBe('Status: Image is up to date for alpine:latest');
  expect(transfer(room, 'pull', 'nginx', { credentials: ANA }).at(-1)).toMatch(/^Status: Downloaded/);
  tagImage(room.context(), 'nginx', 'localhost:5000/ana/nginx');
  transfer(room, 'push', 'localhost:5000/ana/nginx');
  expect(transfer(room, 'pull', 'localhost:5000/ana/nginx', { seat: 's2' }).at(-1)).toMatch(/^Status: Downloaded/);
  room.now += PULL_WINDOW;
  expect(transfer(room, 'pull', 'redis').at(-1)).toMatch(/^Status: Downloaded/);
  setRules(room, { pullLimit: 0 });
  expect(transfer(room, 'pull', 'httpd')).toEqual([limited]);
});

test('I133 the room registry can ask for a login, and then everybody has an account called like their namespace', () => {
  const room = classRoom();
  const right = (username: string, password = 'long enough') =>
    registryLogin(room.context(), 'localhost:5000', { username, password }).ok;
  expect(right('anybody', 'x')).toBe(true);
  setRules(room, { accounts: true });
  expect([right('ana'), right('ben'), right('ana', 'short')]).toEqual([true, false, false]);
  expect(registryLogin(room.context(), 'localhost:5000', { username: 'ana', password: 'short' })).toMatchObject({
    error: {
      status: 401,
      message: 'login attempt to http://localhost:5000/v2/ failed with status: 401 Unauthorized',
    },
  });
  tagImage(room.context(), 'busybox', 'localhost:5000/ana/web:1');
  expect(transfer(room, 'push', 'localhost:5000/ana/web:1')).toEqual([
    'The push refers to repository [localhost:5000/ana/web]',
    '! no basic auth credentials',
  ]);
  expect(transfer(room, 'push', 'localhost:5000/ana/web:1', { credentials: ANA }).at(-1)).toMatch(/^1: digest: /);
  expect(transfer(room, 'pull', 'localhost:5000/ana/web:1', { seat: 's2' })).toEqual([
    '! Head "http://localhost:5000/v2/ana/web/manifests/1": no basic auth credentials',
  ]);
  const ben = { seat: 's2', credentials: { username: 'ben', password: 'also long' } };
  expect(transfer(room, 'pull', 'localhost:5000/ana/web:1', ben).at(-1)).toMatch(/^Status: Downloaded/);
  const ask = (authorization: string) =>
    registryResponse(room.context(), { method: 'GET', headers: [['Authorization', authorization]] }, '/v2/').status;
  expect(ask('')).toBe(401);
  expect(ask(`Basic ${btoa('ana:long enough')}`)).toBe(200);
});

test('I134 logged in to the hub one pushes below the own name there, and everybody can pull it', () => {
  const room = classRoom();
  tagImage(room.context(), 'busybox', 'ana/web:1');
  tagImage(room.context(), 'busybox', 'ben/web:1');
  const denied = '! denied: requested access to the resource is denied';
  expect(transfer(room, 'push', 'ana/web:1').at(-1)).toBe(denied);
  expect(transfer(room, 'push', 'ben/web:1', { credentials: ANA }).at(-1)).toBe(denied);
  const benAsAna = { ...ANA, username: 'ben' };
  expect(transfer(room, 'push', 'ben/web:1', { credentials: benAsAna }).at(-1)).toBe(denied);
  expect(registryLogin(room.context(), 'https://index.docker.io/v1/', benAsAna)).toMatchObject({
    error: { message: 'Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password' },
  });
  expect(registryLogin(room.context(), 'https://index.docker.io/v1/', ANA).ok).toBe(true);
  expect(transfer(room, 'push', 'ana/web:1', { credentials: ANA }).at(-1)).toMatch(/^1: digest: /);
  expect(transfer(room, 'pull', 'ana/web:1', { seat: 's2' }).at(-1)).toBe(
    'Status: Downloaded newer image for ana/web:1',
  );
  expect(room.image('ana/web:1', 's2').id).toBe(room.image().id);
  const catalogue = registryResponse(room.context(), { method: 'GET', headers: [] }, '/v2/_catalog');
  expect(catalogue.body).toBe('{"repositories":[]}\n');
  expect(searchHub(room.context(), 'ana/web', { limit: 0 })).toMatchObject({ value: [{ name: 'ana/web', stars: 0 }] });
  tagImage(room.context('s2'), 'ana/web:1', 'localhost:5000/docker.io/ana/web:1');
  expect(transfer(room, 'push', 'localhost:5000/docker.io/ana/web:1', { seat: 's2' }).at(-1)).toBe(denied);
});

test('I135 a layer is mounted from where this host knows it to be in that registry, most alike name first', () => {
  const room = classRoom();
  const fate = (name: string, seat = 's1') => {
    const fates: string[] = [];
    tagImage(room.context(seat), 'busybox', name);
    room.converse(
      pushImage(
        () => room.context(seat),
        name,
        { allTags: false, credentials: ANA },
        ({ id, status }) => {
          if (id !== undefined && /^(Pushed|Mounted|Layer)/.test(status)) fates.push(status);
        },
      ),
    );
    return fates;
  };
  expect(fate('localhost:5000/ana/base')).toEqual(['Pushed']);
  expect(fate('registry:5000/ana/app')).toEqual(['Mounted from ana/base']);
  expect(fate('registry:5000/ana/app')).toEqual(['Layer already exists']);
  removeImage(room.context(), 'busybox', { force: false, prune: true });
  transfer(room, 'pull', 'busybox', { seat: 's0' });
  expect(fate('localhost:5000/teacher/base', 's0')).toEqual(['Pushed']);
  transfer(room, 'pull', 'busybox');
  expect(fate('ana/base')).toEqual(['Mounted from library/busybox']);
});

test('I136 search finds names and descriptions, the very name first, as many as asked for', () => {
  const room = classRoom();
  const names = (term: string, limit = 0) => {
    const found = searchHub(room.context(), term, { limit });
    return found.ok ? found.value.map(({ name }) => name) : [found.error.message];
  };
  expect(names('nginx')[0]).toBe('nginx');
  expect(names('NGINX', 2)).toHaveLength(2);
  expect(names('library/redis')[0]).toBe('redis');
  expect(names('whoami')).toEqual(['traefik/whoami']);
  expect(names('no such thing')).toEqual([]);
  expect(names('a')).toHaveLength(25);
  expect(names('nginx', 101)).toEqual(['limit 101 is outside the range of [1, 100]']);
  expect(names('localhost:5000/app')).toEqual(['Unexpected status code 404']);
  expect(names('ghcr.io/app')[0]).toContain('invalid registry endpoint https://ghcr.io/v1/: ');
});
