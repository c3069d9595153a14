import { declaredSize } from '#engine/model/entry-archive';
import type { TarItem } from '#engine/model/tar-reader';

const KINDS: Readonly<Record<TarItem['type'], string>> = {
  file: '-',
  dir: 'd',
  symlink: 'l',
  hardlink: 'h',
  special: 'c',
};

/** A member as `tar -tv` shows it. */
export function listLine(item: TarItem): string {
  const owner = `${item.uid}/${item.gid}`;
  const size = String(item.type === 'file' ? (declaredSize(item) ?? item.content?.length ?? 0) : 0);
  const time = new Date(item.mtime ?? 0).toISOString().slice(0, 16).replace('T', ' ');
  const arrow =
    item.type === 'symlink' ? ` -> ${item.linkTarget}` : item.type === 'hardlink' ? ` link to ${item.linkTarget}` : '';
  return `${KINDS[item.type]}${permissions(item.mode)} ${owner} ${size.padStart(18 - owner.length)} ${time} ${item.name}${arrow}`;
}

function permissions(mode: number): string {
  const bits = [6, 3, 0].map((shift) => {
    const part = (mode >> shift) & 7;
    return `${part & 4 ? 'r' : '-'}${part & 2 ? 'w' : '-'}${part & 1 ? 'x' : '-'}`;
  });
  const [user = '', group = '', others = ''] = bits;
  return special(user, mode & 0o4000, 's') + special(group, mode & 0o2000, 's') + special(others, mode & 0o1000, 't');
}

function special(part: string, isSet: number, letter: string): string {
  if (!isSet) return part;
  return part.slice(0, 2) + (part.endsWith('x') ? letter : letter.toUpperCase());
}
