import type { FileSystem } from '../../model/file-system';
import type { Change, DirectoryEntry, Entry, LayerEdit } from '../../model/file-tree';

/**
 * A container's files with those that Docker lays over them, for a program that only reads. They are made when
 * somebody looks at one for the first time.
 * @param overlay by path; what somebody wrote into the container is left out
 */
export function withDockerFiles(
  fs: FileSystem,
  paths: readonly string[],
  overlay: () => ReadonlyMap<string, Change>,
): FileSystem {
  return new DockerFiles(fs, paths, overlay);
}

class DockerFiles implements FileSystem {
  private made: ReadonlyMap<string, Change> | null = null;

  constructor(
    private readonly fs: FileSystem,
    private readonly paths: readonly string[],
    private readonly overlay: () => ReadonlyMap<string, Change>,
  ) {}

  /** Stands for the files below, and says nothing of those laid over them. */
  get basis(): object | null {
    return this.fs.basis ?? null;
  }

  get(path: string): Entry | null {
    return this.laid(path) ?? this.fs.get(path);
  }

  stat(path: string): Entry | null {
    return this.laid(path) ?? this.fs.stat(path);
  }

  list(path: string): string[] {
    return this.fs.list(path);
  }

  realpath(path: string): string {
    return this.fs.realpath(path);
  }

  put(path: string, entry: Entry): LayerEdit[] {
    return this.fs.put(path, entry);
  }

  mkdir(path: string, entry: DirectoryEntry, parents?: boolean): LayerEdit[] {
    return this.fs.mkdir(path, entry, parents);
  }

  remove(path: string): LayerEdit[] {
    return this.fs.remove(path);
  }

  isReadOnly(path: string): boolean {
    return this.fs.isReadOnly(path);
  }

  walk(path: string): Generator<[path: string, entry: Entry]> {
    return this.fs.walk(path);
  }

  private laid(path: string): Entry | null {
    if (!this.paths.includes(path)) return null;
    this.made ??= this.overlay();
    const file = this.made.get(path);
    return file && file.kind !== 'whiteout' ? file : null;
  }
}
