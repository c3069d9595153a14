import { expect, test } from 'vitest';
import { hashPrivate } from '#engine/room/state-hash';
import { RawScreen, testServer } from './test-server';

test('R32 a screen that stops reading costs a bounded backlog and is brought up to date when it reads again', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  using stalled = await RawScreen.of(server.url, ana, 'tab-00001');
  using reading = await RawScreen.of(server.url, ana, 'tab-00002');
  const engine = stalled.socket.io.engine as unknown as { transport: { ws: { pause(): void; resume(): void } } };
  const wire = engine.transport.ws;
  wire.pause();

  // Straight into the room: a person is not that fast, but 300 people are.
  const actor = await server.rooms.byId(room.id);
  // The other screen shares a thread with the server here, and may fall behind as well.
  const lagged = async () => /drydock_lagging_total [1-9]/.test(await server.metrics.registry.metrics());
  let sent = 0;
  while (!(await lagged()) && sent < 20_000) {
    const lines = Array.from({ length: 50 }, () => {
      sent += 1;
      const origin = { seat: ana.seat, client: 'pump-0001', clientSeq: sent };
      const command = { type: 'terminal.enter', host: ana.seat, terminal: 't1', line: 'docker run --help' } as const;
      return actor?.submit(origin, command);
    });
    await Promise.all(lines);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await lagged()).toBe(true);
  const truth = () => actor?.read((state) => state.privates.get(ana.seat)?.count);
  const count = await truth();
  await reading.until(() => reading.replica.state.privates.get(ana.seat)?.count === count);
  expect((await reading.type('docker ps')).ok).toBe(true);
  expect(stalled.replica.state.privates.get(ana.seat)?.count).toBeLessThan(count ?? 0);

  wire.resume();
  const now = await truth();
  await stalled.until(() => stalled.replica.state.privates.get(ana.seat)?.count === now);
  const [one, two] = [stalled, reading].map(({ replica }) => replica.state.privates.get(ana.seat));
  expect(one && hashPrivate(one)).toBe(two && hashPrivate(two));
});

test('R32 a screen that asks and asks and does not read is told no more than one that only does not read', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  using stalled = await RawScreen.of(server.url, ana);
  const actor = await server.rooms.byId(room.id);
  const [connection] = [...server.sockets.io.sockets.sockets.values()];
  if (!actor || !connection) throw new Error('nobody is there');
  const waiting = () => (connection.conn as unknown as { writeBuffer: unknown[] }).writeBuffer.length;
  const engine = stalled.socket.io.engine as unknown as { transport: { ws: { pause(): void; resume(): void } } };
  engine.transport.ws.pause();
  const lagged = async () => /drydock_lagging_total [1-9]/.test(await server.metrics.registry.metrics());
  for (let sent = 1; sent % 50 !== 0 || !(await lagged()); sent += 1) {
    const origin = { seat: ana.seat, client: 'pump-0001', clientSeq: sent };
    const command = { type: 'terminal.enter', host: ana.seat, terminal: 't1', line: 'docker run --help' } as const;
    void actor.submit(origin, command);
    if (sent % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const before = waiting();
  for (let n = 0; n < 20; n += 1) {
    stalled.socket.emit('sync', { seq: 0, counts: {} });
    stalled.socket.emit('watch', { seats: [], have: { seq: 0, counts: {} } });
  }
  // What it sends is read in order; this one's answer waits with the rest.
  const last = stalled.ask({ type: 'folder', seat: ana.seat, target: 'host', path: '/usr/bin' });
  await expect.poll(waiting).toBeGreaterThan(before);

  engine.transport.ws.resume();
  expect(await last).toEqual({ ok: false, code: 'server/busy' });
  const count = await actor.read((state) => state.privates.get(ana.seat)?.count);
  await stalled.until(() => stalled.replica.state.privates.get(ana.seat)?.count === count);
  // One when it came and one when it had read everything; forty more were asked for.
  expect(stalled.welcomes.length).toBeLessThan(10);
});
