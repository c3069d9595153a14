import { ok, type Result, refuse } from '../../model/result';
import { UtcTime } from '../../model/utc-time';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findContainer, isAlive } from './find-container';
import { hostUser } from './host-processes';
import { processLines } from './process-lines';

/** `docker top`: the container's processes as its host sees them, with the host's process numbers. */
export function containerTop(ctx: DaemonContext, name: string): Result<{ titles: string[]; processes: string[][] }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const container = found.value;
  const { id, state } = container;
  if (state.status === 'restarting') {
    return refuse(409, `Container ${id} is restarting, wait until the container is running`);
  }
  if (!isAlive(container) || !('pid' in state)) return refuse(409, `container ${id} is not running`);
  const titles = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
  const shim = state.pid - 1;
  const processes = processLines(ctx, container).map(({ hostPid, parent, uid, startedAt, command, terminal }) => {
    const started = new UtcTime(startedAt).clock.slice(0, 5);
    const above = parent === 0 ? shim : shim + parent;
    return [hostUser(uid), String(hostPid), String(above), '0', started, terminal ? 'pts/0' : '?', '00:00:00', command];
  });
  noteContainer(ctx, container, 'top');
  return ok({ titles, processes });
}
