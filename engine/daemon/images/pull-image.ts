import { chainIds } from '../../model/chain-ids';
import type { Digest } from '../../model/digest';
import type { Image } from '../../model/image';
import { familiarName, familiarReference, parseReference, type Reference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import { isAccount } from '../../registry/accounts';
import { findManifest, findTags, type Offer } from '../../registry/find-manifest';
import { countHubPull } from '../../registry/hub-limit';
import { pullSchedule } from '../../registry/pull-schedule';
import { registryAddress } from '../../registry/registry-address';
import { registryRules } from '../../registry/registry-rules';
import { play } from '../../registry/transfer';
import type { Conversation } from '../../room/conversation';
import type { Progress, RegistryCredentials, TransferOptions } from '../api';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { chainsHere } from './chains-here';
import { storeImage } from './store-image';
import { noteLayer } from './store-layer';
import { moveTag } from './tag-image';

/**
 * `docker pull`: fetches the layers that this host lacks and gives the image the name that was asked for
 * (docker-facts §3.1). A refusal before the first progress message is an HTTP error (docker-facts §8.5).
 */
export function* pullImage(
  now: () => DaemonContext,
  reference: string,
  options: TransferOptions,
  progress: Progress,
): Conversation<Result<void>> {
  const parsed = parseReference(reference);
  if (!parsed.ok) return refuse(400, parsed.error);
  const credentials = options.credentials ?? null;
  if (!options.allTags) return yield* pullOne(now, parsed.value, credentials, progress);

  const closed = closedTo(now(), parsed.value, credentials);
  if (closed !== null) return refuse(500, closed);
  const tags = findTags(now().state, parsed.value);
  if (!tags.ok) return tags;
  for (const tag of tags.value) {
    const outcome = yield* pullOne(now, { ...parsed.value, tag, digest: null }, credentials, progress);
    if (!outcome.ok) return outcome;
  }
  return ok(undefined);
}

function* pullOne(
  now: () => DaemonContext,
  reference: Reference,
  credentials: RegistryCredentials | null,
  progress: Progress,
): Conversation<Result<void>> {
  const closed = closedTo(now(), reference, credentials);
  if (closed !== null) return refuse(500, closed);
  const found = findManifest(now().state, reference);
  if (!found.ok) return found;
  const { digest, image, layers, from } = found.value;
  const isHere = now().host.images.has(image.id);
  if (from === 'hub' && !isHere) {
    const counted = countHubPull(now(), credentials);
    if (!counted.ok) return counted;
  }
  progress({ id: reference.digest ?? reference.tag ?? 'latest', status: `Pulling from ${reference.path}` });

  if (!isHere) {
    const here = chainsHere(now());
    const chain = chainIds(image);
    const { speed } = registryRules(now().state);
    yield* play(
      pullSchedule(layers, (index) => here.has(chain[index] as Digest), speed),
      progress,
    );
  }
  const isNew = receive(now(), reference, found.value);
  noteImage(now(), image.id, 'pull', familiarReference(reference), familiarName(reference));
  progress({ status: `Digest: ${digest}` });
  const outcome = isNew ? 'Downloaded newer image for' : 'Image is up to date for';
  progress({ status: `Status: ${outcome} ${familiarReference(reference)}` });
  return ok(undefined);
}

/** Why a registry that asks for a login says nothing to somebody without one, or null (docker-facts §4.2). */
function closedTo(ctx: DaemonContext, reference: Reference, credentials: RegistryCredentials | null): string | null {
  if (!registryRules(ctx.state).accounts || registryAddress(reference).registry !== 'room') return null;
  if (isAccount(ctx.state, ctx.seat, credentials)) return null;
  const { domain, path, tag, digest } = reference;
  return `Head "http://${domain}/v2/${path}/manifests/${digest ?? tag ?? 'latest'}": no basic auth credentials`;
}

/** Adds what came to the host; answers false when it had all of it under this name. */
function receive(ctx: DaemonContext, reference: Reference, { digest, image, layers }: Offer): boolean {
  for (const layer of layers) noteLayer(ctx, layer);
  const isMissing = !ctx.host.images.has(image.id);
  storeImage(ctx, image, null);
  const repository = familiarName(reference);
  noteDigest(ctx, `${repository}@${digest}`, image);
  if (reference.digest) return isMissing;
  const name = `${repository}:${reference.tag ?? 'latest'}`;
  const moves = ctx.host.tags.get(name) !== image.id;
  moveTag(ctx, name, image.id);
  return moves;
}

/** Remembers under which digest a registry has an image. */
export function noteDigest(ctx: DaemonContext, reference: string, image: Image): void {
  if (ctx.host.digests.get(reference) === image.id) return;
  ctx.tx.emit({ type: 'image.digest-noted', seat: ctx.seat, reference, image: image.id });
}
