import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { OverviewFold } from '#engine/recording/overview-fold';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { EVENT_VERSION } from '#engine/room/event-version';
import type { RecordingManifest } from '#server/protocol/recordings';

const ID = 'bench';
const SEGMENT = 1_000;
const FIRST_CONTAINERS = 5;

/** A recording that pages are given as a server would give it. */
export class ServedRecording {
  readonly path = `/replay/${ID}`;
  readonly manifest: RecordingManifest;
  /** An early event: by then there is something on the wall. */
  readonly early: number;
  private readonly segments: Buffer[];

  constructor(log: readonly RecordedEvent[]) {
    this.early = log.filter(([, , { type }]) => type === 'container.created')[FIRST_CONTAINERS]?.[0] ?? log.length;
    const fold = new OverviewFold();
    for (const [seq, at, event] of log) fold.note(seq, at, event);
    const pieces = Array.from({ length: Math.ceil(log.length / SEGMENT) }, (_, index) =>
      log.slice(index * SEGMENT, (index + 1) * SEGMENT),
    );
    this.segments = pieces.map((piece) => gzipSync(piece.map((event) => `${JSON.stringify(event)}\n`).join('')));
    this.manifest = {
      header: {
        drydock: 'recording',
        version: 2,
        events: EVENT_VERSION,
        room: { id: ID, code: 'ABCDEF', title: 'Bench' },
        privates: 'all',
        desk: true,
        names: 'own',
      },
      segments: pieces.map((piece) => ({
        first: piece[0]?.[0] ?? 0,
        last: piece.at(-1)?.[0] ?? 0,
        from: piece[0]?.[1] ?? 0,
        to: piece.at(-1)?.[1] ?? 0,
        count: piece.length,
      })),
      overview: fold.overview(),
      live: false,
      edition: 'bench.1',
      sharing: { visibility: 'private', names: 'own', benches: false, keepDays: null },
      manages: true,
    };
  }

  /** Bytes of all events, packed. */
  get size(): number {
    return this.segments.reduce((sum, { length }) => sum + length, 0);
  }

  /** From now on the page is given this recording. */
  async serve(page: Page): Promise<void> {
    const isManifest = ({ pathname }: URL) => pathname === `/api/recordings/${ID}`;
    await page.route(isManifest, (route) => route.fulfill({ json: this.manifest }));
    await page.route(`**/api/recordings/${ID}/segments/*`, (route) => {
      const index = Number(/segments\/(\d+)/.exec(route.request().url())?.[1]);
      return route.fulfill({ contentType: 'application/gzip', body: this.segments[index] ?? '' });
    });
  }
}
