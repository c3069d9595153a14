import { gunzipSync } from 'fflate';
import { WeightedCache } from '#engine/model/weighted-cache';
import type { RecordingManifest, SegmentHead } from '#server/protocol/recordings';
import { RecordingRefused } from './http-source';
import { RecordedSegment } from './recorded-segment';
import type { RecordingSource } from './recording-source';

/** Bytes of segments as they came, kept in memory. */
const RAW_BYTES = 48_000_000;
/** Letters of segments whose lines are at hand. */
const READ_LETTERS = 24_000_000;
/** How long to wait before a segment that did not come is fetched again, in milliseconds. */
const AGAIN_MS = 2_000;

/** From where on a recording cannot be read. */
export interface Damage {
  /** Of the first event that is missing. */
  readonly position: number;
  readonly segment: number;
  readonly reason: string;
}

/**
 * The events of a recording by their position: 0 for the first one that the reader is given, and so on without gaps.
 * Segments are fetched when they are asked for; those used last are kept, the others fetched again.
 */
export class RecordingLog {
  manifest: RecordingManifest;
  /** Set when a segment cannot be read: the recording ends before it. */
  damage: Damage | null = null;
  /** The last fetch of a segment has failed; it can be asked for again when `subscribe` tells. */
  offline = false;
  /** This reader is given it in another way now (somebody was erased, names are hidden): it is to be opened anew. */
  replaced = false;
  /** Positions of the first event of each segment, and of the end. */
  private starts: number[] = [0];
  private readonly raw = new WeightedCache<number, Uint8Array>(RAW_BYTES);
  private readonly read = new WeightedCache<number, RecordedSegment>(READ_LETTERS);
  private readonly coming = new Set<number>();
  private readonly listeners = new Set<() => void>();
  private closed = false;

  constructor(
    readonly source: RecordingSource,
    manifest: RecordingManifest,
  ) {
    this.manifest = manifest;
    this.starts = startsOf(manifest.segments);
    if (manifest.partial) void this.complete();
  }

  /** Nothing more is asked for. */
  close(): void {
    this.closed = true;
    this.listeners.clear();
  }

  /** Tells when a segment has come or has failed to, and when there is more of the recording. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** How many events there are. */
  get count(): number {
    return Math.min(this.starts.at(-1) ?? 0, this.damage?.position ?? Number.POSITIVE_INFINITY);
  }

  /** The segment that holds a position, and the position of its first event; null beyond the end. */
  placeOf(position: number): { index: number; start: number } | null {
    if (position < 0 || position >= this.count) return null;
    const index = this.starts.findLastIndex((start) => start <= position);
    return { index, start: this.starts[index] ?? 0 };
  }

  /** A segment, or null while it is on its way: `subscribe` tells when it is there. */
  segment(index: number): RecordedSegment | null {
    const known = this.read.get(index);
    if (known) return known;
    const raw = this.raw.get(index);
    if (!raw) {
      void this.fetch(index);
      // Whoever goes forwards asks for the next one soon.
      void this.prefetch(index + 1);
      return null;
    }
    try {
      const segment = new RecordedSegment(new TextDecoder().decode(isGzip(raw) ? gunzipSync(raw) : raw));
      const promised = this.manifest.segments[index]?.count;
      if (segment.count !== promised) throw new Error(`${segment.count} events instead of ${promised}`);
      this.read.set(index, segment, segment.size);
      return segment;
    } catch (error) {
      this.end(this.starts[index] ?? 0, error);
      return null;
    }
  }

  /** Fetches a segment before it is asked for. Resolves when it is there, or has failed to come. */
  async prefetch(index: number): Promise<void> {
    if (index < this.manifest.segments.length && !this.read.get(index)) await this.fetch(index);
  }

