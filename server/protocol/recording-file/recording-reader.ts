import type { z } from 'zod';
import { type Digest, digestOf } from '#engine/model/digest';
import { listingKey } from '#engine/model/memory-blob-store';
import type { RoomState } from '#engine/model/room-state';
import { CheckedFold, hashPrivates } from '#engine/recording/checked-fold';
import { FILE_LIMITS, type FileMistake, type FilePlace, type MistakeReason } from '#engine/recording/file-mistake';
import { LineSplitter, TooLarge } from '#engine/recording/line-splitter';
import { MemberStream, NoGzip } from '#engine/recording/member-stream';
import type { RecordedEvent } from '#engine/recording/recorded-event';
import { EVENT_VERSION } from '#engine/room/event-version';
import type { RoomEvent } from '#engine/room/events';
import { ENGINE_VERSION } from '#engine/version';
import { eventLine } from './event-line';
import {
  type FileBlobs,
  type FileHeader,
  type FileIndex,
  type FileSegment,
  fileBlob,
  fileCheckpoint,
  fileHeader,
  fileIndex,
  firstFileHeader,
} from './file-schemas';
import { decoded, parsed, valid } from './line-value';
import { Mistake } from './mistake';

/** Who is given what a file holds, in its order. */
export interface FileHandler {
  header?(header: FileHeader): void;
  /** @param body the event's JSON text as it stands in the file; `event` has today's shape */
  event?(event: RecordedEvent, body: string): void;
  /**
   * A member with events has been read, or as much of it as there is (then it has length 0).
   * @param alone whether it holds nothing else, so that it can be read by itself
   */
  segment?(segment: FileSegment, alone: boolean): void;
  /** @param digest the address that events name it by; the bytes are what it says, or a layer's listing */
  blob?(digest: string, bytes: Uint8Array): void;
}

/** What a file has come to. */
export type FileOutcome =
  | {
      readonly ok: true;
      readonly header: FileHeader;
      readonly segments: readonly FileSegment[];
      readonly events: number;
      /** Checkpoints that the class has come to as they say. */
      readonly checked: number;
      /** Null for a file that was written before there were any, that was packed anew, or that is cut. */
      readonly index: FileIndex | null;
      /** Where the file ends although there was more: what stands before it is right. Null for a whole one. */
      readonly cut: FilePlace | null;
    }
  | { readonly ok: false; readonly mistake: FileMistake };

interface Settings {
  /** Whether to fold the events, so that checkpoints are compared and events that do not fit are found. */
  readonly fold: boolean;
}

/** Letters of what was found that are told. */
const DETAIL = 160;

/**
 * Letters that are hashed for checkpoints: so many in any file, and so many for each byte of it. A writer makes another
 * checkpoint when as much has been recorded as the class is large; in a file with one after each event hashing would take for ever.
 */
const HASHED = 8_000_000;
const HASHED_PER_BYTE = 4;

type Checkpoint = z.infer<typeof fileCheckpoint>;

/**
 * Reads a recording's file (docs/recording-format.md) that comes in pieces. What is wrong with it is answered and never
 * thrown; however it was made, reading it ends, and takes no more memory than its longest line, the addresses of its
 * contents and what the class has come to.
 */
export class RecordingReader {
  private readonly stream: MemberStream;
  private readonly lines: LineSplitter;
  private readonly fold: CheckedFold | null;
  private header: FileHeader | null = null;
  private readonly segments: FileSegment[] = [];
  private hasIndex = false;
  private index: FileIndex | null = null;
  private events = 0;
  private checked = 0;
  /** Bytes of all lines. */
  private text = 0;
  /** Letters that were hashed for checkpoints. */
  private hashed = 0;
  private hasPrivates = false;
  private contents = 0;
  private seq = 0;
  private at = 0;
  /** Addresses of listings of layers, which their bytes do not tell. */
  private readonly listings = new Set<string>();
  /** Whether contents have begun, after which no events come. */
  private hasBlobs = false;
  private member = 0;
  private byte = 0;
  private line = 0;
  /** Of the member that is being read. */
  private open: { first: number; from: number; count: number } | null = null;
  private isAlone = true;
  private digests: string[] = [];
  private readonly blobs: FileBlobs[] = [];
  private mistake: FileMistake | null = null;

