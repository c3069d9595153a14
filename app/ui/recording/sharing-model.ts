import type { SeatId } from '#engine/model/room-state';
import type { RecordingKept, RecordingSharing } from '#server/protocol/recordings';
import type { Problem } from '../language/problem';

/** How a recording stands, for who leads its class. */
export interface SharingStand {
  readonly sharing: RecordingSharing;
  readonly kept: RecordingKept;
  /** Everybody who was there, in the order of joining, and what they are called when names are hidden. */
  readonly people: readonly { readonly id: SeatId; readonly name: string; readonly pseudonym: string }[];
}

/** What who leads a class does with its recording. Deeds answer why they were refused, null when they were done. */
export interface RecordingCare {
  /** The address by which others open it. */
  readonly address: string;
  /** Where to watch it; null when it is watched already. */
  readonly replayHref: string | null;
  readonly ask: () => Promise<SharingStand | Problem>;
  readonly share: (sharing: RecordingSharing) => Promise<Problem | null>;
  readonly erase: (seat: SeatId) => Promise<Problem | null>;
  readonly remove: () => Promise<Problem | null>;
  readonly download: () => Promise<Problem | null>;
  /** The recording is not what it was: somebody has been erased, or it is gone. */
  readonly onChanged?: (what: 'erased' | 'removed') => void;
}
