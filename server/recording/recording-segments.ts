import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { WeightedCache } from '#engine/model/weighted-cache';
import { lineHead } from '#engine/recording/line-head';
import { type LogStretch, readInTurns } from '#server/store/read-in-turns';
import type { ReadingTurns } from '#server/store/reading-turns';
import type { RoomStore, StoredEvent } from '#server/store/room-store';
import { isGiven, SEGMENT_EVENTS } from './recording-book';
import type { RecordingScope } from './recording-scope';

const packed = promisify(gzip);

/** Bytes of packed segments that are kept; the one asked for longest ago goes first. */
const KEPT_BYTES = 64_000_000;
/** What one that holds nearly nothing takes up all the same, in bytes. */
const OVERHEAD = 500;

interface Wanted {
  roomId: string;
  scope: RecordingScope;
  /** Its place: 0 for events 1 to 1 000. */
  index: number;
  /** Number of the last event that the reader knows of. */
  upTo: number;
}

/** Segments of recordings as lines of JSON (`[seq,at,event]` each), packed with gzip; made once for all who are given the same. */
export class RecordingSegments {
  private readonly kept = new WeightedCache<string, Uint8Array>(KEPT_BYTES);
  private readonly coming = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly store: RoomStore,
    private readonly turns: ReadingTurns,
  ) {}

  /** Rejects as the store does. */
  of({ roomId, scope, index, upTo }: Wanted): Promise<Uint8Array> {
    const after = index * SEGMENT_EVENTS;
    const stretch = { roomId, after, upTo: Math.min(upTo, after + SEGMENT_EVENTS) };
    const key = `${roomId}/${scopeKey(scope)}/${index}/${stretch.upTo}`;
    const known = this.kept.get(key);
    if (known) return Promise.resolve(known);
    const coming = this.coming.get(key);
    if (coming) return coming;
    const made = this.make(scope, stretch)
      .then((bytes) => {
        this.kept.set(key, bytes, bytes.length + OVERHEAD);
        return bytes;
      })
      .finally(() => this.coming.delete(key));
    this.coming.set(key, made);
    return made;
  }

  private async make(scope: RecordingScope, stretch: LogStretch): Promise<Uint8Array> {
    let text = '';
    for await (const lines of readInTurns(this.store, this.turns, stretch, (page) => segmentLines(page, scope))) {
      text += lines;
    }
    return packed(text);
  }
}

/** Lines of the events that the reader is given. */
export function segmentLines(events: readonly StoredEvent[], scope: RecordingScope): string {
  let text = '';
  for (const { seq, at, body } of events) {
    if (isGiven(scope, lineHead(body).owner)) text += `[${seq},${at},${scope.reword?.apply(body) ?? body}]\n`;
  }
  return text;
}

/** Names what a reader is given: the same for all who are given the same. */
export function scopeKey({ terms, privates, desk, names, reword }: RecordingScope): string {
  const given = JSON.stringify([privates, desk, names, reword?.key]);
  return `${terms}-${createHash('sha256').update(given).digest('base64url').slice(0, 12)}`;
}
