import type { Daemon } from '../daemon/api';
import type { Output } from '../daemon/api/output';
import type { BlobStore } from '../model/blob-store';
import type { LayerEdit } from '../model/file-tree';
import type { Attachment } from '../model/terminal';
import type { UnionFs } from '../model/union-fs';

/** What one call of the `docker` command finds around it. A new one for every call. */
export interface Cli extends Output {
  /** Bound to the decision that is being made; ask for it anew after every wait. */
  readonly daemon: Daemon;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Of the shell that called. */
  readonly cwd: string;
  /** `NAME=value`. */
  readonly env: readonly string[];
  readonly stdin: string;
  /** The same, not decoded: archives come this way. */
  readonly stdinBytes: Uint8Array;
  /** True when a person's terminal is behind standard output (progress is drawn) and behind standard input (`-it` works). */
  readonly isTerminal: boolean;
  /** Letters in a line of that terminal; null where nobody knows. */
  readonly columns: number | null;
  /** The student's own files. */
  readonly hostFiles: UnionFs;
  readonly blobs: BlobStore;
  /** Prints an archive on standard output. */
  outBytes(content: Uint8Array): void;
  /** Writes to the student's own files; false when they have written all that the classroom keeps for them. */
  writeHostFiles(edits: readonly LayerEdit[]): boolean;
  /** What the container (or the exec) prints from now on goes to this call's output, and typed lines to it. */
  attach(attachment: Attachment): void;
  detach(): void;
}
