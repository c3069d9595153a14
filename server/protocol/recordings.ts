import type { SeatId } from '#engine/model/room-state';
import type { FileMistake } from '#engine/recording/file-mistake';
import type { RecordingOverview } from '#engine/recording/overview';
import type { EVENT_VERSION } from '#engine/room/event-version';
import type { SeatGrant } from './messages';

/** What of a class a recording holds; the same for what is sent and for files (docs/recording-format.md). */
export interface RecordingHeader {
  readonly drydock: 'recording';
  readonly version: 2;
  /** What shapes its events have: the {@link EVENT_VERSION} of the Drydock that wrote it. A newer one is not read. */
  readonly events: number;
  readonly room: { readonly id: string; readonly code: string; readonly title: string };
  /** Seats whose terminals, files and answers are in it. */
  readonly privates: 'all' | readonly SeatId[];
  /** Whether what only those who lead see is in it: the key to the lesson, everybody's answers, who was stuck. */
  readonly desk: boolean;
  /** `hidden`: people have names such as “Student 7”, everywhere. */
  readonly names: 'own' | 'hidden';
}

/** A stretch of events. Those of a recording follow one another; only the last one may still grow. */
export interface SegmentHead {
  /** Numbers of its first and last event; events that the reader is not given are missing between them. */
  readonly first: number;
  readonly last: number;
  /** Milliseconds since 1970 of them. */
  readonly from: number;
  readonly to: number;
  /** How many events the reader is given. */
  readonly count: number;
}

/**
 * `GET /api/recordings/ID`: all that a player needs before the first event. With `?early` it comes at once, and may be
 * {@link RecordingManifest.partial}.
 */
export interface RecordingManifest {
  readonly header: RecordingHeader;
  readonly segments: readonly SegmentHead[];
  readonly overview: RecordingOverview;
  /** The class goes on: there will be more. */
  readonly live: boolean;
  /**
   * A long log is still being read, and there is more than this. The overview has the end of the whole; its markers, its
   * activity and the segments go as far as the log has been read.
   */
  readonly partial?: true;
  /**
   * Names this state of the recording; part of the addresses of segments, which never change under it. It ends
   * with a point and the number of the last event; what stands before it is the same for as long as events only come on.
   */
  readonly edition: string;
  readonly sharing: RecordingSharing;
  /** Whether the reader leads the class and may share, change and delete the recording. */
  readonly manages: boolean;
}

export type RecordingVisibility = 'private' | 'link' | 'listed';

/** Whom the instructor lets see the recording, and what of it. */
export interface RecordingSharing {
  /** `private`: who was in the class. `link`: whoever has the address. `listed`: it also stands in the list of this server. */
  readonly visibility: RecordingVisibility;
  /** For those who were not in the class. */
  readonly names: 'own' | 'hidden';
  /** Whether they see terminals and files, or only what the wall shows. */
  readonly benches: boolean;
  /** Days until it is deleted, counted from the end of the class; null: kept. */
  readonly keepDays: number | null;
}

/** What a recording takes up, in bytes. */
export interface RecordingSizes {
  readonly events: number;
  readonly eventBytes: number;
  readonly snapshotBytes: number;
  readonly blobBytes: number;
}

/** What is kept of a class, and from when on the days count for which it is. */
export interface RecordingKept extends RecordingSizes {
  /** Milliseconds since 1970 at which the class ended, or its file was imported; null while it goes on. */
  readonly closedAt: number | null;
}

/** An entry of `GET /api/recordings`: recordings that are listed. */
export interface ListedRecording {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly minutes: number;
  readonly students: number;
}

/** Answer to `POST /api/recordings`, whose body is a recording's file: the room that it has become, and who leads it. */
export interface ImportedRecording {
  readonly id: string;
  readonly grant: SeatGrant;
}

/** Why a file was not imported, beside the problem's code and words (`recording/damaged`). */
export interface ImportMistake extends Omit<FileMistake, 'reason'> {
  readonly reason: FileMistake['reason'] | 'cut' | 'nobody-leads';
}
