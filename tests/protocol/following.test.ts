import { expect, test } from 'vitest';
import type { SeatGrant } from '#server/protocol/messages';
import { RawScreen, type TestServer, testServer } from './test-server';

interface ClassOfTwo extends Disposable {
  readonly teacher: SeatGrant;
  readonly ana: SeatGrant;
  readonly ben: SeatGrant;
  /** Ana's screen. */
  readonly bench: RawScreen;
  /** Ben's. */
  readonly neighbour: RawScreen;
  readonly wall: RawScreen;
}

async function classOfTwo(server: TestServer): Promise<ClassOfTwo> {
  const teacher = await server.open();
  const { id, code } = teacher.room;
  const ana = await server.join(code, 'Ana');
  const ben = await server.join(code, 'Ben');
  const bench = await RawScreen.of(server.url, ana);
  const neighbour = await RawScreen.of(server.url, ben);
  const wall = new RawScreen(server.url, { room: id, client: 'wall-0001', have: { seq: 0, counts: {} } });
  await wall.until(() => wall.welcomes.length > 0);
  const leave = () => {
    for (const screen of [bench, neighbour, wall]) screen[Symbol.dispose]();
  };
  return { teacher, ana, ben, bench, neighbour, wall, [Symbol.dispose]: leave };
}

test('R52 a student or a wall follows nobody who does not show themselves', async () => {
  await using server = await testServer();
  using screens = await classOfTwo(server);
  const { ana, ben, bench, neighbour, wall } = screens;
  for (const screen of [neighbour, wall]) expect(await screen.watch('s0', ana.seat, 's9')).toEqual([]);
  const ask = { type: 'file', seat: ana.seat, target: 'host', path: '/etc/hostname' } as const;
  // Also at the very moment at which it asks to follow.
  neighbour.socket.emit('watch', { seats: [ana.seat], have: neighbour.replica.have() });
  expect(await neighbour.ask(ask)).toEqual({ ok: false, code: 'command/not-your-host' });
  await bench.type('docker ps');
  await bench.until(() => bench.screenText().includes('CONTAINER ID'));
  await wall.until(() => wall.replica.state.seq === bench.replica.state.seq);
  expect([...neighbour.replica.state.privates.keys()]).toEqual([ben.seat]);
  expect([...wall.replica.state.privates.keys()]).toEqual([]);
});

test('R52 whoever shares is followed by all who want, until they cease: then at once by nobody but instructors', async () => {
  await using server = await testServer();
  using screens = await classOfTwo(server);
  const { teacher, ana, bench, neighbour, wall } = screens;
  using deck = await RawScreen.of(server.url, teacher);
  expect(await deck.watch(ana.seat)).toEqual([ana.seat]);
  await bench.send({ type: 'seat.share', sharing: true });
  expect(await neighbour.watch(ana.seat)).toEqual([ana.seat]);
  expect(await wall.watch(ana.seat)).toEqual([ana.seat]);
  await bench.type('docker ps');
  for (const screen of [neighbour, wall])
    await screen.until(() => screen.screenText(ana.seat).includes('CONTAINER ID'));
  expect(await neighbour.ask({ type: 'folder', seat: ana.seat, target: 'host', path: '/' })).toMatchObject({
    ok: true,
  });

  const welcomes = deck.welcomes.length;
  await bench.send({ type: 'seat.share', sharing: false });
  for (const screen of [neighbour, wall]) await screen.until(() => screen.followed().length === 0);
  await bench.type('docker images');
  await deck.until(() => deck.screenText(ana.seat).includes('REPOSITORY'));
  for (const screen of [neighbour, wall]) {
    await screen.until(() => screen.replica.state.seq === deck.replica.state.seq);
    expect(screen.replica.state.privates.has(ana.seat)).toBe(false);
  }
  expect(deck.welcomes.length).toBe(welcomes);
});

test('R52 who stands in the spotlight is followed as long, and no seat beside', async () => {
  await using server = await testServer();
  using screens = await classOfTwo(server);
  const { teacher, ana, ben, neighbour, wall } = screens;
  using deck = await RawScreen.of(server.url, teacher);
  await deck.send({ type: 'class.spotlight', seat: ana.seat });
  expect(await wall.watch(ana.seat, ben.seat)).toEqual([ana.seat]);
  expect(await neighbour.watch(ana.seat)).toEqual([ana.seat]);
  await deck.send({ type: 'class.spotlight', seat: ben.seat });
  for (const screen of [wall, neighbour]) await screen.until(() => screen.followed().length === 0);
  expect(await wall.watch(ana.seat, ben.seat)).toEqual([ben.seat]);
  await deck.send({ type: 'seat.send-out', seat: ben.seat, how: 'kicked' });
  await wall.until(() => wall.followed().length === 0);
});

test('R53 a seat is told who of the instructors looks at it, when that changes and when it comes', async () => {
  await using server = await testServer();
  using screens = await classOfTwo(server);
  const { teacher, ana, bench, neighbour } = screens;
  const deck = await RawScreen.of(server.url, teacher);
  await deck.watch(ana.seat, 's0');
  await bench.until(() => bench.watchedBy.at(-1)?.[0] === 'Instructor');
  using another = await RawScreen.of(server.url, ana, 'tab-00002');
  expect(another.watchedBy).toEqual([['Instructor']]);
  await deck.send({ type: 'seat.rename', seat: 's0', name: 'Prof' });
  await bench.until(() => bench.watchedBy.at(-1)?.[0] === 'Prof');
  // Everybody looks at the spotlight and the seat sees so; that is no news.
  await deck.send({ type: 'class.spotlight', seat: ana.seat });
  await bench.until(() => bench.watchedBy.at(-1)?.length === 0);
  await neighbour.watch(ana.seat);
  await deck.send({ type: 'class.spotlight', seat: null });
  await bench.until(() => bench.watchedBy.at(-1)?.[0] === 'Prof');
  deck[Symbol.dispose]();
  await bench.until(() => bench.watchedBy.at(-1)?.length === 0);
  expect(neighbour.watchedBy.flat()).toEqual([]);
});
