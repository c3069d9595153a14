import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { CheckedFold, hashPrivates } from '#engine/recording/checked-fold';
import { FILE_LIMITS } from '#engine/recording/file-mistake';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { LIMITS } from '#engine/room/limits';
import { ENGINE_VERSION } from '#engine/version';
import { projectRoot } from '#server/project-root';
import { RecordingReader } from '#server/protocol/recording-file/recording-reader';

const guide = await readFile(join(projectRoot, 'docs', 'recording-format.md'), 'utf8');

test('Z11 the example in the guide is a recording', () => {
  const example = /```ndjson\n(.*?)```/s.exec(guide)?.[1] ?? '';
  const fold = new CheckedFold();
  for (const line of example.split('\n')) if (line.startsWith('[')) fold.note(JSON.parse(line) as RecordedEvent);
  const lines = example
    .replace('"HASH"', JSON.stringify(fold.checkpoint().hash))
    .replace('"PRIVATES"', JSON.stringify(hashPrivates(fold.state)))
    .replace('"names":"own"}', `"names":"own","engine":"${ENGINE_VERSION}"}`);
  const read: string[] = [];
  const reader = new RecordingReader(
    { event: ([seq]) => read.push(String(seq)), blob: (_digest, bytes) => read.push(new TextDecoder().decode(bytes)) },
    { fold: true },
  );
  reader.push(new Uint8Array(gzipSync(lines)));
  // It has no index.
  expect(reader.finish()).toMatchObject({ ok: true, checked: 1, cut: { member: 1 }, header: { privates: 'all' } });
  expect(read).toEqual(['1', '2', '3', '4', '5', 'hello']);
});

test('Z13 the guide tells the limits that there are', () => {
  expect(guide).toContain(`at most ${FILE_LIMITS.line / 1e6} MB, all of them ${FILE_LIMITS.text / 1e9} GB`);
  const spaced = (count: number) => count.toLocaleString('en').replaceAll(',', ' ');
  expect(guide).toContain(`${spaced(FILE_LIMITS.events)} at the most, contents ${spaced(FILE_LIMITS.contents)}`);
  expect(guide).toContain(`seats ${LIMITS.seats}.`);
  expect(guide).toContain(`at most ${spaced(FILE_LIMITS.values)} commas and opening brackets`);
});
