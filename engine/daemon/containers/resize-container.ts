import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findContainer, isRunning } from './find-container';

/** `POST /containers/{name}/resize`: a terminal of this room is no screen, so that the daemon only tells of its size. */
export function resizeContainer(
  ctx: DaemonContext,
  name: string,
  { height, width }: { height: number; width: number },
): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  if (!isRunning(found.value)) return refuse(409, `container ${found.value.id} is not running`);
  noteContainer(ctx, found.value, 'resize', { height: String(height), width: String(width) });
  return ok(undefined);
}
