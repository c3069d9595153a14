import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteKill } from '../events/note-kill';
import { discardContainer } from './discard-container';
import { findContainer, isAlive } from './find-container';
import { killProcess } from './kill-process';

/** `docker rm`: refuses what runs unless forced, and then kills it first (docker-facts §4.1, §5.1). */
export function removeContainer(
  ctx: DaemonContext,
  name: string,
  { force, volumes }: { force: boolean; volumes: boolean },
): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, state, name: known } = found.value;
  if (state.status === 'removing') return refuse(409, `removal of container ${name} is already in progress`);
  if (!force) {
    const cannot = `cannot remove container "${known}": container is`;
    const stop = 'stop the container before removing or force remove';
    if (state.status === 'paused') return refuse(409, `${cannot} paused and must be unpaused first`);
    if (state.status === 'running') return refuse(409, `${cannot} running: ${stop}`);
    if (state.status === 'restarting') return refuse(409, `${cannot} restarting: ${stop}`);
  } else if (isAlive(found.value)) {
    noteKill(ctx, found.value, 9);
    killProcess(ctx, id);
  }
  discardContainer(ctx, id, { volumes });
  return ok(undefined);
}
