import type { DaemonContext } from '../context';
import { endExec } from '../exec/end-exec';
import { execsIn } from '../exec/execs-in';
import { scriptServices } from '../services/services-of';
import { signalService } from '../services/signal-service';
import { grantedCapabilities } from './granted-capabilities';
import { INIT_CHILD, processLines } from './process-lines';
import { parseSignal } from './signal';
import { signalProcess } from './signal-process';

export type KillOutcome = 'sent' | 'no-such-process' | 'not-permitted';

/**
 * `kill` inside a container. The kernel keeps from PID 1 whatever it has no handler for, and from its own namespace
 * even KILL and STOP (docker-facts §5.2); workers of a server are replaced at once; a shell of `docker exec` ends.
 */
export function signalInside(ctx: DaemonContext, id: string, uid: number, pid: number, name: string): KillOutcome {
  const container = ctx.host.containers.get(id);
  const line = container && processLines(ctx, container).find((one) => one.pid === pid);
  // Signal 0 only asks whether the process is there, and whether one may.
  const signal = name === '0' ? { name, number: 0 } : parseSignal(name);
  if (!container || !line || !signal) return 'no-such-process';
  const isOwn = uid === line.uid;
  if (!isOwn && !(uid === 0 && grantedCapabilities(container.hostConfig).includes('KILL'))) return 'not-permitted';
  if (pid === 1) {
    if (signal.name !== 'KILL' && signal.name !== 'STOP' && signal.number !== 0) signalProcess(ctx, container, signal);
    return 'sent';
  }
  if (pid === INIT_CHILD && container.hostConfig.init) {
    signalProcess(ctx, container, signal);
    return 'sent';
  }
  const service = scriptServices(ctx, id).find((one) => one.pid === pid);
  if (service) {
    if (signal.number !== 0) signalService(ctx, service.id, signal.name);
    return 'sent';
  }
  if (signal.name !== 'KILL' && signal.name !== 'HUP') return 'sent';
  const started = new Set(scriptServices(ctx, id).map((one) => one.pid));
  const shells = processLines(ctx, container).filter(
    ({ parent, pid: at }) => parent === 0 && at !== 1 && !started.has(at),
  );
  const execs = execsIn(ctx, id);
  const exec = execs[shells.findIndex((shell) => shell.pid === pid)];
  if (exec) endExec(ctx, exec.id, 128 + signal.number);
  return 'sent';
}
