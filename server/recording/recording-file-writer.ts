import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Digest } from '#engine/model/digest';
import type { SeatId } from '#engine/model/room-state';
import { CheckedFold, hashOfParts } from '#engine/recording/checked-fold';
import { gzipMember } from '#engine/recording/gzip-member';
import type { RecordingOverview } from '#engine/recording/overview';
import { OverviewFold } from '#engine/recording/overview-fold';
import { readEvent } from '#engine/room/event-codec';
import { hashPrivate } from '#engine/room/state-hash';
import { ENGINE_VERSION } from '#engine/version';
import type {
  FileBlobs,
  FileCheckpoint,
  FileHeader,
  FileIndex,
  FileSegment,
} from '#server/protocol/recording-file/file-schemas';
import type { RecordingHeader } from '#server/protocol/recordings';
import type { StoredBlob, StoredEvent } from '#server/store/room-store';

const packed = promisify(gzip);

/** Bytes of contents that share a member. */
const BLOB_MEMBER = 1_000_000;

/** What goes into a file, in the words in which it is to stand there. */
export interface FileContent {
  readonly header: RecordingHeader;
  /** Events of the segments, ascending. */
  readonly segments: AsyncIterable<readonly StoredEvent[]>;
  /** Asked for after all events. `state` is what the class has come to. */
  readonly blobs: (fold: CheckedFold) => AsyncIterable<StoredBlob>;
}

/** Does a stretch of work when others can spare the time. */
type Turn = <T>(work: () => T) => Promise<T>;

/**
 * The bytes of a recording's file (docs/recording-format.md), a gzip member at a time. Each segment ends with what the
 * class has come to by then. Rejects as what it reads does.
 */
export async function* recordingFile(
  { header, segments, blobs }: FileContent,
  turn: Turn = async (work) => work(),
): AsyncGenerator<Uint8Array> {
  const fold = new CheckedFold();
  const checkpoints = new Checkpoints();
  const overview = new OverviewFold();
  const written: FileSegment[] = [];
  const kept: FileBlobs[] = [];
  let offset = 0;
  const member = async (text: string) => {
    const bytes = gzipMember(await packed(text));
    offset += bytes.length;
    return bytes;
  };

  yield await member(line({ ...header, engine: ENGINE_VERSION } satisfies FileHeader));
  // A segment is written when the next one is known: the last checkpoint tells more.
  let open: { text: string; head: Omit<FileSegment, 'offset' | 'length'> } | null = null;
  for await (const events of segments) {
    if (events.length === 0) continue;
    if (open) {
      const { text, head } = open;
      const checkpoint = checkpoints.isDue(text) ? line(await turn(() => checkpoints.of(fold))) : '';
      const [at, bytes] = [offset, await member(text + checkpoint)];
      written.push({ offset: at, length: bytes.length, ...head });
      yield bytes;
    }
    open = await turn(() => segmentOf(events, fold, overview, open?.head.to ?? 0));
  }
  if (open) {
    const { text, head } = open;
    const last = { ...(await turn(() => checkpoints.of(fold))), ...(await privatesOf(header, fold, turn)) };
    const [at, bytes] = [offset, await member(text + line(last))];
    written.push({ offset: at, length: bytes.length, ...head });
    yield bytes;
  }

  for await (const some of inMembers(blobs(fold))) {
    const [at, bytes] = [offset, await member(some.map(blobLine).join(''))];
    kept.push({ offset: at, length: bytes.length, digests: some.map(({ digest }) => digest) });
    yield bytes;
  }
  const told: RecordingOverview = overview.overview();
  yield await member(
    line({ end: { events: told.events }, segments: written, blobs: kept, overview: told } satisfies FileIndex),
  );
}

function segmentOf(events: readonly StoredEvent[], fold: CheckedFold, overview: OverviewFold, reached: number) {
  let text = '';
  let to = reached;
  let from: number | null = null;
  for (const { seq, at, body } of events) {
    const event = readEvent(body);
    fold.note([seq, at, event]);
    overview.note(seq, at, event);
    to = Math.max(to, at);
    from ??= to;
    text += `[${seq},${at},${body}]\n`;
  }
  const [first = 0, last = 0] = [events[0]?.seq, events.at(-1)?.seq];
  return { text, head: { first, last, from: from ?? to, to, count: events.length } };
}

/** Of a large class a checkpoint takes long: there is one when as much again has been recorded as it is large. */
class Checkpoints {
  private size = 0;
  private since = 0;

  /** @param text of the segment that has been folded last */
  isDue(text: string): boolean {
    this.since += text.length;
    return this.since >= this.size;
  }

  of(fold: CheckedFold): FileCheckpoint {
    const { hash, size } = fold.checkpoint();
    this.size = size;
    this.since = 0;
    return { seq: fold.state.seq, hash };
  }
}

async function privatesOf(
  { privates }: RecordingHeader,
  { state }: CheckedFold,
  turn: Turn,
): Promise<Pick<FileCheckpoint, 'privates'>> {
  if (privates !== 'all' && privates.length === 0) return {};
  const parts: [SeatId, Digest][] = [];
  for (const own of state.privates.values()) parts.push([own.seat, await turn(() => hashPrivate(own))]);
  return { privates: hashOfParts(parts) };
}

/** Contents in lots that share a member. */
async function* inMembers(blobs: AsyncIterable<StoredBlob>): AsyncGenerator<StoredBlob[]> {
  let some: StoredBlob[] = [];
  let bytes = 0;
  for await (const blob of blobs) {
    some.push(blob);
    bytes += blob.bytes.length;
    if (bytes < BLOB_MEMBER) continue;
    yield some;
    some = [];
    bytes = 0;
  }
  if (some.length > 0) yield some;
}

function blobLine({ digest, bytes }: StoredBlob): string {
  return line({
    blob: digest,
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  });
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
