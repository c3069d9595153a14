import type { LogLine } from '../../model/room-state';
import type { Printed } from '../../programs/program';
import type { DaemonContext } from '../context';

/** Adds what the main process printed to the container's log, line by line with the line ends; all of it is one event. */
export function printLog(ctx: DaemonContext, id: string, printed: readonly Printed[]): void {
  if (!ctx.host.containers.has(id)) return;
  const at = ctx.tx.now;
  const lines: LogLine[] = [];
  for (const { stream, text } of printed) {
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from);
      const next = end < 0 ? text.length : end + 1;
      // Most programs print line by line: then the text is the line.
      lines.push({ at, stream, text: next - from === text.length ? text : text.slice(from, next) });
      from = next;
    }
  }
  if (lines.length > 0) ctx.tx.emit({ type: 'container.logged', seat: ctx.seat, id, lines });
}
