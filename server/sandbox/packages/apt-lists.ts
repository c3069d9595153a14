import type { UnionFileSystem } from '../thread/union-file-system';
import type { ArchiveIndex, DebianArchive } from './debian-archive';

const LISTS = '/var/lib/apt/lists';
/** Kept lists are packed a little less well than they are fetched. */
const PACKED = 2.1;

/** Whether there are package lists: an image has none until `apt-get update`, and `rm -rf /var/lib/apt/lists/*` takes them away. */
export async function hasLists(fs: UnionFileSystem): Promise<boolean> {
  const names = await fs.readdir(LISTS).catch(() => []);
  return names.some((name) => name.endsWith('_Packages.lz4'));
}

/** Puts the lists there, of declared sizes. */
export async function placeLists(fs: UnionFileSystem, archive: DebianArchive): Promise<void> {
  await fs.mkdir(`${LISTS}/partial`, { recursive: true });
  fs.declare(`${LISTS}/lock`, 0, 0o640);
  for (const index of archive.indexes) {
    fs.declare(`${LISTS}/${nameOf(index)}_InRelease`, index.release, 0o644);
    for (const [component, bytes] of Object.entries(index.components)) {
      const path = `${LISTS}/${nameOf(index)}_${component}_binary-amd64_Packages.lz4`;
      fs.declare(path, Math.round(bytes * PACKED), 0o644);
    }
  }
}

function nameOf({ mirror, suite }: ArchiveIndex): string {
  return `${mirror.replace('http://', '').replaceAll('/', '_')}_dists_${suite}`;
}
