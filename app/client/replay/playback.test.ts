import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { DESK } from '#engine/model/desk';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { seatActivity } from '#engine/room/seat-activity';
import { hashPrivate, hashPublic } from '#engine/room/state-hash';
import { TestClass } from '#engine/room/testing-class';
import { testLesson, testStep } from '#engine/room/testing-lesson';
import { Playback } from './playback';
import { RecordingLog } from './recording-log';
import { TestingSource } from './testing-source';

/** Two students work; every line takes a second. */
function worked(): RecordedEvent[] {
  const room = new TestClass();
  room.teach(testLesson(testStep({ id: 'one', goals: ['run'] })));
  for (let round = 0; round < 8; round += 1) {
    for (const seat of ['s1', 's2']) {
      room.type(seat, `docker run -d --name web${round} nginx`);
      room.pass(30_000);
      room.type(seat, 'docker run nosuchimage');
      room.pass(30_000);
      room.type(seat, `docker tag nginx copy:${round}`);
      room.pass(1_000);
    }
    room.send('s0', { type: 'host.reset', seats: ['s2'] });
  }
  return room.log.map(({ at, event }, index): RecordedEvent => [index + 1, at, event]);
}

const log = worked();

function foldedTo(position: number) {
  const state = emptyRoom('all');
  for (const [seq, at, event] of log.slice(0, position)) apply(state, seq, at, event);
  return state;
}

async function opened(source: TestingSource, options?: ConstructorParameters<typeof Playback>[1]): Promise<Playback> {
  return new Playback(new RecordingLog(source, await source.manifest()), options);
}

/** All that it waits for is there. */
function settled(playback: Playback): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (playback.waiting) return;
      stop();
      resolve();
    };
    const stop = playback.subscribe(look);
    queueMicrotask(look);
  });
}

function expectFolded(playback: Playback, seats: readonly string[]): void {
  const state = foldedTo(playback.position);
  const { seq } = playback;
  expect(hashPublic({ ...playback.moment.room, seq })).toBe(hashPublic({ ...state, seq }));
  for (const seat of seats) {
    const own = playback.privateOf(seat);
    const was = state.privates.get(seat);
    if (own && was) expect(hashPrivate(own), seat).toBe(hashPrivate(was));
    else expect(own !== undefined, seat).toBe(true);
  }
}

afterEach(() => vi.useRealTimers());

test('Z1 gone to in any order, everything that is followed is the fold of its events', async () => {
  const start = log[0]?.[1] ?? 0;
  const whole = (log.at(-1)?.[1] ?? 0) - start;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }), async (parts) => {
      const playback = await opened(new TestingSource(log, { segment: 70 }));
      playback.follow({}, ['s1', DESK], true);
      for (const part of [...parts, 1]) {
        playback.seek(start + part * whole);
        await settled(playback);
        expect(playback.position).toBe(log.filter(([, at]) => at <= start + part * whole).length);
        expectFolded(playback, ['s1', DESK]);
        const doings = [...foldedTo(playback.position).privates.values()].flatMap((own) => seatActivity(own) ?? []);
        expect(playback.activities()).toEqual(new Map(doings.map((doing) => [doing.seat, doing])));
      }
      playback.close();
    }),
    { numRuns: 5 },
  );
});

test('Z3 what was recorded as the state after each segment is what the player comes to', async () => {
  const told: boolean[] = [];
  const playback = await opened(new TestingSource(log, { segment: 50 }), {
    verify: ({ hash }, state) => told.push(hash === hashPublic(state)),
  });
  playback.seekSeq(log.length);
  await settled(playback);
  expect(told.length).toBeGreaterThanOrEqual(Math.ceil(log.length / 50));
  expect(told).not.toContain(false);
  playback.close();
});

test('what happened lately is the same however one came to a moment', async () => {
  const middle = Math.floor(log.length / 2);
  const [there, back] = [await opened(new TestingSource(log)), await opened(new TestingSource(log))];
  there.seekSeq(middle);
  back.seekSeq(log.length);
  await settled(back);
  back.seekSeq(middle);
  await Promise.all([settled(there), settled(back)]);
  expect(back.moment.happenings).toEqual(there.moment.happenings);
  expect(back.moment.happenings.length).toBeGreaterThan(5);
  expect(back.moment.lastHappening).toEqual(there.moment.lastHappening);
  there.close();
  back.close();
});

