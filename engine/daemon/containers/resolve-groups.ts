import type { Digest } from '../../model/digest';
import type { FileSystem } from '../../model/file-system';
import type { JsonValue } from '../../model/process';
import { ok, type Result, refuse } from '../../model/result';

/** Numbers of the groups that `--group-add` names, after the container's own /etc/group; a number need not be there. */
export function resolveGroups(
  fs: FileSystem,
  content: (digest: Digest) => string | null,
  names: JsonValue | undefined,
): Result<readonly number[]> {
  if (!Array.isArray(names)) return ok([]);
  const entry = fs.stat('/etc/group');
  const text = entry?.kind === 'file' && entry.content ? (content(entry.content) ?? '') : '';
  const known = text.split('\n').map((line) => line.split(':'));
  const found = new Set<number>();
  for (const name of names.map(String)) {
    const gid = known.find(([own]) => own === name)?.[2] ?? (/^\d+$/.test(name) ? name : undefined);
    if (gid === undefined) return refuse(400, `unable to find group ${name}: no matching entries in group file`);
    found.add(Number(gid));
  }
  return ok([...found]);
}
