import type { Digest } from '../../model/digest';
import type { Image, LayerMeta } from '../../model/image';
import { familiarName, parseReference, type Reference } from '../../model/reference';
import { ok, type Result, refuse } from '../../model/result';
import type { Registry, RoomState } from '../../model/room-state';
import { imageManifest } from '../../registry/image-manifest';
import { mayPush } from '../../registry/namespace';
import { type PushFate, pushPreparations, pushSchedule } from '../../registry/push-schedule';
import { registryAddress, unreachable } from '../../registry/registry-address';
import { play } from '../../registry/transfer';
import type { Conversation } from '../../room/conversation';
import type { Progress } from '../api';
import type { DaemonContext } from '../context';
import { noteImage } from '../events/note-image';
import { repositoryOf } from './image-references';
import { noteDigest } from './pull-image';

const DENIED = 'denied: requested access to the resource is denied';

/**
 * `docker push`: sends the layers that the registry lacks and moves the tag there (docker-facts §3.1). Refusals other
 * than a malformed name come after the first progress message, so they belong into the stream (docker-facts §4.2).
 */
export function* pushImage(
  now: () => DaemonContext,
  reference: string,
  options: { allTags: boolean },
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
    const outcome = yield* pushOne(now, target, tag, image, progress);
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
  target: Reference,
  tag: string,
  image: Image,
  progress: Progress,
): Conversation<Result<void>> {
  const address = registryAddress(target);
  if (address.registry === 'elsewhere') return refuse(500, unreachable(address.host));
  const layers = layersOf(now().state, image);
  yield* play(pushPreparations(layers), progress);
  if (address.registry === 'hub' || !mayPush(now().state, now().seat, address.repository)) return refuse(403, DENIED);

  const { repository } = address;
  const fates = layers.map((layer) => fateOf(now().state.registry, repository, layer.diffId));
  yield* play(pushSchedule(layers, fates), progress);

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

function fateOf(registry: Registry, repository: string, layer: Digest): PushFate {
  if (registry.layers.get(repository)?.has(layer)) return { kind: 'exists' };
  for (const [other, held] of registry.layers) {
    if (held.has(layer)) return { kind: 'mounted', from: other };
  }
  return { kind: 'sent' };
}
