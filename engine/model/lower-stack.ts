import type { DirectoryEntry, Entry, LayerFiles } from './file-tree';
import { type Followed, followPath } from './follow-path';
import { type LayerIndex, layerIndexOf, namesIn } from './layer-index';

/** A root that no layer says anything about. */
export const ROOT_DIRECTORY: DirectoryEntry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 };

/** People ask for a few hundred paths of an image; paths that they make up are not kept without end. */
const MOST_KEPT = 4_000;

/**
 * Read-only layers seen as one tree. All containers of an image ask the same stack for the same few paths (a program
 * along `PATH`, its settings), so answers are kept.
 *
 * Invariant: layers never change once they are in a stack, so an answer stays right for as long as the stack lives.
 */
export class LowerStack {
  /** Top first. */
  readonly layers: readonly LayerIndex[];
  private readonly entries = new Map<string, Entry | null>();
  private readonly listings = new Map<string, readonly string[]>();
  private readonly paths = new Map<string, Followed>();

  /** @param lower bottom first. */
  constructor(lower: readonly LayerFiles[]) {
    this.layers = lower.map(layerIndexOf).reverse();
  }

  /** What is at a normalised path itself, or null. */
  get(path: string): Entry | null {
    if (path === '/') return ROOT_DIRECTORY;
    const known = this.entries.get(path);
    if (known !== undefined) return known;
    const entry = this.find(path);
    if (this.entries.size < MOST_KEPT) this.entries.set(path, entry);
    return entry;
  }

  /** Where a path leads when all its symlinks are followed. */
  follow(path: string): Followed {
    const known = this.paths.get(path);
    if (known) return known;
    const followed = followPath((at) => this.get(at), path);
    if (this.paths.size < MOST_KEPT) this.paths.set(path, followed);
    return followed;
  }

  /** The names in a directory, sorted. */
  list(directory: string): readonly string[] {
    const known = this.listings.get(directory);
    if (known) return known;
    const names = namesIn(this.layers, directory);
    if (this.listings.size < MOST_KEPT) this.listings.set(directory, names);
    return names;
  }

  private find(path: string): Entry | null {
    for (const layer of this.layers) {
      const change = layer.files.get(path);
      if (change) return change.kind === 'whiteout' ? null : change;
      if (layer.hidesBelowAncestor(path)) return null;
    }
    return null;
  }
}

const stacks = new WeakMap<readonly LayerFiles[], LowerStack>();

/** The stack of a list of layers, bottom first. The same list, which is not to be edited, has the same stack. */
export function lowerStackOf(lower: readonly LayerFiles[]): LowerStack {
  let stack = stacks.get(lower);
  if (!stack) {
    stack = new LowerStack(lower);
    stacks.set(lower, stack);
  }
  return stack;
}
