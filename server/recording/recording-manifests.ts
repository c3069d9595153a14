import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WeightedCache } from '#engine/model/weighted-cache';
import { EVENT_VERSION } from '#engine/room/event-version';
import type { RecordingHeader, RecordingManifest } from '#server/protocol/recordings';
import type { StoredEvent } from '#server/store/room-store';
import { scopeKey } from './recording-segments';
import type { RecordingReader } from './recordings-api';

const packed = promisify(gzip);

/** Manifests that are kept; the one asked for longest ago goes first. */
const MOST = 60;

/** Manifests as they are sent, packed; made once for all who are given the same. */
export class RecordingManifests {
  private readonly kept = new WeightedCache<string, Promise<Uint8Array>>(MOST);

  /** @param last the log's last event, when the book has not come to it; else null */
  of(reader: RecordingReader, last: Pick<StoredEvent, 'seq' | 'at'> | null): Promise<Uint8Array> {
    const { record, scope, book } = reader;
    const unread = last && last.seq > book.seq ? last : null;
    const manifest = (): RecordingManifest => {
      const overview = book.overview(scope, unread?.at);
      return {
        header: recordingHeader(reader),
        segments: book.segments(scope),
        overview: scope.reword?.overview(overview) ?? overview,
        live: record.closedAt === null,
        ...(unread && { partial: true as const }),
        edition: editionOf(reader),
        sharing: scope.sharing,
        manages: scope.manages,
      };
    };
    const key = `${record.id}/${editionOf(reader)}/${record.closedAt}/${scope.manages}/${unread?.at}`;
    const made = this.kept.get(key) ?? packed(JSON.stringify(manifest()));
    this.kept.set(key, made);
    return made;
  }
}

/** Names what a reader is given of a recording by now. */
export function editionOf({ scope, book }: Pick<RecordingReader, 'scope' | 'book'>): string {
  return `${scopeKey(scope)}.${book.seq}`;
}

/** What a reader's recording says of itself. */
export function recordingHeader({ record, scope, book }: RecordingReader): RecordingHeader {
  const { id, code, title } = record;
  const { desk, names, reword } = scope;
  // Whoever is told it in other words was not in the class: see toldToStrangers.
  const room = { id, code: reword ? '' : code, title: reword?.text(title) ?? title };
  return {
    ...{ drydock: 'recording', version: 2, events: EVENT_VERSION },
    ...{ room, privates: book.privates(scope), desk: desk && book.hasDesk, names },
  };
}
