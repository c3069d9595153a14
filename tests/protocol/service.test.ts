import { expect, test } from 'vitest';
import { testServer } from './test-server';

test('health, metrics, lessons and unknown paths are answered', async () => {
  await using server = await testServer();
  await server.open();
  expect(await (await server.get('/healthz')).json()).toEqual({ status: 'ok' });
  const metrics = await (await server.get('/metrics')).text();
  expect(metrics).toMatch(/^drydock_rooms 1$/m);
  expect(metrics).toMatch(/^drydock_events_total [1-9]/m);
  expect((await server.get('/api/lessons')).status).toBe(200);
  expect(await (await server.get('/api/address')).json()).toEqual({ origin: 'http://class.test', teacherKey: false });
  expect((await server.get('/api/nothing')).status).toBe(404);
  expect((await server.get('/api/rooms')).status).toBe(405);
});

test('health says so when the store is gone', async () => {
  await using server = await testServer({ store: await closedStore() });
  expect((await server.get('/healthz')).status).toBe(503);
});

async function closedStore() {
  const { MemoryRoomStore } = await import('#server/store/memory-room-store');
  const store = new MemoryRoomStore();
  await store.close();
  return store;
}
