import { expect, test } from 'vitest';
import { hashPublic } from '#engine/room/state-hash';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { RawScreen, seatAuth, testServer } from './test-server';

test('R31 who missed a little is given events, who missed much the state, and both end up equal', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  using live = await RawScreen.of(server.url, ana, 'tab-00001');
  const actor = await server.rooms.byId(room.id);
  let sent = 0;
  const tag = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      sent += 1;
      const origin = { seat: ana.seat, client: 'pump-0001', clientSeq: sent };
      // An image tag is a public event; each line makes one and a handful of private ones.
      const line = `docker tag busybox copy:${sent}`;
      await actor?.submit(origin, { type: 'terminal.enter', host: ana.seat, terminal: 't1', line });
    }
  };
  await live.type('docker pull -q busybox');
  await live.until(() => (live.replica.state.hosts.get(ana.seat)?.tags.size ?? 0) > 0);
  const early = live.replica.have();
  await tag(30);

  const back = async (have: typeof early) => {
    const screen = new RawScreen(server.url, seatAuth(ana, 'tab-00002', have));
    await screen.until(() => screen.welcomes.length > 0);
    return screen;
  };
  using fresh = await back({ seq: 0, counts: {} });
  expect(fresh.welcomes[0]?.frame).toBeNull();
  using little = await back(early);
  expect(little.welcomes[0]?.frame?.first).toBe(early.seq + 1);
  expect(little.welcomes[0]?.frame?.events.filter(([, , { type }]) => type === 'image.tagged')).toHaveLength(30);
  await live.until(() => hashPublic(live.replica.state) === hashPublic(fresh.replica.state));
});

test('R31 what is just no longer in memory is read from the log, and joined with what is', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  const actor = await server.rooms.byId(room.id);
  let sent = 0;
  // A name is given and taken away again, as a host has room for so many.
  const tag = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      sent += 1;
      const origin = { seat: ana.seat, client: 'pump-0001', clientSeq: sent };
      const line = sent % 2 === 1 ? `docker tag busybox copy:${sent}` : `docker rmi copy:${sent - 1}`;
      await actor?.submit(origin, { type: 'terminal.enter', host: ana.seat, terminal: 't1', line });
    }
  };
  const before = await RawScreen.of(server.url, ana, 'tab-00001');
  await before.type('docker pull -q busybox');
  await before.until(() => (before.replica.state.hosts.get(ana.seat)?.tags.size ?? 0) > 0);
  // Two thousand public events are kept; the screen leaves a little before the oldest of them.
  await tag(1_900);
  const left = (await actor?.read((state) => state.seq)) ?? 0;
  await before.until(() => before.replica.state.seq >= left - 4);
  before.socket.disconnect();
  await tag(2_200);
  using after = new RawScreen(server.url, seatAuth(ana, 'tab-00001', before.replica.have()), undefined, before.replica);
  await after.until(() => after.welcomes.length > 0);
  expect(after.welcomes[0]?.frame?.events.length).toBeGreaterThan(2_000);
  const truth = await actor?.read((state) => hashPublic(state));
  expect(hashPublic(after.replica.state)).toBe(truth);
});

test('R31 a room read anew answers from its log', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  {
    using before = await RawScreen.of(server.url, ana, 'tab-00001');
    await before.type('docker ps');
    await before.until(() => before.screenText().includes('CONTAINER ID'));
  }
  // The room is let go and read again: its memory of events is empty, its log is not.
  const actor = await server.rooms.byId(room.id);
  if (actor) await server.rooms.unload(actor);
  using after = new RawScreen(server.url, seatAuth(ana, 'tab-00001', { seq: 2, counts: {} }));
  await after.until(() => after.welcomes.length > 0);
  expect(after.welcomes[0]?.frame?.first).toBe(3);
  const again = await server.rooms.byId(room.id);
  // The replica began with nothing, so only what came after is compared: that nothing was skipped.
  expect(after.welcomes[0]?.frame?.last).toBe(await again?.read((state) => state.seq));
});

test('R31 who comes new after a restart is told what had happened last before it', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  {
    using before = await RawScreen.of(server.url, ana, 'tab-00001');
    await before.type('docker create --name web busybox');
    await before.until(() => (before.replica.state.hosts.get(ana.seat)?.containers.size ?? 0) > 0);
  }
  const told = async () => {
    using screen = new RawScreen(server.url, { room: room.id, client: 'wall-0001', have: { seq: 0, counts: {} } });
    await screen.until(() => screen.welcomes.length > 0);
    return screen.welcomes[0]?.lately.map(([, , { type }]) => type);
  };
  const running = await told();
  expect(running?.slice(-2)).toEqual(['seat.joined', 'container.created']);
  const actor = await server.rooms.byId(room.id);
  if (actor) await server.rooms.unload(actor);
  expect(await told()).toEqual(running);
});

/** Its logs were written before containers had networks. */
class OldLogs extends MemoryRoomStore {
  override async readEvents(...asked: Parameters<MemoryRoomStore['readEvents']>) {
    const events = await super.readEvents(...asked);
    return events.map((stored) => {
      const event = JSON.parse(stored.body);
      if (event.type === 'container.created') event.container.networks = undefined;
      return { ...stored, body: JSON.stringify(event) };
    });
  }
}

test('R31 what is read from an old log is sent in the shape of today', async () => {
  await using server = await testServer({ store: new OldLogs() });
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  const before = await RawScreen.of(server.url, ana, 'tab-00001');
  const left = before.replica.have();
  await before.type('docker create -q --name web busybox');
  await before.until(() => (before.replica.state.hosts.get(ana.seat)?.containers.size ?? 0) > 0);
  before.socket.disconnect();
  const actor = await server.rooms.byId(room.id);
  if (actor) await server.rooms.unload(actor);
  using after = new RawScreen(server.url, seatAuth(ana, 'tab-00001', left));
  await after.until(() => after.welcomes.length > 0);
  const created = after.welcomes[0]?.frame?.events.flatMap(([, , event]) =>
    event.type === 'container.created' ? [event.container.networks] : [],
  );
  expect(created).toEqual([[expect.objectContaining({ network: 'bridge' })]]);
});
