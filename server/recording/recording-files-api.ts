import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AtOnce } from '#server/http/at-once';
import { Refusal } from '#server/http/refusal';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore } from '#server/store/room-store';
import { fileContent } from './file-content';
import { recordingFile } from './recording-file-writer';
import { recordingHeader } from './recording-manifests';
import type { RecordingScopes } from './recording-scopes';
import type { RecordingsApi } from './recordings-api';

interface Ports {
  store: RoomStore;
  turns: ReadingTurns;
  atOnce: AtOnce;
  recordings: Pick<RecordingsApi, 'reader'>;
  scopes: Pick<RecordingScopes, 'edition'>;
}

/** Recordings as files. Methods reject with a `Refusal`. */
export class RecordingFilesApi {
  constructor(private readonly ports: Ports) {}

  /**
   * `GET /api/recordings/ID/file`: all that the reader is given, to be kept (docs/recording-format.md). Broken off when
   * somebody is erased meanwhile, or the recording is shared otherwise or deleted.
   */
  async download(request: IncomingMessage, response: ServerResponse, roomId: string): Promise<void> {
    const { store, turns, atOnce, recordings, scopes } = this.ports;
    await atOnce.of(request, async () => {
      const reader = await recordings.reader(request, roomId);
      const { record, book, scope } = reader;
      const header = recordingHeader(reader);
      const isSame = async () => {
        if ((await scopes.edition(roomId)) !== scope.terms) throw new Refusal('recording/changed');
      };
      const content = { header, ...fileContent({ store, turns }, { roomId, upTo: book.seq, scope, isSame }) };
      response.writeHead(200, {
        'Content-Type': 'application/gzip',
        'Content-Disposition': disposition(header.room.title, record.createdAt),
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      await pipeline(Readable.from(recordingFile(content, (work) => turns.take(work))), response);
    });
  }
}

/** With a name that says which class it was, and when. */
function disposition(title: string, at: number): string {
  const day = new Date(at).toISOString().slice(0, 10);
  const letters = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'class';
  const name = `${letters}-${day}.drydock`;
  const ascii = name.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
