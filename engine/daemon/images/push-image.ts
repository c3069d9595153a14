import type { Digest } from '../../model/digest';
import type { Image, LayerMeta } from '../../model/image';
import { familiarName, parseReference, type Reference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import type { RoomState } from '../../model/room-state';
import { isAccount } from '../../registry/accounts';
import { imageManifest } from '../../registry/image-manifest';
import { mountSource } from '../../registry/mount-source';
import { mayPush } from '../../registry/namespace';
import { addressFrom } from '../../registry/own-registry';
import { type PushFate, pushPreparations, pushSchedule } from '../../registry/push-schedule';
import { HUB_HOST, HUB_PREFIX, type RegistryAddress, unreachable } from '../../registry/registry-address';
import { registryRules } from '../../registry/registry-rules';
import { play } from '../../registry/transfer';
import type { Conversation } from '../../room/conversation';
import type { Progress } from '../api/progress';
import type { RegistryCredentials } from '../api/registry-login';
import type { TransferOptions } from '../api/transfer-options';
import { BOUNDS } from '../bounds/bounds';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { repositoryOf } from './image-references';
import { noteDigest } from './pull-image';

interface Push {
  target: Reference;
  tag: string;
  image: Image;
  credentials: RegistryCredentials | null;
}

type Reachable = Exclude<RegistryAddress, { registry: 'elsewhere' }>;

const DENIED = 'denied: requested access to the resource is denied';

/**
 * `docker push`: sends the layers that the registry lacks and moves the tag there (docker-facts §3.1). Refusals other
 * than a malformed name come after the first progress message, so they belong into the stream (docker-facts §4.2).
 */
export function* pushImage(
  now: () => DaemonContext,
  reference: string,
  options: TransferOptions,
  progress: Progress,
): Conversation<Result<void>> {
  const parsed = parseReference(reference);
  if (!parsed.ok) return refuse(400, parsed.error);
  const target = parsed.value;
  if (target.digest) return refuse(400, 'cannot push a digest reference');

  progress({ status: `The push refers to repository [${target.domain}/${target.path}]` });
  const tags = tagsToPush(now(), target, options.allTags);
  if (!tags.ok) return tags;
  for (const [tag, image] of tags.value) {
    const outcome = yield* pushOne(now, { target, tag, image, credentials: options.credentials ?? null }, progress);
    if (!outcome.ok) return outcome;
  }
  return ok(undefined);
}

function tagsToPush(ctx: DaemonContext, target: Reference, allTags: boolean): Result<[tag: string, image: Image][]> {
  const repository = familiarName(target);
  const local: [string, Image][] = [];
  for (const [name, id] of ctx.host.tags) {
    const image = repositoryOf(name) === repository && ctx.state.images.get(id);
    if (image) local.push([name.slice(repository.length + 1), image]);
  }
  if (local.length === 0) return refuse(404, `An image does not exist locally with the tag: ${repository}`);
  if (allTags) return ok(local.sort(([a], [b]) => (a < b ? -1 : 1)));
  const wanted = target.tag ?? 'latest';
  const one = local.find(([tag]) => tag === wanted);
  return one ? ok([one]) : refuse(404, `tag does not exist: ${repository}:${wanted}`);
}

function* pushOne(
  now: () => DaemonContext,
  { target, tag, image, credentials }: Push,
  progress: Progress,
): Conversation<Result<void>> {
  const address = addressFrom(now(), target);
  if (address.registry === 'elsewhere') return refuse(500, unreachable(address.host));
  const { speed, hub } = registryRules(now().state);
  if (address.registry === 'hub' && hub === 'unreachable') return refuse(500, unreachable(HUB_HOST));
  const layers = layersOf(now().state, image);
  yield* play(pushPreparations(layers), progress);
  const refused = refusal(now(), address, credentials);
  if (refused !== null) return refuse(403, refused);

  const repository = address.registry === 'hub' ? address.pushed : address.repository;
  const full = registryFull(now(), repository, tag);
  if (full !== null) return refuse(403, full);
  const fates = layers.map(({ diffId }) => fateOf(now(), address, repository, diffId));
  yield* play(pushSchedule(layers, fates, speed), progress);

  const manifest = imageManifest(image, layers);
  const sent = layers.filter((_, index) => fates[index]?.kind === 'sent').map(({ diffId }) => diffId);
  const ctx = now();
  if (ctx.state.registry.repositories.get(repository)?.get(tag) !== manifest.digest) {
    const { digest, size } = manifest;
    ctx.tx.emit({
      type: 'registry.pushed',
      seat: ctx.seat,
      repository,
      tag,
      manifest: { digest, size, image: image.id, pushedBy: ctx.seat, pushedAt: ctx.tx.now },
      layers: sent,
    });
  }
  if (ctx.host.images.has(image.id)) noteDigest(ctx, `${familiarName(target)}@${manifest.digest}`, image);
  const name = familiarName(target);
  noteImage(ctx, image.id, 'push', `${name}:${tag}`, name);
  progress({ status: `${tag}: digest: ${manifest.digest} size: ${manifest.size}` });
  return ok(undefined);
}

/** A registry is everybody's, so what is bounded is one user's namespace in it. Null when one more tag fits. */
function registryFull({ state }: DaemonContext, repository: string, tag: string): string | null {
  const { repositories } = state.registry;
  if (repositories.get(repository)?.has(tag)) return null;
  const hub = repository.startsWith(HUB_PREFIX) ? HUB_PREFIX : '';
  const namespace = repository.slice(0, repository.indexOf('/', hub.length) + 1);
  if (namespace === '') return null;
  let tags = 0;
  for (const [name, held] of repositories) if (name.startsWith(namespace)) tags += held.size;
  if (tags < BOUNDS.pushed) return null;
  return `this room's registries hold at most ${BOUNDS.pushed} tags of each user: move one that is there instead`;
}

/** Bottom first. */
function layersOf(state: RoomState, image: Image): LayerMeta[] {
  const layers: LayerMeta[] = [];
  for (const diffId of image.diffIds) {
    const layer = state.layers.get(diffId);
    if (!layer) throw new Error(`layer ${diffId} of ${image.id} is unknown to the room`);
    layers.push(layer);
  }
  return layers;
}

/** Why the registry does not take it, or null. */
function refusal(ctx: DaemonContext, address: Reachable, credentials: RegistryCredentials | null): string | null {
  const { state, seat } = ctx;
  const isKnown = isAccount(state, seat, credentials);
  if (address.registry === 'hub') {
    return isKnown && address.repository.startsWith(`${credentials.username}/`) ? null : DENIED;
  }
  if (registryRules(state).accounts && !isKnown && !address.own) return 'no basic auth credentials';
  return mayPush(state, seat, address.repository) ? null : DENIED;
}

/** @param repository as the room keeps it */
function fateOf(ctx: DaemonContext, address: Reachable, repository: string, layer: Digest): PushFate {
  if (ctx.state.registry.layers.get(repository)?.has(layer)) return { kind: 'exists' };
  const from = mountSource(ctx, address.registry, address.repository, layer);
  return from === null ? { kind: 'sent' } : { kind: 'mounted', from };
}
