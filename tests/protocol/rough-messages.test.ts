import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { RawScreen, refusal, type TestServer, testServer } from './test-server';

const NONSENSE: unknown[] = [
  null,
  42,
  'docker ps',
  [],
  {},
  { clientSeq: 1 },
  { clientSeq: 0, command: { type: 'room.close' } },
  { clientSeq: 1.5, command: { type: 'room.close' } },
  { clientSeq: 1, command: { type: 'no.such' } },
  { clientSeq: 1, command: { type: 'room.close', extra: true } },
  { clientSeq: 1, command: { type: 'terminal.enter', host: 's1', terminal: '../t1', line: 'x' } },
  { clientSeq: 1, command: { type: 'terminal.enter', host: '__proto__', terminal: 't1', line: 'x' } },
  { clientSeq: 1, command: { type: 'seat.join', role: 'instructor', name: 'me' } },
  { clientSeq: 1, command: { type: 'run.reported', runId: 'x', report: {} } },
  JSON.parse('{"clientSeq":1,"command":{"type":"room.close"},"__proto__":{"a":1}}'),
];

test('R40 what is malformed is answered as such and changes nothing', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  using bench = await RawScreen.of(server.url, await server.join(room.code, 'Ana'));
  const before = bench.replica.state.seq;
  for (const message of NONSENSE) {
    const reply = await bench.socket.timeout(5_000).emitWithAck('command', message as never);
    expect(reply).toEqual({ ok: false, code: 'message/malformed' });
  }
  expect(await bench.socket.timeout(5_000).emitWithAck('query', { type: 'file' } as never)).toMatchObject({
    ok: false,
  });
  bench.socket.emit('no-such-message' as 'sync', { seq: 0, counts: {} });
  bench.socket.emit('sync', { seq: -1 } as never);
  bench.socket.emit('watch', 'everybody' as never);
  expect((await bench.type('docker ps')).ok).toBe(true);
  expect(bench.replica.state.seq).toBeGreaterThanOrEqual(before);
});

test('R40 what is too long for the room is told so, and changes nothing', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  using bench = await RawScreen.of(server.url, await server.join(room.code, 'Ana'));
  const host = bench.welcomes[0]?.you?.seat ?? '';
  let clientSeq = 0;
  for (const command of [
    { type: 'terminal.enter', host, terminal: 't1', line: 'x'.repeat(900_000) },
    { type: 'files.save', host, path: '/home/student/long', content: 'x'.repeat(900_000) },
  ]) {
    clientSeq += 1;
    const reply = await bench.socket.timeout(5_000).emitWithAck('command', { clientSeq, command } as never);
    expect([command.type, reply]).toEqual([command.type, { ok: false, code: 'files/too-large' }]);
  }
  expect((await bench.type('docker ps')).ok).toBe(true);
});

test('R10 malformed handshakes and bodies are refused in words', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  for (const auth of [{}, { room: room.id }, { room: room.id, client: 'x', have: { seq: 0, counts: {} } }]) {
    expect(await refusal(server.url, auth)).toBe('message/malformed');
  }
  for (const body of ['', '{', '[]', '{"name":5}', '{"name":{"a":1}}']) {
    const { status, body: answer } = await server.post(`/api/rooms/${room.code}/join`, body);
    expect([status, answer.code]).toEqual([400, 'message/malformed']);
  }
  const big = await server.post(`/api/rooms/${room.code}/join`, JSON.stringify({ name: 'x'.repeat(200_000) }));
  expect([big.status, big.body.code]).toEqual([413, 'message/too-large']);
});

test('R40 messages of unknown names, and answers asked for in odd places, are answered and counted', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  using bench = await RawScreen.of(server.url, await server.join(room.code, 'Ana'));
  const wire = bench.socket.timeout(5_000) as unknown as { emitWithAck(...sent: unknown[]): Promise<unknown> };
  const malformed = { ok: false, code: 'message/malformed' };
  for (const sent of [['nonsense'], ['error', 1, 2], ['message', {}], ['command'], ['query'], ['command', 1, 2, 3]]) {
    expect([sent, await wire.emitWithAck(...sent)]).toEqual([sent, malformed]);
  }
  const answers = await Promise.all(Array.from({ length: 200 }, () => wire.emitWithAck('nonsense')));
  expect(answers).toContainEqual({ ok: false, code: 'message/too-many' });
});

