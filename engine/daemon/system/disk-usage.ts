import { chainIds } from '../../model/chain-ids';
import type { Container } from '../../model/container';
import type { Digest } from '../../model/digest';
import type { BuildCacheUsage } from '../api/build-cache-usage';
import type { ImageSummary } from '../api/image-summary';
import type { VolumeSummary } from '../api/volume-summary';
import { containerSize } from '../containers/container-size';
import type { DaemonContext } from '../context';
import { buildCacheUsage } from '../images/build-cache-usage';
import { imageList } from '../images/image-list';
import { layerSizes } from '../images/layer-sizes';
import { listVolumes } from '../volumes/find-volume';

/** Bytes everywhere. */
export interface DiskUsage {
  /** All layers, a shared one once. */
  layersSize: number;
  /** Newest first; `sharedSize` is that of the layers which another listed image has too. */
  images: (ImageSummary & { sharedSize: number })[];
  /** Newest first, with the sizes of their writable layers. */
  containers: { container: Container; size: number }[];
  volumes: VolumeSummary[];
  buildCache: BuildCacheUsage[];
}

/** `GET /system/df`. */
export function diskUsage(ctx: DaemonContext): DiskUsage {
  const sizes = layerSizes(ctx);
  const images = imageList(ctx, { all: false });
  const holders = new Map<Digest, number>();
  const chainOf = (id: Digest) => {
    const image = ctx.state.images.get(id);
    return image ? chainIds(image) : [];
  };
  for (const { id } of images) for (const chain of chainOf(id)) holders.set(chain, (holders.get(chain) ?? 0) + 1);
  const containers = [...ctx.host.containers.values()].sort((a, b) => b.created - a.created);
  return {
    layersSize: sum(sizes.values()),
    images: images.map((image) => ({
      ...image,
      sharedSize: sum(
        chainOf(image.id)
          .filter((chain) => (holders.get(chain) ?? 0) > 1)
          .map((chain) => sizes.get(chain) ?? 0),
      ),
    })),
    containers: containers.map((container) => ({ container, size: containerSize(ctx, container).rw })),
    volumes: listVolumes(ctx),
    buildCache: buildCacheUsage(ctx),
  };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
