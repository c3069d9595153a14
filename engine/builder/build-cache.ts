import type { DaemonContext } from '../daemon/context';
import { heldImage } from '../daemon/images/find-image';
import type { Digest } from '../model/digest';
import type { ContainerConfig, Image } from '../model/image';

/**
 * The image that an earlier build on this host made by the same step from the same parent, or null
 * (docker-facts §6.3). What the step did when it ran is not looked at. Of several the newest is taken.
 */
export function cachedStep(
  ctx: DaemonContext,
  parent: Digest | null,
  step: { createdBy: string; config: ContainerConfig },
): Image | null {
  const wanted = JSON.stringify(step.config);
  let best: Image | null = null;
  for (const held of ctx.host.images.values()) {
    if (held.parent !== parent) continue;
    const image = heldImage(ctx, held.id);
    if (image?.history.at(-1)?.created_by !== step.createdBy) continue;
    if (parent === null && image.history.length !== 1) continue;
    if (JSON.stringify(canonicalOrder(image.config, step.config)) !== wanted) continue;
    if (!best || image.created > best.created) best = image;
  }
  return best;
}

/** The keys of `config` in the order of `like`, so that equal configurations have equal JSON. */
function canonicalOrder(config: ContainerConfig, like: ContainerConfig): Record<string, unknown> {
  const keys = [...new Set([...Object.keys(like), ...Object.keys(config)])] as (keyof ContainerConfig)[];
  return Object.fromEntries(keys.map((key) => [key, config[key]]));
}
