import { chainIds } from '../../model/chain-ids';
import type { Digest } from '../../model/digest';
import type { DaemonContext } from '../context';

/** Chain IDs of all layers on this host: of its images, and of images that only containers hold. */
export function chainsHere(ctx: DaemonContext): Set<Digest> {
  const here = new Set<Digest>();
  const add = (id: Digest) => {
    const image = ctx.state.images.get(id);
    for (const chainId of image ? chainIds(image) : []) here.add(chainId);
  };
  for (const id of ctx.host.images.keys()) add(id);
  for (const { image } of ctx.host.containers.values()) add(image);
  return here;
}