test('one steps over events of what is followed, there and back', async () => {
  const playback = await opened(new TestingSource(log, { segment: 40 }));
  playback.follow({}, ['s1']);
  const seen = log.filter(([, , event]) => !('seat' in event) || event.seat !== 's2' || !foreign(event.type));
  await walk(playback, () => playback.stepForward(), 60);
  const there = playback.seq;
  expect(seen.map(([seq]) => seq)).toContain(there);
  await walk(playback, () => playback.stepBack(), 60);
  expect(playback.position).toBe(0);
  playback.stepBack();
  await settled(playback);
  expect(playback.position).toBe(0);
  playback.close();
});

test('from wherever it is, it knows when something of what is followed happens next', async () => {
  const playback = await opened(new TestingSource(log, { segment: 40 }));
  // Once to the end: then all of it is at hand.
  playback.seekSeq(log.length);
  await settled(playback);
  const nextOf = (seat: string, position: number) =>
    log.slice(position).find(([, , event]) => !('seat' in event) || event.seat === seat || !foreign(event.type))?.[1];
  for (const [index, position] of [0, 3, 4, 200, 90, 91, 92, log.length, log.length - 1, 5].entries()) {
    const seat = index % 2 === 0 ? 's1' : 's2';
    playback.follow(log, [seat]);
    playback.seekSeq(position);
    await settled(playback);
    expect(playback.nextAt()).toBe(nextOf(seat, position) ?? null);
  }
  playback.close();
});

test('time alone changes nothing that is shown', async () => {
  const playback = await opened(new TestingSource(log));
  const [last = [0, 0]] = log.slice(-1);
  playback.seek(last[1]);
  await settled(playback);
  const { version } = playback;
  playback.seek(last[1] + 500);
  expect(playback.at).toBe(last[1] + 500);
  expect(playback.version).toBe(version);
  playback.stepBack();
  await settled(playback);
  expect(playback.version).toBeGreaterThan(version);
  playback.close();
});

test('Z6 of a class that goes on there is more, and what was there stays', async () => {
  const source = new TestingSource(log.slice(0, 130), { segment: 50 });
  source.live = true;
  const playback = await opened(source);
  playback.seek(Number.MAX_SAFE_INTEGER);
  await settled(playback);
  expect(playback.position).toBe(130);
  source.log.push(...log.slice(130, 190));
  expect(await playback.log.refresh()).toBe(true);
  expect(await playback.log.refresh()).toBe(false);
  playback.seek(Number.MAX_SAFE_INTEGER);
  await settled(playback);
  expect(playback.position).toBe(190);
  expectFolded(playback, []);
  expect(source.fetched.filter((index) => index === 0)).toHaveLength(1);
  playback.close();
});

test('Z5 what is damaged ends the recording before it, and is told', async () => {
  const inEvents = log.slice(0, 150).map(([seq, at, event]) => JSON.stringify([seq, at, event]));
  inEvents[120] = '[121,5,{"type":"seat.joined","seat":null}]';
  for (const [text, end] of [
    ['no recording', 100],
    ['[1,2]\n', 100],
    [inEvents.slice(100, 150).join('\n'), 120],
  ] as const) {
    const source = new TestingSource(log.slice(0, 150), { segment: 100 });
    source.damaged.set(1, text);
    const playback = await opened(source);
    playback.seekSeq(150);
    await settled(playback);
    expect(playback.position).toBe(end);
    expect(playback.log.damage).toMatchObject({ position: end, segment: 1 });
    expectFolded(playback, []);
    playback.close();
  }
});

test('without a connection it waits, and goes on by itself', async () => {
  vi.useFakeTimers();
  const source = new TestingSource(log);
  const playback = await opened(source);
  source.reaches = 0;
  playback.seekSeq(90);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(playback).toMatchObject({ waiting: true });
  expect(playback.log.offline).toBe(true);
  expect(source.fetched.length).toBeLessThan(10);
  source.reaches = Number.POSITIVE_INFINITY;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(playback).toMatchObject({ waiting: false, position: 90 });
  playback.close();
});

function foreign(type: string): boolean {
  return type.startsWith('terminal.') || ['command.accepted', 'files.changed', 'process.set'].includes(type);
}

async function walk(playback: Playback, step: () => void, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    step();
    await settled(playback);
  }
}
