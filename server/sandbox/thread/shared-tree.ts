import { type Digest, digestOf } from '#engine/model/digest';
import type { Change, Entry, FileEntry, LayerEdit, LayerFiles } from '#engine/model/file-tree';
import { UnionFs } from '#engine/model/union-fs';
import type { ContentCache } from './content-cache';
import { fileError } from './file-error';

/** What a host or container may hold in its writable layer while a script runs on it. */
export const QUOTA = { bytes: 16 * 1024 * 1024, files: 5_000 };

/** What a new file has besides its content. */
export type Owner = Omit<FileEntry, 'kind' | 'size' | 'content' | 'program'>;

/**
 * One tree of files (of a host, a container, a volume, a tmpfs), shared by all runs in this thread that see it.
 *
 * Invariant: `edits` holds, coalesced by path, exactly what differs from what has been reported, and `unreported` the
 * contents those edits name; so taking them and reporting brings the room to where this tree is.
 */
export class SharedTree {
  readonly fs: UnionFs;
  private edits = new Map<string, Change | null>();
  private readonly unreported = new Map<Digest, Uint8Array>();
  /** Edits that went out and come back through the room to the other runs here, with how often. */
  private readonly echoes = new Map<string, number>();
  private used = 0;

  constructor(
    lower: readonly LayerFiles[],
    upper: Iterable<readonly [string, Change]>,
    private readonly cache: ContentCache,
  ) {
    this.fs = new UnionFs(lower, new Map(upper));
    for (const change of this.fs.upper.values()) this.used += weightOf(change);
  }

  get dirty(): boolean {
    return this.edits.size > 0;
  }

  /** The bytes of a file; a file of which only the size is declared reads as a line that says so. */
  async read(runId: string, entry: FileEntry): Promise<Uint8Array> {
    if (entry.content === null)
      return new TextEncoder().encode(`(${entry.size} bytes that are not part of the simulation)\n`);
    const content = this.unreported.get(entry.content) ?? (await this.cache.blob(runId, entry.content));
    if (!content) throw fileError('EIO', 'read', entry.content);
    return content;
  }

  /** A content that this tree has and the room has not heard of yet. */
  unreportedContent(digest: Digest): Uint8Array | undefined {
    return this.unreported.get(digest);
  }

  /** Takes over a content from another tree, for an entry that names it and is put next. */
  hold(digest: Digest, content: Uint8Array): void {
    this.unreported.set(digest, content);
  }

  /** Writes a whole file. Throws `ENOSPC` beyond the quota. */
  write(path: string, content: Uint8Array, owner: Owner): void {
    const digest = digestOf(content);
    const entry: FileEntry = { ...owner, kind: 'file', size: content.length, content: digest };
    this.put(path, entry);
    this.unreported.set(digest, content);
    this.cache.keep(digest, content);
  }

  /** Writes any entry. Throws `ENOSPC` beyond the quota. */
  put(path: string, entry: Entry): void {
    const before = weightOf(this.fs.upper.get(path) ?? null);
    if (this.used - before + weightOf(entry) > QUOTA.bytes) throw fileError('ENOSPC', 'write', path);
    if (before === 0 && this.fs.upper.size >= QUOTA.files) throw fileError('ENOSPC', 'write', path);
    this.record(this.fs.put(path, entry));
    this.used += weightOf(entry) - before;
  }

  remove(path: string): void {
    const edits = this.fs.remove(path);
    this.record(edits);
    this.recount();
  }

  /** Takes what is to be reported, or null when nothing has changed. `others` is how many other runs will hear of it. */
  take(others: number): { edits: LayerEdit[]; contents: Uint8Array[] } | null {
    if (!this.dirty) return null;
    const edits: LayerEdit[] = [...this.edits];
    this.edits = new Map();
    const contents: Uint8Array[] = [];
    for (const [path, change] of edits) {
      // A run that joins before the room has heard of this is told of it as well.
      const key = JSON.stringify([path, change]);
      this.echoes.set(key, (this.echoes.get(key) ?? 0) + Math.max(1, others));
      if (change?.kind !== 'file' || change.content === null) continue;
      const content = this.unreported.get(change.content);
      if (!content) continue;
      this.unreported.delete(change.content);
      contents.push(content);
    }
    this.unreported.clear();
    return { edits, contents };
  }

  /** Takes over what others did; what this tree has itself reported is not news and would undo what came after. */
  accept(edits: readonly LayerEdit[]): void {
    const news = edits.filter((edit) => !this.isEcho(edit));
    this.fs.accept(news);
    for (const [path] of news) this.edits.delete(path);
    this.recount();
  }

  private isEcho([path, change]: LayerEdit): boolean {
    const key = JSON.stringify([path, change]);
    const count = this.echoes.get(key);
    if (count === undefined) return false;
    if (count === 1) this.echoes.delete(key);
    else this.echoes.set(key, count - 1);
    return true;
  }

  private record(edits: readonly LayerEdit[]): void {
    for (const [path, change] of edits) this.edits.set(path, change);
  }

  private recount(): void {
    this.used = 0;
    for (const change of this.fs.upper.values()) this.used += weightOf(change);
  }
}

/** Only content that somebody wrote is weighed; declared sizes are nobody's memory. */
function weightOf(change: Change | null): number {
  return change?.kind === 'file' && change.content !== null ? change.size : 0;
}
