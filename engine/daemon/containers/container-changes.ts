import { type LayerChange, layerChanges } from '../../model/layer-changes';
import { ok, type Result } from '../../model/result';
import type { DaemonContext } from '../context';
import { layeredView, upperOf } from './container-fs';
import { findContainer } from './find-container';

/** `docker diff`: what the writable layer adds, changes and deletes, sorted by path. */
export function containerChanges(ctx: DaemonContext, name: string): Result<LayerChange[]> {
  const found = findContainer(ctx, name);
  if (!found.ok) return found;
  const fs = layeredView(ctx, found.value);
  return ok(layerChanges(upperOf(ctx, found.value), (path) => fs.getLower(path)));
}
