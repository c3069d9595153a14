import { ok, type Result, refuse } from '../../model/result';
import { UtcTime } from '../../model/utc-time';
import type { DaemonContext } from '../context';
import { containerFs } from './container-fs';
import { findContainer, isAlive } from './find-container';
import { resolveUser } from './resolve-user';
import { processLines } from './sandbox-run-for';
import { ROOT } from './surroundings';
import { textAt } from './text-at';

/** `docker top`: the container's processes as its host sees them, with the host's process numbers. */
export function containerTop(ctx: DaemonContext, name: string): Result<{ titles: string[]; processes: string[][] }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const container = found.value;
  const { id, state, config } = container;
  if (state.status === 'restarting') {
    return refuse(409, `Container ${id} is restarting, wait until the container is running`);
  }
  if (!isAlive(container) || !('pid' in state)) return refuse(409, `container ${id} is not running`);
  const user = resolveUser(containerFs(ctx, container), (digest) => textAt(ctx, digest), config.User);
  const titles = ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'];
  const shim = state.pid - 1;
  const processes = processLines(ctx, container, user.ok ? user.value : ROOT).map(
    ({ pid, user: who, startedAt, command }) => {
      const started = new UtcTime(startedAt).clock.slice(0, 5);
      const tty = config.Tty || pid !== 1 ? 'pts/0' : '?';
      return [who, String(state.pid + pid - 1), String(shim), '0', started, tty, '00:00:00', command];
    },
  );
  return ok({ titles, processes });
}
