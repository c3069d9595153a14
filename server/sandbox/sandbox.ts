import type { Digest } from '#engine/model/digest';
import type { LayerEdit, LayerFiles } from '#engine/model/file-tree';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';

/** Where a run finds what it reads: the blobs of its room. */
export interface RunSource {
  blob(digest: Digest): Uint8Array | undefined;
  layer(diffId: Digest): LayerFiles | undefined;
}

/**
 * The port to whatever runs scripts. A run reports any number of times and then exactly once `ended`, whatever
 * happens: an endless loop, a memory bomb and a crash of the thread end in a report too.
 */
export interface Sandbox {
  start(run: SandboxRun, source: RunSource, report: (report: RunReport) => void): void;
  /** Answers a call that the run has reported. */
  answer(runId: string, callId: number, answer: CallAnswer): void;
  /** Tells a run what others changed in a tree of files that it sees; the tree of its own target when none is named. */
  sync(runId: string, edits: readonly LayerEdit[], target?: string): void;
  /** Runs the trap that the script has set for the signal; a script without one is not touched. */
  signal(runId: string, signal: string): void;
  /** Ends a run with code 130 (`interrupted`). */
  abort(runId: string): void;
  close(): Promise<void>;
}
