import type { Container } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { linkedAs } from '../network/links/linked-as';

/** By full ID, exact name (a leading slash is allowed), or unique ID prefix, in this order (docker-facts §8.1); at last as a link has it. */
export function findContainer(ctx: DaemonContext, name: string): Result<Container> {
  const { host } = ctx;
  const exact = host.containers.get(name) ?? host.containers.get(host.names.get(name.replace(/^\//, '')) ?? '');
  if (exact) return ok(exact);
  if (/^[0-9a-f]+$/.test(name)) {
    const found: Container[] = [];
    for (const container of host.containers.values()) if (container.id.startsWith(name)) found.push(container);
    if (found.length > 1) return refuse(400, `Multiple IDs found with provided prefix: ${name}`);
    if (found[0]) return ok(found[0]);
  }
  const linked = name.includes('/') ? linkedAs(ctx, name) : undefined;
  return linked ? ok(linked) : refuse(404, `No such container: ${name}`);
}

/** Newest first; only running, paused and restarting ones unless `all`. */
export function listContainers({ host }: DaemonContext, { all }: { all: boolean }): Container[] {
  const list = [...host.containers.values()].reverse();
  return all ? list : list.filter(isRunning);
}

/** Docker's `State.Running`, which is true while paused or restarting too (docker-facts §5.1). */
export function isRunning({ state }: Container): boolean {
  return state.status === 'running' || state.status === 'paused' || state.status === 'restarting';
}

/** Whether it has a process. */
export function isAlive({ state }: Container): boolean {
  return state.status === 'running' || state.status === 'paused';
}
