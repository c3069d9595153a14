import type { Digest } from '../../model/digest';
import type { Image } from '../../model/image';
import { ok, type Result } from '../../model/result';
import type { HistoryRow } from '../api/history-row';
import type { DaemonContext } from '../context';
import { findImage, heldImage } from './find-image';
import { imageReferences } from './image-references';

/**
 * How an image was made, newest first. Lines of images that are on this host carry their IDs, others `<missing>`
 * (docker-facts §6.2).
 */
export function imageHistory(ctx: DaemonContext, reference: string): Result<HistoryRow[]> {
  const found = findImage(ctx, reference);
  if (!found.ok) return found;
  const image = found.value;

  const rows: HistoryRow[] = [];
  let layer = 0;
  for (const entry of image.history) {
    const diffId = entry.empty_layer ? undefined : image.diffIds[layer++];
    rows.unshift({
      id: '<missing>',
      created: Date.parse(entry.created),
      createdBy: entry.created_by,
      tags: [],
      size: (diffId && ctx.state.layers.get(diffId)?.size) ?? 0,
      comment: entry.comment ?? '',
    });
  }
  let at: Image | undefined = image;
  for (const row of rows) {
    if (!at) break;
    row.id = at.id;
    row.tags = imageReferences(ctx, at.id).tags;
    const parent: Digest | null = ctx.host.images.get(at.id)?.parent ?? null;
    at = parent ? heldImage(ctx, parent) : undefined;
  }
  return ok(rows);
}
