import type { DaemonContext } from '../../daemon/context';
import { findImage } from '../../daemon/images/find-image';
import { canonicalReference, parseReference } from '../../model/reference';
import type { Result } from '../../model/result';
import { findManifest } from '../../registry/find-manifest';
import type { BaseImage } from './plan';

/** How BuildKit writes a name: with its registry and tag. */
export function fullName(reference: string): string {
  const parsed = parseReference(reference);
  return parsed.ok ? canonicalReference(parsed.value) : reference;
}

/** An image of this host, else what a registry has under the name; the error is that of the registry, in BuildKit's words. */
export function resolveImage(ctx: DaemonContext, reference: string, pull: boolean): Result<BaseImage, string> {
  const here = findImage(ctx, reference);
  if (here.ok && !pull) return { ok: true, value: { name: fullName(reference), image: here.value, offered: null } };
  const parsed = parseReference(reference);
  if (!parsed.ok) return { ok: false, error: parsed.error };
  const found = findManifest(ctx.state, parsed.value);
  const name = canonicalReference(parsed.value);
  if (!found.ok) {
    if (found.error.message.includes('pull access denied')) {
      const why = 'server message: insufficient_scope: authorization failed';
      return { ok: false, error: `pull access denied, repository does not exist or may require authorization: ${why}` };
    }
    return {
      ok: false,
      error: found.error.message.startsWith('manifest for') ? `${name}: not found` : found.error.message,
    };
  }
  const { image, layers, digest } = found.value;
  const named = name.includes('@') ? name : `${name}@${digest}`;
  return { ok: true, value: { name: named, image, offered: ctx.host.images.has(image.id) ? null : layers } };
}
