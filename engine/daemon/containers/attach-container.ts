import { ok, type Result } from '../../model/result';
import type { DaemonContext } from '../context';
import { noteContainer } from '../events/note-container';
import { findContainer } from './find-container';

/** `POST /containers/{name}/attach`: the client's end is the room's; the daemon only tells of it. */
export function attachContainer(ctx: DaemonContext, name: string): Result<void> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  noteContainer(ctx, found.value, 'attach');
  return ok(undefined);
}
