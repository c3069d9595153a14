import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Condition,
  ContainerPattern,
  FilePattern,
  ImagePattern,
  NetworkPattern,
  RegistryPattern,
  VolumePattern,
} from '../../model/check';
import { TestClass } from '../../room/testing-class';
import { holds } from './evaluate';
import { ended, viewOf } from './testing-view';
import { decidedBy } from './touches';
import { why } from './why';

const ONE = { least: 1, most: null };
const MINUTE = 60_000;

/** Ana's host with something of everything. */
function lived(): TestClass {
  const room = new TestClass();
  room.send('s1', { type: 'files.save', host: 's1', path: '/home/student/app/Dockerfile', content: DOCKERFILE });
  room.send('s1', { type: 'files.save', host: 's1', path: '/home/student/note.txt', content: 'hello' });
  for (const line of LINES) {
    room.type('s1', line);
    room.pass(MINUTE);
  }
  return room;
}

const DOCKERFILE =
  'FROM nginx\nCOPY Dockerfile /kept\nEXPOSE 9000\nVOLUME /data\nENTRYPOINT ["/bin/sh"]\nCMD ["-c", "true"]\n';
const LINES = [
  'docker network create net',
  'docker run -d --name web -p 8080:80 -v data:/data --network net nginx',
  'docker cp note.txt web:/note.txt',
  'docker cp note.txt web:/data/note.txt',
  'docker create --name made nginx',
  'docker run -d --name gone -v /data nginx',
  'docker stop gone',
  'docker start gone',
  'docker stop gone',
  'docker build -t mine app',
  'docker tag mine registry:5000/ana/mine:v1',
  'docker push registry:5000/ana/mine:v1',
  'docker tag nginx other',
  'docker pull alpine',
  'docker run -d --name old alpine',
  'docker rmi alpine',
  'docker tag nginx alpine',
];

const room = lived();

const container: [ContainerPattern, boolean][] = [
  [{ name: 'web' }, true],
  [{ name: 'nobody' }, false],
  [{ image: 'nginx' }, true],
  [{ image: 'nginx:latest', name: 'made' }, true],
  [{ image: 'other', name: 'made' }, true],
  [{ image: 'httpd' }, false],
  [{ name: 'web', state: ['running'] }, true],
  [{ name: 'web', state: ['exited', 'created'] }, false],
  [{ name: 'made', state: ['created'] }, true],
  [{ name: 'gone', exitCode: 0 }, true],
  [{ name: 'made', exitCode: 0 }, false],
  [{ hostPort: 8080 }, true],
  [{ hostPort: 80 }, false],
  [{ containerPort: 80 }, true],
  [{ containerPort: 80, name: 'made' }, false],
  [{ volume: 'data' }, true],
  [{ volume: 'data', name: 'gone' }, false],
  [{ network: 'net' }, true],
  [{ network: 'bridge', name: 'web' }, false],
  [{ name: 'web', wrote: '/note.txt' }, true],
  [{ name: 'web', wrote: '/data/note.txt' }, false],
  [{ name: 'made', untouched: true }, true],
  [{ name: 'web', untouched: true }, false],
  [{ name: 'web', deleted: '/note.txt' }, false],
  [{ name: 'web', logged: 'nothing of the kind' }, false],
  [{ name: 'web', command: 'nginx -g' }, true],
  [{ name: 'web', command: 'httpd' }, false],
  [{ health: 'healthy' }, false],
  [{ name: 'gone', started: 2 }, true],
  [{ name: 'web', started: 2 }, false],
  [{ name: 'old', outdated: true }, true],
  [{ name: 'web', outdated: true }, false],
  [{ name: 'web', outdated: false }, true],
];

