import { catalogueImage, catalogueTags } from '../catalogue/catalogue';
import type { CookedImage } from '../catalogue/kitchen';
import { isLikelyTag, isWellKnown } from '../catalogue/well-known';
import { familiarName, type Reference } from '../model/reference';
import { ok, type Result, refuse } from '../model/result';
import type { RoomState } from '../model/room-state';
import { imageManifest } from './image-manifest';
import { HUB_HOST, type RegistryAddress, registryAddress, unreachable } from './registry-address';
import { registryRules } from './registry-rules';
import { type Offer, roomOffer } from './room-offer';

/** What a registry has under a name; refusals are those of docker-facts §4.2. */
export function findManifest(
  state: RoomState,
  reference: Reference,
  address: RegistryAddress = registryAddress(reference),
): Result<Offer> {
  switch (address.registry) {
    case 'elsewhere':
      return refuse(500, unreachable(address.host));
    case 'room': {
      const offer = roomOffer(state, address.repository, reference);
      return offer ? ok(offer) : refuse(404, unknownManifest(reference));
    }
    case 'hub': {
      if (registryRules(state).hub === 'unreachable') return refuse(500, unreachable(HUB_HOST));
      const offer =
        roomOffer(state, address.mirrored, reference) ??
        pushedOffer(state, address.pushed, reference) ??
        hubOffer(address.repository, reference);
      if (offer) return ok(offer);
      const tags = catalogueTags(address.repository);
      if (tags) return refuse(404, missingTag(reference, tags));
      const { repositories } = state.registry;
      const isKnown = repositories.has(address.mirrored) || repositories.has(address.pushed);
      return refuse(404, isKnown ? unknownManifest(reference) : nobodyHas(reference));
    }
  }
}

/** Every tag that a repository has, sorted; the refusal of an unknown one. */
export function findTags(
  state: RoomState,
  reference: Reference,
  address: RegistryAddress = registryAddress(reference),
): Result<string[]> {
  if (address.registry === 'elsewhere') return refuse(500, unreachable(address.host));
  const { repositories } = state.registry;
  const tags = new Set(repositories.get(address.registry === 'room' ? address.repository : address.mirrored)?.keys());
  if (address.registry === 'hub') {
    if (registryRules(state).hub === 'unreachable') return refuse(500, unreachable(HUB_HOST));
    for (const tag of repositories.get(address.pushed)?.keys() ?? []) tags.add(tag);
    for (const tag of catalogueTags(address.repository) ?? []) tags.add(tag);
  }
  if (tags.size > 0) return ok([...tags].sort());
  return refuse(404, address.registry === 'hub' ? nobodyHas(reference) : unknownRepository(reference));
}

function pushedOffer(state: RoomState, repository: string, reference: Reference): Offer | null {
  const offer = roomOffer(state, repository, reference);
  return offer && { ...offer, from: 'hub' };
}

function hubOffer(repository: string, { tag, digest }: Reference): Offer | null {
  if (!digest) {
    const cooked = catalogueImage(repository, tag ?? 'latest');
    return cooked && offerOf(cooked);
  }
  for (const one of catalogueTags(repository) ?? []) {
    const cooked = catalogueImage(repository, one);
    const offer = cooked && offerOf(cooked);
    if (offer?.digest === digest) return offer;
  }
  return null;
}

function offerOf({ image, layers }: CookedImage): Offer {
  const metas = layers.map(({ meta }) => meta);
  return { digest: imageManifest(image, metas).digest, image, layers: metas, from: 'hub' };
}

function unknownManifest(reference: Reference): string {
  const name = familiarName(reference);
  const full = reference.digest ? `${name}@${reference.digest}` : `${name}:${reference.tag ?? 'latest'}`;
  return `manifest for ${full} not found: manifest unknown: manifest unknown`;
}

/** Of an image that this room has in other versions: what the real hub may well have is no mistake of who asks. */
function missingTag(reference: Reference, tags: readonly string[]): string {
  const { tag, digest } = reference;
  if (digest || !isLikelyTag(tag ?? 'latest')) return unknownManifest(reference);
  const name = familiarName(reference);
  const here = tags.filter((one) => /^\d+(\.\d+)?$|^\d+(\.\d+)?-(alpine|slim)$|^latest$/.test(one));
  const some = here.length > 12 ? [...here.slice(0, 12), '…'] : here;
  return `Docker Hub may have "${name}:${tag ?? 'latest'}", but this room has of ${name} only ${some.join(', ')}`;
}

/** Of an image that this room does not have: told apart from one that nobody has. */
function nobodyHas(reference: Reference): string {
  if (!isWellKnown(reference.path)) return accessDenied(reference);
  return `Docker Hub has the image "${familiarName(reference)}", but this room does not simulate it`;
}

function unknownRepository(reference: Reference): string {
  return `repository ${familiarName(reference)} not found: name unknown: repository name not known to registry`;
}

function accessDenied(reference: Reference): string {
  const why =
    "repository does not exist or may require 'docker login': denied: requested access to the resource is denied";
  return `pull access denied for ${familiarName(reference)}, ${why}`;
}