  constructor(
    private readonly handler: FileHandler,
    { fold }: Settings,
  ) {
    this.fold = fold ? new CheckedFold() : null;
    this.lines = new LineSplitter((line) => this.read(line));
    this.stream = new MemberStream({
      begins: (byte) => this.begin(byte),
      data: (bytes) => this.lines.push(bytes),
      ends: (byte, length) => this.ended(byte, length),
    });
  }

  /** Takes the next bytes of the file; false when there is a mistake in them, after which no more are read. */
  push(bytes: Uint8Array): boolean {
    if (!this.mistake) this.guarded(() => this.stream.push(bytes));
    return this.mistake === null;
  }

  /** There are no more bytes. */
  finish(): FileOutcome {
    let cut: FilePlace | null = null;
    if (!this.mistake) {
      this.guarded(() => {
        const end = this.stream.finish();
        const isWhole = end === 'whole' && (this.hasIndex || this.header?.engine === undefined);
        if (this.header && !isWhole) cut = this.place;
        if (!this.header) throw new Mistake('not-a-recording', 'there is no header in it');
        if (this.open && cut) this.ended(this.byte, 0);
      });
    }
    const { mistake, header, segments, events, checked, index } = this;
    if (mistake) return { ok: false, mistake };
    if (!header) return { ok: false, mistake: { ...this.place, reason: 'not-a-recording', detail: '' } };
    return { ok: true, header, segments, events, checked, index, cut };
  }

  /** What the class has come to, where events are folded. */
  get state(): RoomState | null {
    return this.fold?.state ?? null;
  }

