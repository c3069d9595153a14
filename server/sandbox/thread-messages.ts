import type { Digest } from '#engine/model/digest';
import type { LayerEdit, LayerFiles } from '#engine/model/file-tree';
import type { RunReport, SandboxRun } from '#engine/model/sandbox-run';
import type { CallAnswer } from '#engine/room/effects';

/** What the main thread says to a sandbox thread. */
export type ToThread =
  /** `now` (milliseconds since 1970) where time is kept outside of the thread. */
  | { type: 'start'; run: SandboxRun; ordinal: number; now?: number }
  /** The run has slept for as long as it asked for. */
  | { type: 'awake'; runId: string; now: number }
  | { type: 'answer'; runId: string; callId: number; answer: CallAnswer }
  | { type: 'sync'; runId: string; target: string | null; edits: readonly LayerEdit[] }
  | { type: 'signal'; runId: string; signal: string }
  | { type: 'abort'; runId: string }
  | { type: 'layer'; diffId: Digest; files: LayerFiles | null }
  | { type: 'blob'; digest: Digest; content: Uint8Array | null }
  | { type: 'ping' };

/** Whether a message gives a run that rests something to do. */
export function rouses({ type }: ToThread): boolean {
  return type === 'answer' || type === 'signal' || type === 'awake';
}

/** What a sandbox thread says to the main thread. */
export type FromThread =
  /** `tid` is the kernel's ID of the thread, null where it has none to tell. */
  | { type: 'ready'; tid: number | null }
  | { type: 'pong' }
  | { type: 'report'; runId: string; report: RunReport }
  /**
   * The run rests: for so many milliseconds until it is told `awake`, or (null) until something comes that it already
   * waits for. `heard` counts what the run was told until then: something may be on its way. Only where time is kept
   * outside of the thread.
   */
  | { type: 'asleep'; runId: string; milliseconds: number | null; heard: number }
  /** Something that the run reads and the thread does not have yet. */
  | { type: 'want-layer'; runId: string; diffId: Digest }
  | { type: 'want-blob'; runId: string; digest: Digest };
