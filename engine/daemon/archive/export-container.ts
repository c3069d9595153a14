import type { DirectoryEntry, Entry } from '../../model/file-tree';
import { packArchive } from '../../model/pack-archive';
import { ok, type Result, refuse } from '../../model/result';
import { writeTar } from '../../model/tar-writer';
import { LIMITS } from '../../room/limits';
import { layeredFs } from '../containers/container-fs';
import { findContainer } from '../containers/find-container';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { tooLarge } from './get-archive';

const OWNER = { uid: 0, gid: 0 };
const DIRECTORY: DirectoryEntry = { kind: 'dir', mode: 0o755, ...OWNER };

/**
 * `docker export`: all layers of a container as one archive, whatever state it is in. What is mounted shows as the
 * empty directory it is mounted on (docker-facts §6.4).
 */
export function exportContainer(ctx: DaemonContext, name: string): Result<Uint8Array> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { tx } = ctx;
  const container = found.value;
  const fs = layeredFs(ctx, container);
  const empty: Entry = { kind: 'file', mode: 0o755, ...OWNER, size: 0, content: tx.blobs.put(new Uint8Array(0)) };
  const points: [string, Entry][] = container.mounts.map(({ destination }) => [destination, DIRECTORY]);
  for (const [path, entry] of [...placesOfDocker(empty), ...points]) {
    if (fs.stat(path)) continue;
    fs.mkdir(path.slice(0, path.lastIndexOf('/')) || '/', DIRECTORY, true);
    fs.put(path, entry);
  }
  const [, ...members] = packArchive(fs, '/', '', (digest) => tx.blobs.get(digest));
  const archive = writeTar(members.map((member) => ({ ...member, name: member.name.slice(1) })));
  if (archive.length > LIMITS.archive) return refuse(500, tooLarge('the archive'));
  noteContainer(ctx, container, 'export');
  return ok(archive);
}

/** What Docker puts below every container for the runtime to mount upon. */
function placesOfDocker(empty: Entry): [path: string, entry: Entry][] {
  return [
    ['/.dockerenv', empty],
    ['/dev', DIRECTORY],
    ['/dev/console', empty],
    ['/dev/pts', DIRECTORY],
    ['/dev/shm', DIRECTORY],
    ['/etc', DIRECTORY],
    ['/etc/hostname', empty],
    ['/etc/hosts', empty],
    ['/etc/mtab', { kind: 'symlink', mode: 0o777, ...OWNER, target: '/proc/mounts' }],
    ['/etc/resolv.conf', empty],
    ['/proc', DIRECTORY],
    ['/sys', DIRECTORY],
  ];
}
