import type { Container, MountPoint } from '../../model/container';
import type { FileSystem } from '../../model/file-system';
import type { DirectoryEntry, Entry } from '../../model/file-tree';
import { FsError } from '../../model/fs-error';
import { dirname } from '../../model/path';
import { ok, type Result, refuse } from '../../model/result';
import { volumeMountpoint } from '../../model/volume';
import { containerFs } from '../containers/container-fs';
import { RUNTIME_INIT } from '../containers/runtime-words';
import { writeFiles, writeTree } from '../containers/write-files';
import type { DaemonContext } from '../context';
import { mountPointsOf } from './container-mounts';
import { hostEntry, hostTree } from './host-tree';
import { volumeKind } from './volume-options';

const ADVICE =
  'Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type';

/** What a container sees of a mount that is about to be made. */
type Shown = { kind: 'dir' | 'file'; from: string };

/**
 * What happens to mounts when a container is about to start: a missing host folder is made, as root's, where `-v` asked
 * for it; each tmpfs begins empty; and what is to be mounted gets a place in the container, which stays in its writable
 * layer. Answers the refusals of the engine and, for a folder on a file, of the runtime.
 */
export function prepareMounts(ctx: DaemonContext, container: Container): Result<void> {
  const outerFirst = [...mountPointsOf(container)].sort((a, b) => depth(a) - depth(b));
  const made: MountPoint[] = [];
  for (const mount of outerFirst) {
    const shown = source(ctx, container, mount);
    if (!shown.ok) return shown;
    const placed = makePlace(ctx, container, made, mount, shown.value);
    if (!placed.ok) return placed;
    if (mount.type === 'tmpfs') beginTmpfs(ctx, container, mount);
    made.push(mount);
  }
  for (const mount of container.mounts) noteMount(ctx, container, mount);
  return makeWorkingDirectory(ctx, container);
}

function source(ctx: DaemonContext, container: Container, mount: MountPoint): Result<Shown> {
  if (mount.type === 'tmpfs') return ok({ kind: 'dir', from: 'tmpfs' });
  if (mount.type === 'volume') return volumeSource(ctx, mount);
  const entry = hostEntry(ctx, mount.source);
  if (entry) return ok({ kind: entry.kind === 'dir' ? 'dir' : 'file', from: mount.source });
  if (container.hostConfig.mounts?.some(({ type, source: path }) => type === 'bind' && path === mount.source)) {
    const message = `invalid mount config for type "bind": bind source path does not exist: ${mount.source}`;
    return refuse(400, message);
  }
  try {
    const folder: DirectoryEntry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: ctx.tx.now };
    writeTree(ctx, 'host', hostTree(ctx).mkdir(mount.source, folder, true));
    return ok({ kind: 'dir', from: mount.source });
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    const making = `error while creating mount source path '${mount.source}'`;
    return refuse(400, `${making}: mkdir ${dirname(error.path)}: not a directory`);
  }
}

function volumeSource(ctx: DaemonContext, { name }: MountPoint): Result<Shown> {
  const volume = ctx.host.volumes.get(name);
  const from = volumeMountpoint(name);
  const kind = volume ? volumeKind(volume) : ({ kind: 'plain' } as const);
  if (kind.kind === 'plain') return ok({ kind: 'dir', from });
  const failed = `error while mounting volume '${from}': failed to mount local volume: mount ${kind.device}:${from}`;
  if (kind.kind === 'foreign') return refuse(400, `${failed}, type: ${kind.type}: no such device`);
  const entry = hostEntry(ctx, kind.device);
  if (!entry) return refuse(400, `${failed}, flags: 0x1000: no such file or directory`);
  return entry.kind === 'dir' ? ok({ kind: 'dir', from }) : refuse(400, `${failed}, flags: 0x1000: not a directory`);
}

