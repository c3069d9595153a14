import type { ExecResult } from 'just-bash';
import { HOST_MEMORY } from '#engine/model/kernel';
import { basename } from '#engine/model/path';
import type { ProcessLine } from '#engine/model/sandbox-run';
import { failed, printed } from './outcome';

interface Column {
  title: string;
  width: number;
  /** Numbers stand at the right. */
  right?: boolean;
  value(line: ProcessLine): string;
}

const command = ({ command: text }: ProcessLine) => text;
const name = ({ command: text }: ProcessLine) => basename(text.split(/[ :]/)[0] ?? '');
const parent = ({ parent: above }: ProcessLine) => String(above);
const tty = ({ terminal }: ProcessLine) => (terminal ? 'pts/0' : '?');
const virtual = ({ kib }: ProcessLine) => String(Math.round(kib * 1.7));
const resident = ({ kib }: ProcessLine) => String(kib);
const state = ({ parent: above }: ProcessLine) => (above === 0 ? 'Ss' : 'S');
const since = ({ startedAt }: ProcessLine) => new Date(startedAt).toISOString().slice(11, 16);
const percent = ({ kib }: ProcessLine) => ((kib * 1_024 * 100) / HOST_MEMORY).toFixed(1);

const BUSYBOX: Readonly<Record<string, Column>> = {
  user: { title: 'USER', width: 8, value: ({ user }) => user },
  group: { title: 'GROUP', width: 8, value: ({ user }) => user },
  comm: { title: 'COMMAND', width: 16, value: name },
  args: { title: 'COMMAND', width: 256, value: command },
  pid: { title: 'PID', width: 5, right: true, value: ({ pid }) => String(pid) },
  ppid: { title: 'PPID', width: 5, right: true, value: parent },
  pgid: { title: 'PGID', width: 5, right: true, value: ({ pid }) => String(pid) },
  tty: { title: 'TT', width: 6, value: (line) => (line.terminal ? '136,0' : '?') },
  time: { title: 'TIME', width: 5, right: true, value: () => '0:00' },
  etime: { title: 'ELAPSED', width: 7, right: true, value: () => '0:00' },
  nice: { title: 'NI', width: 5, right: true, value: () => '0' },
  vsz: { title: 'VSZ', width: 4, value: virtual },
  sid: { title: 'SID', width: 5, right: true, value: ({ pid }) => String(pid) },
  stat: { title: 'STAT', width: 4, value: () => 'S' },
  rss: { title: 'RSS', width: 4, value: resident },
};

const PROCPS: Readonly<Record<string, Column>> = {
  user: { title: 'USER', width: 8, value: ({ user }) => user },
  uid: { title: 'UID', width: 5, right: true, value: ({ uid }) => String(uid) },
  euser: { title: 'EUSER', width: 8, value: ({ user }) => user },
  ruser: { title: 'RUSER', width: 8, value: ({ user }) => user },
  gid: { title: 'GID', width: 5, right: true, value: ({ uid }) => String(uid) },
  start: { title: 'STARTED', width: 8, right: true, value: since },
  stime: { title: 'STIME', width: 5, right: true, value: since },
  etime: { title: 'ELAPSED', width: 11, right: true, value: () => '00:00' },
  pcpu: { title: '%CPU', width: 4, right: true, value: () => '0.0' },
  '%cpu': { title: '%CPU', width: 4, right: true, value: () => '0.0' },
  pmem: { title: '%MEM', width: 4, right: true, value: percent },
  '%mem': { title: '%MEM', width: 4, right: true, value: percent },
  ni: { title: 'NI', width: 3, right: true, value: () => '0' },
  s: { title: 'S', width: 1, value: () => 'S' },
  pid: { title: 'PID', width: 7, right: true, value: ({ pid }) => String(pid) },
  ppid: { title: 'PPID', width: 7, right: true, value: parent },
  pgid: { title: 'PGID', width: 7, right: true, value: ({ pid }) => String(pid) },
  comm: { title: 'COMMAND', width: 15, value: name },
  args: { title: 'COMMAND', width: 27, value: command },
  command: { title: 'COMMAND', width: 27, value: command },
  cmd: { title: 'CMD', width: 27, value: command },
  tty: { title: 'TT', width: 8, value: tty },
  tt: { title: 'TT', width: 8, value: tty },
  stat: { title: 'STAT', width: 4, value: state },
  time: { title: 'TIME', width: 8, right: true, value: () => '00:00:00' },
  vsz: { title: 'VSZ', width: 6, right: true, value: virtual },
  rss: { title: 'RSS', width: 5, right: true, value: resident },
};

/** What `-o` asks for (`-o pid,args`, `-eo pid`, `-o pid -o args`), or null without it. */
export function columnsOf(args: readonly string[]): string[] | null {
  const asked = args.flatMap((arg, at) => {
    const value = /^-?[aAefx]*o(.*)$/.exec(arg)?.[1];
    return value === undefined ? [] : [value || (args[at + 1] ?? '')];
  });
  return asked.length === 0 ? null : asked.flatMap((names) => names.split(',')).filter((one) => one !== '');
}

/** The chosen columns of every process, as BusyBox or procps lays them out; the last one is as wide as it is. */
export function psColumns(lines: readonly ProcessLine[], names: readonly string[], busybox: boolean): ExecResult {
  const table = busybox ? BUSYBOX : PROCPS;
  const columns: Column[] = [];
  for (const asked of names) {
    const column = Object.hasOwn(table, asked) ? table[asked] : undefined;
    if (!column && busybox) {
      return failed(`ps: bad -o argument '${asked}', supported arguments: ${Object.keys(table).join(',')}\n`, 1);
    }
    if (!column) return failed(`error: unknown user-defined format specifier "${asked}"\n`, 1);
    columns.push(column);
  }
  const row = (text: (column: Column) => string, right: (column: Column) => boolean) =>
    `${columns
      .map((column, at) => {
        if (right(column)) return text(column).padStart(column.width);
        return at === columns.length - 1 ? text(column) : text(column).padEnd(column.width);
      })
      .join(' ')}\n`;
  // BusyBox has its titles at the left of every column.
  const title = row(
    (column) => column.title,
    ({ right }) => !busybox && right === true,
  );
  return printed(
    title +
      lines
        .map((line) =>
          row(
            (column) => column.value(line),
            ({ right }) => right === true,
          ),
        )
        .join(''),
  );
}
