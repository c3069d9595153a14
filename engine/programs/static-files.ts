import type { FileEntry } from '../model/file-tree';
import { normalisePath } from '../model/path';
import type { Surroundings } from './program';

export type Served =
  | { kind: 'file'; path: string; entry: FileEntry; text: string }
  /** A directory asked for without its closing slash. */
  | { kind: 'slash' }
  /** A directory without an index; `names` end in a slash where they are directories. */
  | { kind: 'directory'; path: string; names: string[] }
  | { kind: 'missing'; path: string };

/** What a web server with this document root finds for a request's target, in the files as they are now. */
export function staticFile(around: Surroundings, root: string, target: string, index: readonly string[]): Served {
  const { fs } = around;
  const wanted = pathOf(target);
  const path = normalisePath(`${root}/${wanted}`);
  const entry = fs.stat(path);
  if (!entry || entry.kind === 'symlink') return { kind: 'missing', path };
  if (entry.kind === 'file') {
    if (wanted.endsWith('/')) return { kind: 'missing', path };
    return { kind: 'file', path, entry, text: textOf(around, entry) };
  }
  if (!wanted.endsWith('/')) return { kind: 'slash' };
  for (const name of index) {
    const page = fs.stat(`${path}/${name}`);
    if (page?.kind === 'file')
      return { kind: 'file', path: `${path}/${name}`, entry: page, text: textOf(around, page) };
  }
  const names = fs.list(path).map((name) => (fs.stat(`${path}/${name}`)?.kind === 'dir' ? `${name}/` : name));
  return { kind: 'directory', path, names };
}

/** The text of a file, following links; null when there is none. Past `most` characters it is cut. */
export function readText(around: Surroundings, path: string, most = Number.POSITIVE_INFINITY): string | null {
  const entry = around.fs.stat(path);
  if (entry?.kind !== 'file') return null;
  const text = textOf(around, entry);
  return text.length > most ? text.slice(0, most) : text;
}

/** As much of a configuration, a manifest or a source as is looked at; people write shorter ones. */
export const LONGEST_SETTINGS = 100_000;

/** The path of a request's target, decoded, without query; always inside the root. */
export function pathOf(target: string): string {
  const [path = '/'] = target.split(/[?#]/, 1);
  const decoded = decode(path);
  const clean = normalisePath(decoded);
  return decoded.endsWith('/') && clean !== '/' ? `${clean}/` : clean;
}

/** Names in a directory, or null when there is none. */
export function namesIn(around: Surroundings, path: string): string[] | null {
  // Asked first, as an exception costs more than the look: programs ask for folders that most images lack.
  return around.fs.stat(path)?.kind === 'dir' ? around.fs.list(path) : null;
}

function textOf(around: Surroundings, entry: FileEntry): string {
  if (entry.content === null) return '';
  return around.content(entry.content) ?? '';
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
