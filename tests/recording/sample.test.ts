import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hashRoom } from '#engine/room/state-hash';
import { ENGINE_VERSION } from '#engine/version';
import { RecordingReader } from '#server/protocol/recording-file/recording-reader';
import type { RecordingManifest } from '#server/protocol/recordings';
import { SAMPLE_FILE, SAMPLE_ID } from '#server/recording/sample/sample-recording';
import { testServer } from '../protocol/test-server';
import { foldLines } from './corpus/corpus';

test('Z43 the class that is shipped plays to its end, small and whole, and has what there is to see in a class', async () => {
  const file = await readFile(SAMPLE_FILE);
  expect(file.length).toBeLessThan(300_000);
  const reader = new RecordingReader({}, { fold: true });
  reader.push(file);
  const outcome = reader.finish();
  if (!outcome.ok) expect.unreachable(JSON.stringify(outcome.mistake));
  const { cut, index, checked, segments, header } = outcome;
  expect(cut).toBeNull();
  // Checkpoints of another engine are not compared: `npm run sample` makes them anew.
  if (header.engine === ENGINE_VERSION) expect(checked).toBe(segments.length);
  const { markers, seats } = index?.overview ?? {};
  expect(seats?.filter(({ role }) => role === 'student')).toHaveLength(8);
  const kinds = new Set(markers?.map(({ kind }) => kind));
  for (const kind of [
    'joined',
    'own',
    'published',
    'first-run',
    'lesson',
    'step',
    'vote',
    'claim',
    'errors',
    'ended',
  ]) {
    expect(kinds).toContain(kind);
  }
});

test('Z43 every server has it, for everybody, and can be gone on from', async () => {
  await using server = await testServer();
  const get = async (path: string) => {
    const response = await server.get(`/api/recordings/${SAMPLE_ID}${path}`);
    expect(response.status).toBe(200);
    return response;
  };
  const manifest = (await (await get('')).json()) as RecordingManifest;
  expect(manifest).toMatchObject({ live: false, manages: false, header: { desk: true, privates: 'all' } });
  let lines = '';
  for (const [index] of manifest.segments.entries()) {
    const response = await get(`/segments/${index}?edition=${encodeURIComponent(manifest.edition)}`);
    lines += gunzipSync(Buffer.from(await response.arrayBuffer())).toString();
  }
  const events = lines.trimEnd().split('\n');
  expect(events.length).toBe(manifest.overview.events);
  const own: string[] = [];
  const reader = new RecordingReader(
    { event: ([seq, at], body) => own.push(`[${seq},${at},${body}]`) },
    { fold: false },
  );
  reader.push(await readFile(SAMPLE_FILE));
  expect(hashRoom(foldLines(events))).toBe(hashRoom(foldLines(own)));

  const { seq } = manifest.overview.markers.findLast(({ kind }) => kind === 'published') ?? { seq: 0 };
  const branch = await server.post(`/api/recordings/${SAMPLE_ID}/branch`, { seat: 's4', seq });
  expect(branch.status).toBe(201);
  const actor = await server.rooms.byId(branch.body.room.id);
  const names = await actor?.read(({ hosts }) => [...(hosts.get('s4')?.names.keys() ?? [])].sort());
  expect(names).toEqual(['web1', 'web2', 'web3', 'web4']);
  // It is nobody's to change, and no room of this server.
  expect((await server.ask('DELETE', `/api/recordings/${SAMPLE_ID}`)).status).toBe(404);
  expect(await server.rooms.byId(SAMPLE_ID)).toBeNull();
});
