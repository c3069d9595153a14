import { expect, test } from 'vitest';
import { exampleFiles } from '../catalogue/example-files';
import { stockWithCatalogue } from '../catalogue/testing';
import type { BuildOutcome } from '../daemon/api/build-outcome';
import type { BuildRequest } from '../daemon/api/build-request';
import { daemonContext } from '../daemon/context';
import { imageHistory } from '../daemon/images/image-history';
import type { Change } from '../model/file-tree';
import { resolvePath } from '../model/path';
import { writeTar } from '../model/tar-writer';
import { type TestRoom, type TestSandbox, testRoom } from '../room/testing';
import { runBuild } from './run-build';

const BASE: BuildRequest = {
  dockerfile: 'Dockerfile',
  context: new Map(),
  tags: [],
  buildArgs: [],
  labels: [],
  target: null,
  noCache: false,
  pull: false,
};

interface Built {
  outcome: BuildOutcome;
  /** IDs replaced by their kind. */
  screen: string;
}

function build(
  room: TestRoom,
  dockerfile: string,
  options: { files?: Record<string, string>; sandbox?: TestSandbox } & Partial<BuildRequest> = {},
): Built {
  const { files = {}, sandbox, ...request } = options;
  const context = new Map<string, Change>();
  for (const [path, text] of Object.entries(files)) context.set(resolvePath('/', path), room.file(text));
  let screen = '';
  const now = () => room.context();
  const output = {
    stream(text: string) {
      screen += text;
    },
  };
  const outcome = room.converse(
    runBuild(now, { ...BASE, context, ...request }, dockerfile, output),
    undefined,
    sandbox,
  );
  return { outcome, screen: screen.replace(/\b[0-9a-f]{12}\b/g, 'ID') };
}

/** What the built image has at a path, as text. */
function fileOf(room: TestRoom, reference: string, path: string): string | null {
  for (const diffId of [...room.image(reference).diffIds].reverse()) {
    const change = room.blobs.layer(diffId)?.get(path);
    if (change?.kind === 'file' && change.content) return new TextDecoder().decode(room.blobs.get(change.content));
  }
  return null;
}

/** A sandbox in which a command writes `text` to `path`. */
function writing(room: TestRoom, path: string, text: string): TestSandbox {
  return (run) => {
    const edits = [[path, room.file(text)]] as const;
    room.tx().emit({ type: 'files.changed', seat: run.seat, target: run.target, edits });
    return 0;
  };
}

test('I40 the screen of a first build is that of the classic builder', () => {
  const room = testRoom();
  const { outcome, screen } = build(
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
  const first = build(room, dockerfile, { files: { a: 'one' } });
  room.now += 5000;
  const second = build(room, dockerfile, { files: { a: 'one' } });
  expect(second.outcome).toEqual(first.outcome);
  expect(second.screen.match(/Using cache/g)).toHaveLength(4);
  const fresh = build(room, dockerfile, { files: { a: 'one' }, noCache: true });
  expect(fresh.screen).not.toContain('Using cache');
  expect(fresh.outcome).not.toEqual(first.outcome);
});

test('I42 a changed file misses from its COPY on, an equal one written again does not', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nENV A=1\nCOPY a /a\nRUN true\n';
  build(room, dockerfile, { files: { a: 'one' } });
  const touched = new Map<string, Change>([['/a', { ...room.file('one'), mtime: 99 } as Change]]);
  expect(build(room, dockerfile, { context: touched }).screen.match(/Using cache/g)).toHaveLength(3);
  expect(build(room, dockerfile, { files: { a: 'two' } }).screen.match(/Using cache/g)).toHaveLength(1);
  const moved = build(room, 'FROM busybox\nCOPY a /a\nENV A=1\nRUN true\n', { files: { a: 'one' } });
  expect(moved.screen).not.toContain('Using cache');
});