  private get place(): FilePlace {
    return { member: Math.max(this.member, 1), byte: this.byte, line: Math.max(this.line, 1) };
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof NoGzip && error.beginsAt !== null) this.begin(error.beginsAt);
      this.mistake = { ...this.place, ...this.told(error) };
      this.lines.forget();
    }
  }

  private told(error: unknown): { reason: MistakeReason; detail: string } {
    if (error instanceof Mistake) return { reason: error.reason, detail: error.detail.slice(0, DETAIL) };
    if (error instanceof NoGzip) return { reason: this.header ? 'damaged' : 'not-a-recording', detail: error.message };
    if (error instanceof TooLarge) return { reason: 'too-large', detail: error.message };
    // Such as an array that is nested deeper than the stack.
    return { reason: 'does-not-fit', detail: error instanceof Error ? error.message.slice(0, DETAIL) : '' };
  }

  private begin(byte: number): void {
    this.member += 1;
    this.byte = byte;
    this.line = 0;
  }

  private ended(offset: number, length: number): void {
    if (this.lines.isWithin && length > 0) throw new Mistake('damaged', 'its last line has no end');
    if (this.digests.length > 0) this.blobs.push({ offset, length, digests: this.digests });
    this.digests = [];
    const alone = this.isAlone;
    this.isAlone = true;
    if (!this.open) return;
    const segment = { offset, length, ...this.open, last: this.seq, to: this.at };
    this.open = null;
    this.segments.push(segment);
    this.handler.segment?.(segment, alone);
  }

  private read(bytes: Uint8Array): void {
    this.line += 1;
    this.text += bytes.length;
    const text = decoded(bytes);
    if (this.hasIndex) throw new Mistake('wrong-index', 'there is more after the index');
    if (!text.startsWith('[') && !text.startsWith('{"seq"')) this.isAlone = false;
    if (!this.header) this.readHeader(parsed(text, 'not-a-recording'));
    else if (text.startsWith('[')) this.readEvent(text);
    else this.readRecord(parsed(text, 'not-json'));
  }

  private readHeader(value: unknown): void {
    const { drydock, version, events } = Object(value) as Record<string, unknown>;
    if (drydock !== 'recording') throw new Mistake('not-a-recording', 'its first line is no header');
    if (typeof version === 'number' && version > 2) throw new Mistake('newer', `version ${version} of the format`);
    if (version === 1) {
      const first = valid(firstFileHeader, value, 'not-a-recording');
      const desk = first.privates === 'all';
      this.header = { ...first, version: 2, events: EVENT_VERSION, desk, names: 'own' };
    } else {
      if (typeof events === 'number' && events > EVENT_VERSION)
        throw new Mistake('newer', `events of version ${events}`);
      this.header = valid(fileHeader, value, 'not-a-recording');
    }
    this.handler.header?.(this.header);
  }

  private readEvent(text: string): void {
    const { event, body } = eventLine(text);
    const [seq, at, { type }] = event;
    if (this.hasBlobs) throw new Mistake('out-of-order', 'an event after contents');
    if (seq <= this.seq) throw new Mistake('out-of-order', `event ${seq} after event ${this.seq}`);
    if (type === 'layer.stored') this.learn(event[2]);
    this.seq = seq;
    this.at = Math.max(this.at, at);
    this.events += 1;
    this.open ??= { first: seq, from: this.at, count: 0 };
    this.open.count += 1;
    if (this.fold && !this.fold.note(event)) throw new Mistake('does-not-fit', `${type}, event ${seq}`);
    this.handler.event?.(event, body);
  }

  private learn(event: RoomEvent): void {
    const diffId = event.type === 'layer.stored' && (event.layer?.diffId as unknown);
    if (typeof diffId !== 'string') throw new Mistake('not-an-event', event.type);
    // Older rooms kept listings under the diffID itself.
    this.listings.add(diffId).add(listingKey(diffId as Digest));
  }

  private readRecord(value: unknown): void {
    const keys = Object(value) as Record<string, unknown>;
    if ('end' in keys) this.readIndex(value);
    else if ('blob' in keys) this.readBlob(value);
    else if ('hash' in keys) this.check(valid(fileCheckpoint, value, 'wrong-hash'));
    else throw new Mistake('not-json', 'this is no event, checkpoint, content or index');
  }

  private check({ seq, hash, privates }: Checkpoint): void {
    if (seq !== this.seq) throw new Mistake('out-of-order', `a checkpoint of event ${seq} after event ${this.seq}`);
    if (!this.fold || this.header?.engine !== ENGINE_VERSION) return;
    if (this.hasPrivates) throw new Mistake('out-of-order', `a checkpoint of event ${seq} after the last one`);
    const { hash: come, size } = this.fold.checkpoint();
    if (come !== hash) throw new Mistake('wrong-hash', `of event ${seq}`);
    this.hashed += size;
    if (this.hashed > HASHED + HASHED_PER_BYTE * this.text)
      throw new Mistake('too-large', 'more checkpoints than events');
    if (privates !== undefined && hashPrivates(this.fold.state) !== privates) {
      throw new Mistake('wrong-hash', `of what is private by event ${seq}`);
    }
    this.hasPrivates = privates !== undefined;
    this.checked += 1;
  }

  private readBlob(value: unknown): void {
    const { blob, bytes: packed } = valid(fileBlob, value, 'wrong-blob');
    this.hasBlobs = true;
    this.contents += 1;
    if (this.contents > FILE_LIMITS.contents)
      throw new Mistake('too-large', `more than ${FILE_LIMITS.contents} contents`);
    let bytes: Uint8Array;
    try {
      bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    } catch {
      throw new Mistake('wrong-blob', `${blob} is no base64`);
    }
    if (digestOf(bytes) !== blob && !this.listings.has(blob)) throw new Mistake('wrong-blob', blob);
    this.digests.push(blob);
    this.handler.blob?.(blob, bytes);
  }

  private readIndex(value: unknown): void {
    const index = valid(fileIndex, value, 'wrong-index');
    if (index.end.events !== this.events) {
      throw new Mistake('wrong-index', `${index.end.events} events are told, and ${this.events} are there`);
    }
    this.hasIndex = true;
    const told = partsOf(index.segments, index.blobs);
    // A file that was packed anew has its parts elsewhere.
    if (told === partsOf(this.segments, this.blobs)) this.index = index;
  }
}

/** Where the parts of a file are, and what they hold, for comparing. */
function partsOf(segments: readonly FileSegment[], blobs: readonly FileBlobs[]): string {
  return JSON.stringify([
    segments.map(({ offset, length, first, last, count }) => [offset, length, first, last, count]),
    blobs.map(({ offset, length, digests }) => [offset, length, digests]),
  ]);
}
