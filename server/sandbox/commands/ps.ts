import type { Command } from 'just-bash';
import { HOST_MEMORY } from '#engine/model/kernel';
import { basename } from '#engine/model/path';
import type { ProcessLine } from '#engine/model/sandbox-run';
import type { RunContext } from '../thread/run-context';
import { isBusybox } from './is-busybox';
import { failed, printed } from './outcome';
import { processList } from './process-list';
import { columnsOf, psColumns } from './ps-columns';

/** `ps` as BusyBox prints it, or as procps does. A container shows only its own processes. */
export function psCommand(context: RunContext): Command['execute'] {
  const procps = procpsCommand(context);
  return async (args, ctx) => (isBusybox(context, 'ps') ? busyboxPs(context, args) : procps(args, ctx));
}

/** `ps`, `ps -ef`, `ps aux`, `ps -o …`, `-p PID`, `-C NAME`, `-u USER` of procps. */
export function procpsCommand(context: RunContext): Command['execute'] {
  return async (args) => {
    const lines = processList(context, ['ps', ...args].join(' '));
    const chosen = selected(context, lines, args);
    const columns = columnsOf(args);
    if (columns) return psColumns(chosen, columns, false);
    const flags = args.filter((arg) => /^-?[a-zA-Z]+$/.test(arg)).join('');
    const bsd = args.some((arg) => /^[a-z]+$/.test(arg));
    const bad = [...flags.replaceAll('-', '')].find((letter) => !'aAdefFlLNTuUxwHjpCgGvZrtsc'.includes(letter));
    if (bad !== undefined) return failed(`error: unsupported option (BSD syntax)\n\n${USAGE}`, 1);
    if (bsd && flags.includes('u')) return printed(aux(chosen));
    if (flags.includes('f') || flags.includes('F')) return printed(full(chosen));
    const head = bsd ? '    PID TTY      STAT   TIME COMMAND\n' : '    PID TTY          TIME CMD\n';
    return printed(
      head +
        chosen
          .map((line) =>
            bsd
              ? `${pidOf(line)} ${ttyOf(line).padEnd(8)} ${statOf(line).padEnd(4)}   0:00 ${line.command}\n`
              : `${pidOf(line)} ${ttyOf(line).padEnd(8)} 00:00:00 ${nameOf(line)}\n`,
          )
          .join(''),
    );
  };
}

function busyboxPs(context: RunContext, args: readonly string[]) {
  const lines = processList(context, ['ps', ...args].join(' '));
  const columns = columnsOf(args);
  if (columns) return psColumns(lines, columns, true);
  return printed(
    `PID   USER     TIME  COMMAND\n${lines
      .map(({ pid, user, command }) => `${String(pid).padStart(5)} ${user.slice(0, 8).padEnd(8)}  0:00 ${command}\n`)
      .join('')}`,
  );
}

function selected(context: RunContext, lines: readonly ProcessLine[], args: readonly string[]): readonly ProcessLine[] {
  const value = (flag: RegExp) => {
    const at = args.findIndex((arg) => flag.test(arg));
    return at < 0 ? null : (args[at + 1] ?? '').split(/[ ,]/);
  };
  const pids = value(/^(-p|p|--pid)$/);
  if (pids) return lines.filter(({ pid }) => pids.includes(String(pid)));
  const names = value(/^-C$/);
  if (names) return lines.filter((line) => names.includes(nameOf(line)));
  const users = value(/^-[uU]$/);
  if (users) return lines.filter(({ user, uid }) => users.includes(user) || users.includes(String(uid)));
  const flags = args.filter((arg) => /^-?[a-zA-Z]+$/.test(arg)).join('');
  const everybody = args.some((arg) => /^-[a-zA-Z]*[eA]/.test(arg)) || /(^|[^-])a?x/.test(` ${flags}`);
  return everybody
    ? lines
    : lines.filter(({ terminal, uid }) => terminal === context.run.tty && uid === context.run.user.uid);
}

function aux(lines: readonly ProcessLine[]): string {
  const head = 'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\n';
  const row = (line: ProcessLine) => {
    const memory = ((line.kib * 1_024 * 100) / HOST_MEMORY).toFixed(1).padStart(4);
    const sizes = `${String(Math.round(line.kib * 1.7)).padStart(6)} ${String(line.kib).padStart(5)}`;
    return `${userOf(line)} ${pidOf(line)}  0.0 ${memory} ${sizes} ${ttyOf(line).padEnd(8)} ${statOf(line).padEnd(4)} ${clock(line.startedAt)}   0:00 ${line.command}\n`;
  };
  return head + lines.map(row).join('');
}

function full(lines: readonly ProcessLine[]): string {
  const head = 'UID          PID    PPID  C STIME TTY          TIME CMD\n';
  const row = (line: ProcessLine) =>
    `${userOf(line)} ${pidOf(line)} ${String(line.parent).padStart(7)}  0 ${clock(line.startedAt)} ${ttyOf(line).padEnd(8)} 00:00:00 ${line.command}\n`;
  return head + lines.map(row).join('');
}

function userOf({ user }: ProcessLine): string {
  return (user.length > 8 ? `${user.slice(0, 7)}+` : user).padEnd(8);
}

function pidOf({ pid }: ProcessLine): string {
  return String(pid).padStart(7);
}

function ttyOf({ terminal }: ProcessLine): string {
  return terminal ? 'pts/0' : '?';
}

function statOf({ parent, command }: ProcessLine): string {
  return command.startsWith('ps') ? 'R+' : parent === 0 ? 'Ss' : 'S';
}

function nameOf({ command }: ProcessLine): string {
  return basename(command.split(/[ :]/)[0] ?? '').slice(0, 15);
}

function clock(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}

const USAGE = `Usage:
 ps [options]

 Try 'ps --help <simple|list|output|threads|misc|all>'
  or 'ps --help <s|l|o|t|m|a>'
 for additional help text.

For more details see ps(1).
`;
