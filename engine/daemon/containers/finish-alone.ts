import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { noteKill } from '../events/note-kill';
import { isAlive } from './find-container';
import { killProcess } from './kill-process';
import { startContainer } from './start-container';

/**
 * The grace time is over of a stop, or of a restart's, whose client has not waited for it: the daemon does what is left
 * (docker-facts §5.2). One that has been started again meanwhile is left alone.
 */
export function finishAlone(ctx: DaemonContext, id: string, what: 'stop' | 'restart'): void {
  const container = ctx.host.containers.get(id);
  if (!container) return;
  if (what === 'restart') {
    if (!isAlive(container) && startContainer(ctx, id).ok) noteContainer(ctx, container, 'restart');
    return;
  }
  if (!isAlive(container) || !container.stoppedByHand) return;
  noteKill(ctx, container, 9);
  killProcess(ctx, id);
  noteContainer(ctx, container, 'stop');
}
