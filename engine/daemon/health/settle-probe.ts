import type { Container, Health } from '../../model/container';
import type { ProbeResult } from '../../model/room-state';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import type { HealthCheck } from './health-check';
import { untilNext } from './health-monitor';

/** Results that `docker inspect` shows. */
const KEPT = 5;
/** Characters of a probe's output that are kept (docker-facts §5.4). */
const MOST_OUTPUT = 4_096;

/** A probe has come to its end: its result is kept, the health follows from it, and the next one is due after the interval. */
export function settleProbe(ctx: DaemonContext, id: string, check: HealthCheck, given: ProbeResult): void {
  const { tx, seat, own } = ctx;
  const container = ctx.host.containers.get(id);
  if (!container?.health) return;
  const { output } = given;
  const result = output.length > MOST_OUTPUT ? { ...given, output: `${output.slice(0, MOST_OUTPUT)}...` } : given;
  tx.emit({ type: 'container.probed', seat, id, results: [...(own.probes.get(id) ?? []).slice(1 - KEPT), result] });
  const before = container.health;
  const health = judged(container, before, check, result);
  if (health.status !== before.status || health.failingStreak !== before.failingStreak) {
    tx.emit({ type: 'container.health', seat, id, health });
  }
  if (health.status !== before.status) noteContainer(ctx, container, `health_status: ${health.status}`);
  tx.request({ type: 'wake', seat, container: id, purpose: 'probe', at: tx.now + untilNext(ctx, id, check) });
}

/** Failures do not count while a container that was never healthy is in its start period. */
function judged({ state }: Container, before: Health, check: HealthCheck, { exitCode, start }: ProbeResult): Health {
  if (exitCode === 0) return { status: 'healthy', failingStreak: 0 };
  const since = 'startedAt' in state ? start - state.startedAt : 0;
  if (before.status === 'starting' && since < check.startPeriod) return before;
  const failingStreak = before.failingStreak + 1;
  return { status: failingStreak >= check.retries ? 'unhealthy' : before.status, failingStreak };
}
