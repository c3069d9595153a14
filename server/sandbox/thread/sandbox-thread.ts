import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { type FromThread, rouses, type ToThread } from '../thread-messages';
import { setWallClock } from './clock';
import { ContentCache } from './content-cache';
import { ScriptRun } from './script-run';
import { TreePool } from './tree-pool';

interface Live {
  script: ScriptRun;
  run: SandboxRun;
  /** How often it was given something to do after it had begun. */
  heard: number;
}

/**
 * The runs of one thread.
 *
 * Invariant: runs that see the same files (of a host, a container, a volume) share one tree of them while any of them
 * lives, so that what one writes the others see at once.
 */
export class SandboxThread {
  private readonly cache: ContentCache;
  private readonly runs = new Map<string, Live>();
  private readonly trees: TreePool;
  /** What came for runs whose layers were still on their way. */
  private readonly early = new Map<string, ToThread[]>();

  /**
   * @param working told the number of the run that has the processor: whose fault it is when the thread is stuck.
   * @param asksForTime whether sleeps end when the main thread says so, instead of by timers.
   */
  constructor(
    private readonly post: (message: FromThread) => void,
    private readonly working: (ordinal: number) => void,
    private readonly asksForTime: boolean,
  ) {
    this.cache = new ContentCache(post);
    this.trees = new TreePool(this.cache);
  }

  take(message: ToThread): void {
    switch (message.type) {
      case 'ping':
        this.post({ type: 'pong' });
        return;
      case 'layer':
        this.cache.layerArrived(message.diffId, message.files);
        return;
      case 'blob':
        this.cache.blobArrived(message.digest, message.content);
        return;
      case 'start':
        if (message.now !== undefined) setWallClock(message.now);
        void this.start(message.run, message.ordinal);
        return;
      default:
        this.forRun(message);
    }
  }

  private forRun(message: Extract<ToThread, { runId: string }>): void {
    const found = this.runs.get(message.runId);
    if (!found) {
      this.early.get(message.runId)?.push(message);
      return;
    }
    if (rouses(message)) found.heard += 1;
    switch (message.type) {
      case 'answer':
        found.script.answered(message.callId, message.answer);
        return;
      case 'signal':
        found.script.signal(message.signal);
        return;
      case 'awake':
        setWallClock(message.now);
        found.script.awake();
        return;
      case 'abort':
        found.script.abort('interrupted');
        return;
      case 'sync':
        this.trees.accept(found.run, message.target ?? found.run.target, message.edits);
        return;
      default:
        message satisfies never;
    }
  }

  private async start(run: SandboxRun, ordinal: number): Promise<void> {
    this.early.set(run.id, []);
    const files = await this.trees.join(run);
    const script = new ScriptRun(
      run,
      files,
      (report) => this.post({ type: 'report', runId: run.id, report }),
      () => this.working(ordinal),
      this.asksForTime
        ? (milliseconds) => this.post({ type: 'asleep', runId: run.id, milliseconds, heard: live.heard })
        : null,
    );
    const live: Live = { script, run, heard: 0 };
    this.runs.set(run.id, live);
    // Each run begins in a turn of its own, so that it is known which one does not give the thread back.
    await nextTurn();
    const early = this.early.get(run.id) ?? [];
    this.early.delete(run.id);
    for (const message of early) this.take(message);
    await script.start();
    this.runs.delete(run.id);
    this.trees.leave(run);
  }
}
