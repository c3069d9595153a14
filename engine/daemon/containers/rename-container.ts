import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { allocateName } from './container-name';
import { findContainer } from './find-container';

/** `docker rename`, in any state (docker-facts §4.1). */
export function renameContainer(ctx: DaemonContext, name: string, to: string): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const { id, name: before } = found.value;
  const wanted = to.replace(/^\//, '');
  if (wanted === before) return refuse(400, 'Renaming a container with the same name as its current name');
  if (wanted === '') return refuse(400, 'Neither old nor new names may be empty');
  const allocated = allocateName(ctx, `/${wanted}`);
  if (!allocated.ok) {
    return refuse(allocated.error.status, `Error when allocating new name: ${allocated.error.message}`);
  }
  ctx.tx.emit({ type: 'container.renamed', seat: ctx.seat, id, name: allocated.value });
  noteContainer(ctx, { ...found.value, name: allocated.value }, 'rename', { oldName: `/${before}` });
  return ok(undefined);
}
