import { expect, test } from 'vitest';
import type { CommandReply, SeatGrant } from '#server/protocol/messages';
import { WorkerSandbox } from '#server/sandbox/worker-sandbox';
import { MemoryRoomStore } from '#server/store/memory-room-store';
import type { StoredEvent } from '#server/store/room-store';
import { RawScreen, type TestServer, testServer } from './test-server';

const namesOf = (screen: RawScreen, seat: string) => [...(screen.replica.state.hosts.get(seat)?.names.keys() ?? [])];

/** A store whose reading of a seat's events waits until it is told to go on. */
class SlowReading extends MemoryRoomStore {
  reading = 0;
  goOn = () => {};
  private gate = Promise.resolve();

  hold(): void {
    this.gate = new Promise((resolve) => {
      this.goOn = resolve;
    });
  }

  override async readSeatEvents(...asked: Parameters<MemoryRoomStore['readSeatEvents']>): Promise<StoredEvent[]> {
    this.reading += 1;
    await this.gate;
    return super.readSeatEvents(...asked);
  }
}

/** A server whose reading of the log is held, and Ana's bench in its class. */
class SlowClass implements AsyncDisposable {
  private constructor(
    readonly store: SlowReading,
    readonly server: TestServer,
    readonly teacher: SeatGrant,
    readonly ana: SeatGrant,
    readonly bench: RawScreen,
  ) {}

  static async open(): Promise<SlowClass> {
    const store = new SlowReading();
    const server = await testServer({ store });
    const teacher = await server.open();
    const ana = await server.join(teacher.room.code, 'Ana');
    return new SlowClass(store, server, teacher, ana, await RawScreen.of(server.url, ana));
  }

  /** Sends an undo whose reading has begun when this is over; `undone` waits for the reply. */
  async heldUndo(clientSeq?: number): Promise<{ readonly undone: Promise<CommandReply> }> {
    this.store.hold();
    const undone = this.bench.send({ type: 'host.undo' }, clientSeq);
    await this.bench.until(() => this.store.reading === 1);
    return { undone };
  }

  /** Waits until the volume `two` is told to be gone, and looks whether `one` alone is left. */
  async onlySecondUndone(): Promise<void> {
    const { bench, ana } = this;
    await bench.until(() => bench.screenText().includes('undone: docker volume create two\n'));
    expect([...(bench.replica.state.hosts.get(ana.seat)?.volumes.keys() ?? [])]).toEqual(['one']);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.bench[Symbol.dispose]();
    await this.server[Symbol.asyncDispose]();
  }
}

test('R61 an undo goes back step by step, is told in the terminal, and a crash in between does it once', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  using deck = await RawScreen.of(server.url, teacher);
  await deck.send({
    type: 'class.set-registry',
    rules: { speed: 'instant', hub: 'open', pullLimit: null, accounts: false },
  });
  using bench = await RawScreen.of(server.url, ana);
  expect(await bench.send({ type: 'host.undo' })).toEqual({ ok: false, code: 'host/nothing-to-undo' });
  for (const line of [
    'docker run -d --name web nginx',
    'docker run -d --name web2 nginx',
    'docker rm -f web',
    'docker ps',
  ]) {
    await bench.type(line);
    await bench.until(() => {
      const last = bench.replica.state.privates.get(ana.seat)?.terminals.get('t1')?.last;
      return last?.line === line && last.exitCode !== null;
    });
  }
  await deck.until(() => namesOf(deck, ana.seat).join() === 'web2');
  expect(await bench.send({ type: 'host.undo' }, 50)).toMatchObject({ ok: true });
  await deck.until(() => namesOf(deck, ana.seat).length === 2);
  expect(namesOf(deck, ana.seat)).toEqual(['web', 'web2']);
  await bench.until(() => bench.screenText().includes('undone: docker rm -f web\n'));
  expect(await bench.send({ type: 'host.undo' }, 50)).toEqual({ ok: false, code: 'command/already-taken' });
  const actor = await server.rooms.byId(teacher.room.id);
  if (actor) await server.rooms.unload(actor);
  await bench.until(() => !bench.socket.connected);
  using back = await RawScreen.of(server.url, ana);
  expect(await back.send({ type: 'host.undo' }, 51)).toMatchObject({ ok: true });
  await back.until(() => namesOf(back, ana.seat).length === 1);
  expect(namesOf(back, ana.seat)).toEqual(['web']);
});

test('R62 while the log is read others go on, and a line typed meanwhile is what is undone', async () => {
  await using slow = await SlowClass.open();
  const { store, server, teacher, ana, bench } = slow;
  using deck = await RawScreen.of(server.url, teacher);
  using second = await RawScreen.of(server.url, ana, 'tab-00002');
  await bench.type('docker volume create one');
  const { undone } = await slow.heldUndo();
  expect(await deck.type('docker ps')).toMatchObject({ ok: true });
  expect(await second.type('docker volume create two')).toMatchObject({ ok: true });
  // Whoever presses twice is not read for twice.
  expect(await second.send({ type: 'host.undo' })).toEqual({ ok: false, code: 'host/busy' });
  store.goOn();
  expect(await undone).toMatchObject({ ok: true });
  await slow.onlySecondUndone();
});

