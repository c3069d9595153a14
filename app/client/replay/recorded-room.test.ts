import { expect, onTestFinished, test, vi } from 'vitest';
import { DESK } from '#engine/model/desk';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { HOME } from '#engine/room/host-home';
import { TestClass } from '#engine/room/testing-class';
import { testLesson, testStep } from '#engine/room/testing-lesson';
import type { RecordingHeader } from '#server/protocol/recordings';
import { Playback } from './playback';
import { RecordedRoom } from './recorded-room';
import { RecordingLog } from './recording-log';
import { TestingSource } from './testing-source';

const room = new TestClass();
room.teach(testLesson(testStep({ id: 'one', goals: ['run'] })));
room.type('s1', 'docker pull hello-world');
room.pass(30_000);
room.type('s1', 'docker ps');
room.type('s2', 'docker nonsense');
room.send('s1', { type: 'files.save', host: 's1', path: `${HOME}/note`, content: 'kept' });
const log = room.log.map(({ at, event }, index): RecordedEvent => [index + 1, at, event]);

/** A screen of the recording at its end. */
async function shown(you: RecordedRoom['you'], header: Partial<RecordingHeader> = {}) {
  const source = new TestingSource(log, { header });
  const playback = new Playback(new RecordingLog(source, await source.manifest()));
  const screen = new RecordedRoom(playback, you);
  playback.seek(Number.MAX_SAFE_INTEGER);
  await vi.waitFor(() => expect(playback.waiting).toBe(false));
  return { source, playback, screen };
}

test('the wall is told nothing private', async () => {
  const { screen } = await shown(null);
  expect([...screen.replica.state.privates.keys()]).toEqual([]);
  expect([...screen.activities.keys()]).toEqual([]);
  expect(screen.online).toEqual(['s0', 's1', 's2', 's3']);
  screen.watch(['s1']);
  expect(screen.replica.state.privates.get('s1')?.terminals.size).toBe(1);
  screen.watch([]);
  expect([...screen.replica.state.privates.keys()]).toEqual([]);
});

test('a bench has its own part, the deck its desk and what everybody did last', async () => {
  const bench = await shown({ seat: 's1', role: 'student' });
  expect([...bench.screen.replica.state.privates.keys()]).toEqual(['s1']);
  const deck = await shown({ seat: 's0', role: 'instructor' });
  expect([...deck.screen.replica.state.privates.keys()]).toEqual([DESK, 's0']);
  expect(deck.screen.replica.state.privates.get(DESK)?.desk?.key).not.toBe(null);
  expect(deck.screen.activities.get('s2')).toMatchObject({ line: 'docker nonsense', exitCode: 1 });
});

test('what the reader is not given is not there', async () => {
  const { screen } = await shown({ seat: 's0', role: 'instructor' }, { privates: ['s1'], desk: false });
  screen.watch(['s1', 's2']);
  expect([...screen.replica.state.privates.keys()]).toEqual(['s1']);
});

test('Z4 it takes no commands, and says so', async () => {
  const { screen } = await shown({ seat: 's1', role: 'student' });
  const told: string[] = [];
  screen.onProblem((problem) => told.push(problem));
  expect(await screen.submit()).toEqual({ ok: false, code: 'replay/read-only' });
  expect(await screen.send()).toBe(null);
  expect(await screen.wish()).toBe(false);
  expect(told).toEqual(['replay/read-only', 'replay/read-only']);
  expect(await screen.ask({ type: 'resume-code' })).toEqual({ ok: false, code: 'replay/read-only' });
});

test('Z7 a file is shown as it was, if the recording holds it', async () => {
  const { screen, source } = await shown({ seat: 's1', role: 'student' });
  const file = { type: 'file', seat: 's1', target: 'host', path: `${HOME}/note` } as const;
  expect(await screen.ask(file)).toMatchObject({ ok: true, value: { opaque: true, size: 4 } });
  const entry = screen.replica.state.privates.get('s1')?.files.get(`${HOME}/note`);
  if (entry?.kind === 'file') source.blobs.set(entry.content ?? '', new TextEncoder().encode('kept'));
  expect(await screen.ask(file)).toMatchObject({ ok: true, value: { content: 'kept', opaque: false, size: 4 } });
  expect(await screen.ask({ ...file, path: `${HOME}/none` })).toEqual({ ok: false, code: 'query/not-found' });
});

test('Z7 so are the layers of images, with what comes from the catalogue', async () => {
  const { screen } = await shown({ seat: 's1', role: 'student' });
  const [image] = screen.replica.state.hosts.get('s1')?.images.keys() ?? [];
  const layer = { type: 'layer', seat: 's1', target: `image:${image}:1` } as const;
  expect(await screen.ask(layer)).toMatchObject({ ok: true, value: { total: expect.any(Number) } });
  const folder = { type: 'folder', seat: 's1', target: `image:${image}`, path: '/' } as const;
  expect(await screen.ask(folder)).toMatchObject({ ok: true, value: [{ name: 'hello' }] });
  expect(await screen.ask({ ...folder, path: '/none' })).toEqual({ ok: false, code: 'query/not-found' });
  expect(await screen.ask({ ...layer, seat: 's2' })).toEqual({ ok: false, code: 'query/not-found' });
});

test('a screen waits for its first moment; from then on it shows the last one until the next is there', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const source = new TestingSource(log, { segment: Math.ceil(log.length / 2) });
  source.reaches = 0;
  const playback = new Playback(new RecordingLog(source, await source.manifest()));
  const screen = new RecordedRoom(playback, null);
  playback.seekSeq(3);
  expect(screen.arrived).toBe(false);
  source.reaches = 1;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.arrived).toBe(true);
  const { version, replica } = screen;
  playback.seek(Number.MAX_SAFE_INTEGER);
  expect(playback.waiting).toBe(true);
  expect(screen).toMatchObject({ arrived: true, version });
  expect(screen.replica).toBe(replica);
  source.reaches = 2;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(screen.version).toBeGreaterThan(version);
  expect(screen.replica.state.seq).toBe(log.length);
  playback.close();
});