const image: [ImagePattern, boolean][] = [
  [{ tag: 'nginx' }, true],
  [{ tag: 'nginx:1' }, false],
  [{ dangling: true }, true],
  [{ dangling: true, used: false }, false],
  [{ tag: 'nginx', used: true }, true],
  [{ tag: 'mine', used: true }, false],
  [{ tag: 'other', same: 'nginx' }, true],
  [{ tag: 'mine', same: 'nginx' }, false],
  [{ tag: 'mine', differs: 'nginx' }, true],
  [{ tag: 'mine', differs: 'not-there' }, false],
  [{ tag: 'mine', exposes: 9000 }, true],
  [{ tag: 'nginx', exposes: 9000 }, false],
  [{ declares: '/data' }, true],
  [{ declares: '/nothing' }, false],
  [{ tag: 'mine', command: '-c true' }, true],
  [{ tag: 'mine', entrypoint: '/bin/sh' }, true],
  [{ tag: 'nginx', entrypoint: '/bin/sh' }, false],
  [{ tag: 'mine', published: true }, true],
  [{ tag: 'nginx', published: true }, false],
  [{ layers: 99 }, false],
  [{ tag: 'mine', holds: '/kept' }, true],
  [{ tag: 'nginx', holds: '/kept' }, false],
];

const volume: [VolumePattern, boolean][] = [
  [{ name: 'data' }, true],
  [{ name: 'other' }, false],
  [{ anonymous: true }, true],
  [{ name: 'data', anonymous: true }, false],
  [{ name: 'data', used: true }, true],
  [{ name: 'data', used: false }, false],
  [{ name: 'data', holds: '/note.txt' }, true],
  [{ name: 'data', holds: 'note.txt' }, true],
  [{ name: 'data', holds: '/other.txt' }, false],
];

const network: [NetworkPattern, boolean][] = [
  [{ name: 'net' }, true],
  [{ name: 'nets' }, false],
  [{ name: 'net', containers: 1 }, true],
  [{ name: 'net', containers: 2 }, false],
  [{ name: 'bridge', driver: 'bridge' }, true],
  [{ name: 'net', driver: 'host' }, false],
];

const registry: [RegistryPattern, boolean][] = [
  [{ repository: 'ana/mine' }, true],
  [{ repository: 'ana/other' }, false],
  [{ tag: 'v1' }, true],
  [{ tag: 'v2' }, false],
  [{ own: true }, true],
  [{ same: 'mine' }, true],
  [{ same: 'nginx' }, false],
  [{ same: 'not-there' }, false],
];

const file: [FilePattern, boolean][] = [
  [{ path: '/home/student/note.txt' }, true],
  [{ path: '/home/student/note.txt', contains: 'ell' }, true],
  [{ path: '/home/student/note.txt', contains: 'bye' }, false],
  [{ path: '/home/student/none.txt' }, false],
  [{ path: '/home/student/none.txt', exists: false }, true],
  [{ path: '/note.txt', container: 'web', contains: 'hello' }, true],
  [{ path: '/data/note.txt', container: 'web', contains: 'hello' }, true],
  [{ path: '/note.txt', container: 'made' }, false],
  [{ path: '/note.txt', container: 'made', exists: false }, true],
  [{ path: '/note.txt', container: 'nobody', exists: false }, false],
];

const CASES: [Condition, boolean][] = [
  ...container.map(([one, is]): [Condition, boolean] => [{ kind: 'container', container: one, count: ONE }, is]),
  ...image.map(([one, is]): [Condition, boolean] => [{ kind: 'image', image: one, count: ONE }, is]),
  ...volume.map(([one, is]): [Condition, boolean] => [{ kind: 'volume', volume: one, count: ONE }, is]),
  ...network.map(([one, is]): [Condition, boolean] => [{ kind: 'network', network: one, count: ONE }, is]),
  ...registry.map(([one, is]): [Condition, boolean] => [{ kind: 'registry', registry: one, count: ONE }, is]),
  ...file.map(([one, is]): [Condition, boolean] => [{ kind: 'file', file: one }, is]),
];