test('I43 a changed build argument misses from the first RUN after it', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nARG WHO=nobody\nENV B=1\nRUN echo $WHO\nCMD ["sh"]\n';
  build(room, dockerfile);
  const { screen } = build(room, dockerfile, { buildArgs: [['WHO', 'eve']] });
  expect(screen.match(/Using cache/g)).toHaveLength(2);
  expect(build(room, dockerfile, { buildArgs: [['NOPE', '1']] }).screen).toContain(
    '[Warning] One or more build-args [NOPE] were not consumed\n',
  );
});

test('I44 only steps that change files make layers', () => {
  const room = testRoom();
  build(
    room,
    `FROM busybox
ENV MODE=dev
COPY file.txt /file.txt
RUN echo made > /made
RUN true
WORKDIR /app
WORKDIR /tmp
EXPOSE 80
LABEL a=b
CMD ["cat", "/made"]
`,
    {
      files: { 'file.txt': 'data\n' },
      tags: ['layers'],
      sandbox: (run, print) =>
        run.program.kind === 'argv' && run.program.argv[2]?.includes('made')
          ? writing(room, '/made', 'made\n')(run, print)
          : 0,
    },
  );
  expect(room.image('layers:latest').diffIds).toHaveLength(4);
  const rows = imageHistory(room.context(), 'layers');
  expect(
    rows.ok && rows.value.slice(0, 9).map(({ createdBy, size }) => [createdBy.replace(/[0-9a-f]{64}/, 'SUM'), size]),
  ).toEqual([
    ['/bin/sh -c #(nop)  CMD ["cat" "/made"]', 0],
    ['/bin/sh -c #(nop)  LABEL a=b', 0],
    ['/bin/sh -c #(nop)  EXPOSE 80', 0],
    ['/bin/sh -c #(nop) WORKDIR /tmp', 0],
    ['/bin/sh -c #(nop) WORKDIR /app', 0],
    ['/bin/sh -c true', 0],
    ['/bin/sh -c echo made > /made', 5],
    ['/bin/sh -c #(nop) COPY file:SUM in /file.txt ', 5],
    ['/bin/sh -c #(nop)  ENV MODE=dev', 0],
  ]);
});

test('I59 what a RUN prints is part of the screen, errors in red', () => {
  const sandbox: TestSandbox = (_run, print) => {
    print('stdout', 'compiling\n');
    print('stderr', '/bin/sh: cc: not found\n');
    return 127;
  };
  const { screen } = build(testRoom(), 'FROM busybox\nRUN make\n', { sandbox });
  expect(screen).toContain(' ---> Running in ID\ncompiling\n\u001b[91m/bin/sh: cc: not found\n\u001b[0m');
});

test('I45 a failing RUN ends the build with its code, leaves its container and keeps the steps before it', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nRUN echo fine\nRUN exit 7\nRUN echo never\n';
  const sandbox: TestSandbox = ({ program }) => (program.kind === 'argv' && program.argv[2] === 'exit 7' ? 7 : 0);
  const { outcome } = build(room, dockerfile, { tags: ['broken'], sandbox });
  expect(outcome).toEqual({
    ok: false,
    kind: 'failed',
    message: "The command '/bin/sh -c exit 7' returned a non-zero code: 7",
    code: 7,
  });
  const [left] = [...(room.state.hosts.get('s1')?.containers.values() ?? [])];
  expect(left?.state).toMatchObject({ status: 'exited', exitCode: 7 });
  expect(room.state.hosts.get('s1')?.tags.has('broken:latest')).toBe(false);
  expect(build(room, dockerfile, { sandbox }).screen.match(/Using cache/g)).toHaveLength(1);
});

