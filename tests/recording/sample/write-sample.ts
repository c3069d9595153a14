import { writeFile } from 'node:fs/promises';
import { EVENT_VERSION } from '#engine/room/event-version';
import { RecordingReader } from '#server/protocol/recording-file/recording-reader';
import type { RecordingHeader } from '#server/protocol/recordings';
import { recordingFile } from '#server/recording/recording-file-writer';
import { SAMPLE_FILE, SAMPLE_ID } from '#server/recording/sample/sample-recording';
import type { StagedClass } from '../staged/staged-class';
import { playDemonstration } from './demonstration';

/*
 * `npm run sample` plays the demonstration class and writes it as the recording that is shipped.
 */

const SEGMENT = 1_000;

async function bytesOf({ log, blobs, state }: StagedClass): Promise<Buffer> {
  const { code, title } = state.room;
  const header: RecordingHeader = {
    ...{ drydock: 'recording', version: 2, events: EVENT_VERSION, room: { id: SAMPLE_ID, code, title } },
    ...{ privates: 'all', desk: true, names: 'own' },
  };
  const stored = log.map(([seq, at, event]) => ({ seq, at, body: JSON.stringify(event) }));
  async function* segments() {
    for (let from = 0; from < stored.length; from += SEGMENT) yield stored.slice(from, from + SEGMENT);
  }
  async function* contents() {
    yield* blobs.takeNew();
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of recordingFile({ header, segments: segments(), blobs: contents })) pieces.push(piece);
  return Buffer.concat(pieces);
}

await using staged = await playDemonstration();
const bytes = await bytesOf(staged);
const reader = new RecordingReader({}, { fold: true });
reader.push(bytes);
const outcome = reader.finish();
if (!outcome.ok || outcome.cut) throw new Error(`what was written cannot be read: ${JSON.stringify(outcome)}`);
await writeFile(SAMPLE_FILE, bytes);
console.log(`${outcome.events} events, ${Math.round(bytes.length / 1024)} KB`);
