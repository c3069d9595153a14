import { textAt } from '../../daemon/containers/text-at';
import type { DaemonContext } from '../../daemon/context';
import type { UnionFs } from '../../model/union-fs';
import { chownOwner } from '../chown-owner';
import { makeWorkingDirectory } from '../make-working-directory';
import type { MakeDirectory } from './plan';

/** WORKDIR's directory; unlike the classic builder's it belongs to the USER. Null when it is there now, else BuildKit's complaint. */
export function makeDirectory(ctx: DaemonContext, { path, user }: MakeDirectory, files: UnionFs): string | null {
  const owner = user === '' ? null : chownOwner(files, (digest) => textAt(ctx, digest), user);
  if (owner && !owner.ok) return 'invalid user index: -1';
  return makeWorkingDirectory(files, path, owner?.value) ? null : `mkdir ${path}: not a directory`;
}
