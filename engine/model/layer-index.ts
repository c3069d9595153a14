import type { Change, LayerFiles } from './file-tree';
import { basename, dirname, joinPath } from './path';

/** One layer with the names of each directory, so that listing costs what the directory holds, not what the layer holds. */
export class LayerIndex {
  /** Made when somebody asks for names for the first time: most who look for one path never do. */
  private named: Map<string, Set<string>> | null = null;

  /** For a layer that never changes: whether something at or above a directory hides what is below it. */
  private readonly hiding: Map<string, boolean> | null;

  constructor(
    readonly files: ReadonlyMap<string, Change>,
    unchanging: boolean,
  ) {
    this.hiding = unchanging ? new Map() : null;
  }

  private get names(): Map<string, Set<string>> {
    if (!this.named) {
      this.named = new Map();
      for (const path of this.files.keys()) this.added(path);
    }
    return this.named;
  }

  /** The names that the layer has in a directory, whiteouts among them. */
  children(directory: string): Iterable<string> {
    return this.names.get(directory) ?? [];
  }

  added(path: string): void {
    // The root has no name; only a volume says something about its own.
    if (!this.named || path === '/') return;
    const parent = dirname(path);
    const names = this.named.get(parent);
    if (names) names.add(basename(path));
    else {
      this.named.set(parent, new Set([basename(path)]));
      if (parent !== '/' && !this.files.has(parent)) this.added(parent);
    }
  }

  removed(path: string): void {
    if (!this.named || path === '/') return;
    const parent = dirname(path);
    const names = this.named.get(parent);
    if (!names || (this.named.get(path)?.size ?? 0) > 0) return;
    names.delete(basename(path));
    if (names.size === 0) {
      this.named.delete(parent);
      if (parent !== '/' && !this.files.has(parent)) this.removed(parent);
    }
  }

  *below(directory: string): Generator<string> {
    for (const name of [...this.children(directory)]) {
      const path = joinPath(directory, name);
      yield* this.below(path);
      if (this.files.has(path)) yield path;
    }
  }

  /** True when lower layers do not show through this directory. */
  hides(directory: string): boolean {
    const change = this.files.get(directory);
    return (
      (change !== undefined && (change.kind !== 'dir' || change.opaque === true)) || this.hidesBelowAncestor(directory)
    );
  }

  hidesBelowAncestor(path: string): boolean {
    if (this.files.size === 0) return false;
    const directory = dirname(path);
    const known = this.hiding?.get(directory);
    if (known !== undefined) return known;
    const hides = this.hidesAt(directory);
    if (this.hiding && this.hiding.size < MOST_REMEMBERED) this.hiding.set(directory, hides);
    return hides;
  }

  private hidesAt(directory: string): boolean {
    for (let at = directory; at !== '/'; at = dirname(at)) {
      const change = this.files.get(at);
      if (change && (change.kind !== 'dir' || change.opaque)) return true;
    }
    return false;
  }
}

/** The names in a directory of layers laid over each other, sorted. @param layers top first. */
export function namesIn(layers: readonly LayerIndex[], directory: string): string[] {
  const names = new Set<string>();
  const hidden = new Set<string>();
  for (const layer of layers) {
    for (const name of layer.children(directory)) {
      if (hidden.has(name) || names.has(name)) continue;
      const change = layer.files.get(joinPath(directory, name));
      if (change?.kind === 'whiteout') hidden.add(name);
      else names.add(name);
    }
    if (layer.hides(directory)) break;
  }
  return [...names].sort();
}

/** Directories asked for are few; paths that users make up are not kept without end. */
const MOST_REMEMBERED = 2_000;

const indexes = new WeakMap<LayerFiles, LayerIndex>();

/** Image layers are shared by many containers; their index is made once. */
export function layerIndexOf(files: LayerFiles): LayerIndex {
  let index = indexes.get(files);
  if (!index) {
    index = new LayerIndex(files, true);
    indexes.set(files, index);
  }
  return index;
}
