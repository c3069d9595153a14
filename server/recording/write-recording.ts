import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { RoomEvent } from '#engine/room/events';
import { isPrivate } from '#engine/room/events';
import { readLog } from '#server/store/read-log';
import type { RoomRecord, RoomStore } from '#server/store/room-store';

/** First line of a recording. */
export interface RecordingHeader {
  drydock: 'recording';
  version: 1;
  room: { id: string; code: string; title: string };
  /** `all` when the private parts of all seats are in it, else the seats whose are. */
  privates: 'all' | string[];
}

/**
 * Sends the log of a room as lines of JSON: a header, then `[seq, at, event]` each, gzip-compressed on the way.
 * Private events of seats that the reader may not see are left out; the others keep their numbers.
 */
export async function writeRecording(
  store: RoomStore,
  record: RoomRecord,
  response: ServerResponse,
  reader: { whole: boolean; ownOf: string | null },
): Promise<void> {
  const { id, code, title } = record;
  const privates = reader.whole ? 'all' : reader.ownOf ? [reader.ownOf] : [];
  const header: RecordingHeader = { drydock: 'recording', version: 1, room: { id, code, title }, privates };

  async function* lines() {
    yield `${JSON.stringify(header)}\n`;
    for await (const events of readLog(store, id, 0)) {
      let text = '';
      for (const { seq, at, body } of events) {
        if (!reader.whole) {
          const event = JSON.parse(body) as RoomEvent;
          if (isPrivate(event) && event.seat !== reader.ownOf) continue;
        }
        text += `[${seq},${at},${body}]\n`;
      }
      yield text;
    }
  }

  response.writeHead(200, {
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Content-Encoding': 'gzip',
    'Cache-Control': 'no-store',
  });
  await pipeline(Readable.from(lines()), createGzip(), response);
}