test('R44 a connection that sends megabytes on megabytes is ended, and others go on working', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  using rude = await RawScreen.of(server.url, await server.join(room.code, 'Rude'));
  using calm = await RawScreen.of(server.url, await server.join(room.code, 'Calm'));
  for (let n = 0; n < 20; n += 1) rude.socket.emit('sync', 'x'.repeat(500_000) as never);
  await rude.until(() => rude.socket.disconnected);
  expect((await calm.type('docker ps')).ok).toBe(true);
});

test('R40 an oversized message ends that connection and no other', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  using rude = await RawScreen.of(server.url, await server.join(room.code, 'Rude'));
  using calm = await RawScreen.of(server.url, await server.join(room.code, 'Calm'));
  rude.socket.emit(
    'command',
    { clientSeq: 1, command: { type: 'files.save', host: 's1', path: '/x', content: 'x'.repeat(3_000_000) } },
    () => {},
  );
  await rude.until(() => rude.socket.disconnected);
  expect((await calm.type('docker ps')).ok).toBe(true);
});

test('R40 ten thousand messages at once are each refused or answered, and others go on working', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  using rude = await RawScreen.of(server.url, await server.join(room.code, 'Rude'));
  using calm = await RawScreen.of(server.url, await server.join(room.code, 'Calm'));
  const seat = rude.welcomes[0]?.you?.seat ?? '';
  for (let clientSeq = 1; clientSeq <= 10_000; clientSeq += 1) {
    rude.socket.emit(
      'command',
      { clientSeq, command: { type: 'terminal.enter', host: seat, terminal: 't1', line: 'docker ps' } },
      () => {},
    );
  }
  expect((await calm.type('docker ps')).ok).toBe(true);
  await calm.until(() => calm.screenText().includes('CONTAINER ID'));
  await rude.until(() => rude.socket.disconnected);
  expect(rude.gone).toEqual(['message/too-many']);
  const taken = await (await server.rooms.byId(room.id))?.read(
    (state) => state.privates.get(seat)?.terminals.get('t1')?.nextJob ?? 0,
  );
  expect(taken).toBeLessThan(500);
  expect(await server.metrics.registry.metrics()).toMatch(/drydock_refused_total\{code="message\/too-many"\} \d{3,}/);
});

test('R33 without WebSocket the same class goes on over polling', async () => {
  await using server = await testServer();
  const { room } = await server.open();
  using bench = await RawScreen.of(server.url, await server.join(room.code, 'Ana'), 'tab-00001', ['polling']);
  expect(bench.socket.io.engine.transport.name).toBe('polling');
  expect((await bench.type('docker ps')).ok).toBe(true);
  await bench.until(() => bench.screenText().includes('CONTAINER ID'));
});

/** What the server answers to these bytes on a connection of its own; empty when it hangs up. */
function answerTo(server: TestServer, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const wire = connect(Number(new URL(server.url).port), '127.0.0.1', () => wire.write(bytes));
    wire.on('data', (part) => {
      answer += part;
    });
    wire.on('error', () => {});
    wire.on('close', () => resolve(answer));
  });
}

test('R40 a request that asks for no address at all is answered, and the server goes on', async () => {
  await using server = await testServer();
  for (const target of [
    '//',
    '///',
    '/\\',
    'http://[',
    '//a:b/api/rooms',
    '/api/rooms/%E0%A4%A',
    '/api/names?room=%00',
  ]) {
    const answer = await answerTo(server, `GET ${target} HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n`);
    expect([target, answer]).toEqual([target, expect.stringMatching(/^HTTP\/1\.1 404 /)]);
  }
  expect((await server.get('/healthz')).status).toBe(200);
});
