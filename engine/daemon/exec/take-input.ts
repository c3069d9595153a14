import { shellLine } from '../../programs/shell-line';
import { endProcess } from '../containers/end-process';
import { printLog } from '../containers/print-log';
import type { DaemonContext } from '../context';
import { endExec } from './end-exec';
import { feedProcess } from './feed-process';
import { settleClient } from './settle-client';

/**
 * A line of standard input (null: its end) for the main process or an exec. Services get it at once. Of what is typed
 * at a shell only what ends it is dealt with here: the room runs the other lines, after asking `shellLine`.
 */
export function takeInput(ctx: DaemonContext, container: string, exec: string | null, line: string | null): void {
  const process = exec === null ? ctx.own.processes.get(container) : ctx.own.execs.get(exec)?.process;
  if (process?.kind === 'service') feedProcess(ctx, container, line);
  if (process?.kind !== 'shell') return;
  const next = shellLine(ctx, container, exec, line);
  if (next.kind === 'answered') settleClient(ctx, container, exec, next);
  if (next.kind !== 'exit') return;
  if (exec === null) printLog(ctx, container, next.print ?? []);
  if (exec === null) endProcess(ctx, container, next.code);
  else endExec(ctx, exec, next.code);
}
