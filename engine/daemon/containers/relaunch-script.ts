import type { Container } from '../../model/container';
import { launch } from '../../programs/launch';
import type { DaemonContext } from '../context';
import { containerFs } from './container-fs';
import { resolveUser } from './resolve-user';
import { processOf } from './start-container';
import { surroundings } from './surroundings';
import { textAt } from './text-at';

/**
 * Runs the script of a container's main process from its beginning, on the files that are there now; for the daemon the
 * container has run all the time. False when that cannot be: it is no script any more, or it came through a pipe.
 */
export function relaunchScript(ctx: DaemonContext, container: Container): boolean {
  const user = resolveUser(containerFs(ctx, container), (digest) => textAt(ctx, digest), container.config.User);
  const begun = launch(surroundings(ctx, container, [container.path, ...container.args]));
  if (!user.ok || begun.kind !== 'script') return false;
  const process = processOf(ctx, container, begun, user.value, undefined);
  ctx.tx.emit({ type: 'process.set', seat: ctx.seat, id: container.id, process });
  if (process.kind === 'script' && container.state.status === 'paused') {
    ctx.tx.request({ type: 'signal', runId: process.run, signal: 'STOP' });
  }
  return true;
}
