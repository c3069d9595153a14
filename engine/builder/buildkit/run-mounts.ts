import type { DaemonContext } from '../../daemon/context';
import type { Digest } from '../../model/digest';
import type { Change, Entry, LayerEdit, LayerFiles } from '../../model/file-tree';
import { dirname, normalisePath, resolvePath } from '../../model/path';
import type { Result } from '../../model/result';
import type { UnionFs } from '../../model/union-fs';
import { lookUnder } from './look-under';
import type { RunOperation } from './plan';
import type { RunMount } from './run-mount';
import { cacheKey, keep, mountTarget, recall } from './step-cache';

/** The mounts of a RUN, and its script if it has one, laid into the writable layer that it works on. */
export interface PreparedMounts {
  edits: readonly LayerEdit[];
  /** Secrets that are given as variables. */
  env: readonly string[];
  /** Takes them out of what the step wrote; what is in cache mounts is kept for the next step that mounts them. */
  settle(ctx: DaemonContext, written: LayerFiles): Map<string, Change>;
}

export interface MountSurroundings {
  /** Of the stage so far. */
  files: UnionFs;
  secrets: ReadonlyMap<string, Digest>;
  /** The files of the build context, or of a stage or image. */
  origin(from: string | null): UnionFs;
}

/** The error is BuildKit's text. */
export function prepareMounts(
  ctx: DaemonContext,
  { mounts, cwd, argv, script }: RunOperation,
  around: MountSurroundings,
): Result<PreparedMounts, string> {
  const edits: LayerEdit[] = [];
  const env: string[] = [];
  const roots: { mount: RunMount | null; at: string }[] = [];
  const layAt = (mount: RunMount | null, at: string) => {
    for (let parent = dirname(at); parent !== '/' && !around.files.stat(parent); parent = dirname(parent)) {
      edits.push([parent, { kind: 'dir', mode: 0o755, uid: 0, gid: 0 }]);
    }
    roots.push({ mount, at });
  };
  if (script) {
    const bytes = new TextEncoder().encode(script.text);
    const content = ctx.tx.blobs.put(bytes);
    edits.push([script.path, { kind: 'file', mode: 0o755, uid: 0, gid: 0, size: bytes.length, content }]);
    layAt(null, script.path);
  }
  for (const mount of mounts) {
    const at = mount.target === '' ? `/run/secrets/${mount.id}` : resolvePath(cwd, mount.target);
    if (mount.type === 'secret') {
      const content = around.secrets.get(mount.id);
      if (!content) {
        if (mount.required) return { ok: false, error: `secret ${mount.id}: not found` };
        continue;
      }
      const bytes = ctx.tx.blobs.get(content) ?? new Uint8Array();
      if (mount.env !== null) env.push(`${mount.env}=${new TextDecoder().decode(bytes)}`);
      if (mount.env !== null && mount.target === '') continue;
      const owned = { mode: mount.mode ?? 0o400, uid: mount.uid, gid: mount.gid };
      edits.push([at, { kind: 'file', ...owned, size: bytes.length, content }]);
    } else {
      const content = contentOf(ctx, mount, around);
      if (!content)
        return { ok: false, error: `failed to calculate checksum of ref: "${normalisePath(mount.source)}": not found` };
      const [root, below] = content;
      edits.push([at, root.kind === 'dir' ? { ...root, opaque: true } : root]);
      for (const [path, entry] of below) edits.push([resolvePath(at, path), entry]);
    }
    layAt(mount, at);
  }
  const laid = new Map(edits);
  const settle = (now: DaemonContext, written: LayerFiles) => {
    const rest = new Map(written);
    for (const { mount, at } of roots) {
      const inside = [...rest].filter(([path]) => path === at || path.startsWith(`${at}/`));
      for (const [path] of inside) rest.delete(path);
      if (mount?.type === 'cache') keepCache(now, mount, at, inside, argv);
    }
    // Parents that were made only to hold the mounts go as well, if nothing else is in them.
    for (const [path, change] of [...rest].sort(([a], [b]) => (a < b ? 1 : -1))) {
      if (laid.get(path) === change && ![...rest.keys()].some((one) => one.startsWith(`${path}/`))) rest.delete(path);
    }
    return rest;
  };
  return { ok: true, value: { edits, env, settle } };
}

type Content = readonly [root: Entry, below: readonly (readonly [path: string, entry: Entry])[]];

function contentOf(ctx: DaemonContext, mount: RunMount, { origin }: MountSurroundings): Content | null {
  const { mode, uid, gid } = mount;
  const empty: Content = [{ kind: 'dir', mode: mode ?? (mount.type === 'tmpfs' ? 0o1777 : 0o755), uid, gid }, []];
  if (mount.type === 'tmpfs') return empty;
  if (mount.type === 'cache') {
    const record = recall(ctx, cacheMountKey(mount));
    const files = record && ctx.own.uppers.get(mountTarget(record.id));
    if (files)
      return [
        empty[0],
        [...files].flatMap(([path, change]) => (change.kind === 'whiteout' ? [] : [[path, change] as const])),
      ];
    if (mount.from === null) return empty;
  }
  return lookUnder(origin(mount.from), mount.source);
}

function keepCache(
  ctx: DaemonContext,
  mount: RunMount,
  at: string,
  inside: readonly (readonly [string, Change])[],
  argv: readonly string[],
): void {
  let size = 0;
  const edits: LayerEdit[] = [];
  for (const [path, change] of inside) {
    if (path === at || change.kind === 'whiteout') continue;
    edits.push([path.slice(at.length + 1), change]);
    if (change.kind === 'file') size += change.size;
  }
  const key = cacheMountKey(mount);
  const before = recall(ctx, key);
  if (before) ctx.tx.emit({ type: 'container.forgotten', seat: ctx.seat, id: mountTarget(before.id) });
  const description = `cached mount ${mount.target} from exec ${argv.join(' ')}`;
  const { id } = keep(ctx, { key, parent: null, type: 'exec.cachemount', description, diffIds: [], size });
  if (edits.length > 0) ctx.tx.emit({ type: 'files.changed', seat: ctx.seat, target: mountTarget(id), edits });
}

function cacheMountKey(mount: RunMount): Digest {
  return cacheKey('cache mount', mount.id);
}
