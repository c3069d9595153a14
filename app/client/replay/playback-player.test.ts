import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { Playback } from './playback';
import { PlaybackPlayer } from './playback-player';
import { RecordingLog } from './recording-log';
import { TestingSource } from './testing-source';

const START = Date.UTC(2026, 10, 21, 9);

/** Somebody joins, and tags an image after so many milliseconds each. */
function tagged(...moments: readonly number[]): RecordedEvent[] {
  const seat = { id: 's1', role: 'student', name: 'Ana', look: 0, joinedAt: START } as const;
  return [
    [1, START, { type: 'seat.joined', seat }],
    ...moments.map((at, index): RecordedEvent => {
      const reference = `copy:${index + 1}`;
      return [index + 2, START + at, { type: 'image.tagged', seat: 's1', reference, image: 'sha256:00' }];
    }),
  ];
}

async function playing(source: TestingSource): Promise<PlaybackPlayer> {
  const player = new PlaybackPlayer(new Playback(new RecordingLog(source, await source.manifest())));
  await vi.advanceTimersByTimeAsync(1);
  return player;
}

/** So many milliseconds go by at the viewer's. */
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (draw: (time: number) => void) => setTimeout(() => draw(Date.now()), 16));
  vi.stubGlobal('cancelAnimationFrame', (handle: ReturnType<typeof setTimeout>) => clearTimeout(handle));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('it begins at the beginning, plays at its speed and stands still at the end', async () => {
  const player = await playing(new TestingSource(tagged(1_000, 2_000, 4_000)));
  expect(player.now()).toMatchObject({ at: 0, seq: 1, playing: false });
  player.setSkipsIdle(false);
  player.play();
  await pass(1_500);
  expect(player.now()).toMatchObject({ playing: true, seq: 2 });
  player.setSpeed(4);
  await pass(600);
  expect(player.now()).toMatchObject({ playing: true, seq: 3 });
  await pass(200);
  expect(player.now()).toMatchObject({ playing: false, seq: 4, at: 4_000 });
  player.play();
  await pass(100);
  expect(player.now().at).toBeLessThan(1_000);
  player.close();
});

test('a stretch without events is played for a moment only, if one wishes so', async () => {
  const player = await playing(new TestingSource(tagged(600_000, 600_100)));
  player.play();
  await pass(1_400);
  expect(player.now().seq).toBe(1);
  await pass(400);
  expect(player.now()).toMatchObject({ seq: 3, playing: false });
  player.close();
});

test('it pauses just before a stop, and goes on past it', async () => {
  const player = await playing(new TestingSource(tagged(500, 1_000, 1_500)));
  player.setStops([1_000]);
  player.play();
  await pass(2_000);
  expect(player.now()).toMatchObject({ playing: false, stop: 1_000, at: 999, seq: 2 });
  player.play();
  expect(player.now().stop).toBe(null);
  await pass(2_000);
  expect(player.now()).toMatchObject({ playing: false, seq: 4 });
  player.seek(0);
  player.seek(1_200);
  expect(player.now()).toMatchObject({ stop: null, seq: 3 });
  player.close();
});

test('a moment whose events are still on their way is beyond the stops before it', async () => {
  const source = new TestingSource(tagged(500, 1_000, 2_500, 3_000));
  const player = new PlaybackPlayer(new Playback(new RecordingLog(source, await source.manifest())));
  player.setStops([500, 2_500]);
  player.seekSeq(3);
  player.play();
  await pass(100);
  expect(player.now()).toMatchObject({ playing: true, seq: 3, stop: null });
  await pass(2_000);
  expect(player.now()).toMatchObject({ playing: false, stop: 2_500, at: 2_499, seq: 3 });
  player.close();
});

test('steps go from event to event and pause', async () => {
  const player = await playing(new TestingSource(tagged(500, 1_000)));
  player.play();
  player.step(1);
  expect(player.now()).toMatchObject({ playing: false, seq: 2, at: 500 });
  player.step(-1);
  expect(player.now()).toMatchObject({ seq: 1, at: 0 });
  player.close();
});

test('Z6 whoever is at the end of a class that goes on sees it go on', async () => {
  const log = tagged(1_000);
  const source = new TestingSource(log);
  source.live = true;
  const player = await playing(source);
  player.seek(1_000);
  player.play();
  await pass(500);
  expect(player.now()).toMatchObject({ playing: true, seq: 2 });
  log.push(...tagged(1_000, 2_000).slice(2));
  await pass(5_000);
  expect(player.now()).toMatchObject({ playing: true, seq: 3, at: 2_000 });
  player.close();
});

test('while events are on their way its clock stands still', async () => {
  const source = new TestingSource(tagged(1_000, 2_000, 3_000), { segment: 2 });
  source.reaches = 1;
  const player = await playing(source);
  player.setSkipsIdle(false);
  player.play();
  await pass(30_000);
  expect(player.now()).toMatchObject({ playing: true, seq: 2, waiting: true });
  expect(player.now().at).toBeLessThan(2_100);
  source.reaches = 2;
  await pass(10_000);
  expect(player.now()).toMatchObject({ playing: false, seq: 4, waiting: false });
  player.close();
});
