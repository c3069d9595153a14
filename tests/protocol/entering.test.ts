import { expect, test } from 'vitest';
import { LIMITS } from '#engine/room/limits';
import { hashSecret } from '#server/room/identity';
import { RawScreen, refusal, seatAuth, testServer } from './test-server';

test('R10 a wrong code is said at once, in words', async () => {
  await using server = await testServer();
  for (const code of ['K7M4XQ', 'nonsense', '..%2f..', '%3Cb%3E', '__proto__']) {
    const { status, body } = await server.post(`/api/rooms/${code}/join`, { name: 'Ana' });
    expect([code, status, body.code]).toEqual([code, 404, 'room/not-found']);
    expect(body.text).toMatch(/no class with this code/);
  }
  expect(await refusal(server.url, { room: 'K7M4XQ', client: 'tab-00001', have: { seq: 0, counts: {} } })).toBe(
    'room/not-found',
  );
});

test('R10 the code of a closed room is told apart from a wrong one, and everybody in it is told', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  using desk = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  expect(await desk.send({ type: 'room.close' })).toEqual({ ok: true, value: null });
  await bench.until(() => bench.gone.includes('room/closed'));
  const late = await server.post(`/api/rooms/${teacher.room.code}/join`, { name: 'Late' });
  expect([late.status, late.body.code]).toEqual([410, 'room/closed']);
  expect(await refusal(server.url, seatAuth(ana, 'tab-00002'))).toBe('room/closed');
  expect(await (await server.get(`/api/rooms/${teacher.room.code}`)).json()).toMatchObject({ open: false });
});

test('R11 two students of one name are told apart', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  expect((await server.join(room.code, 'Ana')).name).toBe('Ana');
  expect((await server.join(room.code, ' ana ')).name).toBe('ana 2');
  expect((await server.join(room.code, 'Ana')).name).toBe('Ana 3');
});

test.each([
  ['emoji', '🦊 Fuchs 👩🏽‍🚀', '🦊 Fuchs 👩🏽‍🚀'],
  ['right to left', 'مريم', 'مريم'],
  ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['a key of all objects', '__proto__', '__proto__'],
  ['another', 'constructor', 'constructor'],
  ['a formula', '=1+1', '=1+1'],
  ['direction marks', '\u202eevil\u202c', 'evil'],
])('R11 a name with %s is a name', async (_, given, shown) => {
  await using server = await testServer();
  const teacher = await server.open();
  const grant = await server.join(teacher.room.code, given);
  expect(grant.name).toBe(shown);
  using desk = await RawScreen.of(server.url, teacher);
  expect(desk.replica.state.seats.get(grant.seat)?.name).toBe(shown);
  using bench = await RawScreen.of(server.url, grant);
  expect((await bench.type('docker ps')).ok).toBe(true);
});

test('R11 a name of 200 characters is cut, an invisible one is refused', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  expect((await server.join(room.code, 'x'.repeat(200))).name).toBe('x'.repeat(LIMITS.name));
  const { status, body } = await server.post(`/api/rooms/${room.code}/join`, { name: ' \u200b ' });
  expect([status, body.code]).toEqual([400, 'seat/name-empty']);
});

test('R14 joining late, one finds everything as it is', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  using desk = await RawScreen.of(server.url, teacher);
  await desk.type('docker run -d --name early nginx');
  await desk.until(() =>
    [...(desk.replica.state.hosts.get('s0')?.containers.values() ?? [])].some(
      ({ state }) => state.status === 'running',
    ),
  );
  using bench = await RawScreen.of(server.url, await server.join(teacher.room.code, 'Late'));
  expect([...(bench.replica.state.hosts.get('s0')?.names.keys() ?? [])]).toEqual(['early']);
});