  /**
   * How many events have happened by a moment.
   *
   * @param moment a time in milliseconds since 1970, or an event's number
   * @returns null while the segment that tells is on its way
   */
  countBy(moment: { at: number } | { seq: number }): number | null {
    const { segments } = this.manifest;
    const begun = (head: SegmentHead) => ('at' in moment ? head.from <= moment.at : head.first <= moment.seq);
    const index = segments.findLastIndex(begun);
    if (this.isUnread(moment)) return null;
    if (index < 0) return 0;
    const start = this.starts[index] ?? 0;
    if (start >= this.count) return this.count;
    const head = segments[index];
    if (head && ('at' in moment ? head.to <= moment.at : head.last <= moment.seq)) return start + head.count;
    const segment = this.segment(index);
    if (!segment) return this.damage ? this.count : null;
    return start + ('at' in moment ? segment.countBy(moment.at) : segment.countUpToSeq(moment.seq));
  }

  /** Whether a moment is in what the server is still reading. */
  private isUnread(moment: { at: number } | { seq: number }): boolean {
    const last = this.manifest.segments.at(-1);
    if (!this.manifest.partial || this.damage) return false;
    return !last || ('at' in moment ? moment.at >= last.to : moment.seq > last.last);
  }

  /** Fetches what is not in a manifest that came early. */
  private async complete(): Promise<void> {
    while (this.manifest.partial && !this.replaced && !this.closed) {
      const isMore = await this.refresh().catch(() => false);
      if (!isMore) await new Promise((later) => setTimeout(later, AGAIN_MS));
    }
  }

  /** Asks whether a class that goes on has gone on. Resolves with whether there is more. */
  async refresh(): Promise<boolean> {
    const before = this.manifest;
    const manifest = await this.source.manifest().catch((error: unknown) => {
      if (error instanceof RecordingRefused && error.isMissing) return null;
      throw error;
    });
    // It has been deleted, or is not shared any more: whoever opens it anew is told.
    if (!manifest) {
      this.replaced = true;
      this.tell();
      return true;
    }
    if (manifest.edition === before.edition && manifest.live === before.live && !before.partial) return false;
    if (wordingOf(manifest) !== wordingOf(before)) {
      this.replaced = true;
      this.tell();
      return true;
    }
    for (const [index, head] of before.segments.entries()) {
      if (manifest.segments[index]?.count === head.count) continue;
      this.raw.delete(index);
      this.read.delete(index);
    }
    this.manifest = manifest;
    this.starts = startsOf(manifest.segments);
    this.tell();
    return true;
  }

  /** The recording ends before this position, because what stands there cannot be read. */
  end(position: number, error: unknown): void {
    if (position >= this.count) return;
    const segment = Math.max(
      this.starts.findLastIndex((start) => start <= position),
      0,
    );
    this.damage = { position, segment, reason: error instanceof Error ? error.message : String(error) };
    this.tell();
  }

  private async fetch(index: number): Promise<void> {
    if (this.coming.has(index) || this.raw.get(index)) return;
    this.coming.add(index);
    const { manifest } = this;
    try {
      const bytes = await this.source.segment(index, manifest);
      this.offline = false;
      // It has grown meanwhile: what came is not what is to be played.
      if (this.manifest.segments[index]?.count === manifest.segments[index]?.count) {
        this.raw.set(index, bytes, bytes.length);
      }
    } catch {
      this.offline = true;
      this.tell();
      await new Promise((later) => setTimeout(later, AGAIN_MS));
      if (this.closed) return;
      // What was asked for may be there no more.
      await this.refresh().catch(() => {});
    }
    this.coming.delete(index);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function startsOf(segments: readonly SegmentHead[]): number[] {
  const starts = [0];
  for (const { count } of segments) starts.push((starts.at(-1) ?? 0) + count);
  return starts;
}

/** The part of an edition that stays as it is while a recording does nothing but grow. */
function wordingOf({ edition }: RecordingManifest): string {
  return edition.replace(/\.\d+$/, '');
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
