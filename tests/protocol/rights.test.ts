import { expect, test } from 'vitest';
import type { UserCommand } from '#engine/room/command';
import { INSTRUCTORS_ONLY } from '#engine/room/may-send';
import type { CommandReply, SeatGrant } from '#server/protocol/messages';
import { commandEnvelope } from '#server/protocol/schemas';
import { RoomConnection } from '../../app/client/room-connection';
import { everyCommand } from './every-command';
import { SHORT_LESSON } from './short-lesson';
import { RawScreen, refusal, seatAuth, type TestServer, testServer } from './test-server';

const NOTHING = { seq: 0, counts: {} };

/** What a stranger to a host or to leading may not do: all that only instructors do, and all on a host of another. */
function forbidden(other: string): UserCommand[] {
  const all = everyCommand(other);
  const onHost = Object.values(all).filter((command) => 'host' in command);
  return [
    ...INSTRUCTORS_ONLY.map((type) => all[type]),
    ...onHost,
    { type: 'host.reset', seats: 'all' },
    all['host.reset'],
  ];
}

async function begun(server: TestServer): Promise<{ teacher: SeatGrant; ana: SeatGrant; ben: SeatGrant }> {
  const teacher = await server.open();
  const { code } = teacher.room;
  return { teacher, ana: await server.join(code, 'Ana'), ben: await server.join(code, 'Ben') };
}

const seqOf = async (server: TestServer, { room }: SeatGrant) =>
  (await server.rooms.byId(room.id))?.read(({ seq }) => seq);

test('the table of commands holds every command of the schema', () => {
  const refused = Object.values(everyCommand('s1')).filter(
    (command) => !commandEnvelope.safeParse({ clientSeq: 1, command }).success,
  );
  expect(refused).toEqual([]);
  const { options } = commandEnvelope.shape.command as unknown as {
    options: { shape: { type: { value: UserCommand['type'] } } }[];
  };
  expect(options.map(({ shape }) => shape.type.value).sort()).toEqual(Object.keys(everyCommand('s1')).sort());
});

test('R50 a student, whatever they say of themselves, does nothing that leads and nothing on a host of another', async () => {
  await using server = await testServer();
  const { teacher, ana } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  for (const watching of [false, true]) {
    await deck.send({ type: 'seat.set-watching', seat: ana.seat, watching });
    for (const other of ['s0', 's2']) {
      using bench = await RawScreen.of(server.url, ana, `tab-${watching}-${other}`);
      const before = await seqOf(server, teacher);
      for (const command of forbidden(other)) {
        expect([command.type, await bench.send(command)]).toEqual([
          command.type,
          { ok: false, code: expect.stringMatching(/^command\/not-(allowed|your-host)$/) },
        ]);
      }
      expect(await seqOf(server, teacher)).toBe(before);
    }
  }
});

test('R50 who only watches has no host to work on', async () => {
  await using server = await testServer();
  const { teacher, ana } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  await deck.send({ type: 'seat.set-watching', seat: ana.seat, watching: true });
  using bench = await RawScreen.of(server.url, ana);
  const all = everyCommand(ana.seat);
  for (const command of Object.values(all).filter(({ type }) => /^(terminal|files|browser|host)\./.test(type))) {
    expect([command.type, await bench.send(command)]).toEqual([command.type, { ok: false, code: 'seat/watching' }]);
  }
});

test('R50 a wall does nothing, and a forged seat is not let in', async () => {
  await using server = await testServer();
  const { teacher, ana } = await begun(server);
  using wall = new RawScreen(server.url, { room: teacher.room.id, client: 'wall-0001', have: NOTHING });
  await wall.until(() => wall.welcomes.length > 0);
  const before = await seqOf(server, teacher);
  let clientSeq = 0;
  const tell = (command: UserCommand): Promise<CommandReply> => {
    clientSeq += 1;
    return wall.send(command, clientSeq);
  };
  for (const command of Object.values(everyCommand('s0'))) {
    expect([command.type, await tell(command)]).toEqual([command.type, { ok: false, code: 'command/not-allowed' }]);
  }
  for (const query of [{ type: 'invite' }, { type: 'resume-code' }] as const) {
    expect(await wall.ask(query)).toEqual({ ok: false, code: 'command/not-allowed' });
  }
  expect(await seqOf(server, teacher)).toBe(before);
  for (const seat of ['s0', 's2', 's9', 's00']) {
    expect(await refusal(server.url, seatAuth({ ...ana, seat }, 'tab-00001'))).toBe('seat/wrong-secret');
  }
});

