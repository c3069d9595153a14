import { expect, test } from 'vitest';
import { EVERYDAY_REGISTRY } from '#engine/model/registry-rules';
import type { UserCommand } from '#engine/room/command';
import { hashPublic } from '#engine/room/state-hash';
import { recordedText } from '../recording/recorded-text';
import { RawScreen, testServer } from './test-server';

async function classOfTwo() {
  const server = await testServer();
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  const ben = await server.join(teacher.room.code, 'Ben');
  return { server, teacher, ana, ben };
}

test('R4 two tabs on one seat show the same and do not take each other’s numbers', async () => {
  const { server, ana } = await classOfTwo();
  await using _ = server;
  using one = await RawScreen.of(server.url, ana, 'tab-00001');
  using two = await RawScreen.of(server.url, ana, 'tab-00002');
  expect((await one.type('docker ps')).ok).toBe(true);
  expect((await two.type('docker images')).ok).toBe(true);
  await one.until(() => one.screenText().includes('REPOSITORY'));
  await two.until(() => two.screenText() === one.screenText());
  expect(two.screenText()).toMatch(/^docker ps\nCONTAINER ID[\s\S]*docker images\nREPOSITORY/);
});

test('R4 a command sent again, out of order or replayed by another connection is done once', async () => {
  const { server, ana } = await classOfTwo();
  await using _ = server;
  using bench = await RawScreen.of(server.url, ana, 'tab-00001');
  const run: UserCommand = { type: 'terminal.enter', host: ana.seat, terminal: 't1', line: 'docker ps' };
  expect((await bench.send(run, 5)).ok).toBe(true);
  expect(await bench.send(run, 5)).toEqual({ ok: false, code: 'command/already-taken' });
  expect(await bench.send(run, 4)).toEqual({ ok: false, code: 'command/already-taken' });
  bench.socket.disconnect();
  using again = await RawScreen.of(server.url, ana, 'tab-00001');
  expect(again.welcomes[0]?.lastClientSeq).toBe(5);
  expect(await again.send(run, 5)).toEqual({ ok: false, code: 'command/already-taken' });
  await again.until(() => again.screenText().includes('CONTAINER ID'));
  expect(again.screenText().match(/docker ps/g)).toHaveLength(1);
});

test('R20 R21 R6 nobody works on another host, and only the instructor leads the class', async () => {
  const { server, ana, ben } = await classOfTwo();
  await using _ = server;
  using bench = await RawScreen.of(server.url, ana);
  const foreign: UserCommand[] = [
    { type: 'terminal.enter', host: ben.seat, terminal: 't1', line: 'docker ps' },
    { type: 'terminal.interrupt', host: 's0', terminal: 't1' },
    { type: 'files.save', host: ben.seat, path: '/home/student/x', content: 'x' },
    { type: 'browser.open', host: ben.seat, url: 'localhost' },
  ];
  for (const command of foreign) {
    expect(await bench.send(command)).toEqual({ ok: false, code: 'command/not-your-host' });
  }
  for (const command of [
    { type: 'room.close' },
    { type: 'class.show-step', lesson: 'x', index: 1 },
    { type: 'class.set-registry', rules: EVERYDAY_REGISTRY },
    { type: 'class.fail-removal', seat: 's0', container: 'web' },
  ] as const) {
    expect(await bench.send(command)).toEqual({ ok: false, code: 'command/not-allowed' });
  }
  expect(bench.replica.state.room.status).toBe('open');
});

test('R21 C111 the instructor breaks the removal of a container, which its owner then sees as dead', async () => {
  const { server, teacher, ana } = await classOfTwo();
  await using _ = server;
  using desk = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  await bench.type('docker pull -q busybox');
  await bench.until(() => bench.screenText().includes('docker.io/library/busybox'));
  await bench.type('docker run -d --name web busybox sleep 600');
  await bench.until(() => /[0-9a-f]{64}/.test(bench.screenText()));
  const fault = { type: 'class.fail-removal', seat: ana.seat, container: 'web' } as const;
  expect(await desk.send(fault)).toEqual({ ok: true, value: null });
  await bench.type('docker ps -a --format "{{.Names}} {{.State}} {{.Status}}"');
  await bench.until(() => bench.screenText().includes('web dead Dead'));
  await bench.type('docker start web');
  await bench.until(() => bench.screenText().includes('container is marked for removal and cannot be started'));
  await bench.type('docker rm web');
  await bench.until(() => bench.replica.state.hosts.get(ana.seat)?.containers.size === 0);
  expect(await desk.send(fault)).toEqual({ ok: true, value: 'No such container: web' });
});

