import type { FileSystem } from '../../model/file-system';
import type { Change, Entry } from '../../model/file-tree';

/**
 * A container's files with those that Docker lays over them, for a program that only reads. They are made when
 * somebody looks at one for the first time. What stands for the files below (`basis`) says nothing of those laid over them.
 * @param overlay by path; what somebody wrote into the container is left out
 */
export function withDockerFiles(
  fs: FileSystem,
  paths: readonly string[],
  overlay: () => ReadonlyMap<string, Change>,
): FileSystem {
  let made: ReadonlyMap<string, Change> | null = null;
  const laid = (path: string): Entry | null => {
    if (!paths.includes(path)) return null;
    made ??= overlay();
    const file = made.get(path);
    return file && file.kind !== 'whiteout' ? file : null;
  };
  return {
    get basis() {
      return fs.basis ?? null;
    },
    get: (path) => laid(path) ?? fs.get(path),
    stat: (path) => laid(path) ?? fs.stat(path),
    list: (path) => fs.list(path),
    realpath: (path) => fs.realpath(path),
    put: (path, entry) => fs.put(path, entry),
    mkdir: (path, entry, parents) => fs.mkdir(path, entry, parents),
    remove: (path) => fs.remove(path),
    isReadOnly: (path) => fs.isReadOnly(path),
    walk: (path) => fs.walk(path),
  };
}
