import { lowerLayers } from '../../daemon/images/lower-layers';
import type { ImagePattern } from '../../model/check';
import type { Digest } from '../../model/digest';
import type { Image } from '../../model/image';
import { UnionFs } from '../../model/union-fs';
import type { HostView } from './host-view';
import { familiar, meantImage } from './meant-image';

/** The images that fit a pattern, of those that `docker images` lists. */
export function fittingImages(view: HostView, pattern: ImagePattern): Image[] {
  const traits = askedOf(pattern);
  return candidates(view, pattern).filter((image) => traits.every(([, fits]) => fits(view, image, pattern)));
}

type Trait = (typeof TRAITS)[number];
const asked = new WeakMap<ImagePattern, readonly Trait[]>();

function askedOf(pattern: ImagePattern): readonly Trait[] {
  let traits = asked.get(pattern);
  if (!traits) {
    traits = TRAITS.filter(([trait]) => pattern[trait] !== undefined);
    asked.set(pattern, traits);
  }
  return traits;
}

function candidates(view: HostView, { tag }: ImagePattern): Image[] {
  const { host, state } = view;
  if (tag !== undefined) {
    const tagged = state.images.get(host.tags.get(familiar(tag)) ?? 'sha256:');
    return tagged ? [tagged] : [];
  }
  const names = new Set([...host.tags.values(), ...host.digests.values()]);
  const parents = new Set([...host.images.values()].map(({ parent }) => parent));
  return [...host.images.keys()].flatMap((id) => {
    // Steps of the classic builder, and what else others were built on, are not listed.
    const image = names.has(id) || !parents.has(id) ? state.images.get(id) : undefined;
    return image ?? [];
  });
}

type Fits = (view: HostView, image: Image, pattern: ImagePattern) => boolean;

/** What can be asked of an image, that which costs least first. */
const TRAITS: readonly (readonly [trait: keyof ImagePattern, fits: Fits])[] = [
  ['layers', (_, { diffIds }, pattern) => diffIds.length === pattern.layers],
  ['dangling', (view, { id }, pattern) => isTagged(view, id) !== pattern.dangling],
  ['same', (view, { id }, { same = '' }) => meantImage(view, same) === id],
  ['differs', differs],
  ['exposes', (_, { config }, { exposes }) => config.ExposedPorts.some((port) => port.split('/')[0] === `${exposes}`)],
  ['declares', (_, { config }, { declares = '' }) => config.Volumes.includes(declares)],
  ['command', (_, { config }, { command = '' }) => isIn(config.Cmd, command)],
  ['entrypoint', (_, { config }, { entrypoint = '' }) => isIn(config.Entrypoint, entrypoint)],
  ['used', (view, { id }, pattern) => isUsed(view, id) === pattern.used],
  ['published', (view, { id }, pattern) => isPublished(view, id) === pattern.published],
  ['holds', (view, image, { holds = '/' }) => new UnionFs(lowerLayers(view, image), new Map()).stat(holds) !== null],
];

function isTagged({ host }: HostView, id: Digest): boolean {
  for (const tagged of host.tags.values()) if (tagged === id) return true;
  return false;
}

function differs(view: HostView, { id }: Image, { differs: other = '' }: ImagePattern): boolean {
  const meant = meantImage(view, other);
  return meant !== null && meant !== id;
}

function isIn(words: readonly string[] | null, text: string): boolean {
  return words?.join(' ').includes(text) ?? false;
}

function isUsed({ host }: HostView, id: Digest): boolean {
  for (const { image, intermediate } of host.containers.values()) if (image === id && !intermediate) return true;
  return false;
}

function isPublished({ state }: HostView, id: Digest): boolean {
  for (const { image } of state.registry.manifests.values()) if (image === id) return true;
  return false;
}
