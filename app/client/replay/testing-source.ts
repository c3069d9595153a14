import { gzipSync } from 'fflate';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { apply } from '#engine/room/apply';
import { emptyRoom } from '#engine/room/empty-room';
import { upcast } from '#engine/room/event-codec';
import { EVENT_VERSION } from '#engine/room/event-version';
import { hashPublic } from '#engine/room/state-hash';
import type { RecordingHeader, RecordingManifest } from '#server/protocol/recordings';
import type { RecordingSource } from './recording-source';

interface Options {
  /** Events of a segment. */
  readonly segment?: number;
  readonly header?: Partial<RecordingHeader>;
}

/** A recording in memory, for tests. More events can be recorded while it is played. */
export class TestingSource implements RecordingSource {
  readonly path = '/replay/r';
  /** Segments that were fetched, in that order. */
  readonly fetched: number[] = [];
  readonly blobs = new Map<string, Uint8Array>();
  /** Instead of what a segment holds. */
  readonly damaged = new Map<number, string>();
  live = false;
  /** Segments from this one on cannot be fetched. */
  reaches = Number.POSITIVE_INFINITY;

  constructor(
    readonly log: RecordedEvent[],
    private readonly options: Options = {},
  ) {}

  async manifest(): Promise<RecordingManifest> {
    const { log, live } = this;
    const seats = log.flatMap(([, , event]) => (event.type === 'seat.joined' ? [event.seat] : []));
    return {
      header: {
        drydock: 'recording',
        version: 2,
        events: EVENT_VERSION,
        room: { id: 'r', code: 'ABCDEF', title: 'Class' },
        privates: 'all',
        desk: true,
        names: 'own',
        ...this.options.header,
      },
      segments: this.pieces().map((piece) => ({
        first: piece[0]?.[0] ?? 0,
        last: piece.at(-1)?.[0] ?? 0,
        from: piece[0]?.[1] ?? 0,
        to: piece.at(-1)?.[1] ?? 0,
        count: piece.length,
      })),
      overview: {
        start: log[0]?.[1] ?? 0,
        end: log.at(-1)?.[1] ?? 0,
        events: log.length,
        markers: [],
        density: { width: 0, all: [], bySeat: {}, byImage: {} },
        seats: seats.map(({ id, name, role, look }) => ({ id, name, role, look })),
      },
      live,
      edition: `test.${log.length}`,
      sharing: { visibility: 'private', names: 'own', benches: false, keepDays: null },
      manages: true,
    };
  }

  async segment(index: number): Promise<Uint8Array> {
    this.fetched.push(index);
    if (index >= this.reaches) throw new Error('offline');
    const lines = (this.pieces()[index] ?? []).map((event) => `${JSON.stringify(event)}\n`).join('');
    const text = this.damaged.get(index) ?? `${lines}${this.checkpoint(index)}\n`;
    return gzipSync(new TextEncoder().encode(text));
  }

  async blob(digest: string): Promise<Uint8Array | null> {
    return this.blobs.get(digest) ?? null;
  }

  private pieces(): RecordedEvent[][] {
    const { segment = 100 } = this.options;
    const count = Math.ceil(this.log.length / segment);
    return Array.from({ length: count }, (_, index) => this.log.slice(index * segment, (index + 1) * segment));
  }

  /** What everybody's replica has come to after the last event of a segment. */
  private checkpoint(index: number): string {
    const last = this.pieces()[index]?.at(-1)?.[0] ?? 0;
    const state = emptyRoom('all');
    for (const [seq, at, event] of this.log) if (seq <= last) apply(state, seq, at, upcast(event));
    return JSON.stringify({ seq: last, hash: hashPublic(state) });
  }
}
