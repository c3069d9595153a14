import type { Command, ExecResult } from 'just-bash';
import type { Rlimit } from '#engine/model/confinement';
import { isCapable } from '../../thread/confinement';
import { rlimitsOf, setRlimit } from '../../thread/rlimits';
import type { RunContext } from '../../thread/run-context';
import { failed, printed } from '../outcome';

/** A limit as shells know it: its letter, Docker's name, how many bytes one of its units has, and what `-a` calls it. */
interface Row {
  letter: string;
  name: string;
  unit: number;
  ash: string;
  bash: readonly [title: string, unit: string];
  dash?: string;
}

const ROWS: readonly Row[] = [
  { letter: 'R', name: 'rttime', unit: 1, ash: '', bash: ['real-time non-blocking time', 'microseconds, '] },
  {
    letter: 'c',
    name: 'core',
    unit: 512,
    ash: 'core file size (blocks)',
    bash: ['core file size', 'blocks, '],
    dash: 'coredump(blocks)',
  },
  {
    letter: 'd',
    name: 'data',
    unit: 1_024,
    ash: 'data seg size (kb)',
    bash: ['data seg size', 'kbytes, '],
    dash: 'data(kbytes)',
  },
  { letter: 'e', name: 'nice', unit: 1, ash: 'scheduling priority', bash: ['scheduling priority', ''] },
  {
    letter: 'f',
    name: 'fsize',
    unit: 512,
    ash: 'file size (blocks)',
    bash: ['file size', 'blocks, '],
    dash: 'file(blocks)',
  },
  { letter: 'i', name: 'sigpending', unit: 1, ash: 'pending signals', bash: ['pending signals', ''] },
  {
    letter: 'l',
    name: 'memlock',
    unit: 1_024,
    ash: 'max locked memory (kb)',
    bash: ['max locked memory', 'kbytes, '],
    dash: 'locked memory(kbytes)',
  },
  {
    letter: 'm',
    name: 'rss',
    unit: 1_024,
    ash: 'max memory size (kb)',
    bash: ['max memory size', 'kbytes, '],
    dash: 'memory(kbytes)',
  },
  { letter: 'n', name: 'nofile', unit: 1, ash: 'open files', bash: ['open files', ''], dash: 'nofiles' },
  {
    letter: 'q',
    name: 'msgqueue',
    unit: 1,
    ash: 'POSIX message queues (bytes)',
    bash: ['POSIX message queues', 'bytes, '],
  },
  { letter: 'r', name: 'rtprio', unit: 1, ash: 'real-time priority', bash: ['real-time priority', ''], dash: 'rtprio' },
  {
    letter: 's',
    name: 'stack',
    unit: 1_024,
    ash: 'stack size (kb)',
    bash: ['stack size', 'kbytes, '],
    dash: 'stack(kbytes)',
  },
  {
    letter: 't',
    name: 'cpu',
    unit: 1,
    ash: 'cpu time (seconds)',
    bash: ['cpu time', 'seconds, '],
    dash: 'time(seconds)',
  },
  { letter: 'u', name: 'nproc', unit: 1, ash: 'max user processes', bash: ['max user processes', ''], dash: 'process' },
  {
    letter: 'v',
    name: 'as',
    unit: 1_024,
    ash: 'virtual memory (kb)',
    bash: ['virtual memory', 'kbytes, '],
    dash: 'vmemory(kbytes)',
  },
  { letter: 'x', name: 'locks', unit: 1, ash: 'file locks', bash: ['file locks', ''], dash: 'locks' },
];
/** dash shows them in this order, and counts processes by `-p`. */
const OF_DASH = 'tfdscmlpnvwr';
const UNLIMITED: Rlimit = { soft: null, hard: null };

/**
 * `ulimit [-SH] [-a | -LETTER] [LIMIT]` (rule T60). What a shell sets is shown for the rest of its run.
 */
