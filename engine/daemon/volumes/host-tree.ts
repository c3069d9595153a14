import { hostLayer } from '../../catalogue/host-layer';
import type { Entry } from '../../model/file-tree';
import { followPath } from '../../model/follow-path';
import { UnionFs } from '../../model/union-fs';
import type { DaemonContext } from '../context';

/** The files of the host itself, on a copy of what its owner changed. */
export function hostTree({ own }: DaemonContext): UnionFs {
  return new UnionFs([hostLayer()], new Map(own.files));
}

/** What a path of the host leads to, or null; as `hostTree` would say, without making one. */
export function hostEntry(ctx: DaemonContext, path: string): Entry | null {
  const followed = follow(ctx, path);
  return followed.ok ? followed.entry : null;
}

/** A path of the host with its symlinks followed, as it is where it leads nowhere. */
export function hostRealpath(ctx: DaemonContext, path: string): string {
  const followed = follow(ctx, path);
  return followed.ok ? followed.path : path;
}

let untouched: UnionFs | null = null;

function follow({ own }: DaemonContext, path: string) {
  untouched ??= new UnionFs([hostLayer()], new Map());
  const base = untouched;
  return followPath((at) => {
    const change = own.files.get(at);
    if (change) return change.kind === 'whiteout' ? null : change;
    return base.get(at);
  }, path);
}