test('I46 a program that is not there refuses the RUN in the words of the runtime', () => {
  const { outcome } = build(testRoom(), 'FROM busybox\nRUN ["nosuch"]\n');
  expect(outcome).toMatchObject({ ok: false, kind: 'failed', code: 1 });
  expect(!outcome.ok && outcome.message).toMatch(/: exec: "nosuch": executable file not found in \$PATH: unknown$/);
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
  const { screen } = build(room, dockerfile, { files, tags: ['final'] });
  expect(screen).toContain('Step 4/5 : COPY --from=builder /out/result /app/result\n ---> ID\n');
  expect(fileOf(room, 'final:latest', '/app/result')).toBe('result\n');
  expect(fileOf(room, 'final:latest', '/out/tools')).toBe(null);
  const early = build(room, dockerfile, { files, target: 'builder', tags: ['stage1'] });
  expect(early.screen).toContain('Step 2/2');
  expect(fileOf(room, 'stage1:latest', '/out/tools')).toBe('tools\n');
  expect(build(room, dockerfile, { files, target: 'nosuch' }).outcome).toEqual({
    ok: false,
    kind: 'refused',
    message: 'target stage "nosuch" could not be found',
    code: 1,
  });
  expect(build(room, 'FROM busybox AS one\nCOPY --from=two /a /b\n').outcome).toMatchObject({ ok: false });
});

test.each([
  [
    'COPY missing.txt /',
    'COPY failed: file not found in build context or excluded by .dockerignore: stat missing.txt: file does not exist',
  ],
  ['COPY ../x /x', 'COPY failed: forbidden path outside the build context: ../x ()'],
  [
    'COPY one two /x',
    'When using COPY with more than one source file, the destination must be a directory and end with a /',
  ],
  ['COPY *.none /x', 'COPY failed: no source files were specified'],
  ['EXPOSE abc', 'invalid containerPort: abc'],
  ['EXPOSE 80/foo', 'invalid proto: foo'],
  ['STOPSIGNAL FOO', 'invalid signal: FOO'],
  [
    'RUN --mount=type=cache,target=/x ls',
    'the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled',
  ],
  [
    'COPY --chmod=700 one /x',
    'the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled',
  ],
  ['WORKDIR $'.concat('{X'), `failed to process "$${'{X'}": syntax error: missing '}'`],
])('I48 a step fails in the stream: %s', (line, message) => {
  const { outcome } = build(testRoom(), `FROM busybox\n${line}\n`, { files: { one: '1', two: '2' } });
  expect(outcome).toEqual({ ok: false, kind: 'failed', message, code: 1 });
});

test('I49 FROM scratch alone makes no image, with files it does', () => {
  const room = testRoom();
  const nothing = build(room, 'FROM scratch\n');
  expect(nothing.screen).toBe('Step 1/1 : FROM scratch\n ---> \n');
  expect(nothing.outcome).toMatchObject({ message: 'No image was generated. Is your Dockerfile empty?' });
  build(room, 'FROM scratch\nCOPY a /a\n', { files: { a: '1' }, tags: ['tiny'] });
  expect(room.image('tiny:latest').diffIds).toHaveLength(1);
});

test('I50 COPY into a directory, of a directory, under another name and as another owner', () => {
  const room = testRoom();
  const files = { 'src/a.txt': 'a', 'src/deep/b.txt': 'b', one: '1' };
  build(room, 'FROM busybox\nWORKDIR /app\nCOPY . .\nCOPY src /copy\nCOPY one /tmp\nCOPY --chown=nobody one new\n', {
    files,
    tags: ['copied'],
  });
  const names = room
    .image('copied:latest')
    .diffIds.slice(-4)
    .map((id) => [...(room.blobs.layer(id)?.keys() ?? [])].sort());
  expect(names).toEqual([
    ['/app/one', '/app/src', '/app/src/a.txt', '/app/src/deep', '/app/src/deep/b.txt'],
    ['/copy', '/copy/a.txt', '/copy/deep', '/copy/deep/b.txt'],
    ['/tmp/one'],
    ['/app/new'],
  ]);
  const owned = room.blobs.layer(room.image('copied:latest').diffIds.at(-1) ?? 'sha256:')?.get('/app/new');
  expect(owned).toMatchObject({ uid: 65534, gid: 65534 });
});

