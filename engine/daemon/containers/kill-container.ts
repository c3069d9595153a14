import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteKill } from '../events/note-kill';
import { findContainer } from './find-container';
import { unfreeze } from './pause-container';
import { parseSignal } from './signal';
import { signalProcess } from './signal-process';
import { markStopped, stayExited } from './stop-container';

/**
 * `docker kill`: delivers the signal and waits for nothing. Restart policies are called off by KILL and by the signal
 * that stops this container, not by others when it has a stop signal of its own (docker-facts §5.3).
 */
export function killContainer(ctx: DaemonContext, name: string, text: string): Result<void> {
  const prefix = `cannot kill container: ${name}: `;
  const signal = parseSignal(text);
  if (!signal) {
    const isNumber = /^[1-9]\d*$/.test(text);
    return refuse(
      400,
      isNumber ? `${prefix}the linux daemon does not support signal ${text}` : `invalid signal: ${text}`,
    );
  }
  const found = findContainer(ctx, name);
  if (!found.ok) return refuse(found.error.status, `${prefix}${found.error.message}`);
  const container = found.value;
  const { id, state, config } = container;
  if (state.status === 'restarting') {
    stayExited(ctx, container);
    return ok(undefined);
  }
  if (state.status !== 'running' && state.status !== 'paused') {
    return refuse(409, `${prefix}container ${id} is not running`);
  }
  const own = config.StopSignal ? parseSignal(config.StopSignal) : null;
  if (signal.name === 'KILL' || own === null || own.name === signal.name) {
    if (state.status === 'paused' && signal.name !== 'KILL') unfreeze(ctx, container);
    markStopped(ctx, id);
  }
  const now = ctx.host.containers.get(id);
  if (now) {
    noteKill(ctx, now, signal.number);
    signalProcess(ctx, now, signal);
  }
  return ok(undefined);
}
