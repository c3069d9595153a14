import type { Container } from '../../model/container';
import type { DaemonContext } from '../context';
import { type HealthCheck, healthCheckOf } from './health-check';
import { probesUnderWay } from './probes-under-way';

/** The container has been started: its check begins anew, while the results of earlier probes are kept (docker-facts §5.4). */
export function startHealth(ctx: DaemonContext, container: Container): void {
  const check = healthCheckOf(container.config);
  if (!check) return;
  const { tx, seat } = ctx;
  const { id } = container;
  tx.emit({ type: 'container.health', seat, id, health: { status: 'starting', failingStreak: 0 } });
  tx.request({ type: 'wake', seat, container: id, purpose: 'probe', at: tx.now + untilNext(ctx, id, check) });
}

/**
 * The container has ended or is paused: nobody asks after its health. It then counts as unhealthy, as in the real
 * engine, until a probe says otherwise.
 */
export function stopHealth(ctx: DaemonContext, id: string): void {
  const { tx, seat, host } = ctx;
  const health = host.containers.get(id)?.health;
  if (!health) return;
  tx.request({ type: 'wake', seat, container: id, purpose: 'probe', at: null });
  const probe = probesUnderWay(ctx).get(id);
  if (probe) {
    probesUnderWay(ctx).delete(id);
    tx.request({ type: 'abort', runId: probe.run });
  }
  if (health.status !== 'unhealthy') {
    tx.emit({ type: 'container.health', seat, id, health: { ...health, status: 'unhealthy' } });
  }
}

/** The container is thawed, or the room was read again: the next probe comes after a whole interval. */
export function resumeHealth(ctx: DaemonContext, id: string): void {
  const container = ctx.host.containers.get(id);
  const check = container?.health ? healthCheckOf(container.config) : null;
  if (!check) return;
  const { tx, seat } = ctx;
  probesUnderWay(ctx).delete(id);
  tx.request({ type: 'wake', seat, container: id, purpose: 'probe', at: tx.now + untilNext(ctx, id, check) });
}

/** Milliseconds to wait: while a container is starting up its checks come at their own pace. */
export function untilNext({ tx, host }: DaemonContext, id: string, check: HealthCheck): number {
  const container = host.containers.get(id);
  if (container?.state.status !== 'running' || container.health?.status !== 'starting') return check.interval;
  return tx.now - container.state.startedAt < check.startPeriod ? check.startInterval : check.interval;
}
