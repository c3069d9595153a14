/** `/a/./b/../c/` becomes `/a/c`; a relative path is taken from `/`. */
export function normalisePath(path: string): string {
  if (isNormal(path)) return path;
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') out.pop();
    else out.push(part);
  }
  return `/${out.join('/')}`;
}

/** Whether it can be seen at a glance that a path is normal; false decides nothing. */
function isNormal(path: string): boolean {
  return path.startsWith('/') && !path.endsWith('/') && !path.includes('/.') && !path.includes('//');
}

/** `path` seen from the directory `cwd`. */
export function resolvePath(cwd: string, path: string): string {
  return normalisePath(path.startsWith('/') ? path : `${cwd}/${path}`);
}

/** The directory of a normalised path; `/` is its own. */
export function dirname(path: string): string {
  const at = path.lastIndexOf('/');
  return at <= 0 ? '/' : path.slice(0, at);
}

/** The last component of a normalised path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A name in a normalised directory. */
export function joinPath(directory: string, name: string): string {
  return directory === '/' ? `/${name}` : `${directory}/${name}`;
}
