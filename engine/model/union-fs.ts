import type { Change, DirectoryEntry, Entry, LayerEdit, LayerFiles } from './file-tree';
import { basename, dirname, normalisePath } from './path';

const ROOT: DirectoryEntry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0 };
const MAX_SYMLINKS = 40;

export type FsErrorCode = 'ENOENT' | 'ENOTDIR' | 'EISDIR' | 'EEXIST' | 'ENOTEMPTY' | 'ELOOP';

/** A refusal of the file system, with the errno name that programs turn into their own words. */
export class FsError extends Error {
  constructor(
    readonly code: FsErrorCode,
    readonly path: string,
  ) {
    super(`${code}: ${path}`);
    this.name = 'FsError';
  }
}

/**
 * Read-only layers with one writable layer on top, seen as one file system (overlay semantics).
 *
 * Invariant: the lower layers are never touched; every write is a record in `upper`, and `upper` holds a whiteout
 * exactly where a lower object is hidden. `docker diff`, `docker commit` and the writable sheet of the picture all
 * read `upper`, so a stray record there would show as a change nobody made.
 *
 * Paths are absolute. Reading methods do not follow symlinks unless they say so.
 */
export class UnionFs {
  private readonly lowerIndexes: LayerIndex[];
  private readonly upperIndex: LayerIndex;
  /** Top first. */
  private readonly layers: readonly LayerIndex[];

  /** @param lower layers bottom first. @param upper the writable layer; it is edited in place. */
  constructor(
    lower: readonly LayerFiles[],
    readonly upper: Map<string, Change>,
  ) {
    this.lowerIndexes = lower.map(indexOf).reverse();
    this.upperIndex = new LayerIndex(upper, false);
    this.layers = [this.upperIndex, ...this.lowerIndexes];
  }

  /** What is at the path itself, or null. */
  get(path: string): Entry | null {
    const clean = normalisePath(path);
    if (clean === '/') return ROOT;
    return this.find(clean, this.layers);
  }

  /** What the layers below the writable one hold at the path, or null. */
  getLower(path: string): Entry | null {
    const clean = normalisePath(path);
    if (clean === '/') return ROOT;
    return this.find(clean, this.lowerIndexes);
  }

  /** The names in a directory, sorted; throws `ENOENT` or `ENOTDIR`. Follows symlinks. */
  list(path: string): string[] {
    const real = this.realpath(path);
    const entry = this.get(real);
    if (entry?.kind !== 'dir') throw new FsError(entry ? 'ENOTDIR' : 'ENOENT', path);
    const names = new Set<string>();
    const hidden = new Set<string>();
    for (const layer of this.layers) {
      for (const name of layer.children(real)) {
        if (hidden.has(name) || names.has(name)) continue;
        const change = layer.files.get(join(real, name));
        if (change?.kind === 'whiteout') hidden.add(name);
        else names.add(name);
      }
      if (layer.hides(real)) break;
    }
    return [...names].sort();
  }

  /** The path with all symlinks resolved; the last component need not exist. Throws `ELOOP`, `ENOENT`, `ENOTDIR`. */
  realpath(path: string): string {
    const followed = this.follow(path);
    if (!followed.ok) throw new FsError(followed.code, path);
    return followed.path;
  }

  /** What the path leads to after following symlinks, or null. */
  stat(path: string): Entry | null {
    const followed = this.follow(path);
    return followed.ok ? followed.entry : null;
  }

  /** A value, not an exception: looking for programs along `PATH` asks for many paths that are not there. */
  private follow(path: string): { ok: true; path: string; entry: Entry | null } | { ok: false; code: FsErrorCode } {
    let done = '/';
    let rest = normalisePath(path).split('/').filter(Boolean);
    let links = 0;
    let entry: Entry | null = ROOT;
    while (rest.length > 0) {
      const [name, ...tail] = rest as [string, ...string[]];
      const next = join(done, name);
      entry = this.find(next, this.layers);
      if (entry?.kind === 'symlink') {
        links += 1;
        if (links > MAX_SYMLINKS) return { ok: false, code: 'ELOOP' };
        const target = entry.target.startsWith('/') ? entry.target : `${done}/${entry.target}`;
        rest = [...normalisePath(target).split('/').filter(Boolean), ...tail];
        done = '/';
        entry = ROOT;
        continue;
      }
      if (tail.length > 0 && entry?.kind !== 'dir') return { ok: false, code: entry ? 'ENOTDIR' : 'ENOENT' };
      done = next;
      rest = tail;
    }
    return { ok: true, path: done, entry };
  }

  /** Writes an object at a path whose parent directory exists. Answers the edits made to the writable layer. */
  put(path: string, entry: Entry): LayerEdit[] {
    const clean = normalisePath(path);
    if (clean === '/') throw new FsError('EEXIST', path);
    const parent = this.get(dirname(clean));
    if (parent?.kind !== 'dir') throw new FsError(parent ? 'ENOTDIR' : 'ENOENT', path);
    const before = this.get(clean);
    if (before?.kind === 'dir' && entry.kind !== 'dir') throw new FsError('EISDIR', path);
    return [this.set(clean, entry.kind === 'dir' ? this.directoryAt(clean, entry) : entry)];
  }

