import { expect, test } from 'vitest';
import { daemonContext } from '../daemon/context';
import { type TestSandbox, testRoom } from '../room/testing';
import { runBuild } from './run-build';
import { buildClassic, fileOf, PLAIN_REQUEST, writing } from './testing';

test('I59 what a RUN prints is part of the screen, errors in red', () => {
  const sandbox: TestSandbox = (_run, print) => {
    print('stdout', 'compiling\n');
    print('stderr', '/bin/sh: cc: not found\n');
    return 127;
  };
  const { screen } = buildClassic(testRoom(), 'FROM busybox\nRUN make\n', { sandbox });
  expect(screen).toContain(' ---> Running in ID\ncompiling\n\u001b[91m/bin/sh: cc: not found\n\u001b[0m');
});

test('I45 a failing RUN ends the build with its code, leaves its container and keeps the steps before it', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nRUN echo fine\nRUN exit 7\nRUN echo never\n';
  const sandbox: TestSandbox = ({ program }) => (program.kind === 'argv' && program.argv[2] === 'exit 7' ? 7 : 0);
  const { outcome } = buildClassic(room, dockerfile, { tags: ['broken'], sandbox });
  expect(outcome).toEqual({
    ok: false,
    kind: 'failed',
    message: "The command '/bin/sh -c exit 7' returned a non-zero code: 7",
    code: 7,
  });
  const [left] = [...(room.state.hosts.get('s1')?.containers.values() ?? [])];
  expect(left?.state).toMatchObject({ status: 'exited', exitCode: 7 });
  expect(room.state.hosts.get('s1')?.tags.has('broken:latest')).toBe(false);
  expect(buildClassic(room, dockerfile, { sandbox }).screen.match(/Using cache/g)).toHaveLength(1);
});

test('I46 a program that is not there refuses the RUN in the words of the runtime', () => {
  const { outcome } = buildClassic(testRoom(), 'FROM busybox\nRUN ["nosuch"]\n');
  expect(outcome).toMatchObject({ ok: false, kind: 'failed', code: 1 });
  expect(!outcome.ok && outcome.message).toMatch(/: exec: "nosuch": executable file not found in \$PATH: unknown$/);
});

test('I55 Ctrl-C in a RUN does not leave its container running', () => {
  const room = testRoom();
  const talk = runBuild(() => daemonContext(room.tx(), 's1'), PLAIN_REQUEST, 'FROM busybox\nRUN sleep 9\n', {
    stream() {},
    progress() {},
  });
  expect(talk.next().value).toMatchObject({ for: 'run' });
  talk.return({ ok: false, kind: 'failed', message: '', code: 130 });
  const [left] = [...(room.state.hosts.get('s1')?.containers.values() ?? [])];
  expect(left?.state.status).toBe('exited');
});

test('I85 what RUN writes below a VOLUME is gone with the step, what COPY writes there stays', () => {
  const room = testRoom();
  const dockerfile = 'FROM busybox\nCOPY a /data/before\nVOLUME /data\nRUN write\nCOPY a /data/after\n';
  buildClassic(room, dockerfile, { files: { a: 'x' }, sandbox: writing(room, '/data/run', 'lost'), tags: ['data'] });
  expect(fileOf(room, 'data:latest', '/data/run')).toBeNull();
  expect(fileOf(room, 'data:latest', '/data/before')).toBe('x');
  expect(fileOf(room, 'data:latest', '/data/after')).toBe('x');
});

test('I45 the events of a RUN are those of a container', () => {
  const room = testRoom();
  buildClassic(room, 'FROM busybox\nRUN one\n');
  const noted = room.state.privates.get('s1')?.noted.flatMap(({ events }) => events);
  expect(noted?.map(({ type, action }) => `${type} ${action}`)).toEqual([
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
  const { screen } = buildClassic(room, 'FROM busybox\nRUN one\nUSER u\n', { removal: 'never', memory: 8_000_000 });
  expect(screen).not.toContain('Removed intermediate container');
  expect(kept()).toMatchObject([{ hostConfig: { memory: 8_000_000 } }]);
  const failed = buildClassic(room, 'FROM busybox\nRUN two\n', { removal: 'always', sandbox: () => 1 });
  expect(failed.screen).toContain(' ---> Removed intermediate container ID\n');
  expect(kept()).toHaveLength(1);
  expect(buildClassic(room, 'FROM busybox\nRUN three\n', { networkMode: 'nosuch' }).outcome).toMatchObject({
    message: expect.stringContaining('network nosuch not found'),
  });
});
