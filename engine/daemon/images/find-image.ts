import type { Digest } from '../../model/digest';
import type { Image } from '../../model/image';
import { familiarName, familiarReference, parseReference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import type { DaemonContext } from '../context';

/**
 * The image of this host that a reference, an ID or the beginning of one leads to. A name wins over an ID; a
 * beginning that fits several images leads to none.
 */
export function findImage(ctx: DaemonContext, reference: string): Result<Image> {
  const byId = /^(?:sha256:)?([a-f0-9]{64})$/.exec(reference);
  if (byId) {
    const image = heldImage(ctx, `sha256:${byId[1]}`);
    return image ? ok(image) : refuse(404, `No such image: ${reference}`);
  }
  const parsed = parseReference(reference);
  if (parsed.ok) {
    const { digest } = parsed.value;
    const id = digest
      ? ctx.host.digests.get(`${familiarName(parsed.value)}@${digest}`)
      : ctx.host.tags.get(familiarReference(parsed.value));
    const image = id && heldImage(ctx, id);
    if (image) return ok(image);
  }
  const prefix = /^(?:sha256:)?([a-f0-9]+)$/.exec(reference)?.[1];
  const image = prefix && uniquePrefix(ctx, prefix);
  if (image) return ok(image);
  if (!parsed.ok) return refuse(400, parsed.error);
  return refuse(404, `No such image: ${familiarReference(parsed.value)}`);
}

/** An image of this host by ID. */
export function heldImage(ctx: DaemonContext, id: Digest): Image | undefined {
  return ctx.host.images.has(id) ? ctx.state.images.get(id) : undefined;
}

function uniquePrefix(ctx: DaemonContext, prefix: string): Image | undefined {
  const matches = [...ctx.host.images.keys()].filter((id) => id.startsWith(`sha256:${prefix}`));
  const [only] = matches;
  return matches.length === 1 && only ? heldImage(ctx, only) : undefined;
}
