import type { Digest } from '../../model/digest';
import type { FileSystem } from '../../model/file-system';
import type { User } from '../../model/process';
import { ok, type Result, refuse } from '../../model/result';
import { accountLines } from './account-lines';

const GREATEST = 2 ** 31 - 1;
const OUT_OF_RANGE = `uids and gids must be in range 0-${GREATEST}`;

/** Names are; numbers must fit Linux's. */
function inRange(who: string): boolean {
  return !/^\d+$/.test(who) || Number(who) <= GREATEST;
}

const ROOT: User = { name: 'root', uid: 0, gid: 0, home: '/root' };

/**
 * Who `-u` or `USER` means (`name`, `uid`, `name:group`, `uid:gid`), after the container's own /etc/passwd and
 * /etc/group. Numbers need not be in them; names do (docker-facts §4.1).
 */
export function resolveUser(fs: FileSystem, content: (digest: Digest) => string | null, text: string): Result<User> {
  // By far the most containers; root needs no entry in /etc/passwd.
  if (text === '') return ok(ROOT);
  const [who = '', group] = text.split(':', 2);
  const accounts = accountLines(fs, content, '/etc/passwd');
  const byName = accounts.find(([name]) => name === who);
  const found = byName ?? (/^\d+$/.test(who) ? accounts.find((fields) => fields[2] === who) : undefined);
  if (who !== '' && !found && !/^\d+$/.test(who)) {
    return refuse(400, `unable to find user ${who}: no matching entries in passwd file`);
  }
  if (!inRange(who)) return refuse(400, OUT_OF_RANGE);
  const root = who === '' ? ROOT : null;
  const user: User = root ?? {
    name: found?.[0] ?? '',
    uid: Number(found?.[2] ?? who),
    gid: Number(found?.[3] ?? 0),
    home: found?.[5] || '/',
  };
  if (group === undefined || group === '') return ok(user);
  if (!inRange(group)) return refuse(400, OUT_OF_RANGE);
  const groups = accountLines(fs, content, '/etc/group');
  const gid = groups.find(([name]) => name === group)?.[2] ?? (/^\d+$/.test(group) ? group : undefined);
  if (gid === undefined) return refuse(400, `unable to find group ${group}: no matching entries in group file`);
  return ok({ ...user, gid: Number(gid) });
}
