import { expect, test } from 'vitest';
import { CLAIMS } from '#engine/claims/claims';
import type { EvidenceReply } from '#server/protocol/messages';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { type StoredEvent, StoreError } from '#server/store/room-store';
import { RawScreen, type TestServer, testServer } from './test-server';

/** A class with Ana and Ben, in which Ana has removed a container. */
async function someClass(server: TestServer) {
  const teacher = await server.open();
  const [ana, ben] = [await server.join(teacher.room.code, 'Ana'), await server.join(teacher.room.code, 'Ben')];
  const deck = await RawScreen.of(server.url, teacher);
  const bench = await RawScreen.of(server.url, ana);
  const neighbour = await RawScreen.of(server.url, ben);
  await deck.send({ type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'nginx' } });
  await bench.type('docker create --name web nginx');
  await bench.type('docker rm web');
  await bench.until(() => bench.replica.state.hosts.get(ana.seat)?.containers.size === 0);
  return { teacher, ana, deck, bench, neighbour };
}

async function evidence(screen: RawScreen, claims?: number[]): Promise<EvidenceReply> {
  const reply = await screen.ask({ type: 'evidence', ...(claims && { claims }) });
  if (!reply.ok) throw new Error(reply.code);
  return reply.value as unknown as EvidenceReply;
}

test('Q28 those who lead are told whose doing it was, all others numbers, once the board has been shown', async () => {
  await using server = await testServer();
  const { deck, bench, ana } = await someClass(server);
  const [led] = (await evidence(deck, [38]))[38] ?? [];
  expect(led).toMatchObject({ id: 'imageStays', numbers: { seats: { value: 2 }, removed: { value: 1 } } });
  expect(led?.numbers.removed?.moments).toMatchObject([{ seat: ana.seat }]);
  expect(Object.keys(await evidence(deck)).map(Number)).toEqual(CLAIMS.map(({ id }) => id));
  expect(await evidence(deck, [99])).toEqual({ 99: [] });

  expect(await bench.ask({ type: 'evidence' })).toEqual({ ok: false, code: 'command/not-allowed' });
  await deck.send({ type: 'claims.lay-out', cards: [38], current: 38, shown: true, table: false });
  const [told] = (await evidence(bench, [38]))[38] ?? [];
  expect(told?.numbers.removed).toEqual({ value: 1, moments: [] });
  expect(JSON.stringify(await evidence(bench))).not.toContain('"seat"');
  bench.socket.disconnect();
  deck.socket.disconnect();
});

test('Q28 a claim that is weighed is shown to everybody as numbers, and all of them for the table', async () => {
  await using server = await testServer();
  const { deck, bench, neighbour } = await someClass(server);
  expect(await bench.send({ type: 'claims.weigh', claim: 38 })).toMatchObject({ ok: false });
  expect(await deck.send({ type: 'claims.weigh', claim: 49 })).toEqual({ ok: false, code: 'claims/unknown' });
  expect(await deck.send({ type: 'claims.weigh', claim: 38 })).toMatchObject({ ok: true });
  const board = () => neighbour.replica.state.class.claims?.evidence;
  await neighbour.until(() => board()?.has(38) ?? false);
  expect(board()?.get(38)?.findings[0]?.numbers.removed).toEqual({ value: 1, moments: [] });
  expect(await deck.send({ type: 'claims.weigh', claim: 'all' })).toMatchObject({ ok: true });
  await neighbour.until(() => board()?.size === CLAIMS.length);
  for (const screen of [deck, bench, neighbour]) screen.socket.disconnect();
});

test('Q24 after a restart the evidence is the same, and goes on', async () => {
  const store = new MemoryRoomStore();
  const first = await testServer({ store });
  const { teacher, deck, bench } = await someClass(first);
  const before = await evidence(deck);
  for (const screen of [deck, bench]) screen.socket.disconnect();
  await first.sockets.close();
  await first.rooms.close();
  await using second = await testServer({ store });
  using again = await RawScreen.of(second.url, teacher, 'tab-again');
  expect(await evidence(again)).toEqual(before);
  await again.type('docker create --name web nginx');
  await again.until(() => again.replica.state.hosts.get(teacher.seat)?.containers.size === 1);
  expect((await evidence(again, [1]))[1]?.[0]?.numbers.leaders?.value).toBe(1);
});

/** A store that can be out of reach for whoever reads the log, and counts how often it is read. */
class ReadingFails extends MemoryRoomStore {
  fails = false;
  reads = 0;

  override async readEvents(...asked: Parameters<MemoryRoomStore['readEvents']>): Promise<StoredEvent[]> {
    this.reads += 1;
    if (this.fails) throw new StoreError('unavailable', 'out of reach');
    return super.readEvents(...asked);
  }
}

test('Q29 without the log nothing is weighed, and as soon as it can be read again it is', async () => {
  const store = new ReadingFails();
  await using server = await testServer({ store });
  const { deck, bench, neighbour } = await someClass(server);
  store.fails = true;
  expect(await deck.ask({ type: 'evidence' })).toEqual({ ok: false, code: 'room/unavailable' });
  expect(await deck.send({ type: 'claims.weigh', claim: 38 })).toEqual({ ok: false, code: 'room/unavailable' });
  expect(deck.replica.state.class.claims).toBeNull();
  store.fails = false;
  expect((await evidence(deck, [38]))[38]?.[0]?.numbers.removed?.value).toBe(1);
  expect(await deck.send({ type: 'claims.weigh', claim: 38 })).toMatchObject({ ok: true });
  for (const screen of [deck, bench, neighbour]) screen.socket.disconnect();
});

test('Q29 nothing is read for who will be refused, and nothing twice', async () => {
  const store = new ReadingFails();
  await using server = await testServer({ store });
  const { deck, bench, neighbour } = await someClass(server);
  const before = store.reads;
  await bench.ask({ type: 'evidence' });
  await bench.send({ type: 'claims.weigh', claim: 38 });
  expect(store.reads).toBe(before);
  await Promise.all([evidence(deck), evidence(deck), evidence(deck)]);
  expect(store.reads).toBe(before + 1);
  for (const screen of [deck, bench, neighbour]) screen.socket.disconnect();
});

test('Q23 a removal that is undone on a host is none any more', async () => {
  await using server = await testServer();
  const { deck, bench, neighbour, ana } = await someClass(server);
  expect((await evidence(deck, [38]))[38]?.[0]?.numbers.removed?.value).toBe(1);
  expect(await bench.send({ type: 'host.undo' })).toMatchObject({ ok: true });
  await bench.until(() => bench.replica.state.hosts.get(ana.seat)?.containers.size === 1);
  expect((await evidence(deck, [38]))[38]?.[0]?.numbers.removed?.value).toBe(0);
  expect((await evidence(deck, [1]))[1]?.[0]?.numbers.containers?.value).toBe(1);
  for (const screen of [deck, bench, neighbour]) screen.socket.disconnect();
});
