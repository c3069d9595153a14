import type { LogLine } from '../../model/room-state';
import type { DaemonContext } from '../context';

/** Adds what the main process printed to the container's log, line by line with the line ends. */
export function printLog(ctx: DaemonContext, id: string, stream: LogLine['stream'], text: string): void {
  if (text === '' || !ctx.host.containers.has(id)) return;
  const lines = (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => ({ at: ctx.tx.now, stream, text: line }));
  ctx.tx.emit({ type: 'container.logged', seat: ctx.seat, id, lines });
}