test('I51 configuration: variables, ENTRYPOINT resets an inherited CMD, later ones win', () => {
  const room = testRoom();
  build(
    room,
    'FROM busybox\nENV HOME_DIR=/srv MODE="two words"\nWORKDIR $HOME_DIR/app\nUSER nobody\nVOLUME /data\nCMD echo $MODE\n',
    { tags: ['parent'] },
  );
  build(
    room,
    'FROM parent\nENTRYPOINT ["echo"]\nEXPOSE 8080/udp 80\nLABEL a="x y" b=z\nSTOPSIGNAL SIGINT\nHEALTHCHECK --interval=5s --start-interval=1s CMD true\n',
    { tags: ['child'] },
  );
  expect(room.image('parent:latest').config).toMatchObject({
    Cmd: ['/bin/sh', '-c', 'echo $MODE'],
    WorkingDir: '/srv/app',
    User: 'nobody',
    Volumes: ['/data'],
  });
  expect(room.image('parent:latest').config.Env).toContain('MODE=two words');
  expect(room.image('child:latest').config).toMatchObject({
    Cmd: null,
    Entrypoint: ['echo'],
    ExposedPorts: ['80/tcp', '8080/udp'],
    Labels: [
      ['a', 'x y'],
      ['b', 'z'],
    ],
    StopSignal: 'SIGINT',
    Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 5e9, StartInterval: 1e9 },
  });
});

test('I52 a global ARG reaches FROM, and a stage only when declared there', () => {
  const room = testRoom();
  const seen: string[][] = [];
  const sandbox: TestSandbox = ({ env }) => {
    seen.push(env.filter((entry) => entry.startsWith('BASE=')));
    return 0;
  };
  const { screen } = build(room, 'ARG BASE=busybox\nFROM $BASE\nRUN one\nARG BASE\nRUN two\n', { sandbox });
  expect(screen).toContain('Step 1/5 : ARG BASE=busybox\nStep 2/5 : FROM $BASE\n ---> ID\n');
  expect(seen).toEqual([[], ['BASE=busybox']]);
});

test('I53 ONBUILD lines are carried out by the image that builds on it', () => {
  const room = testRoom();
  build(room, 'FROM busybox\nONBUILD COPY a /a\nONBUILD ENV B=1\n', { tags: ['base'] });
  const { screen } = build(room, 'FROM base\n', { files: { a: 'x' }, tags: ['made'] });
  expect(screen).toContain('# Executing 2 build triggers\n');
  expect(fileOf(room, 'made:latest', '/a')).toBe('x');
  expect(room.image('made:latest').config.OnBuild).toBeUndefined();
});

