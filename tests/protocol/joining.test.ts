import { expect, test } from 'vitest';
import { FIRST_SETTINGS } from '#engine/model/class-state';
import type { UserCommand } from '#engine/room/command';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import { SHORT_LESSON } from './short-lesson';
import { RawScreen, refusal, seatAuth, testServer } from './test-server';

const set = (settings: Partial<typeof FIRST_SETTINGS>): UserCommand => ({
  type: 'class.set',
  settings: { ...FIRST_SETTINGS, ...settings },
});

test('R56 how a class lets people in is told before a name is typed, and is what then happens', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const { code } = teacher.room;
  using deck = await RawScreen.of(server.url, teacher);
  const told = async () => (await (await server.get(`/api/rooms/${code}`)).json()).joining;
  const join = async (name: string) => {
    const { status, body } = await server.post(`/api/rooms/${code}/join`, { name });
    return [status, body.code ?? 'joined'];
  };
  const ana = await server.join(code, 'Ana');
  expect(await told()).toBe('open');

  await deck.send({ type: 'class.lock', locked: true });
  expect([await told(), await join('Ben')]).toEqual(['locked', [403, 'class/locked']]);
  using bench = await RawScreen.of(server.url, ana);
  expect(bench.welcomes).toHaveLength(1);
  await deck.send({ type: 'class.lock', locked: false });

  await deck.send(set({ watchOnly: true }));
  expect([await told(), await join('Ben')]).toEqual(['watch-only', [201, 'joined']]);
  await deck.send(set({ lateJoining: 'refused' }));
  expect([await told(), await join('Cem')]).toEqual(['open', [201, 'joined']]);
  await deck.sendUntilTaken({ type: 'lesson.open', text: SHORT_LESSON, pace: 'instructor' });
  expect(await told()).toBe('open');
  await deck.send({ type: 'class.show-step', lesson: 'first', index: 0 });
  expect([await told(), await join('Dana')]).toEqual(['begun', [403, 'class/begun']]);
  await deck.send(set({ lateJoining: 'watches' }));
  expect([await told(), await join('Dana')]).toEqual(['watch-only', [201, 'joined']]);
  await deck.send({ type: 'room.close' });
  expect(await (await server.get(`/api/rooms/${code}`)).json()).toMatchObject({ open: false });
});

test('R57 one invitation at a time seats further instructors, also in a locked class; a wrong one is a guess', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const path = `/api/rooms/${teacher.room.code}/join`;
  using deck = await RawScreen.of(server.url, teacher);
  const newInvite = async () => {
    const reply = await deck.ask({ type: 'invite' });
    return reply.ok ? (reply.value as { invite: string }).invite : '';
  };
  expect((await server.post(path, { name: 'Co', invite: '' })).body.code).toBe('room/wrong-invite');
  const first = await newInvite();
  await deck.send({ type: 'class.lock', locked: true });
  for (const name of ['Co', 'Another']) {
    expect((await server.post(path, { name, invite: first })).body).toMatchObject({ role: 'instructor', name });
  }
  const second = await newInvite();
  expect((await server.post(path, { name: 'Late', invite: first })).body.code).toBe('room/wrong-invite');
  expect((await server.post(path, { name: 'Late', invite: second })).status).toBe(201);
  const guesses = await Promise.all(
    Array.from({ length: 130 }, () => server.post(path, { name: 'X', invite: 'wrong' }).then(({ status }) => status)),
  );
  expect(guesses.filter((status) => status === 403).length).toBeLessThan(121);
  expect(guesses).toContain(429);
});

test('R57 students get no invitation', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  using bench = await RawScreen.of(server.url, await server.join(teacher.room.code, 'Ana'));
  expect(await bench.ask({ type: 'invite' })).toEqual({ ok: false, code: 'command/not-allowed' });
});

test('R58 a room to practise alone in is found by nobody else', async () => {
  await using server = await testServer();
  const { body: alone } = await server.post('/api/rooms', { kind: 'solo', name: 'Ana' });
  expect(alone).toMatchObject({ role: 'instructor', name: 'Ana' });
  const { code, id } = alone.room;
  expect((await server.get(`/api/rooms/${code}`)).status).toBe(404);
  expect((await server.post(`/api/rooms/${code}/join`, { name: 'Ben' })).body.code).toBe('room/not-found');
  for (const room of [code, id]) {
    const auth = { room, client: 'wall-0001', have: { seq: 0, counts: {} } };
    expect(await refusal(server.url, auth)).toBe('room/not-found');
  }
  using bench = await RawScreen.of(server.url, alone);
  expect(bench.replica.state.room.kind).toBe('solo');
  const code2 = await bench.ask({ type: 'resume-code' });
  const { resumeCode } = (code2.ok ? code2.value : {}) as { resumeCode: string };
  expect((await server.post(`/api/rooms/${code}/resume`, { resumeCode })).status).toBe(200);
  await bench.until(() => !bench.socket.connected);
  await server.rooms.sweep(-1, () => false);
  expect(await server.rooms.loaded()).toEqual([]);
});

test('R59 a server that starts anew keeps lock, bans, freeze, spotlight and invitation', async () => {
  const store = new MemoryRoomStore();
  // What is kept outlives the server; a store that is closed with it would not.
  store.close = async () => {};
  const led = await (async () => {
    await using server = await testServer({ store });
    const teacher = await server.open();
    const join = `/api/rooms/${teacher.room.code}/join`;
    const { body: ana, device } = await server.post(join, { name: 'Ana' });
    const ben = await server.join(teacher.room.code, 'Ben');
    using deck = await RawScreen.of(server.url, teacher);
    await deck.send({ type: 'class.lock', locked: true });
    await deck.send({ type: 'class.freeze', message: 'look here' });
    await deck.send({ type: 'class.spotlight', seat: ben.seat });
    await deck.send({ type: 'seat.send-out', seat: ana.seat, how: 'banned' });
    const invited = await deck.ask({ type: 'invite' });
    return { teacher, ana, ben, device, join, invite: (invited.ok ? invited.value : {}) as { invite: string } };
  })();
  await using server = await testServer({ store });
  const { teacher, ana, ben, device, join, invite } = led;
  expect((await (await server.get(`/api/rooms/${teacher.room.code}`)).json()).joining).toBe('locked');
  expect(await refusal(server.url, seatAuth(ana, 'tab-00001'))).toBe('seat/banned');
  expect((await server.post(join, { name: 'Ana' }, device)).body.code).toBe('seat/banned');
  expect((await server.post(join, { name: 'Co', ...invite })).status).toBe(201);
  using bench = await RawScreen.of(server.url, ben);
  expect(bench.replica.state.class).toMatchObject({ freeze: { message: 'look here' }, spotlight: ben.seat });
  expect(await bench.type('docker ps')).toEqual({ ok: false, code: 'class/frozen' });
});

test('R60 names are suggested that are free in the class', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const suggested = async (query = '') => (await (await server.get(`/api/names${query}`)).json()).names as string[];
  const names = await suggested();
  expect(new Set(names).size).toBe(3);
  expect(names.every((name) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(name))).toBe(true);
  const joined = await Promise.all(names.map((name) => server.join(teacher.room.code, name)));
  expect(joined.map(({ name }) => name)).toEqual(names);
  const more = await suggested(`?room=${teacher.room.code}`);
  expect(more.filter((name) => names.includes(name))).toEqual([]);
  expect((await server.get('/api/names?room=K7M4XQ')).status).toBe(404);
});