  /** Makes a directory and, with `parents`, all that are missing above it. */
  mkdir(path: string, entry: DirectoryEntry, parents = false): LayerEdit[] {
    const clean = normalisePath(path);
    const existing = this.get(clean);
    if (existing) {
      if (parents && existing.kind === 'dir') return [];
      throw new FsError('EEXIST', path);
    }
    const edits: LayerEdit[] = [];
    const parent = dirname(clean);
    if (parents && !this.get(parent)) edits.push(...this.mkdir(parent, entry, true));
    edits.push(...this.put(clean, entry));
    return edits;
  }

  /** Removes an object with everything below it. */
  remove(path: string): LayerEdit[] {
    const clean = normalisePath(path);
    if (clean === '/') throw new FsError('ENOTEMPTY', path);
    if (!this.get(clean)) throw new FsError('ENOENT', path);
    const edits: LayerEdit[] = [];
    for (const below of this.upperIndex.below(clean)) edits.push(this.set(below, null));
    const shows = this.getLower(clean) && !this.upperIndex.hidesBelowAncestor(clean);
    if (shows) edits.push(this.set(clean, { kind: 'whiteout' }));
    else if (this.upper.has(clean)) edits.push(this.set(clean, null));
    return edits;
  }

  /** Takes over edits made elsewhere, for example by a process in another thread. */
  accept(edits: readonly LayerEdit[]): void {
    for (const [path, change] of edits) this.set(path, change);
  }

  /** Every path below `path`, parents before children, not following symlinks; `path` itself is left out. */
  *walk(path: string): Generator<[path: string, entry: Entry]> {
    for (const name of this.list(path)) {
      const child = join(normalisePath(path), name);
      const entry = this.get(child);
      if (!entry) continue;
      yield [child, entry];
      if (entry.kind === 'dir') yield* this.walk(child);
    }
  }

  /** Opaque exactly when something in the writable layer has been hiding a lower directory of that name until now. */
  private directoryAt(path: string, { opaque: _, ...entry }: DirectoryEntry): DirectoryEntry {
    const over = this.upper.get(path);
    const hiding = over !== undefined && (over.kind !== 'dir' || over.opaque === true);
    return hiding && this.getLower(path)?.kind === 'dir' ? { ...entry, opaque: true } : entry;
  }

  private find(path: string, layers: readonly LayerIndex[]): Entry | null {
    for (const layer of layers) {
      const change = layer.files.get(path);
      if (change) return change.kind === 'whiteout' ? null : change;
      if (layer.hidesBelowAncestor(path)) return null;
    }
    return null;
  }

  private set(path: string, change: Change | null): LayerEdit {
    if (change) {
      this.upper.set(path, change);
      this.upperIndex.added(path);
    } else {
      this.upper.delete(path);
      this.upperIndex.removed(path);
    }
    return [path, change];
  }
}

/** One layer with the names of each directory, so that listing costs what the directory holds, not what the layer holds. */
class LayerIndex {
  private readonly names = new Map<string, Set<string>>();

  /** For a layer that never changes: whether something at or above a directory hides what is below it. */
  private readonly hiding: Map<string, boolean> | null;

  constructor(
    readonly files: ReadonlyMap<string, Change>,
    unchanging: boolean,
  ) {
    this.hiding = unchanging ? new Map() : null;
    for (const path of files.keys()) this.added(path);
  }

  children(directory: string): Iterable<string> {
    return this.names.get(directory) ?? [];
  }

  added(path: string): void {
    const parent = dirname(path);
    const names = this.names.get(parent);
    if (names) names.add(basename(path));
    else {
      this.names.set(parent, new Set([basename(path)]));
      if (parent !== '/' && !this.files.has(parent)) this.added(parent);
    }
  }

  removed(path: string): void {
    const parent = dirname(path);
    const names = this.names.get(parent);
    if (!names || (this.names.get(path)?.size ?? 0) > 0) return;
    names.delete(basename(path));
    if (names.size === 0) {
      this.names.delete(parent);
      if (parent !== '/' && !this.files.has(parent)) this.removed(parent);
    }
  }

  *below(directory: string): Generator<string> {
    for (const name of [...this.children(directory)]) {
      const path = join(directory, name);
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

/** Directories asked for are few; paths that users make up are not kept without end. */
const MOST_REMEMBERED = 2_000;

const indexes = new WeakMap<LayerFiles, LayerIndex>();

/** Image layers are shared by many containers; their index is made once. */
function indexOf(files: LayerFiles): LayerIndex {
  let index = indexes.get(files);
  if (!index) {
    index = new LayerIndex(files, true);
    indexes.set(files, index);
  }
  return index;
}

function join(directory: string, name: string): string {
  return directory === '/' ? `/${name}` : `${directory}/${name}`;
}