test('I54 the Node example builds from an image that has to be pulled first', () => {
  const room = testRoom();
  stockWithCatalogue(room.blobs);
  const files = Object.fromEntries([...exampleFiles()].map(([path, text]) => [path.replace('web-app/', ''), text]));
  const { outcome, screen } = build(room, files.Dockerfile as string, { files, tags: ['web-app:v1.0'] });
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

test('I55 Ctrl-C in a RUN does not leave its container running', () => {
  const room = testRoom();
  const talk = runBuild(() => daemonContext(room.tx(), 's1'), BASE, 'FROM busybox\nRUN sleep 9\n', { stream() {} });
  expect(talk.next().value).toMatchObject({ for: 'run' });
  talk.return({ ok: false, kind: 'failed', message: '', code: 130 });
  const [left] = [...(room.state.hosts.get('s1')?.containers.values() ?? [])];
  expect(left?.state.status).toBe('exited');
});

test('I84 ADD unpacks a local archive, COPY does not', () => {
  const room = testRoom();
  const own = { mode: 0o644, uid: 7, gid: 7 };
  const tar = writeTar([{ name: 'in/a.txt', type: 'file', ...own, content: new TextEncoder().encode('packed\n') }]);
  const archive: Change = { kind: 'file', ...own, size: tar.length, content: room.blobs.put(tar) };
  const context = new Map([['/site.tar', archive]]);
  build(room, 'FROM busybox\nADD site.tar /site\nCOPY site.tar /\n', { context, tags: ['added'] });
  expect(fileOf(room, 'added:latest', '/site/in/a.txt')).toBe('packed\n');
  const layers = room.image('added:latest').diffIds.map((id) => room.blobs.layer(id));
  expect(layers.at(-2)?.get('/site/in/a.txt')).toMatchObject({ uid: 7 });
  expect([...(layers.at(-1)?.keys() ?? [])]).toEqual(['/site.tar']);
});

test('I85 what RUN writes below a VOLUME is gone with the step, what COPY writes there stays', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nCOPY a /data/before\nVOLUME /data\nRUN write\nCOPY a /data/after\n';
  build(room, dockerfile, { files: { a: 'x' }, sandbox: writing(room, '/data/run', 'lost'), tags: ['data'] });
  expect(fileOf(room, 'data:latest', '/data/run')).toBeNull();
  expect(fileOf(room, 'data:latest', '/data/before')).toBe('x');
  expect(fileOf(room, 'data:latest', '/data/after')).toBe('x');
});

test('I86 the daemon warns in red: unused arguments and empty lines within an instruction; a second HEALTHCHECK is noted', () => {
  const { screen } = build(testRoom(), 'FROM busybox\nRUN a \\\n\n  b\nHEALTHCHECK CMD true\nHEALTHCHECK NONE\n', {
    buildArgs: [['X', '1']],
  });
  expect(screen).toContain('\x1b[91m[WARNING]: Empty continuation line found in: RUN a   b\n');
  expect(screen).toContain('future release.\n\x1b[0mStep 1/4 : FROM busybox\n');
  expect(screen).toContain('\x1b[91m[Warning] One or more build-args [X] were not consumed\n\x1b[0m');
  expect(screen).toContain('Note: overriding previous HEALTHCHECK: [CMD-SHELL true]\n');
});

test.each([
  ['nosuch', "can't find uid for user nosuch: no such user: nosuch"],
  ['nobody:nosuch', "can't find gid for group nosuch: no such group: nosuch"],
])('I50 COPY --chown=%s is refused', (who, why) => {
  const { outcome } = build(testRoom(), `FROM busybox\nCOPY --chown=${who} a /\n`, { files: { a: 'x' } });
  expect(outcome).toMatchObject({ message: `unable to convert uid/gid chown string to host mapping: ${why}` });
});

test('I45 the events of a RUN are those of a container', () => {
  const room = testRoom();
  build(room, 'FROM busybox\nRUN one\n');
  const noted = room.state.privates.get('s1')?.noted.map(({ event }) => `${event.type} ${event.action}`);
  expect(noted).toEqual([
    'container create',
    'container attach',
    'network connect',
    'container start',
    'container die',
    'network disconnect',
    'container destroy',
  ]);
});

test('I87 what becomes of the containers of RUN', () => {
  const room = testRoom();
  const kept = () => [...(room.state.hosts.get('s1')?.containers.values() ?? [])];
  const { screen } = build(room, 'FROM busybox\nRUN one\nUSER u\n', { removal: 'never', memory: 8_000_000 });
  expect(screen).not.toContain('Removed intermediate container');
  expect(kept()).toMatchObject([{ hostConfig: { memory: 8_000_000 } }]);
  const failed = build(room, 'FROM busybox\nRUN two\n', { removal: 'always', sandbox: () => 1 });
  expect(failed.screen).toContain(' ---> Removed intermediate container ID\n');
  expect(kept()).toHaveLength(1);
  expect(build(room, 'FROM busybox\nRUN three\n', { networkMode: 'nosuch' }).outcome).toMatchObject({
    message: expect.stringContaining('network nosuch not found'),
  });
});
