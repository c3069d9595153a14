import { expect, test } from 'vitest';
import type { SeatId } from '#engine/model/room-state';
import type { UserCommand } from '#engine/room/command';
import { encodeState } from '#engine/room/state-codec';
import { SHORT_LESSON } from './short-lesson';
import { type Screen, SimulatedClass } from './simulated-class';
import { RawScreen, testServer } from './test-server';

const NOTHING = { seq: 0, counts: {} };
/** What the key to the lesson holds and the sheet does not. */
const KEY = ['SECRET-', 'FIRST-HINT', 'SECOND-HINT', 'LATER-HINT'];
/** How it is told what somebody has answered, and who is stuck. */
const ANSWERS = ['"confidence"', '"option"', 'because of reasons', '"desk.', 'same-error'];

const RIGHT = /"right":\d/;

/** Keeps, as text, all that a screen is sent. */
function listened(screen: RawScreen): () => string {
  const heard: string[] = [];
  screen.socket.onAny((...sent: unknown[]) => {
    heard.push(JSON.stringify(sent), ...sent.flat().map(asText));
  });
  return () => [...heard, encodeState(screen.replica.state)].join('\n');
}

function asText(sent: unknown): string {
  return sent instanceof ArrayBuffer || ArrayBuffer.isView(sent) ? new TextDecoder().decode(sent) : '';
}

function told(text: string, words: readonly string[]): string[] {
  return words.filter((word) => text.includes(word));
}

/** A class with the screens of its instructor, of Ana, of Ben who sits beside her, and of nobody: the wall. */
async function classOfTwo() {
  const server = await testServer();
  const teacher = await server.open();
  const { id, code } = teacher.room;
  const [ana, ben] = [await server.join(code, 'Ana'), await server.join(code, 'Ben')];
  const deck = await RawScreen.of(server.url, teacher);
  const bench = await RawScreen.of(server.url, ana);
  const neighbour = await RawScreen.of(server.url, ben);
  const wall = new RawScreen(server.url, { room: id, client: 'wall-0001', have: NOTHING });
  await wall.until(() => wall.welcomes.length > 0);
  const end = async () => {
    for (const screen of [deck, bench, neighbour, wall]) screen[Symbol.dispose]();
    await server[Symbol.asyncDispose]();
  };
  return { server, ana, ben, deck, bench, neighbour, wall, [Symbol.asyncDispose]: end };
}

test('S44 a student is sent neither the key to the lesson nor what others answer, until it is shown', async () => {
  await using seen = await classOfTwo();
  const { server, ana, ben, deck, bench, neighbour, wall } = seen;
  const [deckHears, benchHears, neighbourHears, wallHears] = [deck, bench, neighbour, wall].map(listened) as [
    () => string,
    () => string,
    () => string,
    () => string,
  ];
  const poll = 'step:one' as const;

  await deck.sendUntilTaken({ type: 'lesson.open', text: SHORT_LESSON, pace: 'instructor' });
  await deck.send({ type: 'class.show-step', lesson: 'first', index: 0 });
  await bench.send({ type: 'poll.answer', poll, option: 1, confidence: 'sure' });
  await bench.send({ type: 'lesson.hint', step: 'one' });
  for (let times = 0; times < 3; times += 1) await bench.type('docker start nosuch');
  await bench.type('docker run -d --name web nginx');
  await deck.send({ type: 'poll.close', poll });
  await bench.send({ type: 'poll.reflect', poll, text: 'because of reasons' });
  // Whoever asks to follow the desk gets what they may have, from the beginning.
  neighbour.socket.emit('watch', { seats: ['desk', ana.seat], have: NOTHING });
  wall.socket.emit('watch', { seats: ['desk', ana.seat], have: NOTHING });
  using late = await RawScreen.of(server.url, ben, 'tab-late');
  const lateHears = listened(late);
  late.socket.emit('sync', NOTHING);
  await late.until(() => late.welcomes.length > 1);
  await deck.until(() => deckHears().includes('because of reasons'));
  for (const screen of [bench, neighbour, wall]) {
    await screen.until(() => screen.replica.state.seq === deck.replica.state.seq);
  }

  for (const hears of [neighbourHears, wallHears, lateHears]) {
    expect(told(hears(), ['answered', ...KEY, ...ANSWERS])).toEqual(['answered']);
    expect(hears().match(RIGHT)).toBeNull();
  }
  // Ana has what she opened and what she answered herself.
  expect(told(benchHears(), [...KEY, '"desk.'])).toEqual(['FIRST-HINT']);
  expect(benchHears().match(RIGHT)).toBeNull();
  expect(told(deckHears(), [...KEY, ...ANSWERS])).toEqual([...KEY, ...ANSWERS]);

  await deck.send({ type: 'poll.show', poll, shown: true });
  await neighbour.until(() => neighbourHears().includes('SECRET-EXPLANATION'));
  expect(told(neighbourHears(), KEY)).toEqual(['SECRET-']);
  expect(told(neighbourHears(), ANSWERS)).toEqual([]);
});