test('R21 I130 the instructor sets how registries behave, and everybody sees it', async () => {
  const { server, teacher, ana } = await classOfTwo();
  await using _ = server;
  using desk = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  const rules = { speed: 'instant', hub: 'open', pullLimit: 0, accounts: false } as const;
  expect((await desk.send({ type: 'class.set-registry', rules })).ok).toBe(true);
  await bench.until(() => bench.replica.state.room.registry?.pullLimit === 0);
  await bench.type('docker pull alpine');
  await bench.until(() => bench.screenText().includes('toomanyrequests'));
});

test('R22 a student sees neither terminals nor files of others, an instructor who watches does', async () => {
  const { server, teacher, ana, ben } = await classOfTwo();
  await using _ = server;
  using bens = await RawScreen.of(server.url, ben);
  using anas = await RawScreen.of(server.url, ana);
  using desk = await RawScreen.of(server.url, teacher);
  const have = { seq: 0, counts: {} };
  bens.socket.emit('watch', { seats: [ana.seat], have });
  desk.socket.emit('watch', { seats: [ana.seat], have });
  await desk.until(() => desk.welcomes.length === 2);
  await anas.send({ type: 'files.save', host: ana.seat, path: '/home/student/secret.txt', content: 'diary' });
  await anas.type('docker run -d --name seen busybox sleep 600');
  await anas.until(() => anas.screenText().includes('docker run'));
  await desk.until(() => desk.screenText(ana.seat).includes('docker run'));
  await bens.until(
    () => bens.replica.state.seq >= 10 && hashPublic(bens.replica.state) === hashPublic(desk.replica.state),
  );
  expect([...bens.replica.state.privates.keys()]).toEqual([ben.seat]);
  const file = { type: 'file', seat: ana.seat, target: 'host', path: '/home/student/secret.txt' } as const;
  expect(await bens.socket.emitWithAck('query', file)).toEqual({ ok: false, code: 'command/not-your-host' });
  expect(await desk.socket.emitWithAck('query', file)).toMatchObject({ ok: true, value: { content: 'diary' } });
});

test('R22 a wall sees what is public and can do nothing', async () => {
  const { server, teacher, ana } = await classOfTwo();
  await using _ = server;
  using wall = new RawScreen(server.url, {
    room: teacher.room.code,
    client: 'wall-0001',
    have: { seq: 0, counts: {} },
  });
  await wall.until(() => wall.welcomes.length > 0);
  expect([...wall.replica.state.seats.values()].map(({ name }) => name)).toContain('Ana');
  expect(wall.replica.state.privates.size).toBe(0);
  expect(await wall.send({ type: 'room.close' })).toEqual({ ok: false, code: 'command/not-allowed' });
  const command = { type: 'terminal.enter', host: ana.seat, terminal: 't1', line: 'docker ps' } as const;
  expect(await wall.send(command)).toEqual({ ok: false, code: 'command/not-allowed' });
});

test('R23 recordings leave out what is private, except for the instructor', async () => {
  const { server, teacher, ana } = await classOfTwo();
  await using _ = server;
  using bench = await RawScreen.of(server.url, ana);
  await bench.type('docker inspect private-words');
  const path = `/api/recordings/${teacher.room.id}`;
  const text = async (grant?: typeof ana) =>
    recordedText((it) => server.get(it, grant && { Authorization: `Bearer ${grant.seat}:${grant.secret}` }), path);
  const ben = await server.join(teacher.room.code, 'Ben');
  expect(await text(ben)).not.toContain('private-words');
  expect(await text(ben)).toContain('seat.joined');
  expect(await text(ana)).toContain('private-words');
  expect(await text(teacher)).toContain('private-words');
  expect(await text()).toBe(await (await server.get('/api/recordings/nothing')).text());
  expect((await server.get('/api/recordings/nothing')).status).toBe(404);
});
