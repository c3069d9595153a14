import { expect, test } from 'vitest';
import { exampleFiles } from '../catalogue/example-files';
import { stockWithCatalogue } from '../catalogue/testing';
import type { Change } from '../model/file-tree';
import { testRoom } from '../room/testing';
import { buildClassic, fileOf, writing } from './testing';

test('I40 the screen of a first build is that of the classic builder', () => {
  const room = testRoom();
  const { outcome, screen } = buildClassic(
    room,
    'FROM busybox\nCOPY hello.txt /hello.txt\nRUN wc -w < /hello.txt > /words\nCMD ["cat", "/hello.txt"]\n',
    { files: { 'hello.txt': 'hello from a file\n' }, tags: ['hello'], sandbox: writing(room, '/words', '4\n') },
  );
  expect(outcome.ok).toBe(true);
  expect(screen).toBe(`Step 1/4 : FROM busybox
 ---> ID
Step 2/4 : COPY hello.txt /hello.txt
 ---> ID
Step 3/4 : RUN wc -w < /hello.txt > /words
 ---> Running in ID
wrote /words
 ---> Removed intermediate container ID
 ---> ID
Step 4/4 : CMD ["cat", "/hello.txt"]
 ---> Running in ID
 ---> Removed intermediate container ID
 ---> ID
Successfully built ID
Successfully tagged hello:latest
`);
  expect(fileOf(room, 'hello:latest', '/hello.txt')).toBe('hello from a file\n');
  expect(fileOf(room, 'hello:latest', '/words')).toBe('4\n');
  expect(room.state.hosts.get('s1')?.containers.size).toBe(0);
});

test('I41 a second build takes every step from the cache and gives the same image', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nENV A=1\nCOPY a /a\nRUN true\nCMD ["sh"]\n';
  const first = buildClassic(room, dockerfile, { files: { a: 'one' } });
  room.now += 5000;
  const second = buildClassic(room, dockerfile, { files: { a: 'one' } });
  expect(second.outcome).toEqual(first.outcome);
  expect(second.screen.match(/Using cache/g)).toHaveLength(4);
  const fresh = buildClassic(room, dockerfile, { files: { a: 'one' }, noCache: true });
  expect(fresh.screen).not.toContain('Using cache');
  expect(fresh.outcome).not.toEqual(first.outcome);
});

test('I42 a changed file misses from its COPY on, an equal one written again does not', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nENV A=1\nCOPY a /a\nRUN true\n';
  buildClassic(room, dockerfile, { files: { a: 'one' } });
  const touched = new Map<string, Change>([['/a', { ...room.file('one'), mtime: 99 } as Change]]);
  expect(buildClassic(room, dockerfile, { context: touched }).screen.match(/Using cache/g)).toHaveLength(3);
  expect(buildClassic(room, dockerfile, { files: { a: 'two' } }).screen.match(/Using cache/g)).toHaveLength(1);
  const moved = buildClassic(room, 'FROM busybox\nCOPY a /a\nENV A=1\nRUN true\n', { files: { a: 'one' } });
  expect(moved.screen).not.toContain('Using cache');
});

test('I43 a changed build argument misses from the first RUN after it', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nARG WHO=nobody\nENV B=1\nRUN echo $WHO\nCMD ["sh"]\n';
  buildClassic(room, dockerfile);
  const { screen } = buildClassic(room, dockerfile, { buildArgs: [['WHO', 'eve']] });
  expect(screen.match(/Using cache/g)).toHaveLength(2);
  expect(buildClassic(room, dockerfile, { buildArgs: [['NOPE', '1']] }).screen).toContain(
    '[Warning] One or more build-args [NOPE] were not consumed\n',
  );
});

test('I47 stages: COPY --from takes files out of an earlier one, --target stops after it', () => {
  const room = testRoom();
  const dockerfile = `FROM busybox AS builder
COPY result tools /out/
FROM busybox
COPY --from=builder /out/result /app/result
CMD ["cat", "/app/result"]
`;
  const files = { result: 'result\n', tools: 'tools\n' };
  const { screen } = buildClassic(room, dockerfile, { files, tags: ['final'] });
  expect(screen).toContain('Step 4/5 : COPY --from=builder /out/result /app/result\n ---> ID\n');
  expect(fileOf(room, 'final:latest', '/app/result')).toBe('result\n');
  expect(fileOf(room, 'final:latest', '/out/tools')).toBe(null);
  const early = buildClassic(room, dockerfile, { files, target: 'builder', tags: ['stage1'] });
  expect(early.screen).toContain('Step 2/2');
  expect(fileOf(room, 'stage1:latest', '/out/tools')).toBe('tools\n');
  expect(buildClassic(room, dockerfile, { files, target: 'nosuch' }).outcome).toEqual({
    ok: false,
    kind: 'refused',
    message: 'target stage "nosuch" could not be found',
    code: 1,
  });
  expect(buildClassic(room, dockerfile, { files, target: '0' }).outcome).toMatchObject({ kind: 'refused' });
  expect(buildClassic(room, 'FROM busybox AS one\nCOPY --from=two /a /b\n').outcome).toMatchObject({ ok: false });
});

test('I49 FROM scratch alone makes no image, with files it does', () => {
  const room = testRoom();
  const nothing = buildClassic(room, 'FROM scratch\n');
  expect(nothing.screen).toBe('Step 1/1 : FROM scratch\n ---> \n');
  expect(nothing.outcome).toMatchObject({ message: 'No image was generated. Is your Dockerfile empty?' });
  buildClassic(room, 'FROM scratch\nCOPY a /a\n', { files: { a: '1' }, tags: ['tiny'] });
  expect(room.image('tiny:latest').diffIds).toHaveLength(1);
});

test('I54 the Node example builds from an image that has to be pulled first', () => {
  const room = testRoom();
  stockWithCatalogue(room.blobs, 'node:14-alpine');
  const files = Object.fromEntries([...exampleFiles()].map(([path, text]) => [path.replace('web-app/', ''), text]));
  const { outcome, screen } = buildClassic(room, files.Dockerfile as string, { files, tags: ['web-app:v1.0'] });
  expect(outcome.ok).toBe(true);
  expect(screen).toContain('Step 1/7 : FROM node:14-alpine\n14-alpine: Pulling from library/node\n');
  expect(screen).toContain('Status: Downloaded newer image for node:14-alpine\n ---> ID\n');
  expect(room.image('web-app:v1.0').config).toMatchObject({
    Cmd: ['npm', 'start'],
    WorkingDir: '/app',
    ExposedPorts: ['3000/tcp'],
  });
  expect(fileOf(room, 'web-app:v1.0', '/app/public/index.html')).toContain('Hello from a container');
});

test.each([
  ['linux/amd64', null],
  ['$PLATFORM', null],
  [
    'linux/arm64',
    'real Docker has images for other platforms such as "linux/arm64", but this room has only linux/amd64',
  ],
  [
    '$BUILDPLATFORM',
    'failed to parse platform : "" is an invalid component of "": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument',
  ],
])('I153 FROM --platform=%s is had or refused', (platform, message) => {
  const { outcome } = buildClassic(testRoom(), `ARG PLATFORM=linux\nFROM --platform=${platform} busybox\n`);
  expect(outcome).toMatchObject(message === null ? { ok: true } : { ok: false, message });
});
