import { type Digest, digestOf } from '../../model/digest';
import { FsError } from '../../model/fs-error';
import { layerFilesOf, withParents } from '../../model/layer-archive';
import { normalisePath } from '../../model/path';
import type { Result } from '../../model/result';
import { readTar } from '../../model/tar-reader';
import { UnionFs } from '../../model/union-fs';

/** The files of an archive that is looked into and thrown away, as in a temporary directory. */
export class ArchiveFiles {
  private readonly contents = new Map<Digest, Uint8Array>();

  private constructor(private readonly fs: UnionFs) {}

  static of(tar: Uint8Array): Result<ArchiveFiles, string> {
    const items = readTar(tar);
    if (!items.ok) return items;
    const contents = new Map<Digest, Uint8Array>();
    const files = layerFilesOf(items.value, (content) => {
      const digest = digestOf(content);
      contents.set(digest, content);
      return digest;
    });
    const made = new ArchiveFiles(new UnionFs([withParents(files)], new Map()));
    for (const [digest, content] of contents) made.contents.set(digest, content);
    return { ok: true, value: made };
  }

  /** The bytes of a file with their digest, symlinks followed, or null. */
  file(path: string): { digest: Digest; bytes: Uint8Array } | null {
    try {
      const entry = this.fs.get(this.fs.realpath(normalisePath(path)));
      if (entry?.kind !== 'file' || entry.content === null) return null;
      return { digest: entry.content, bytes: this.contents.get(entry.content) ?? new Uint8Array(0) };
    } catch (error) {
      if (error instanceof FsError) return null;
      throw error;
    }
  }

  /** The first directory at the root in order of names, or null. */
  firstDirectory(): string | null {
    return this.fs.list('/').find((name) => this.fs.get(`/${name}`)?.kind === 'dir') ?? null;
  }
}
