import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { emptyRoom } from '#engine/room/empty-room';
import { hashPublic } from '#engine/room/state-hash';
import { openFile } from './open-file';
import { Playback } from './playback';
import { RecordingLog } from './recording-log';

const sample = await readFile(new URL('../../../lessons/demonstration.drydock', import.meta.url));

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const outcome = await openFile(new Blob([bytes]));
  if ('trouble' in outcome) throw new Error(JSON.stringify(outcome.trouble));
  return outcome.source;
}

test('a file is played to what the class had come to', async () => {
  const source = await opened(new Uint8Array(sample));
  const manifest = await source.manifest();
  expect(source.cut).toBe(false);
  expect(manifest.overview.markers.length).toBeGreaterThan(5);
  const checkpoints: { seq: number; hash: string }[] = [];
  const states: string[] = [];
  const log = new RecordingLog(source, manifest);
  const playback = new Playback(log, {
    verify: (checkpoint, state) => {
      checkpoints.push(checkpoint);
      states.push(hashPublic(state));
    },
  });
  playback.seek(manifest.overview.end);
  await expect.poll(() => playback.waiting || playback.position).toBe(log.count);
  expect(states.length).toBeGreaterThan(0);
  expect(states).toEqual(checkpoints.map(({ hash }) => hash));
  expect(hashPublic(playback.moment.room)).not.toBe(hashPublic(emptyRoom('given')));
  playback.close();
});

test('a file that is cut is played up to there', async () => {
  const source = await opened(new Uint8Array(sample.subarray(0, Math.floor(sample.length / 2))));
  const { overview, segments } = await source.manifest();
  expect(source.cut).toBe(true);
  expect(overview.events).toBeGreaterThan(10);
  const last = await source.segment(segments.length - 1);
  const text = new TextDecoder().decode(last[0] === 0x1f ? gunzipSync(last) : last);
  expect(
    text
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('[')),
  ).toHaveLength(segments.at(-1)?.count ?? -1);
});

test('contents are found by the table of a file, and without one', async () => {
  const plain = gunzipSync(new Uint8Array(sample));
  const digests = [...new TextDecoder().decode(plain).matchAll(/^\{"blob":"(sha256:[0-9a-f]{64})"/gm)].map(
    ([, of]) => of ?? '',
  );
  expect(digests.length).toBeGreaterThan(3);
  const [whole, anew] = [await opened(new Uint8Array(sample)), await opened(new Uint8Array(gzipSync(plain)))];
  for (const digest of digests) {
    const bytes = await whole.blob(digest);
    expect(bytes).not.toBeNull();
    expect(await anew.blob(digest)).toEqual(bytes);
  }
  expect(await whole.blob('sha256:none')).toBeNull();
});

test('what is no recording, and what was changed, is refused with the place', async () => {
  const refused = async (bytes: Uint8Array<ArrayBuffer>) => {
    const outcome = await openFile(new Blob([bytes]));
    return 'trouble' in outcome && outcome.trouble.kind === 'damaged' ? outcome.trouble.mistake : null;
  };
  expect(await refused(new TextEncoder().encode('hello'))).toMatchObject({ reason: 'not-a-recording', byte: 0 });
  expect(await refused(new Uint8Array())).toMatchObject({ reason: 'not-a-recording' });
  const changed = new Uint8Array(sample);
  changed.fill(0, changed.length >> 1, (changed.length >> 1) + 40);
  expect(await refused(changed)).toMatchObject({ member: expect.any(Number), byte: expect.any(Number) });
});

test('a file that was packed anew is played as well; one without events is not', async () => {
  const lines = gunzipSync(new Uint8Array(sample)).toString().split('\n');
  const { engine: _, ...header } = JSON.parse(lines[0] ?? '');
  const ours = lines.filter((line) => line.startsWith('['));
  const packed = (some: readonly string[]) =>
    new Uint8Array(gzipSync([JSON.stringify(header), ...some, ''].join('\n')));
  const source = await opened(packed(ours));
  expect(new TextDecoder().decode(await source.segment(0))).toBe(ours.map((line) => `${line}\n`).join(''));
  for (const nothing of [packed([]), new Uint8Array(sample.subarray(0, 200))]) {
    expect(await openFile(new Blob([nothing]))).toMatchObject({ trouble: { kind: 'damaged' } });
  }
});
