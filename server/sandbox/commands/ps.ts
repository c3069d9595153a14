import type { Command } from 'just-bash';
import type { ProcessLine } from '#engine/model/sandbox-run';
import type { RunContext } from '../thread/run-context';
import { printed } from './outcome';
import { processList } from './process-list';
import { columnsOf, psColumns } from './ps-columns';

/** `ps` as BusyBox prints it, or `ps`, `ps -ef` and `ps aux` of procps. A container shows only its own processes. */
export function psCommand(context: RunContext): Command['execute'] {
  const busybox = context.run.shell === 'ash' && context.run.place === 'container';
  return async (args) => {
    const lines = processList(context, ['ps', ...args].join(' '));
    const columns = columnsOf(args);
    if (columns) return psColumns(lines, columns, busybox);
    if (busybox) {
      return printed(
        `PID   USER     TIME  COMMAND\n${lines
          .map(({ pid, user, command }) => `${String(pid).padStart(5)} ${user.padEnd(8)}  0:00 ${command}\n`)
          .join('')}`,
      );
    }
    const flags = args.join('').replaceAll('-', '');
    if (flags.includes('aux')) return printed(aux(lines));
    if (flags.includes('f')) return printed(full(lines));
    const terminal = context.run.tty ? 'pts/0' : '?    ';
    const shown = flags.includes('e') || flags.includes('A') ? lines : lines.slice(-2);
    return printed(
      `    PID TTY          TIME CMD\n${shown
        .map(({ pid, command }) => `${String(pid).padStart(7)} ${terminal}    00:00:00 ${short(command)}\n`)
        .join('')}`,
    );
  };
}

function aux(lines: readonly ProcessLine[]): string {
  const head = 'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n';
  return (
    head +
    lines
      .map(
        ({ user, pid, startedAt, command }) =>
          `${user.padEnd(8)} ${String(pid).padStart(7)}  0.0  0.1   4280  3364 ?        Ss   ${clock(startedAt)}   0:00 ${command}\n`,
      )
      .join('')
  );
}

function full(lines: readonly ProcessLine[]): string {
  const head = 'UID          PID    PPID  C STIME TTY          TIME CMD\n';
  return (
    head +
    lines
      .map(
        ({ user, pid, startedAt, command }) =>
          `${user.padEnd(8)} ${String(pid).padStart(7)} ${String(pid === 1 ? 0 : 1).padStart(7)}  0 ${clock(startedAt)} ?        00:00:00 ${command}\n`,
      )
      .join('')
  );
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}

function short(command: string): string {
  return (command.split(' ')[0] ?? '').split('/').at(-1) ?? '';
}
