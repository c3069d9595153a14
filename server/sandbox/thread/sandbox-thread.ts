import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SandboxRun } from '#engine/model/sandbox-run';
import { seatKey } from '../seat-key';
import type { FromThread, ToThread } from '../thread-messages';
import { setWallClock } from './clock';
import { ContentCache } from './content-cache';
import { ScriptRun } from './script-run';
import { SharedTree } from './shared-tree';

interface Shared {
  tree: Promise<SharedTree>;
  runs: Set<string>;
}

/**
 * The runs of one thread.
 *
 * Invariant: runs on the same host or container share one tree while any of them lives, so that what one writes the
 * others see at once.
 */
export class SandboxThread {
  private readonly cache: ContentCache;
  private readonly runs = new Map<string, { run: ScriptRun; key: string }>();
  private readonly trees = new Map<string, Shared>();
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
    switch (message.type) {
      case 'answer':
        found.run.answered(message.callId, message.answer);
        return;
      case 'signal':
        found.run.signal(message.signal);
        return;
      case 'awake':
        setWallClock(message.now);
        found.run.awake();
        return;
      case 'abort':
        found.run.abort('interrupted');
        return;
      case 'sync':
        void this.trees.get(found.key)?.tree.then((tree) => tree.accept(message.edits));
        return;
      default:
        message satisfies never;
    }
  }

  private async start(run: SandboxRun, ordinal: number): Promise<void> {
    const key = `${seatKey(run)}\n${run.target}`;
    this.early.set(run.id, []);
    const shared = this.join(key, run);
    const tree = await shared.tree;
    const script = new ScriptRun(
      run,
      { tree, others: () => shared.runs.size - 1 },
      (report) => this.post({ type: 'report', runId: run.id, report }),
      () => this.working(ordinal),
      this.asksForTime ? (milliseconds) => this.post({ type: 'asleep', runId: run.id, milliseconds }) : null,
    );
    this.runs.set(run.id, { run: script, key });
    // Each run begins in a turn of its own, so that it is known which one does not give the thread back.
    await nextTurn();
    const early = this.early.get(run.id) ?? [];
    this.early.delete(run.id);
    for (const message of early) this.take(message);
    await script.start();
    this.runs.delete(run.id);
    shared.runs.delete(run.id);
    if (shared.runs.size === 0) this.trees.delete(key);
  }

  private join(key: string, run: SandboxRun): Shared {
    let shared = this.trees.get(key);
    if (!shared) {
      shared = { tree: this.grow(run), runs: new Set() };
      this.trees.set(key, shared);
    }
    shared.runs.add(run.id);
    return shared;
  }

  private async grow(run: SandboxRun): Promise<SharedTree> {
    const layers = await Promise.all(run.lower.map((diffId) => this.cache.layer(run.id, diffId)));
    return new SharedTree(layers, run.upper, this.cache);
  }
}
