import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { findContainer, isAlive } from './find-container';
import { killProcess } from './kill-process';

/** A fault for a class to look at: the removal has failed on disk, and removing is all that is left (docker-facts §5.1). */
export function failRemoval(ctx: DaemonContext, name: string): Result<Container> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { tx, seat, host } = ctx;
  const { id } = found.value;
  if (isAlive(found.value)) killProcess(ctx, id);
  const ended = host.containers.get(id);
  if (!ended) return refuse(404, `No such container: ${name}`);
  const { state } = ended;
  const exitCode = 'exitCode' in state ? state.exitCode : 137;
  const [startedAt, finishedAt] = 'finishedAt' in state ? [state.startedAt, state.finishedAt] : [0, 0];
  const error = `container ${id}: driver "overlay2" failed to remove root filesystem: device or resource busy`;
  const dead = { status: 'dead' as const, exitCode, startedAt, finishedAt, error };
  tx.request({ type: 'wake', seat, container: id, at: null });
  tx.emit({ type: 'container.changed', seat, id, state: dead, stoppedByHand: true });
  return ok(host.containers.get(id) as Container);
}
