import { type Digest, digestOf } from '../model/digest';
import type { FileSystem } from '../model/file-system';
import type { Entry } from '../model/file-tree';
import { dirname, normalisePath } from '../model/path';
import type { ProgramFile, Surroundings } from './program';

/** What a program finds that takes over from one that has written these files. */
export function withWritten(around: Surroundings, files: readonly ProgramFile[]): Surroundings {
  if (files.length === 0) return around;
  const texts = new Map<Digest, string>();
  const laid = new Map<string, Entry>();
  for (const { path, text, uid = 0, gid = 0, mode } of files) {
    if (text === null) {
      laid.set(path, { kind: 'dir', mode: mode ?? 0o755, uid, gid });
      continue;
    }
    const bytes = new TextEncoder().encode(text);
    const content = digestOf(bytes);
    texts.set(content, text);
    laid.set(path, { kind: 'file', mode: mode ?? 0o644, uid, gid, size: bytes.length, content });
  }
  const { fs } = around;
  const under: FileSystem = {
    get: (path) => laid.get(path) ?? fs.get(path),
    stat: (path) => laid.get(normalisePath(path)) ?? fs.stat(path),
    list(path) {
      const names = [...laid.keys()]
        .filter((it) => dirname(it) === path)
        .map((it) => it.slice(it.lastIndexOf('/') + 1));
      return names.length === 0 ? fs.list(path) : [...new Set([...fs.list(path), ...names])].sort();
    },
    realpath: (path) => fs.realpath(path),
    put: (path, entry) => fs.put(path, entry),
    mkdir: (path, entry, parents) => fs.mkdir(path, entry, parents),
    remove: (path) => fs.remove(path),
    isReadOnly: (path) => fs.isReadOnly(path),
    walk: (path) => fs.walk(path),
  };
  return { ...around, fs: under, content: (digest) => texts.get(digest) ?? around.content(digest) };
}
