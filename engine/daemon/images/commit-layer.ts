import type { LayerFiles } from '../../model/file-tree';
import type { ContainerConfig, HistoryEntry, Image } from '../../model/image';
import { sealImage } from '../../model/image-config';
import { ok, type Result } from '../../model/result';
import type { DaemonContext } from '../context';
import { creationTime } from './creation-time';
import { imageMistake } from './image-mistake';
import { storeImage } from './store-image';
import { storeLayer } from './store-layer';

/** What a step of a build, or a commit, makes of an image. */
export interface NextImage {
  base: Image | null;
  /** Changes for a layer of its own; null for a step that changes configuration only. */
  files: LayerFiles | null;
  config: ContainerConfig;
  createdBy: string;
  comment?: string;
  author?: string;
}

/**
 * Makes the image that follows `base` by one history line (and one layer), and adds it to this host. Refused are more
 * layers than Docker stacks, and more than the room holds.
 */
export function commitLayer(ctx: DaemonContext, next: NextImage): Result<Image> {
  const { base, files, config, createdBy, comment = '', author = base?.author ?? '' } = next;
  const layer = files && storeLayer(ctx, files);
  const created = creationTime(ctx.tx);
  const entry: HistoryEntry = {
    created,
    created_by: createdBy,
    ...(author !== '' && { author }),
    ...(comment !== '' && { comment }),
    ...(!layer && { empty_layer: true }),
  };
  const parts = {
    architecture: 'amd64' as const,
    os: 'linux' as const,
    created,
    author,
    comment,
    config,
    diffIds: [...(base?.diffIds ?? []), ...(layer ? [layer.diffId] : [])],
    history: [...(base?.history ?? []), entry],
  };
  const fits = imageMistake(ctx, parts);
  if (!fits.ok) return fits;
  const image = sealImage(parts);
  storeImage(ctx, image, base?.id ?? null);
  return ok(image);
}
