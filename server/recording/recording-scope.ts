import type { SeatId } from '#engine/model/room-state';
import type { RecordingOverview } from '#engine/recording/overview';
import type { RecordingSharing } from '#server/protocol/recordings';

/** What one reader is given of a recording. */
export interface RecordingScope {
  /** Leads the class: may share, change and delete the recording. */
  readonly manages: boolean;
  /** The reader's own seat, null for those who were not in the class. */
  readonly seat: SeatId | null;
  readonly privates: 'all' | readonly SeatId[];
  /** Whether what those see who lead is in it. */
  readonly desk: boolean;
  readonly names: 'own' | 'hidden';
  readonly sharing: RecordingSharing;
  /** Counts up whenever the recording's words or `sharing` have changed. */
  readonly terms: number;
  /** How what is given is told in other words than it is stored in; null: in the same. */
  readonly reword: Rewording | null;
}

/** Other words for a recording. */
export interface Rewording {
  /** Equal for equal words. */
  readonly key: string;
  /** An event that is given, as it is stored and as it is told. */
  apply(body: string): string;
  text(text: string): string;
  overview(overview: RecordingOverview): RecordingOverview;
  /** The digest under which the reader is given a blob that is stored under this one. */
  digest(stored: string): string;
  /** The blob that the reader is given under a digest; null when there is none. */
  blob(digest: string, read: (stored: string) => Promise<Uint8Array | null>): Promise<Uint8Array | null>;
}
