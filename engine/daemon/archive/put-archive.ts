import type { Container } from '../../model/container';
import { errnoWords } from '../../model/errno-words';
import { FsError } from '../../model/fs-error';
import { inflateArchive } from '../../model/inflate-archive';
import { normalisePath } from '../../model/path';
import { ok, type Result, refuse } from '../../model/result';
import { readTar } from '../../model/tar-reader';
import { unpackArchive } from '../../model/unpack-archive';
import { LIMITS } from '../../room/limits';
import { containerFs } from '../containers/container-fs';
import { findContainer } from '../containers/find-container';
import { resolveUser } from '../containers/resolve-user';
import { textAt } from '../containers/text-at';
import { writeFiles } from '../containers/write-files';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';

/**
 * `PUT /containers/{name}/archive`: unpacks an archive into a directory of a container, whatever state that is in.
 * Files keep the owners that the archive gives them; with `ownedByUser` they belong to the container's user, which is
 * what `docker cp -a` really does.
 */
export function putArchive(
  ctx: DaemonContext,
  name: string,
  path: string,
  archive: Uint8Array,
  options: { ownedByUser: boolean },
): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const container = found.value;
  const { tx } = ctx;
  const fs = containerFs(ctx, container);
  let into: string;
  try {
    into = fs.realpath(normalisePath(path));
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    if (error.code === 'ENOENT') return notFound(path, name);
    return refuse(500, `lstat ${normalisePath(path)}: ${errnoWords(error)}`);
  }
  const target = fs.get(into);
  if (!target) return notFound(path, name);
  if (target.kind !== 'dir') return refuse(400, 'extraction point is not a directory');
  const readOnly = readOnlyAt(container, into);
  if (readOnly !== null) return refuse(400, readOnly);

  let owner: { uid: number; gid: number } | null = null;
  if (options.ownedByUser && container.config.User !== '') {
    const user = resolveUser(fs, (digest) => textAt(ctx, digest), container.config.User);
    if (!user.ok) return user;
    owner = { uid: user.value.uid, gid: user.value.gid };
  }
  const inflated = inflateArchive(archive, LIMITS.archive);
  const items = inflated.ok ? readTar(inflated.value) : inflated;
  if (!items.ok) return refuse(500, items.error);
  const edits = unpackArchive(fs, into, items.value, { put: (content) => tx.blobs.put(content), owner });
  if (!edits.ok) return refuse(500, edits.error);
  writeFiles(ctx, container.id, edits.value);
  noteContainer(ctx, container, 'extract-to-dir');
  return ok(undefined);
}

function notFound(path: string, name: string): Result<never> {
  return refuse(404, `Could not find the file ${path} in container ${name}`);
}

/** Why nothing can be written in a directory of a container, or null. */
function readOnlyAt({ mounts, hostConfig }: Container, path: string): string | null {
  const mount = mounts
    .filter(({ destination }) => path === destination || path.startsWith(`${destination}/`))
    .sort((a, b) => b.destination.length - a.destination.length)[0];
  if (mount) return !mount.rw ? 'mounted volume is marked read-only' : null;
  return hostConfig.readonlyRootfs ? 'container rootfs is marked read-only' : null;
}
