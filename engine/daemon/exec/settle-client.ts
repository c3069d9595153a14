import type { ShellSession } from '../../model/process';
import type { Printed } from '../../programs/program';
import { printLog } from '../containers/print-log';
import type { DaemonContext } from '../context';

/**
 * A client has answered at a shell of a container: its session is as the client left it. What a main process prints is
 * logged; what an exec prints its caller shows.
 */
export function settleClient(
  ctx: DaemonContext,
  container: string,
  exec: string | null,
  { print, session }: { print: readonly Printed[]; session: ShellSession },
): void {
  const { tx, seat } = ctx;
  if (exec !== null) {
    tx.emit({ type: 'exec.settled', seat, id: exec, session });
    return;
  }
  printLog(ctx, container, print);
  tx.emit({ type: 'process.set', seat, id: container, process: { kind: 'shell', session } });
}
