import type { DaemonContext } from '../../daemon/context';
import { creationTime } from '../../daemon/images/creation-time';
import { imageMistake } from '../../daemon/images/image-mistake';
import { storeImage } from '../../daemon/images/store-image';
import { setTag } from '../../daemon/images/tag-image';
import type { HistoryEntry, Image } from '../../model/image';
import { sealImage } from '../../model/image-config';
import { canonicalReference, familiarReference, type Reference } from '../../model/reference';
import { ok, type Result } from '../../model/result';
import type { StagePlan } from './plan';
import type { Progress } from './progress';
import type { StageResult, UndatedEntry } from './stage-result';

/**
 * Makes the image of the target stage. Its times are those of its layers, so a build that was all in the cache gives the
 * same image again. Refused is what no host can take.
 */
export function exportImage(
  ctx: DaemonContext,
  progress: Progress,
  plan: StagePlan,
  result: StageResult,
  tags: readonly Reference[],
): Result<Image> {
  const vertex = progress.begin('exporting to image');
  const history = dated(result.history, creationTime(ctx.tx));
  const parts = {
    architecture: 'amd64' as const,
    os: 'linux' as const,
    created: result.history.findLast(({ created }) => created !== null)?.created ?? history.at(-1)?.created ?? '',
    author: plan.author,
    comment: '',
    config: plan.config,
    diffIds: result.diffIds,
    history,
  };
  const image = sealImage(parts);
  vertex.line('exporting layers');
  vertex.line('exporting layers done');
  const fits = ctx.host.images.has(image.id) ? null : imageMistake(ctx, parts);
  if (fits && !fits.ok) {
    vertex.failed(fits.error.message);
    return fits;
  }
  storeImage(ctx, image, null);
  vertex.line(`writing image ${image.id} done`);
  for (const tag of tags) {
    setTag(ctx, familiarReference(tag), image.id);
    vertex.line(`naming to ${canonicalReference(tag)} done`);
  }
  vertex.done();
  return ok(image);
}

/**
 * Lines that made no layer get the time of the layer before them; those before the first layer of this build, the time
 * of that one.
 */
function dated(history: readonly UndatedEntry[], now: string): HistoryEntry[] {
  let created: string | null = null;
  let isUndated = false;
  for (const entry of history) {
    if (entry.created === null) isUndated = true;
    else {
      created = entry.created;
      if (isUndated) break;
    }
  }
  isUndated = false;
  return history.map((entry) => {
    if (entry.created === null) isUndated = true;
    else if (isUndated) created = entry.created;
    return { ...entry, created: entry.created ?? created ?? now };
  });
}
