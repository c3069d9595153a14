import type { BranchOrigin } from '../model/branch-origin';
import type { Digest } from '../model/digest';
import type { LessonKey } from '../model/lesson';
import type { BlobSource } from '../model/memory-blob-store';
import type { RoomState } from '../model/room-state';

/** A moment of a recording from which somebody goes on alone. */
export interface BranchPoint {
  readonly origin: BranchOrigin;
  /** The class as it stood then, with the private part of the seat. Nothing of it is changed. */
  readonly state: RoomState;
  /** What that class holds itself of what is named by digest; what the catalogue has is there anyway. */
  readonly blobs: BlobSource;
  /** Contents of all files that the seat has ever had of its own. */
  readonly contents: ReadonlySet<Digest>;
  /** To the lesson of that moment. Null: nothing in it is checked. */
  readonly key: LessonKey | null;
  /** Whether right answers may be told that the class has not been shown; else what asks for them is left out. */
  readonly tells: boolean;
}