/** A mount needs something of its own kind to be mounted on; it is made before the files become read-only. */
function makePlace(
  ctx: DaemonContext,
  container: Container,
  made: readonly MountPoint[],
  { destination }: MountPoint,
  shown: Shown,
): Result<void> {
  const writable = { ...container, hostConfig: { ...container.hostConfig, readonlyRootfs: false } };
  const fs = containerFs(ctx, writable, made);
  const there = fs.stat(destination);
  const clash = there !== null && (there.kind === 'dir') !== (shown.kind === 'dir');
  if (clash || (shown.kind === 'dir' && blocked(fs, destination))) {
    const how = `mount src=${shown.from}, dst=${destination}, dstFd=/proc/thread-self/fd/11, flags=MS_BIND|MS_REC`;
    return notMounted(shown, destination, `${how}: not a directory: unknown: ${ADVICE}`);
  }
  if (there) return ok(undefined);
  const folder: DirectoryEntry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: ctx.tx.now };
  const file: Entry = {
    kind: 'file',
    mode: 0o755,
    uid: 0,
    gid: 0,
    size: 0,
    content: ctx.tx.blobs.put(new Uint8Array()),
  };
  try {
    const edits =
      shown.kind === 'dir'
        ? fs.mkdir(destination, folder, true)
        : [...fs.mkdir(dirname(destination), folder, true), ...fs.put(destination, { ...file, mtime: ctx.tx.now })];
    writeFiles(ctx, container.id, edits, made);
    return ok(undefined);
  } catch (error) {
    if (!(error instanceof FsError)) throw error;
    const why = error.code === 'EROFS' ? 'read-only file system' : 'not a directory';
    const making = `create mountpoint for ${destination} mount: make mountpoint ${JSON.stringify(destination)}`;
    return notMounted(shown, destination, `${making}: mkdirat ${destination}: ${why}: unknown`);
  }
}

function notMounted({ from }: Shown, destination: string, why: string): Result<never> {
  return refuse(
    400,
    `${RUNTIME_INIT}error mounting ${JSON.stringify(from)} to rootfs at ${JSON.stringify(destination)}: ${why}`,
  );
}

function blocked(fs: FileSystem, path: string): boolean {
  for (let at = dirname(path); at !== '/'; at = dirname(at)) {
    const entry = fs.stat(at);
    if (entry) return entry.kind !== 'dir';
  }
  return false;
}

function beginTmpfs(ctx: DaemonContext, container: Container, { destination, mode }: MountPoint): void {
  const request = container.hostConfig.mounts?.find(({ type, target }) => type === 'tmpfs' && target === destination);
  const given = request?.tmpfsMode ?? Number.parseInt(/(?:^|,)mode=([0-7]+)/.exec(mode)?.[1] ?? '1777', 8);
  const owner = (name: string) => Number(new RegExp(`(?:^|,)${name}=(\\d+)`).exec(mode)?.[1] ?? 0);
  const root: DirectoryEntry = {
    kind: 'dir',
    mode: given,
    uid: owner('uid'),
    gid: owner('gid'),
    mtime: ctx.tx.now,
  };
  writeTree(ctx, `tmpfs:${container.id}`, [[destination, root]]);
}

/** The runtime makes a working directory that is still missing, which may then be in a volume. */
function makeWorkingDirectory(ctx: DaemonContext, container: Container): Result<void> {
  const { WorkingDir } = container.config;
  if (container.mounts.length === 0 || WorkingDir === '' || WorkingDir === '/') return ok(undefined);
  const fs = containerFs(ctx, container);
  if (fs.stat(WorkingDir)) return ok(undefined);
  try {
    const folder: DirectoryEntry = { kind: 'dir', mode: 0o755, uid: 0, gid: 0, mtime: ctx.tx.now };
    writeFiles(ctx, container.id, fs.mkdir(WorkingDir, folder, true));
  } catch (error) {
    // The start itself then finds that it cannot go there.
    if (!(error instanceof FsError)) throw error;
  }
  return ok(undefined);
}

function noteMount({ tx, seat }: DaemonContext, { id }: Container, mount: MountPoint): void {
  if (mount.type !== 'volume') return;
  tx.note(seat, {
    type: 'volume',
    action: 'mount',
    id: mount.name,
    attributes: {
      container: id,
      destination: mount.destination,
      driver: 'local',
      propagation: '',
      'read/write': String(mount.rw),
    },
  });
}

function depth({ destination }: MountPoint): number {
  return destination.split('/').length;
}
