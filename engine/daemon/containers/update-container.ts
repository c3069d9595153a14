import type { HostConfig } from '../../model/container';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findContainer } from './find-container';
import { validateHostConfig } from './validate-request';

/** `docker update`: limits and restart policy, in any state but `removing` and `dead`. */
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
  const cannot = `Cannot update container ${id}:`;
  if (state.status === 'removing' || state.status === 'dead') {
    return refuse(409, `${cannot} Container is marked for removal and cannot be "update".`);
  }
  if (changes.restartPolicy && changes.restartPolicy.name !== 'no' && hostConfig.autoRemove) {
    const why = 'Restart policy cannot be updated because AutoRemove is enabled for the container';
    return refuse(409, `${cannot} ${why}`);
  }
  const { tx, seat } = ctx;
  tx.emit({ type: 'container.updated', seat, id, hostConfig: { ...hostConfig, ...changes } });
  noteContainer(ctx, found.value, 'update');
  return ok({ warnings: [] });
}