test('R61 an undo that is sent again while the log is read is answered as the first one', async () => {
  await using slow = await SlowClass.open();
  const { store, server, ana, bench } = slow;
  for (const name of ['one', 'two']) await bench.type(`docker volume create ${name}`);
  const { undone } = await slow.heldUndo(50);
  using back = await RawScreen.of(server.url, ana);
  const again = back.send({ type: 'host.undo' }, 50);
  expect(await back.ask({ type: 'complete', terminal: 't1', line: '', cursor: 0 })).toMatchObject({ ok: true });
  store.goOn();
  expect(await Promise.all([undone, again])).toMatchObject([{ ok: true }, { ok: true }]);
  await slow.onlySecondUndone();
});

test('R62 for who will be refused nothing is read', async () => {
  await using slow = await SlowClass.open();
  const { store, server, teacher, ana, bench } = slow;
  using deck = await RawScreen.of(server.url, teacher);
  await bench.type('docker volume create one');
  await deck.send({ type: 'class.freeze', message: 'eyes here' });
  expect(await bench.send({ type: 'host.undo' })).toEqual({ ok: false, code: 'class/frozen' });
  await deck.send({ type: 'class.freeze', message: null });
  await deck.send({ type: 'seat.set-watching', seat: ana.seat, watching: true });
  expect(await bench.send({ type: 'host.undo' })).toEqual({ ok: false, code: 'seat/watching' });
  expect(store.reading).toBe(0);
});

test('R62 nobody undoes while something runs, nor what the instructor gave', async () => {
  await using server = await testServer();
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  await bench.type('docker volume create one');
  await bench.type('docker events');
  expect(await bench.send({ type: 'host.undo' })).toEqual({ ok: false, code: 'host/busy' });
  await bench.send({ type: 'terminal.interrupt', host: ana.seat, terminal: 't1' });
  const start = { fresh: false, files: [], images: [], lines: ['docker volume create given'] };
  expect(await deck.send({ type: 'class.give', to: 'all', gift: { kind: 'start', start } })).toMatchObject({
    ok: true,
  });
  expect(await bench.send({ type: 'host.undo' })).toEqual({ ok: false, code: 'host/nothing-to-undo' });
});

test('U9 a shell in a folder that an undo takes away stands in the one above it', async () => {
  await using server = await testServer({ sandbox: new WorkerSandbox() });
  const teacher = await server.open();
  const ana = await server.join(teacher.room.code, 'Ana');
  using bench = await RawScreen.of(server.url, ana);
  const shell = () => bench.replica.state.privates.get(ana.seat)?.terminals.get('t1');
  for (const line of ['mkdir -p one/two', 'cd one/two', 'cat nosuch']) {
    await bench.type(line);
    await bench.until(() => shell()?.last?.line === line && shell()?.job === null);
  }
  expect(shell()).toMatchObject({ cwd: '/home/student/one/two', lastCode: 1 });
  expect(await bench.send({ type: 'host.undo' })).toMatchObject({ ok: true });
  await bench.until(() => bench.screenText().includes('undone: mkdir'));
  expect(shell()).toMatchObject({ cwd: '/home/student', lastCode: 1, last: { line: 'cat nosuch', exitCode: 1 } });
});

test('U7 a script that runs all the time sees files go back, and prints on', async () => {
  await using server = await testServer({ sandbox: new WorkerSandbox() });
  const teacher = await server.open();
  using deck = await RawScreen.of(server.url, teacher);
  await deck.send({
    type: 'class.set-registry',
    rules: { speed: 'instant', hub: 'open', pullLimit: null, accounts: false },
  });
  using bench = await RawScreen.of(server.url, await server.join(teacher.room.code, 'Ana'));
  const host = bench.welcomes[0]?.you?.seat ?? '';
  const ended = (line: string) => {
    const last = bench.replica.state.privates.get(host)?.terminals.get('t1')?.last;
    return last?.line === line && last.exitCode !== null;
  };
  const log = () => [...(bench.replica.state.privates.get(host)?.logs.values() ?? [])].flat().map(({ text }) => text);
  const lines = [
    `docker run -d --name tells -v data:/data alpine sh -c 'while :; do cat /data/word; sleep 0.05; done'`,
    `docker exec tells sh -c 'echo one > /data/word'`,
    `docker exec tells sh -c 'echo two > /data/word'`,
  ];
  for (const line of lines) {
    expect(await bench.type(line)).toMatchObject({ ok: true });
    await bench.until(() => ended(line));
  }
  await bench.until(() => log().includes('two\n'));
  expect(await bench.send({ type: 'host.undo' })).toMatchObject({ ok: true });
  await bench.until(() => bench.screenText().includes('undone: docker exec tells'));
  const before = log().length;
  await bench.until(() => log().length > before + 5);
  expect(log().at(-1)).toBe('one\n');
});
