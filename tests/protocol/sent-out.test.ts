import { expect, test } from 'vitest';
import type { SeatGrant } from '#server/protocol/messages';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { type AppendBatch, StoreError } from '#server/store/room-store';
import { recordedText } from '../recording/recorded-text';
import { RawScreen, refusal, seatAuth, type TestServer, testServer } from './test-server';

/** A class with Ana in it, whose browser is known by `device`. */
async function begun(
  server: TestServer,
): Promise<{ teacher: SeatGrant; ana: SeatGrant; device: string; join: string }> {
  const teacher = await server.open();
  const join = `/api/rooms/${teacher.room.code}/join`;
  const { body: ana, device } = await server.post(join, { name: 'Ana' });
  return { teacher, ana, device, join };
}

async function resumeCode(screen: RawScreen): Promise<string> {
  const reply = await screen.ask({ type: 'resume-code' });
  return (reply.ok ? (reply.value as { resumeCode: string }) : { resumeCode: '' }).resumeCode;
}

test.each([['websocket'], ['polling']])(
  'R54 over %s, who is sent out is told so, is refused by the same word, and comes back when let in again',
  async (transport) => {
    await using server = await testServer();
    const { teacher, ana } = await begun(server);
    using deck = await RawScreen.of(server.url, teacher);
    for (const how of ['kicked', 'banned'] as const) {
      using bench = await RawScreen.of(server.url, ana, 'tab-00001', [transport]);
      using second = await RawScreen.of(server.url, ana, 'tab-00002', [transport]);
      const code = await resumeCode(bench);
      await deck.send({ type: 'seat.send-out', seat: ana.seat, how });
      for (const screen of [bench, second]) {
        await screen.until(() => !screen.socket.connected);
        expect(screen.gone).toEqual([`seat/${how}`]);
      }
      expect(await refusal(server.url, seatAuth(ana, 'tab-00003'), [transport])).toBe(`seat/${how}`);
      const resumed = await server.post(`/api/rooms/${teacher.room.code}/resume`, { resumeCode: code });
      expect([resumed.status, resumed.body.code]).toEqual([403, `seat/${how}`]);
      await deck.send({ type: 'seat.readmit', seat: ana.seat });
    }
    using back = await RawScreen.of(server.url, ana, 'tab-00004', [transport]);
    expect(await back.type('docker ps')).toMatchObject({ ok: true });
  },
);

test('R55 a kicked browser takes a new seat, a banned one takes none in this class until it is let in again', async () => {
  await using server = await testServer();
  const { teacher, ana, device, join } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);

  await deck.send({ type: 'seat.send-out', seat: ana.seat, how: 'kicked' });
  const again = await server.post(join, { name: 'Ana' }, device);
  expect([again.status, again.body.name, again.device]).toEqual([201, 'Ana 2', device]);
  using second = await RawScreen.of(server.url, again.body, 'tab-00002');
  const moving = await resumeCode(second);

  await deck.send({ type: 'seat.send-out', seat: again.body.seat, how: 'banned' });
  const refused = await server.post(join, { name: 'Somebody' }, device);
  expect([refused.status, refused.body.code]).toEqual([403, 'seat/banned']);
  const invited = await deck.ask({ type: 'invite' });
  const { invite } = (invited.ok ? invited.value : {}) as { invite: string };
  expect((await server.post(join, { name: 'Somebody', invite }, device)).body.code).toBe('seat/banned');
  const resumed = await server.post(`/api/rooms/${teacher.room.code}/resume`, { resumeCode: moving }, device);
  expect(resumed.body.code).toBe('seat/banned');
  // Another browser, and another class.
  expect((await server.post(join, { name: 'Ben' })).status).toBe(201);
  const elsewhere = await server.open();
  expect((await server.post(`/api/rooms/${elsewhere.room.code}/join`, { name: 'Ana' }, device)).status).toBe(201);

  await deck.send({ type: 'seat.readmit', seat: again.body.seat });
  expect((await server.post(join, { name: 'Ana' }, device)).status).toBe(201);
  expect(bench.gone).toEqual(['seat/kicked']);
});

test('R55 a browser is known by a random mark that no script reads, and that is never given to two', async () => {
  await using server = await testServer();
  const { device, join } = await begun(server);
  const another = await server.post(join, { name: 'Ben' });
  expect(another.setCookie).toMatch(/^drydock-device=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  expect(another.device).not.toBe(device);
  const forged = await server.post(join, { name: 'Cem' }, 'drydock-device=short; drydock-device="<b>"');
  expect(forged.status).toBe(201);
  expect(forged.device).toMatch(/^drydock-device=[\w-]{43}$/);
});

test('R54 R57 an instructor who was sent out reads of the recording what strangers read', async () => {
  await using server = await testServer();
  const { teacher } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  const invited = await deck.ask({ type: 'invite' });
  const { invite } = (invited.ok ? invited.value : {}) as { invite: string };
  const { body: helper } = await server.post(`/api/rooms/${teacher.room.code}/join`, { name: 'Co', invite });
  const recording = async () => {
    const headers = { Authorization: `Bearer ${helper.seat}:${helper.secret}` };
    return recordedText((path) => server.get(path, headers), `/api/recordings/${teacher.room.id}`);
  };
  await deck.type('docker ps');
  await deck.until(() => deck.screenText().includes('CONTAINER ID'));
  expect(await recording()).toContain('terminal.printed');
  await deck.send({ type: 'seat.send-out', seat: helper.seat, how: 'kicked' });
  expect(await recording()).not.toContain('terminal.printed');
  // Nor does the link by which they came seat them once more.
  const again = await server.post(`/api/rooms/${teacher.room.code}/join`, { name: 'Co', invite });
  expect(again.body.code).toBe('room/wrong-invite');
});

/** A store that is out of reach once somebody has been sent out, until it is told that it is back. */
class LostAfterwards extends MemoryRoomStore {
  lost = false;

  override async append(batch: AppendBatch): Promise<void> {
    if (this.lost) throw new StoreError('unavailable', 'out of reach');
    await super.append(batch);
    this.lost = batch.events.some(({ body }) => body.includes('"seat.sent-out"'));
  }
}

test('R57 the invitation ends with the sending out itself, also when the server can write nothing after it', async () => {
  const store = new LostAfterwards();
  await using server = await testServer({ store });
  const { teacher, join } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  const invited = await deck.ask({ type: 'invite' });
  const { invite } = (invited.ok ? invited.value : {}) as { invite: string };
  const { body: helper } = await server.post(join, { name: 'Co', invite });
  await deck.send({ type: 'seat.send-out', seat: helper.seat, how: 'kicked' });
  const actor = await server.rooms.byId(teacher.room.id);
  if (actor) await server.rooms.unload(actor);
  store.lost = false;
  expect((await server.post(join, { name: 'Co', invite })).body.code).toBe('room/wrong-invite');
});
