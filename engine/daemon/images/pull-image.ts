import { chainIds } from '../../model/chain-ids';
import type { Digest } from '../../model/digest';
import type { Image } from '../../model/image';
import {
  canonicalReference,
  familiarName,
  familiarReference,
  parseReference,
  type Reference,
} from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import { askRegistry, askTags } from '../../registry/ask-registry';
import { findManifest } from '../../registry/find-manifest';
import { addressFrom } from '../../registry/own-registry';
import { pullSchedule } from '../../registry/pull-schedule';
import { registryRules } from '../../registry/registry-rules';
import type { Offer } from '../../registry/room-offer';
import { play } from '../../registry/transfer';
import type { Conversation } from '../../room/conversation';
import type { Progress } from '../api/progress';
import type { RegistryCredentials } from '../api/registry-login';
import type { TransferOptions } from '../api/transfer-options';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { chainsHere } from './chains-here';
import { imageMistake } from './image-mistake';
import { storeImage } from './store-image';
import { noteLayer } from './store-layer';
import { hasNameRoom, moveTag } from './tag-image';

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

  const tags = askTags(now(), parsed.value, credentials);
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
  const found = askRegistry(now(), reference, credentials);
  if (!found.ok) return found;
  const { digest, image, layers } = found.value;
  const fits = now().host.images.has(image.id) ? null : imageMistake(now(), image);
  if (fits && !fits.ok) return fits;
  const nameable = hasNameRoom(now(), reference.digest ? '' : familiarReference(reference));
  if (!nameable.ok) return nameable;
  const asked = reference.digest ? canonicalReference(reference) : (reference.tag ?? 'latest');
  progress({ id: asked, status: `Pulling from ${reference.path}` });

  if (!now().host.images.has(image.id)) {
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

/**
 * Lays an image onto the host as it stands after `docker pull`, at once: nobody waits, no login is asked for, and the
 * hub does not count it.
 */
export function layImage(ctx: DaemonContext, reference: string): Result<void> {
  const parsed = parseReference(reference);
  if (!parsed.ok) return refuse(400, parsed.error);
  const found = findManifest(ctx.state, parsed.value, addressFrom(ctx, parsed.value));
  if (!found.ok) return found;
  const { image } = found.value;
  const fits = ctx.host.images.has(image.id) ? null : imageMistake(ctx, image);
  if (fits && !fits.ok) return fits;
  const familiar = familiarReference(parsed.value);
  const nameable = hasNameRoom(ctx, parsed.value.digest ? '' : familiar);
  if (!nameable.ok) return nameable;
  receive(ctx, parsed.value, found.value);
  noteImage(ctx, image.id, 'pull', familiar, familiarName(parsed.value));
  return ok(undefined);
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