test('S44 who shows its terminals to others shows neither its answers nor its hints', async () => {
  await using seen = await classOfTwo();
  const { ana, deck, bench, neighbour, wall } = seen;
  const heard = [neighbour, wall].map(listened);
  await deck.sendUntilTaken({ type: 'lesson.open', text: SHORT_LESSON, pace: 'self' });
  await bench.send({ type: 'seat.share', sharing: true });
  await deck.send({ type: 'class.hint', to: [ana.seat], text: 'for Ana alone' });
  // One looks on from before, the other comes when it is done.
  expect(await neighbour.watch(ana.seat)).toEqual([ana.seat]);
  await bench.send({ type: 'poll.answer', poll: 'step:one', option: 1, confidence: 'sure' });
  await bench.send({ type: 'lesson.hint', step: 'one' });
  await bench.type('docker version');
  expect(await wall.watch(ana.seat)).toEqual([ana.seat]);
  const count = () => bench.replica.state.privates.get(ana.seat)?.count;
  for (const screen of [neighbour, wall]) {
    await screen.until(() => screen.screenText(ana.seat).includes('docker version'));
    await screen.until(() => screen.replica.state.privates.get(ana.seat)?.count === count());
  }
  for (const hears of heard) {
    expect(told(hears(), [...KEY, ...ANSWERS, 'for Ana alone'])).toEqual([]);
    expect(hears().match(RIGHT)).toBeNull();
  }
  expect(bench.replica.state.privates.get(ana.seat)?.answers?.get('step:one')?.told?.right).toEqual(expect.any(Number));
});

test('S45 a lesson goes on where it was, wherever in it the server is killed', async () => {
  const whole = await taught(null);
  expect(whole.progress).toMatchObject({ s1: ['one', 'two'], s2: ['one'] });
  expect(whole.answers).toEqual([0, 1]);
  expect(whole.stuck).toEqual(['s2']);
  for (let killed = 0; killed < whole.commands; killed += 1) {
    const { progress, answers, stuck, hashes } = await taught(killed);
    expect([killed, progress, answers]).toEqual([killed, whole.progress, whole.answers]);
    expect(hashes.replayed).toBe(hashes.live);
    // Complaints are counted anew: who has made some before is noticed later.
    expect([[], ['s2']]).toContainEqual(stuck);
  }
});

/** A short class; the server is killed while it decides on so many commands (null: never). */
async function taught(killed: number | null) {
  const simulated = await SimulatedClass.open(2);
  await simulated.settle();
  const [deck, ana, ben] = simulated.screens as [Screen, Screen, Screen];
  const type = (screen: Screen, line: string): [Screen, UserCommand] => [
    screen,
    { type: 'terminal.enter', host: screen.grant.seat, terminal: 't1', line },
  ];
  const said = SHORT_LESSON.replace(', prints: SECRET-CONDITION', '');
  const commands: [Screen, UserCommand][] = [
    [deck, { type: 'lesson.open', text: said, pace: 'instructor' }],
    [deck, { type: 'class.show-step', lesson: 'first', index: 0 }],
    [ana, { type: 'poll.answer', poll: 'step:one', option: 0, confidence: 'sure' }],
    [ben, { type: 'poll.answer', poll: 'step:one', option: 1, confidence: 'guess' }],
    [ana, { type: 'lesson.hint', step: 'one' }],
    [deck, { type: 'class.give', to: 'all', gift: { kind: 'image', reference: 'nginx' } }],
    type(ana, 'docker create --name web nginx'),
    type(ben, 'docker create --name web nginx'),
    type(ana, 'docker ps'),
    type(ben, 'docker ps'),
    [deck, { type: 'poll.show', poll: 'step:one', shown: true }],
    [deck, { type: 'class.show-step', lesson: 'first', index: 1 }],
    type(ana, 'docker rm -f web'),
    ...Array.from({ length: 3 }, () => type(ben, 'docker rm nosuch')),
  ];
  for (const [at, [screen, command]] of commands.entries()) {
    screen.send(command);
    if (at === killed) await simulated.crash();
    await simulated.settle();
  }
  const actor = await simulated.actor();
  return actor
    .read(({ class: { lesson }, privates }) => {
      const desk = privates.get('desk')?.desk;
      const done = (seat: SeatId) => Object.keys(lesson?.progress.get(seat)?.done ?? {});
      const answers = [...(desk?.answers.get('step:one')?.values() ?? [])].map(({ first }) => first?.option);
      return { progress: { s1: done('s1'), s2: done('s2') }, answers, stuck: [...(desk?.stuck.keys() ?? [])] };
    })
    .then(async (found) => ({ ...found, hashes: await simulated.hashes(), commands: commands.length }));
}
