import { wallClock } from '../thread/clock';
import type { Accounts } from './accounts';

/** What a line of `ls` tells about. */
export interface Named {
  name: string;
  kind: 'file' | 'dir' | 'symlink';
  mode: number;
  size: number;
  mtime: Date;
  uid: number;
  gid: number;
  target: string | null;
}

const HALF_YEAR_MS = 183 * 86_400_000;
const BLOCK = 1_024;

/** The lines of `ls -l`; columns as wide as their widest cell (GNU) or of fixed width (BusyBox). */
export function longListing(
  entries: readonly Named[],
  style: { accounts: Accounts | null; human: boolean; total: boolean; busybox: boolean },
): string {
  const rows = entries.map((entry) => ({
    mode: modeText(entry),
    links: entry.kind === 'dir' ? '2' : '1',
    user: style.accounts?.userName(entry.uid) ?? String(entry.uid),
    group: style.accounts?.groupName(entry.gid) ?? String(entry.gid),
    size: style.human ? humanSize(entry.size) : String(entry.size),
    time: timeText(entry.mtime),
    name: entry.target === null ? entry.name : `${entry.name} -> ${entry.target}`,
  }));
  const width = (key: 'links' | 'user' | 'group' | 'size') => Math.max(0, ...rows.map((row) => row[key].length));
  const { links, user, group, size } = style.busybox
    ? { links: 4, user: 8, group: 8, size: 9 }
    : { links: width('links'), user: width('user'), group: width('group'), size: width('size') };
  const blocks = entries.reduce((sum, entry) => sum + Math.ceil(entry.size / 4_096) * 4, 0);
  const head = style.total ? `total ${style.human ? humanSize(blocks * BLOCK) : blocks}\n` : '';
  return (
    head +
    rows
      .map(
        (row) =>
          `${row.mode} ${row.links.padStart(links)} ${row.user.padEnd(user)} ${row.group.padEnd(group)} ${row.size.padStart(size)} ${row.time} ${row.name}\n`,
      )
      .join('')
  );
}

function modeText({ kind, mode }: Named): string {
  const letters = ['---', '--x', '-w-', '-wx', 'r--', 'r-x', 'rw-', 'rwx'];
  const three = [6, 3, 0].map((shift) => letters[(mode >> shift) & 7] ?? '---').join('');
  const sticky = mode & 0o1000 ? `${three.slice(0, 8)}${mode & 1 ? 't' : 'T'}` : three;
  return `${kind === 'dir' ? 'd' : kind === 'symlink' ? 'l' : '-'}${sticky}`;
}

function timeText(time: Date): string {
  const parts = time.toUTCString().split(' ');
  const old = Math.abs(wallClock() - time.getTime()) > HALF_YEAR_MS;
  return `${parts[2]} ${String(time.getUTCDate()).padStart(2)} ${old ? ` ${parts[3]}` : time.toISOString().slice(11, 16)}`;
}

function humanSize(bytes: number): string {
  if (bytes < BLOCK) return String(bytes);
  const units = ['K', 'M', 'G'];
  let value = bytes / BLOCK;
  let unit = 0;
  while (value >= BLOCK && unit < units.length - 1) {
    value /= BLOCK;
    unit += 1;
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)}${units[unit]}`;
}
