import { dirname } from '#engine/model/path';
import type { UnionFileSystem } from '../thread/union-file-system';
import type { Package } from './package';
import { PACKAGE_PROGRAMS } from './package-programs';

/** The largest share of a package's size that one of its programs may have. */
const PROGRAM_SHARE = 0.8;
const COPYRIGHT = 1_480;

/**
 * Puts a package's files in place: its programs, a licence and the rest of its size. Contents are declared, so that
 * layers have the size that they really would have without anybody keeping those bytes.
 *
 * @returns the paths, in the order of the alphabet.
 */
export async function placePackage(fs: UnionFileSystem, one: Package, libraries: string): Promise<string[]> {
  const programs = programsOf(one.name);
  const paths: string[] = [];
  const room = Math.max(0, one.installed - COPYRIGHT);
  const files = programs.filter(({ target }) => target === null);
  const each = files.length === 0 ? 0 : Math.floor((room * PROGRAM_SHARE) / files.length);
  for (const { path, program, target } of programs) {
    await fs.mkdir(dirname(path), { recursive: true });
    if (target === null) fs.declare(path, each, 0o755, program);
    else {
      await fs.rm(path, { force: true });
      await fs.symlink(target, path);
    }
    paths.push(path);
  }
  const rest = room - each * files.length;
  const bulk = one.name.startsWith('lib') ? `${libraries}/${one.name}.so` : `/usr/share/${one.name}/data`;
  await fs.mkdir(dirname(bulk), { recursive: true });
  if (rest > 0) {
    fs.declare(bulk, rest, 0o644);
    paths.push(bulk);
  }
  return paths.sort();
}

/** Whether the image has the package already, as far as its programs tell; null when it has none to tell by. */
export function hasPrograms(fs: UnionFileSystem, name: string): boolean | null {
  const programs = programsOf(name);
  return programs.length === 0 ? null : programs.every(({ path }) => fs.entryItself(path) !== null);
}

function programsOf(name: string): { path: string; program: string; target: string | null }[] {
  const listed = Object.hasOwn(PACKAGE_PROGRAMS, name) ? (PACKAGE_PROGRAMS[name] ?? '') : '';
  return listed
    .split(' ')
    .filter(Boolean)
    .map((text) => {
      const [path = '', target] = text.split('>');
      const [where = '', program = path.split('/').at(-1) ?? ''] = path.split('=');
      return { path: where, program, target: target ?? null };
    });
}