/** Next door nothing of it is so. */
const OF_THE_HOST: ReadonlySet<string> = new Set(['container', 'image', 'volume']);

describe('S46 a condition holds on a host where all that it names is so', () => {
  test.each(CASES.map(([is, expected]) => ({ said: JSON.stringify(is), is, expected })))(
    '$said: $expected',
    ({ is, expected }) => {
      const view = viewOf(room, 's1');
      expect(holds(is, view)).toBe(expected);
      expect(holds({ kind: 'not', not: is }, view)).toBe(!expected);
      if (expected && OF_THE_HOST.has(is.kind)) expect(holds(is, viewOf(room, 's2'))).toBe(false);
    },
  );
});

test('S46 so many as are wanted, and what is made up of others', () => {
  const view = viewOf(room, 's1');
  const made = (least: number, most: number | null): Condition => ({
    kind: 'container',
    container: { image: 'nginx' },
    count: { least, most },
  });
  expect([made(3, 3), made(2, 2), made(4, null), made(0, 0)].map((one) => holds(one, view))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  const [yes, no] = [made(1, null), made(0, 0)];
  const of: Condition[] = [
    { kind: 'all', all: [yes, yes] },
    { kind: 'all', all: [yes, no] },
    { kind: 'any', any: [no, yes] },
    { kind: 'any', any: [no] },
    { kind: 'not', not: no },
  ];
  expect(of.map((one) => holds(one, view))).toEqual([true, false, true, false, true]);
});

test.each([
  ['docker run --rm', 'docker run -it --rm alpine', true],
  ['docker run -t', 'docker run -it alpine', true],
  ['docker run -d', 'docker run --detach nginx', true],
  ['docker run --detach', 'docker run -d nginx', true],
  ['docker ps -a', 'docker container ls --all', true],
  ['docker images', 'docker image ls', true],
  ['docker rmi', 'docker image rm nginx', true],
  ['docker run --name web', 'docker run --name=web nginx', true],
  ['docker ps -a', 'docker ps', false],
  ['docker run -d', 'docker run --dns 1.1.1.1 nginx', false],
  ['docker stop web1', 'docker stop web1 && docker ps', true],
  ['docker stop web1', 'docker stop; echo web1', false],
  ['docker rm web1', 'docker rm "web1"', true],
  ['docker volume ls -q', 'docker volume ls --quiet', true],
  ['docker', '__proto__ constructor', false],
  ['docker run', 'docker constructor __proto__ --constructor', false],
])('S46 %s is in %s: %s', (words, line, fits) => {
  const ran: Condition = { kind: 'ran', ran: { words: words.split(' ') } };
  expect(holds(ran, viewOf(room, 's1', ended(line)))).toBe(fits);
});

test('S46 what is pushed to somebody else’s place is not one’s own, unless one is alone in the room and leads it', () => {
  const own: Condition = { kind: 'registry', registry: { own: true, same: 'nginx' }, count: ONE };
  const pushed = new TestClass();
  pushed.type('s1', 'docker pull nginx');
  pushed.pass(MINUTE);
  for (const line of ['docker pull nginx', 'docker tag nginx registry:5000/nginx', 'docker push registry:5000/nginx']) {
    pushed.type('s0', line);
    pushed.pass(MINUTE);
  }
  expect(pushed.state.registry.repositories.has('nginx')).toBe(true);
  expect(holds(own, viewOf(pushed, 's1'))).toBe(false);
  const alone = { ...pushed.state, room: { ...pushed.state.room, kind: 'solo' as const } };
  // Who goes on from a recording of a student keeps the student's place.
  expect(holds(own, { ...viewOf(pushed, 's1'), state: alone })).toBe(false);
  expect(holds(own, { ...viewOf(pushed, 's0'), state: alone })).toBe(true);
});

test('S46 a line may have to end well or badly, and to have printed something', () => {
  const is = (ran: object) =>
    holds(
      { kind: 'ran', ran: { words: ['docker', 'rmi'], ...ran } },
      viewOf(room, 's1', ended('docker rmi nginx', { exitCode: 1, printed: 'conflict: in use' })),
    );
  expect([{ ok: false }, { ok: true }, { prints: 'conflict' }, { prints: 'Deleted' }].map(is)).toEqual([
    true,
    false,
    true,
    false,
  ]);
  expect(holds({ kind: 'ran', ran: { words: ['docker'] } }, viewOf(room, 's1'))).toBe(false);
});

/** What authors may write where a name is meant. */
const name = fc.oneof(
  fc.constantFrom('web', 'nginx', '/', '', '..', '/note.txt/x', '__proto__', 'sha256:', 'a:b:c', '*', '\u0000', '💥'),
  fc.string({ maxLength: 12 }),
);
const number = fc.integer({ min: -3, max: 70_000 });
const count = fc.record({ least: number, most: fc.option(number) });
const any = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, name]));
const numbers = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, number]));
const flags = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, fc.boolean()]));
const pattern = (model: Record<string, fc.Arbitrary<unknown>>) => fc.record(model, { requiredKeys: [] });
const leaf = fc.oneof(
  fc.record({
    kind: fc.constant('container'),
    count,
    container: pattern({
      ...any('name', 'image', 'volume', 'network', 'wrote', 'deleted', 'logged', 'command', 'health'),
      ...numbers('exitCode', 'hostPort', 'containerPort', 'started'),
      ...flags('untouched', 'outdated'),
      state: fc.array(name),
    }),
  }),
  fc.record({
    kind: fc.constant('image'),
    count,
    image: pattern({
      ...any('tag', 'same', 'differs', 'declares', 'command', 'entrypoint', 'holds'),
      ...numbers('exposes', 'layers'),
      ...flags('dangling', 'used', 'published'),
    }),
  }),
  fc.record({
    kind: fc.constant('volume'),
    count,
    volume: pattern({ ...any('name', 'holds'), ...flags('anonymous', 'used') }),
  }),
  fc.record({
    kind: fc.constant('network'),
    count,
    network: pattern({ ...any('name', 'driver'), ...numbers('containers') }),
  }),
  fc.record({
    kind: fc.constant('registry'),
    count,
    registry: pattern({ ...any('repository', 'tag', 'same'), own: fc.constant(true) }),
  }),
  fc.record({
    kind: fc.constant('file'),
    file: fc.record({ path: name, ...any('container', 'contains'), ...flags('exists') }, { requiredKeys: ['path'] }),
  }),
  fc.record({
    kind: fc.constant('ran'),
    ran: fc.record(
      { words: fc.array(name, { minLength: 1 }), ...flags('ok'), ...any('prints') },
      { requiredKeys: ['words'] },
    ),
  }),
);
const condition = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ kind: fc.constant('all'), all: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('any'), any: fc.array(tie('any'), { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('not'), not: tie('any') }),
  ),
})).any as fc.Arbitrary<Condition>;

test('S46 whatever a condition names and whatever was typed, it holds or does not, and it can be said why', () => {
  fc.assert(
    fc.property(condition, fc.string({ maxLength: 40 }), (is, line) => {
      for (const seat of ['s1', 's2']) {
        const view = viewOf(room, seat, ended(`docker ${line}`));
        expect(holds(is, view)).toBe(!holds({ kind: 'not', not: is }, view));
        expect(typeof why(is, view)).toBe('string');
      }
      expect(decidedBy(is)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 400 },
  );
});

test('S46 of a container that does not fit it is said in what', () => {
  const is: Condition = { kind: 'container', container: { name: 'web', state: ['exited'], hostPort: 1 }, count: ONE };
  expect(why(is, viewOf(room, 's1'))).toContain('web (running, nginx; not as wanted: state, host-port)');
});
