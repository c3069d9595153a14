import { HOST_MEMORY } from '../../model/kernel';
import { ok, type Result, refuse } from '../../model/result';
import type { ProcessLine } from '../../model/sandbox-run';
import { UtcTime } from '../../model/utc-time';
import { hostUser } from './host-processes';

/** A process as its host sees it. */
export interface HostProcess extends ProcessLine {
  hostParent: number;
}

interface Column {
  title: string;
  cell(process: HostProcess): string;
}

const FULL = ['uid_name', 'pid', 'ppid', 'c', 'stime', 'tname', 'time', 'cmd'];
const USERS = ['user', 'pid', '%cpu', '%mem', 'vsz', 'rss', 'tname', 'stat', 'start_time', 'bsdtime', 'args'];
const PLAIN = ['pid', 'tname', 'time', 'ucmd'];
const BSD = ['pid', 'tname', 'stat', 'bsdtime', 'args'];

/**
 * The columns that the host's `ps` prints for the options of `docker top`: `-ef` (also when there are none), `-e`, `ax`,
 * `aux`, and `-o` with a list.
 */
export function psColumns(options: readonly string[]): Result<Column[]> {
  let names = options.length === 0 ? FULL : PLAIN;
  const words = options.flatMap((option) => option.split(/\s+/)).filter((word) => word !== '');
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const list = /^(?:-[eA]*o|a?x?o)(.*)$/.exec(word)?.[1];
    if (list !== undefined) {
      names = (list || (words[++i] ?? '')).split(',').map((name) => name.toLowerCase());
    } else if (/^-[eA]*f[eA]*$/.test(word)) names = FULL;
    else if (/^-?[axw]*u[axw]*$/.test(word)) names = USERS;
    else if (/^[axw]+$/.test(word)) names = BSD;
    else if (!/^-[eA]+$/.test(word)) return refuse(501, `this room does not simulate "ps ${word}"`);
  }
  const columns: Column[] = [];
  for (const name of names) {
    const column = COLUMNS[name];
    if (!column) return refuse(500, `ps: error: unknown user-defined format specifier "${name}"`);
    columns.push(column);
  }
  if (!names.includes('pid')) return refuse(500, "Couldn't find PID field in ps output");
  return ok(columns);
}

const percent = (share: number) => (share * 100).toFixed(1);
const user = ({ uid }: HostProcess) => hostUser(uid);
const clock = ({ startedAt }: HostProcess) => new UtcTime(startedAt).clock;
const program = ({ command }: HostProcess) => command.split(' ')[0]?.split('/').at(-1) ?? '';
const terminal = (process: HostProcess) => (process.terminal ? 'pts/0' : '?');

const COLUMNS: Readonly<Record<string, Column>> = {
  uid_name: { title: 'UID', cell: user },
  user: { title: 'USER', cell: user },
  uid: { title: 'UID', cell: ({ uid }) => String(uid) },
  pid: { title: 'PID', cell: ({ hostPid }) => String(hostPid) },
  ppid: { title: 'PPID', cell: ({ hostParent }) => String(hostParent) },
  c: { title: 'C', cell: () => '0' },
  '%cpu': { title: '%CPU', cell: () => '0.0' },
  pcpu: { title: '%CPU', cell: () => '0.0' },
  '%mem': { title: '%MEM', cell: ({ kib }) => percent((kib * 1024) / HOST_MEMORY) },
  pmem: { title: '%MEM', cell: ({ kib }) => percent((kib * 1024) / HOST_MEMORY) },
  vsz: { title: 'VSZ', cell: ({ kib }) => String(kib * 3) },
  rss: { title: 'RSS', cell: ({ kib }) => String(kib) },
  tname: { title: 'TTY', cell: terminal },
  tty: { title: 'TT', cell: terminal },
  tt: { title: 'TT', cell: terminal },
  stat: { title: 'STAT', cell: ({ parent }) => (parent === 0 ? 'Ss' : 'S') },
  s: { title: 'S', cell: () => 'S' },
  state: { title: 'S', cell: () => 'S' },
  stime: { title: 'STIME', cell: (process) => clock(process).slice(0, 5) },
  start_time: { title: 'START', cell: (process) => clock(process).slice(0, 5) },
  start: { title: 'STARTED', cell: clock },
  time: { title: 'TIME', cell: () => '00:00:00' },
  bsdtime: { title: 'TIME', cell: () => '0:00' },
  comm: { title: 'COMMAND', cell: program },
  ucmd: { title: 'CMD', cell: program },
  args: { title: 'COMMAND', cell: ({ command }) => command },
  command: { title: 'COMMAND', cell: ({ command }) => command },
  cmd: { title: 'CMD', cell: ({ command }) => command },
};
