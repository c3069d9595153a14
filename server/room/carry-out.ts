import type { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { RunReport } from '#engine/model/sandbox-run';
import type { Effect } from '#engine/room/effects';
import type { RunSource, Sandbox } from '#server/sandbox/sandbox';

/**
 * Hands a stored effect to the sandbox.
 * @param report is given what a script tells, by the ID of its run
 */
export function carryOut(
  effect: Effect,
  {
    sandbox,
    blobs,
    report,
  }: {
    sandbox: Sandbox;
    blobs: MemoryBlobStore;
    report: (runId: string, report: RunReport) => void;
  },
): void {
  switch (effect.type) {
    case 'run': {
      const source: RunSource = { blob: (digest) => blobs.get(digest), layer: (diffId) => blobs.layer(diffId) };
      sandbox.start(effect.run, source, (told) => report(effect.run.id, told));
      return;
    }
    case 'abort':
      sandbox.abort(effect.runId);
      return;
    case 'signal':
      sandbox.signal(effect.runId, effect.signal);
      return;
    case 'sync':
      sandbox.sync(effect.runId, effect.edits, effect.target);
      return;
    case 'answer':
      sandbox.answer(effect.runId, effect.callId, effect.answer);
      return;
    case 'wake':
      // The room's next wake is looked at after every batch.
      return;
    default:
      effect satisfies never;
  }
}