test('R50 a further instructor does all of it, save for sending the first one out', async () => {
  await using server = await testServer();
  const { teacher, ben } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  const invited = await deck.ask({ type: 'invite' });
  const { invite } = (invited.ok ? invited.value : {}) as { invite: string };
  const { body: helper } = await server.post(`/api/rooms/${teacher.room.code}/join`, { name: 'Co', invite });
  expect(helper.role).toBe('instructor');
  using second = await RawScreen.of(server.url, helper, 'tab-of-helper');
  for (const type of INSTRUCTORS_ONLY.filter((one) => one !== 'room.close')) {
    await deck.sendUntilTaken({ type: 'lesson.open', text: SHORT_LESSON, pace: 'instructor' });
    await deck.sendUntilTaken({ type: 'class.show-step', lesson: 'first', index: 0 });
    const reply = await second.sendUntilTaken(everyCommand(ben.seat)[type]);
    expect([type, reply.ok]).toEqual([type, true]);
  }
  const out = { type: 'seat.send-out', seat: 's0', how: 'banned' } as const;
  expect(await second.send(out)).toEqual({ ok: false, code: 'command/not-allowed' });
  expect(await second.send({ type: 'room.close' })).toMatchObject({ ok: true });
});

test('R50 lines are completed on the own host, and by instructors where they are asked to type', async () => {
  await using server = await testServer();
  const { teacher, ana, ben } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  using neighbour = await RawScreen.of(server.url, ben);
  await bench.send({ type: 'files.save', host: ana.seat, path: '/home/student/mine.txt', content: '' });
  const complete = { type: 'complete', host: ana.seat, terminal: 't1', line: 'cat mi', cursor: 6 } as const;
  for (const screen of [deck, neighbour]) {
    expect(await screen.ask(complete)).toEqual({ ok: false, code: 'command/not-your-host' });
  }
  await bench.send({ type: 'seat.want-help', wanted: true });
  for (const screen of [deck, bench]) {
    expect(await screen.ask(complete)).toMatchObject({ ok: true, value: { candidates: ['mine.txt'] } });
  }
  expect(await neighbour.ask(complete)).toEqual({ ok: false, code: 'command/not-your-host' });
});

test('R51 what seats did last goes to instructors alone', async () => {
  await using server = await testServer();
  const { teacher, ana, ben } = await begun(server);
  using deck = await RawScreen.of(server.url, teacher);
  using bench = await RawScreen.of(server.url, ana);
  using neighbour = await RawScreen.of(server.url, ben);
  using wall = new RawScreen(server.url, { room: teacher.room.id, client: 'wall-0001', have: NOTHING });
  await bench.type('docker rm nosuch');
  await deck.until(() => deck.activities.some(({ seat, exitCode }) => seat === ana.seat && exitCode === 1));
  expect(deck.activities.at(-1)).toMatchObject({ line: 'docker rm nosuch', error: expect.stringContaining('nosuch') });
  using late = await RawScreen.of(server.url, teacher, 'tab-00002');
  expect(late.welcomes[0]?.activities).toMatchObject([{ seat: ana.seat, line: 'docker rm nosuch' }]);
  for (const screen of [bench, neighbour, wall]) {
    screen.socket.emit('sync', { seq: 0, counts: {} });
    await screen.until(() => screen.welcomes.length > 1);
    expect(screen.activities).toEqual([]);
  }
});

test('R51 after a reset a deck knows nothing of what was done before, and everything of what is done then', async () => {
  await using server = await testServer();
  const { teacher, ana } = await begun(server);
  const deck = new RoomConnection(teacher.room.code, teacher, server.url);
  try {
    using bench = await RawScreen.of(server.url, ana);
    const told = (line: string | undefined) =>
      bench.until(() => deck.status.is === 'live' && deck.activities.get(ana.seat)?.line === line);
    await bench.type('docker rm nosuch');
    await told('docker rm nosuch');
    await deck.send({ type: 'host.reset', seats: [ana.seat] });
    await told(undefined);
    await bench.type('docker ps');
    await told('docker ps');
  } finally {
    deck.close();
  }
});