export function ulimitCommand(context: RunContext): Command['execute'] {
  const { run } = context;
  return async (args) => {
    const words = [...args];
    let flags = '';
    while (/^-[a-zA-Z]+$/.test(words[0] ?? '')) flags += words.shift()?.slice(1);
    const hardOnly = flags.includes('H');
    const softOnly = flags.includes('S');
    if (flags.includes('a')) return printed(table(context, hardOnly));
    const letters = [...flags.replace(/[SH]/g, '')];
    const [letter = 'f', ...more] = letters;
    const row = rowOf(context, letter);
    if (!row) return badOption(context, letter);
    if (more.length > 0 && words.length === 0) {
      return printed(letters.map((one) => `${shown(context, rowOf(context, one), hardOnly)}\n`).join(''));
    }
    const [wanted] = words;
    if (wanted === undefined) return printed(`${shown(context, row, hardOnly)}\n`);
    const value = wanted === 'unlimited' ? null : /^\d+$/.test(wanted) ? Number(wanted) * row.unit : undefined;
    if (value === undefined) return badNumber(context, wanted);
    const before = rlimitsOf(run)[row.name] ?? UNLIMITED;
    const next = {
      soft: hardOnly && !softOnly ? before.soft : value,
      hard: softOnly && !hardOnly ? before.hard : value,
    };
    if (exceeds(next.hard, before.hard) && !isCapable(run, 'SYS_RESOURCE')) return notPermitted(context, row);
    if (exceeds(next.soft, next.hard)) return notPermitted(context, row, 'Invalid argument');
    setRlimit(run, row.name, next);
    return printed('');
  };
}

function exceeds(value: number | null, bound: number | null): boolean {
  return bound !== null && (value === null || value > bound);
}

function rowOf({ run }: RunContext, letter: string): Row | undefined {
  if (run.shell === 'dash' && letter === 'p') return ROWS.find((row) => row.letter === 'u');
  return ROWS.find((row) => row.letter === letter);
}

function shown({ run }: RunContext, row: Row | undefined, hard: boolean): string {
  const limit = rlimitsOf(run)[row?.name ?? ''] ?? UNLIMITED;
  const value = hard ? limit.hard : limit.soft;
  return value === null ? 'unlimited' : String(Math.floor(value / (row?.unit ?? 1)));
}

function table(context: RunContext, hard: boolean): string {
  const { shell } = context.run;
  if (shell === 'ash') {
    return ROWS.filter(({ ash }) => ash !== '')
      .map((row) => `${row.ash.padEnd(32)}(-${row.letter}) ${shown(context, row, hard)}\n`)
      .join('');
  }
  if (shell === 'dash') {
    const rows = [...OF_DASH].flatMap((letter) => rowOf(context, letter) ?? []);
    return rows.map((row) => `${(row.dash ?? '').padEnd(20)} ${shown(context, row, hard)}\n`).join('');
  }
  return ROWS.flatMap((row) => {
    const [title, unit] = row.bash;
    const mark = `(${unit}-${row.letter})`;
    const line = `${title}${mark.padStart(Math.max(40 - title.length, mark.length + 2))} ${shown(context, row, hard)}\n`;
    return row.letter === 'n' ? [line, `pipe size${'(512 bytes, -p)'.padStart(31)} 8\n`] : [line];
  }).join('');
}

function badOption({ run }: RunContext, letter: string): ExecResult {
  if (run.shell === 'ash') return failed(`ulimit: invalid option -- '${letter}'\n`);
  if (run.shell === 'dash') return failed(`sh: 1: ulimit: Illegal option -${letter}\n`, 2);
  return failed(
    `bash: ulimit: -${letter}: invalid option\nulimit: usage: ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]\n`,
    2,
  );
}

function badNumber({ run }: RunContext, word: string): ExecResult {
  if (run.shell === 'ash') return failed(`sh: invalid number '${word}'\n`);
  if (run.shell === 'dash') return failed('sh: 1: ulimit: bad number\n', 2);
  return failed(`bash: ulimit: ${word}: invalid number\n`);
}

function notPermitted({ run }: RunContext, row: Row, why = 'Operation not permitted'): ExecResult {
  if (run.shell === 'ash') return failed(`sh: error setting limit: ${why}\n`);
  if (run.shell === 'dash') return failed(`sh: 1: ulimit: error setting limit (${why})\n`, 2);
  return failed(`bash: ulimit: ${row.bash[0]}: cannot modify limit: ${why}\n`);
}
