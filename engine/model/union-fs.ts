import type { Change, DirectoryEntry, Entry, LayerEdit, LayerFiles } from './file-tree';
import { followPath } from './follow-path';
import { FsError } from './fs-error';
import { LayerIndex, namesIn } from './layer-index';
import { type LowerStack, lowerStackOf, ROOT_DIRECTORY } from './lower-stack';
import { dirname, normalisePath } from './path';
import { WalkedFiles } from './walked-files';

/**
 * Read-only layers with one writable layer on top, seen as one file system (overlay semantics).
 *
 * Invariant: the lower layers are never touched; every write is a record in `upper`, and `upper` holds a whiteout
 * exactly where a lower object is hidden. `docker diff`, `docker commit` and the writable sheet of the picture all
 * read `upper`, so a stray record there would show as a change nobody made.
 *
 * Paths are absolute. Reading methods do not follow symlinks unless they say so.
 */
export class UnionFs extends WalkedFiles {
  private readonly below: LowerStack;
  private readonly upperIndex: LayerIndex;

  /** @param lower layers bottom first, not edited any more. @param upper the writable layer; it is edited in place. */
  constructor(
    lower: readonly LayerFiles[],
    readonly upper: Map<string, Change>,
  ) {
    super();
    this.below = lowerStackOf(lower);
    this.upperIndex = new LayerIndex(upper, false);
  }

  /** What is at the path itself, or null. */
  get(path: string): Entry | null {
    return this.at(normalisePath(path));
  }

  /** What the layers below the writable one hold at the path, or null. */
  getLower(path: string): Entry | null {
    return this.below.get(normalisePath(path));
  }

  /** The names in a directory, sorted; throws `ENOENT` or `ENOTDIR`. Follows symlinks. */
  list(path: string): string[] {
    const real = this.realpath(path);
    const entry = this.get(real);
    if (entry?.kind !== 'dir') throw new FsError(entry ? 'ENOTDIR' : 'ENOENT', path);
    if (this.upper.size === 0) return [...this.below.list(real)];
    return namesIn([this.upperIndex, ...this.below.layers], real);
  }

  protected override follow(path: string) {
    return this.upper.size === 0 ? this.below.follow(path) : followPath((at) => this.at(at), path);
  }

  /** Writes an object at a path whose parent directory exists. Answers the edits made to the writable layer. */
  put(path: string, entry: Entry): LayerEdit[] {
    const clean = normalisePath(path);
    if (clean === '/') return this.putRoot(path, entry);
    const parent = this.get(dirname(clean));
    if (parent?.kind !== 'dir') throw new FsError(parent ? 'ENOTDIR' : 'ENOENT', path);
    const before = this.get(clean);
    if (before?.kind === 'dir' && entry.kind !== 'dir') throw new FsError('EISDIR', path);
    return [this.set(clean, entry.kind === 'dir' ? this.directoryAt(clean, entry) : entry)];
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

  /** Layers are below; what is on top can always be written. */
  isReadOnly(): boolean {
    return false;
  }

  /** Takes over edits made elsewhere, for example by a process in another thread. */
  accept(edits: readonly LayerEdit[]): void {
    for (const [path, change] of edits) this.set(path, change);
  }

  /** Stands for these files while nothing has been written over the layers below, and null afterwards. */
  get basis(): object | null {
    return this.upper.size === 0 ? this.below : null;
  }

  private root(): DirectoryEntry {
    const own = this.upper.get('/');
    return own?.kind === 'dir' ? own : ROOT_DIRECTORY;
  }

  /** A tree without layers below, such as a volume, keeps mode and owner of its root; an image has none to keep. */
  private putRoot(path: string, entry: Entry): LayerEdit[] {
    if (this.below.layers.length > 0) throw new FsError('EEXIST', path);
    if (entry.kind !== 'dir') throw new FsError('EISDIR', path);
    return [this.set('/', entry)];
  }

  /** Opaque exactly when something in the writable layer has been hiding a lower directory of that name until now. */
  private directoryAt(path: string, { opaque: _, ...entry }: DirectoryEntry): DirectoryEntry {
    const over = this.upper.get(path);
    const hiding = over !== undefined && (over.kind !== 'dir' || over.opaque === true);
    return hiding && this.getLower(path)?.kind === 'dir' ? { ...entry, opaque: true } : entry;
  }

  /** What is at a normalised path itself. */
  private at(path: string): Entry | null {
    if (path === '/') return this.root();
    const change = this.upper.get(path);
    if (change) return change.kind === 'whiteout' ? null : change;
    return this.upperIndex.hidesBelowAncestor(path) ? null : this.below.get(path);
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
