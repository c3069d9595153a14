import { OverviewFold } from '#engine/recording/overview-fold';
import { type FileHandler, type FileOutcome, RecordingReader } from '#server/protocol/recording-file/recording-reader';
import type { ReplayTrouble } from '../../ui/replay/replay-model';
import { FileSource } from './file-source';
import { KeptLines } from './kept-lines';

/** Bytes that are taken from the file at a time, and those that are read at once: they may unpack to a thousandfold. */
const TAKEN = 262_144;
const PIECE = 4_096;
/** How long it is read before the page gets its turn, in milliseconds. */
const SLICE_MS = 24;
/** Bytes of a member's lines that are kept until it is known whether it can be unpacked by itself: of a file that was packed anew, all. */
const MOST_KEPT = 200_000_000;

/**
 * Reads a recording's file through: every line, every checkpoint. Answers what plays it, as far as it goes when it is
 * cut, or why it cannot be played.
 */
export async function openFile(
  file: Blob,
  leaving?: AbortSignal,
): Promise<{ readonly source: FileSource } | { readonly trouble: ReplayTrouble }> {
  const overview = new OverviewFold();
  const lines = new Map<number, Uint8Array>();
  let own = new KeptLines(MOST_KEPT);
  let segments = 0;
  const outcome = await readThrough(
    file,
    {
      event: ([seq, at, event], body) => {
        overview.note(seq, at, event);
        own.add(`[${seq},${at},${body}]\n`);
      },
      segment: ({ length }, alone) => {
        // What shares its member with other things, or was cut off, cannot be unpacked again by itself.
        if (!alone || length === 0) lines.set(segments, own.bytes());
        own = new KeptLines(MOST_KEPT);
        segments += 1;
      },
    },
    { fold: true, leaving },
  );
  if (outcome === null) return { trouble: { kind: 'gone' } };
  if (!outcome.ok) return { trouble: { kind: 'damaged', mistake: outcome.mistake } };
  const { header, index, cut, events } = outcome;
  if (events === 0) {
    const place = cut ?? { member: 1, byte: 0, line: 1 };
    return {
      trouble: { kind: 'damaged', mistake: { ...place, reason: 'damaged', detail: 'there is no event in it' } },
    };
  }
  const contents = index ? new Map<string, Uint8Array>() : await contentsOf(file, leaving);
  if (!contents) return { trouble: { kind: 'gone' } };
  return {
    source: new FileSource(file, {
      header,
      segments: outcome.segments,
      overview: overview.overview(),
      cut: cut !== null,
      lines,
      blobs: index?.blobs ?? null,
      contents,
    }),
  };
}

/** What a file without a table of contents holds besides events; null when it is gone. Of a large file that is much. */
async function contentsOf(file: Blob, leaving: AbortSignal | undefined): Promise<Map<string, Uint8Array> | null> {
  const contents = new Map<string, Uint8Array>();
  const handler: FileHandler = { blob: (digest, bytes) => contents.set(digest, bytes) };
  return (await readThrough(file, handler, { fold: false, leaving })) && contents;
}

/** Null when the file was moved or changed while it was read. Ends where nobody waits for it any more. */
async function readThrough(
  file: Blob,
  handler: FileHandler,
  { fold, leaving }: { fold: boolean; leaving: AbortSignal | undefined },
): Promise<FileOutcome | null> {
  const reader = new RecordingReader(handler, { fold });
  let taken = new Uint8Array();
  try {
    let began = performance.now();
    for (let at = 0; at < file.size; at += PIECE) {
      const from = at % TAKEN;
      if (from === 0) taken = new Uint8Array(await file.slice(at, at + TAKEN).arrayBuffer());
      if (leaving?.aborted || !reader.push(taken.subarray(from, from + PIECE))) break;
      if (performance.now() - began < SLICE_MS) continue;
      await new Promise((next) => setTimeout(next));
      began = performance.now();
    }
  } catch {
    return null;
  }
  return reader.finish();
}
