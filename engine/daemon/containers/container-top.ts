import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findContainer, isAlive } from './find-container';
import { processLines } from './process-lines';
import { psColumns } from './ps-columns';

/** `docker top`: the container's processes as the host's `ps` lists them with these options. */
export function containerTop(
  ctx: DaemonContext,
  name: string,
  psArgs: readonly string[],
): Result<{ titles: string[]; processes: string[][] }> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const container = found.value;
  const { id, state } = container;
  if (state.status === 'restarting') {
    return refuse(409, `Container ${id} is restarting, wait until the container is running`);
  }
  if (!isAlive(container) || !('pid' in state)) return refuse(409, `container ${id} is not running`);
  const columns = psColumns(psArgs);
  if (!columns.ok) return columns;
  const shim = state.pid - 1;
  const processes = processLines(ctx, container).map((line) => {
    const process = { ...line, hostParent: line.parent === 0 ? shim : shim + line.parent };
    return columns.value.map(({ cell }) => cell(process));
  });
  noteContainer(ctx, container, 'top');
  return ok({ titles: columns.value.map(({ title }) => title), processes });
}
