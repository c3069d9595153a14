import type { SeatId } from '#engine/model/room-state';
import type { SeatGrant } from '#server/protocol/messages';
import type { RecordingManifest } from '#server/protocol/recordings';

/** Where a recording comes from: a server, or a file on this device. Every call may fail with an `Error`. */
export interface RecordingSource {
  /** Where the recording can be had by its link; null for a file. */
  readonly path: string | null;
  /** The file itself, of a recording that is on this device alone. */
  readonly local?: Blob;
  /** A file that ends before its end: what there is of it is played. */
  readonly cut?: boolean;
  /**
   * What there is of it by now. Of a class that goes on there is more each time; what was there stays as it is.
   * @param early whether a partial one will do that comes at once
   */
  manifest(early?: boolean): Promise<RecordingManifest>;
  /**
   * The lines of a segment: `[seq, at, event]` each and possibly a checkpoint `{"seq":…,"hash":…}` last, in JSON, as
   * they are or compressed with gzip. `index` is its place in the manifest's list.
   */
  segment(index: number, manifest: RecordingManifest): Promise<Uint8Array>;
  /** A content that events name by its digest (a file, a layer); null when the recording does not hold it. */
  blob(digest: string): Promise<Uint8Array | null>;
  /** All of it as one file; absent where it is a file already. */
  file?(): Promise<Blob>;
  /** Opens a room of one's own that goes on from a moment with a seat's host; absent where no server keeps the recording. */
  branch?(seat: SeatId, seq: number): Promise<SeatGrant>;
}
