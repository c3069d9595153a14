import { accountLines } from '../daemon/containers/account-lines';
import type { Digest } from '../model/digest';
import type { Result } from '../model/result';
import type { UnionFs } from '../model/union-fs';
import type { Owner } from './copy-into';

/**
 * Who `--chown=USER[:GROUP]` means after the image's own /etc/passwd and /etc/group. A user without a group stands for
 * the group of the same name or number. The error is the classic builder's.
 */
export function chownOwner(
  files: UnionFs,
  content: (digest: Digest) => string | null,
  chown: string,
): Result<Owner, string> {
  const parts = chown.split(':');
  if (parts.length > 2) return { ok: false, error: `invalid chown string format: ${chown}` };
  const [user = '', group = user] = parts;
  const uid = numberOf(files, content, '/etc/passwd', user);
  if (uid === null) return { ok: false, error: `can't find uid for user ${user}: no such user: ${user}` };
  const gid = numberOf(files, content, '/etc/group', group);
  if (gid === null) return { ok: false, error: `can't find gid for group ${group}: no such group: ${group}` };
  return { ok: true, value: { uid, gid } };
}

function numberOf(
  files: UnionFs,
  content: (digest: Digest) => string | null,
  path: string,
  name: string,
): number | null {
  for (const [known, , number] of accountLines(files, content, path)) {
    if (known === name && number !== undefined) return Number(number);
  }
  return /^\d+$/.test(name) ? Number(name) : null;
}
