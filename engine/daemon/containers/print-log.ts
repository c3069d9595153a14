import type { LogLine } from '../../model/room-state';
import type { Printed } from '../../programs/program';
import type { DaemonContext } from '../context';

/** Adds what the main process printed to the container's log, line by line with the line ends; all of it is one event. */
export function printLog(ctx: DaemonContext, id: string, printed: readonly Printed[]): void {
  if (!ctx.host.containers.has(id)) return;
  const at = ctx.tx.now;
  const lines: LogLine[] = [];
  for (const { stream, text } of printed) {
    for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) lines.push({ at, stream, text: line });
  }
  if (lines.length > 0) ctx.tx.emit({ type: 'container.logged', seat: ctx.seat, id, lines });
}
