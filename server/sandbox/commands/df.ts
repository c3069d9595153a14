import type { Command } from 'just-bash';
import { HOST_MEMORY } from '#engine/model/kernel';
import { resolvePath } from '#engine/model/path';
import { type MountLine, mountsOf } from '../thread/mount-table';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { failed, printed } from './outcome';

/** KiB of the host's disk. */
const DISK = 41_020_640;
const DISK_USED = 6_521_344;
/** A tmpfs without a size of its own may take half of the memory. */
const MEMORY_DISK = HOST_MEMORY / 1_024 / 2;

/** `df` with `-h -k -T -i` and paths: a container's root is an overlay on the disk of its host. */
export function dfCommand(context: RunContext): Command['execute'] {
  return async (args, ctx) => {
    const busybox = isBusybox(context, 'df');
    const flags = args.filter((arg) => arg.startsWith('-')).join('');
    const human = flags.includes('h');
    const typed = flags.includes('T');
    const paths = args.filter((arg) => !arg.startsWith('-'));
    const all = mountsOf(context.run).filter(({ type }) => ['overlay', 'ext4', 'tmpfs'].includes(type));
    const listed = busybox ? all : onceEach(all);
    const chosen: MountLine[] = [];
    for (const path of paths) {
      const full = resolvePath(ctx.cwd, path);
      if (!(await context.fs.exists(full))) {
        return failed(`df: ${path}: ${busybox ? "can't find mount point" : 'No such file or directory'}\n`);
      }
      const under = all.filter(({ place }) => full === place || full.startsWith(place === '/' ? '/' : `${place}/`));
      const deepest = under.sort((a, b) => b.place.length - a.place.length)[0];
      if (deepest) chosen.push(deepest);
    }
    const rows = (paths.length > 0 ? chosen : listed).map(({ source, place, type, options }) => {
      const limit = Number(/(?:^|,)size=(\d+)k/.exec(options)?.[1] ?? MEMORY_DISK);
      const inMemory = Math.ceil(context.fs.tree.usedAt(place) / 4_096) * 4;
      const [size, used] = type === 'tmpfs' ? [limit, inMemory] : [DISK, DISK_USED];
      const shown = (kib: number) => (human ? humanSize(kib, busybox) : String(kib));
      const percent = `${size === 0 ? 0 : Math.ceil((used * 100) / size)}%`;
      return [source, ...(typed ? [type] : []), shown(size), shown(used), shown(size - used), percent, place];
    });
    const titles = ['Filesystem', ...(typed ? ['Type'] : []), human ? 'Size' : '1K-blocks', 'Used'];
    const head = [...titles, human && !busybox ? 'Avail' : 'Available', 'Use%', 'Mounted on'];
    return printed(busybox ? busyboxTable([head, ...rows]) : gnuTable([head, ...rows], typed));
  };
}

/** GNU's df tells of each file system once, by the shortest of its places. */
function onceEach(lines: readonly MountLine[]): MountLine[] {
  // A tmpfs is one of its own, but for those that Docker makes of that at /dev.
  const key = ({ source, place, options }: MountLine) =>
    source === 'tmpfs' && options.includes('mode=755')
      ? '/dev'
      : source.startsWith('/') || source === 'overlay'
        ? source
        : place;
  const shortest = new Map<string, MountLine>();
  for (const line of lines) {
    const before = shortest.get(key(line));
    if (!before || line.place.length < before.place.length) shortest.set(key(line), line);
  }
  return lines.filter((line) => shortest.get(key(line)) === line);
}

function busyboxTable(rows: readonly string[][]): string {
  return rows
    .map((cells) => {
      const [first = '', ...rest] = cells;
      const place = rest.pop() ?? '';
      const percent = rest.pop() ?? '';
      return `${first.padEnd(20)} ${rest.map((cell) => cell.padStart(9)).join(' ')} ${percent.padStart(4)} ${place}\n`;
    })
    .join('');
}

function gnuTable(rows: readonly string[][], typed: boolean): string {
  const left = typed ? 2 : 1;
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(at === 0 ? 14 : at >= left && at < left + 3 ? 5 : 4, ...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => {
          if (at === cells.length - 1) return cell;
          return at < left ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
        })
        .join(' ')
        .concat('\n'),
    )
    .join('');
}

function humanSize(kib: number, busybox: boolean): string {
  if (kib === 0) return '0';
  let value = kib;
  for (const unit of ['K', 'M', 'G']) {
    if (value < 1_024) return busybox || value < 10 ? `${value.toFixed(1)}${unit}` : `${Math.ceil(value)}${unit}`;
    value /= 1_024;
  }
  return `${value.toFixed(1)}T`;
}
