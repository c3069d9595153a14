import { ok, type Result } from '../../model/result';
import type { ContainerStats } from '../api/container-stats';
import type { DaemonContext } from '../context';
import { containerMeters } from './container-meters';
import { findContainer } from './find-container';
import { trafficOf } from './traffic';

/** What neighbours on a bridge say to everybody in the first moments (bytes). */
const CHATTER = 746;

/**
 * `docker stats`: current use, made from what the container does and the clock, and counted traffic. A container that was
 * never started or has ended uses nothing.
 */
export function containerStats(ctx: DaemonContext, name: string): Result<ContainerStats> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, state, writable, networks } = found.value;
  const traffic = trafficOf(ctx, id);
  const meters = containerMeters(found.value, ctx.own, ctx.tx.now, traffic.served);
  if (state.status !== 'running' && state.status !== 'paused') {
    return ok({ ...meters, received: 0, sent: 0, read: 0, written: 0 });
  }
  return ok({
    ...meters,
    received: traffic.received + (networks.some(({ endpoint }) => endpoint) ? CHATTER : 0),
    sent: traffic.sent,
    read: 0,
    written: writable.bytes,
  });
}
