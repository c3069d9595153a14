import type { LayerEdit } from '#engine/model/file-tree';
import type { RunTree, SandboxRun } from '#engine/model/sandbox-run';
import { seatKey } from '../seat-key';
import type { ContentCache } from './content-cache';
import { RunFiles, type SeenTree } from './run-files';
import { SharedTree } from './shared-tree';

interface Shared {
  tree: Promise<SharedTree>;
  /** The runs that see it. */
  runs: Set<string>;
}

/** The trees that runs of this thread see, each as long as some run does. */
export class TreePool {
  private readonly shared = new Map<string, Shared>();

  constructor(private readonly cache: ContentCache) {}

  /** The files of a run that begins. A tree that another run sees already is taken as it is there. */
  async join(run: SandboxRun): Promise<RunFiles> {
    const seen = await Promise.all(treesOf(run).map((tree) => this.see(run, tree)));
    const [own, ...others] = seen as [SeenTree, ...SeenTree[]];
    return new RunFiles(own, others, run.mounts ?? [], run.readOnly ?? false);
  }

  /** The run has ended. */
  leave(run: SandboxRun): void {
    for (const { target } of treesOf(run)) {
      const key = keyOf(run, target);
      const shared = this.shared.get(key);
      shared?.runs.delete(run.id);
      if (shared?.runs.size === 0) this.shared.delete(key);
    }
  }

  /** Takes over what others did to a tree that a run sees. */
  accept(run: SandboxRun, target: string, edits: readonly LayerEdit[]): void {
    void this.shared.get(keyOf(run, target))?.tree.then((tree) => tree.accept(edits));
  }

  private async see(run: SandboxRun, { target, lower, upper }: RunTree): Promise<SeenTree> {
    const key = keyOf(run, target);
    let shared = this.shared.get(key);
    if (!shared) {
      shared = { tree: this.grow(run.id, lower, upper), runs: new Set() };
      this.shared.set(key, shared);
    }
    shared.runs.add(run.id);
    const { runs } = shared;
    return { target, tree: await shared.tree, others: () => runs.size - 1 };
  }

  private async grow(runId: string, lower: RunTree['lower'], upper: RunTree['upper']): Promise<SharedTree> {
    const layers = await Promise.all(lower.map((diffId) => this.cache.layer(runId, diffId)));
    return new SharedTree(layers, upper, this.cache);
  }
}

/** Its own first. */
function treesOf({ target, lower, upper, trees = [] }: SandboxRun): RunTree[] {
  return [{ target, lower, upper }, ...trees];
}

function keyOf(run: SandboxRun, target: string): string {
  return `${seatKey(run)}\n${target}`;
}