test('R13 with a teacher key only those who know it open rooms', async () => {
  await using server = await testServer({ teacherKey: 'chalk and board' });
  expect((await server.post('/api/rooms', {})).body.code).toBe('room/teacher-key');
  expect((await server.post('/api/rooms', { teacherKey: 'guess' })).status).toBe(403);
  expect((await server.post('/api/rooms', { teacherKey: 'chalk and board' })).status).toBe(201);
});

test('R12 a seat needs its secret, and a resume code moves it', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const ana = await server.join(room.code, 'Ana');
  expect(await refusal(server.url, seatAuth({ ...ana, secret: 'guessed' }, 'tab-00001'))).toBe('seat/wrong-secret');
  expect(await refusal(server.url, seatAuth({ ...ana, seat: 's0' }, 'tab-00001'))).toBe('seat/wrong-secret');

  using laptop = await RawScreen.of(server.url, ana);
  const answer = await laptop.socket.timeout(5_000).emitWithAck('query', { type: 'resume-code' });
  const { resumeCode } = (answer.ok ? answer.value : {}) as { resumeCode: string };
  expect(resumeCode).toMatch(/^[2-9A-Z]{8}$/);
  expect((await server.post(`/api/rooms/${room.code}/resume`, { resumeCode: 'AAAABBBB' })).body.code).toBe(
    'seat/wrong-resume-code',
  );
  const moved = (await server.post(`/api/rooms/${room.code}/resume`, { resumeCode: resumeCode.toLowerCase() })).body;
  expect([moved.seat, moved.name]).toEqual([ana.seat, 'Ana']);
  await laptop.until(() => laptop.gone.includes('seat/elsewhere'));
  expect(await refusal(server.url, seatAuth(ana, 'tab-00001'))).toBe('seat/wrong-secret');
  using phone = await RawScreen.of(server.url, moved, 'tab-00009');
  expect((await phone.type('docker ps')).ok).toBe(true);
  expect((await server.post(`/api/rooms/${room.code}/resume`, { resumeCode })).body.code).toBe(
    'seat/wrong-resume-code',
  );
});

test('R12 a code that the old device asks for while the seat moves gives nothing back to it', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const { seat: seatId, secret } = await server.join(room.code, 'Ana');
  const actor = await server.rooms.byId(room.id);
  if (!actor) throw new Error('the room is gone');
  await Promise.all([
    actor.setCredential({ seatId, secretHash: hashSecret('of the phone'), resumeHash: null }),
    actor.setCredential({ seatId, resumeHash: hashSecret('K7M4XQK7') }),
  ]);
  expect([actor.credentials.hold(seatId, 'of the phone'), actor.credentials.hold(seatId, secret)]).toEqual([
    true,
    false,
  ]);
  expect(actor.credentials.seatOfResumeCode('K7M4XQK7')).toBe(seatId);
});

test('the QR code leads to the page with the code filled in', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  const response = await server.get(`/api/rooms/${room.code}/qr.svg`);
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  expect(await response.text()).toContain('<svg');
});

test('whoever comes in the middle of a class is told what happened lately, once', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  using _deck = await RawScreen.of(server.url, teacher);
  const ana = await server.join(teacher.room.code, 'Ana');
  using bench = await RawScreen.of(server.url, ana);
  await bench.type('docker run -d --name web1 nginx');
  await bench.until(() => [...(bench.replica.state.hosts.get(ana.seat)?.containers.values() ?? [])].length === 1);
  const wall = { room: teacher.room.code, client: 'wall-0001', have: { seq: 0, counts: {} } };
  using late = new RawScreen(server.url, wall);
  await late.until(() => late.welcomes.length > 0);
  const types = late.welcomes[0]?.lately.map(([, , event]) => event.type) ?? [];
  expect(types.slice(0, 3)).toEqual(['seat.joined', 'seat.joined', 'container.created']);
  expect(types).not.toContain('image.stored');
  // Whoever comes back with most of it gets the missed events themselves.
  late.socket.emit('sync', late.replica.have());
  await late.until(() => late.welcomes.length > 1);
  expect(late.welcomes[1]?.lately).toEqual([]);
});
