import type { UnionFileSystem } from '../thread/union-file-system';
import { KNOWN_PACKAGES } from './known-packages';

/** Puts a package's programs into the file system, and the rest of its size as one declared file. */
export async function installPackage(fs: UnionFileSystem, name: string, database: string): Promise<void> {
  const known = KNOWN_PACKAGES[name];
  if (!known) return;
  const programs = Object.entries(known.programs);
  for (const [path, program] of programs) {
    await fs.mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    fs.declare(path, Math.ceil(known.size / Math.max(1, programs.length)), 0o755, program);
  }
  if (programs.length === 0) {
    await fs.mkdir('/usr/lib', { recursive: true });
    fs.declare(`/usr/lib/${name}.bin`, known.size, 0o644);
  }
  await fs.mkdir(database.slice(0, database.lastIndexOf('/')), { recursive: true });
  await fs.appendFile(database, `${name}\n`);
}

/** Names noted by {@link installPackage}. */
export async function installedPackages(fs: UnionFileSystem, database: string): Promise<string[]> {
  if (!fs.entry(database)) return [];
  return (await fs.readFile(database)).split('\n').filter(Boolean);
}
