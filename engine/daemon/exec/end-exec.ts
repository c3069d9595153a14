import type { DaemonContext } from '../context';
import { noteExecEnd } from '../events/note-exec';

/** A shell of `docker exec` is over. */
export function endExec(ctx: DaemonContext, id: string, code: number): void {
  const exec = ctx.own.execs.get(id);
  if (!exec) return;
  noteExecEnd(ctx, exec.container, id, code);
  ctx.tx.emit({ type: 'exec.ended', seat: ctx.seat, id });
}
