import type { RegistryCredentials } from '../daemon/api/registry-login';
import type { DaemonContext } from '../daemon/context';
import type { Reference } from '../model/reference';
import { type Result, refuse } from '../model/result';
import { isAccount } from './accounts';
import { findManifest, findTags } from './find-manifest';
import { countHubPull } from './hub-limit';
import { addressFrom } from './own-registry';
import type { RegistryAddress } from './registry-address';
import { registryRules } from './registry-rules';
import type { Offer } from './room-offer';

/**
 * What a registry gives this host under a name: it may want a login first, and the hub counts what is asked of it.
 * Asking for what the host has already is no pull.
 */
export function askRegistry(
  ctx: DaemonContext,
  reference: Reference,
  credentials: RegistryCredentials | null,
): Result<Offer> {
  const address = addressFrom(ctx, reference);
  const closed = closedTo(ctx, reference, address, credentials);
  if (closed !== null) return refuse(500, closed);
  const found = findManifest(ctx.state, reference, address);
  if (!found.ok || found.value.from !== 'hub' || ctx.host.images.has(found.value.image.id)) return found;
  const counted = countHubPull(ctx, credentials);
  return counted.ok ? found : counted;
}

/** Every tag that a repository has, sorted. */
export function askTags(
  ctx: DaemonContext,
  reference: Reference,
  credentials: RegistryCredentials | null,
): Result<string[]> {
  const address = addressFrom(ctx, reference);
  const closed = closedTo(ctx, reference, address, credentials);
  return closed === null ? findTags(ctx.state, reference, address) : refuse(500, closed);
}

/** Why a registry that asks for a login says nothing to somebody without one, or null (docker-facts §4.2). */
function closedTo(
  ctx: DaemonContext,
  reference: Reference,
  address: RegistryAddress,
  credentials: RegistryCredentials | null,
): string | null {
  if (!registryRules(ctx.state).accounts || address.registry !== 'room' || address.own) return null;
  if (isAccount(ctx.state, ctx.seat, credentials)) return null;
  const { domain, path, tag, digest } = reference;
  return `Head "http://${domain}/v2/${path}/manifests/${digest ?? tag ?? 'latest'}": no basic auth credentials`;
}
