import type { RegistryLogins } from '../../daemon/api/registry-login';
import type { DaemonContext } from '../../daemon/context';
import { findImage } from '../../daemon/images/find-image';
import { canonicalReference, parseReference, type Reference } from '../../model/reference';
import type { Result } from '../../model/result';
import { askRegistry } from '../../registry/ask-registry';
import { loginAmong } from '../../registry/login-among';
import { HUB_HOST } from '../../registry/registry-address';
import type { BaseImage } from './plan';

/** How BuildKit writes a name: with its registry and tag. */
export function fullName(reference: string): string {
  const parsed = parseReference(reference);
  return parsed.ok ? canonicalReference(parsed.value) : reference;
}

/** An image of this host, else what a registry has under the name; the error is that of the registry, in BuildKit's words. */
export function resolveImage(
  ctx: DaemonContext,
  reference: string,
  { pull, logins = [] }: { pull: boolean; logins?: RegistryLogins | undefined },
): Result<BaseImage, string> {
  const here = findImage(ctx, reference);
  if (here.ok && !pull) return { ok: true, value: { name: fullName(reference), image: here.value, offered: null } };
  const parsed = parseReference(reference);
  if (!parsed.ok) return { ok: false, error: parsed.error };
  const found = askRegistry(ctx, parsed.value, loginAmong(logins, parsed.value.domain));
  const name = canonicalReference(parsed.value);
  if (!found.ok) {
    if (found.error.message.includes('pull access denied')) {
      const why = 'server message: insufficient_scope: authorization failed';
      return { ok: false, error: `pull access denied, repository does not exist or may require authorization: ${why}` };
    }
    return { ok: false, error: reworded(found.error.message, parsed.value) };
  }
  const { image, layers, digest } = found.value;
  const named = name.includes('@') ? name : `${name}@${digest}`;
  return { ok: true, value: { name: named, image, offered: ctx.host.images.has(image.id) ? null : layers } };
}

/** What the engine says of a registry, as BuildKit says it, which asks for the manifest at once. */
function reworded(message: string, reference: Reference): string {
  if (message.startsWith('manifest for')) return `${canonicalReference(reference)}: not found`;
  const manifest = `${reference.path}/manifests/${reference.digest ?? reference.tag ?? 'latest'}`;
  if (message.startsWith('toomanyrequests')) {
    return `unexpected status from HEAD request to https://${HUB_HOST}/v2/${manifest}: 429 Too Many Requests\n${message}`;
  }
  return message.replace(/^Get "(https?:\/\/[^"]+\/v2\/)": /, `failed to do request: Head "$1${manifest}": `);
}
