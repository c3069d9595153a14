import { normalisePath } from './path';

/*
 * Paths of `docker cp` as they are typed: a slash or a `/.` at the end means something (that it is a directory, that
 * what is in it is meant), so these functions keep both.
 */

/** The last part of a path, without slashes at its end; `.` of an empty one, `/` of the root. */
export function lastPart(path: string): string {
  if (path === '') return '.';
  const bare = path.replace(/\/+$/, '');
  return bare === '' ? '/' : bare.slice(bare.lastIndexOf('/') + 1);
}

/** `dir/.` */
export function meansContent(path: string): boolean {
  return lastPart(path) === '.';
}

/** `dir/` and `dir/.` */
export function meansDirectory(path: string): boolean {
  return path.endsWith('/') || meansContent(path);
}

/** An absolute path made tidy, with the slash or `/.` that the path it was made from ended with. */
export function keepEnding(tidy: string, typed: string): string {
  let kept = tidy;
  if (!meansContent(kept) && meansContent(typed)) kept += kept.endsWith('/') ? '.' : '/.';
  if (!kept.endsWith('/') && typed.endsWith('/')) kept += '/';
  return kept;
}

/** The directory and the entry in it that a path names; the entry is `.` where the content is meant. */
export function splitEntry(path: string): { directory: string; entry: string } {
  const clean = normalisePath(path);
  if (meansContent(path)) return { directory: clean, entry: '.' };
  const at = clean.lastIndexOf('/');
  return { directory: clean.slice(0, at) || '/', entry: clean === '/' ? '/' : clean.slice(at + 1) };
}
