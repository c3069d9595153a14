import { z } from 'zod';
import type { PollId } from '#engine/model/poll';
import type { RecordingOverview } from '#engine/recording/overview';
import type { RecordingHeader, SegmentHead } from '#server/protocol/recordings';

/** First line of a recording's file. */
export interface FileHeader extends RecordingHeader {
  /** Version of the engine that has made the checkpoints; another one may come to other hashes. Absent: no checkpoints. */
  readonly engine?: string | undefined;
}

/** A member of events in a file. */
export interface FileSegment extends SegmentHead {
  /** Of the file: where the member begins, and how long it is. */
  readonly offset: number;
  readonly length: number;
}

/** A member of contents. */
export interface FileBlobs {
  readonly offset: number;
  readonly length: number;
  readonly digests: readonly string[];
}

/** Last line of a file: what there is in it. */
export interface FileIndex {
  readonly end: { readonly events: number };
  readonly segments: readonly FileSegment[];
  readonly blobs: readonly FileBlobs[];
  readonly overview: RecordingOverview;
}

const whole = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
/** Milliseconds since 1970, as far as a `Date` goes. */
const time = z.number().min(0).max(8.64e15);
const count = z.number().min(0).max(1e12);
const text = z.string().max(2_000);
const seat = z.string().max(20);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const role = z.enum(['instructor', 'student']);

export const fileHeader: z.ZodType<FileHeader> = z.object({
  drydock: z.literal('recording'),
  version: z.literal(2),
  events: whole,
  room: z.object({ id: z.string().max(64), code: z.string().max(40), title: text }),
  privates: z.union([z.literal('all'), z.array(seat).max(1_000)]),
  desk: z.boolean(),
  names: z.enum(['own', 'hidden']),
  engine: z.string().max(40).optional(),
});

/** Of files that were written before there were segments, checkpoints and contents in them. */
export const firstFileHeader = z.object({
  drydock: z.literal('recording'),
  version: z.literal(1),
  room: z.object({ id: z.string().max(64), code: z.string().max(40), title: text }),
  privates: z.union([z.literal('all'), z.array(seat).max(1_000)]),
});

const at = { at: time, seq: whole };
const marker = z.discriminatedUnion('kind', [
  z.object({ ...at, kind: z.literal('joined'), seat, count: whole }),
  z.object({ ...at, kind: z.literal('published'), image: text, seat }),
  z.object({ ...at, kind: z.literal('first-run'), image: text, seat }),
  z.object({ ...at, kind: z.literal('lesson'), title: text }),
  z.object({ ...at, kind: z.literal('step'), index: whole, title: text }),
  z.object({
    ...at,
    kind: z.literal('vote'),
    poll: z.string().max(80) as unknown as z.ZodType<PollId>,
    round: z.union([z.literal(1), z.literal(2)]),
    answered: count,
    right: count.nullable(),
  }),
  z.object({ ...at, kind: z.literal('claim'), claim: whole }),
  z.object({ ...at, kind: z.literal('errors'), count: whole, seats: whole }),
  z.object({ ...at, kind: z.literal('own'), text }),
  z.object({ ...at, kind: z.literal('ended') }),
]);
const counts = z.array(count).max(1_000);

const segment = z.object({
  offset: whole,
  length: whole,
  first: whole,
  last: whole,
  from: time,
  to: time,
  count: whole,
});

export const fileIndex: z.ZodType<FileIndex> = z.object({
  end: z.object({ events: whole }),
  segments: z.array(segment).max(100_000),
  blobs: z.array(z.object({ offset: whole, length: whole, digests: z.array(digest).max(1_000_000) })).max(100_000),
  overview: z.object({
    start: time,
    end: time,
    events: whole,
    markers: z.array(marker).max(20_000),
    density: z.object({
      width: z.number().positive(),
      all: counts,
      bySeat: z.record(z.string().max(20), counts),
      byImage: z.record(z.string().max(200), counts),
    }),
    seats: z.array(z.object({ id: seat, name: text, role, look: z.number() })).max(10_000),
  }),
});

/** What the class had come to after the last event of a segment. */
export const fileCheckpoint = z.object({
  seq: whole,
  /** `hashPublic` of the state. */
  hash: digest,
  /** Of all private parts, as `hashPrivates` tells it; in the last checkpoint of a file that holds private parts. */
  privates: digest.optional(),
});
export type FileCheckpoint = z.infer<typeof fileCheckpoint>;

/** A content by its address; the bytes in base64. */
export const fileBlob = z.object({ blob: digest, bytes: z.string() });
