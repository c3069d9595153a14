import type { Container, HostConfig } from '../../model/container';
import { madeHostConfig } from '../../model/made-host-config';
import type { JsonValue } from '../../model/process';
import { ok, type Result, refuse } from '../../model/result';
import { sizeMistake } from '../bounds/size-mistake';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findContainer } from './find-container';
import { starved } from './starved';
import { validateRecorded } from './validate-recorded';
import { validateHostConfig } from './validate-request';

/**
 * `docker update`: limits and restart policy, in any state but `removing` and `dead`. Of `recorded` only what changes
 * is given.
 */
export function updateContainer(
  ctx: DaemonContext,
  name: string,
  changes: Partial<HostConfig>,
): Result<{ warnings: string[] }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, hostConfig, state } = found.value;
  const valid = validateHostConfig(changes);
  if (!valid.ok) return valid;
  const next = { ...hostConfig, ...changes };
  const checked = validateRecorded({ ...next, nanoCpus: changes.nanoCpus ?? 0, recorded: changes.recorded ?? {} });
  if (!checked.ok) return checked;
  const tooLarge = sizeMistake('containers', {}, [changes.recorded]);
  if (tooLarge !== null) return refuse(400, tooLarge);
  const cannot = `Cannot update container ${id}:`;
  if (state.status === 'removing' || state.status === 'dead') {
    return refuse(409, `${cannot} Container is marked for removal and cannot be "update".`);
  }
  const conflict = conflictOf(hostConfig, changes);
  if (conflict !== null) return refuse(409, `${cannot} ${conflict}`);
  const recorded = { ...hostConfig.recorded, ...checked.value.recorded };
  // The limit with swap stays what it was, which without a number of its own was twice the memory.
  const swap = swapOf(hostConfig);
  if (changes.memory && swap !== 0 && recorded.MemorySwap === undefined) recorded.MemorySwap = swap;
  const { tx, seat } = ctx;
  const kept = madeHostConfig(Object.keys(recorded).length > 0 ? { ...next, recorded } : next);
  tx.emit({ type: 'container.updated', seat, id, hostConfig: kept });
  noteContainer(ctx, found.value, 'update');
  if (state.status === 'running') starve(ctx, { ...found.value, hostConfig: kept });
  return ok({ warnings: [] });
}

/** A limit below what the program uses is the end of it, as at a start. */
function starve({ tx, seat, own }: DaemonContext, container: Container): void {
  const { id } = container;
  const process = own.processes.get(id);
  if (!process) return;
  const next = starved(container, process, tx.now);
  if (next === process || next.kind !== 'service') return;
  tx.emit({ type: 'process.set', seat, id, process: next });
  tx.request({ type: 'wake', seat, container: id, at: next.wakeAt });
}

/** What of a change does not go with what the container has already. */
function conflictOf(now: HostConfig, changes: Partial<HostConfig>): string | null {
  const { memory = 0, nanoCpus = 0, restartPolicy, recorded = {} } = changes;
  const had = (key: string) => numberOf(now.recorded, key) > 0;
  const gets = (key: string) => numberOf(recorded, key) > 0;
  const conflicting = (what: string, has: string) =>
    `Conflicting options: ${what} cannot be updated as ${has} has already been set`;
  if (gets('CpuPeriod') && now.nanoCpus > 0) return conflicting('CPU Period', 'NanoCPUs');
  if (gets('CpuQuota') && now.nanoCpus > 0) return conflicting('CPU Quota', 'NanoCPUs');
  if (nanoCpus > 0 && had('CpuPeriod')) return conflicting('NanoCPUs', 'CPU Period');
  if (nanoCpus > 0 && had('CpuQuota')) return conflicting('NanoCPUs', 'CPU Quota');
  if (memory > swapOf(now) && !numberOf(recorded, 'MemorySwap')) {
    return 'Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time';
  }
  if (restartPolicy && restartPolicy.name !== 'no' && now.autoRemove) {
    return 'Restart policy cannot be updated because AutoRemove is enabled for the container';
  }
  return null;
}

/** Memory and swap together, -1 without limit. */
function swapOf({ memory, recorded }: HostConfig): number {
  return numberOf(recorded, 'MemorySwap') || memory * 2;
}

function numberOf(options: Readonly<Record<string, JsonValue>> = {}, key: string): number {
  const value = options[key];
  return typeof value === 'number' ? value : 0;
}
