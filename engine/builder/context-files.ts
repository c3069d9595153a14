import type { Change } from '../model/file-tree';
import { dirname } from '../model/path';
import { UnionFs } from '../model/union-fs';

/** A build context as a file system to read from; directories that it only implies are there too. */
export function contextFiles(context: ReadonlyMap<string, Change>): UnionFs {
  const files = new Map(context);
  for (const path of context.keys()) {
    for (let at = dirname(path); at !== '/' && !files.has(at); at = dirname(at)) {
      files.set(at, { kind: 'dir', mode: 0o755, uid: 0, gid: 0 });
    }
  }
  return new UnionFs([files], new Map());
}
