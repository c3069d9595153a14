import type { RegistryPattern } from '../../model/check';
import type { Digest } from '../../model/digest';
import { ownPrefix } from '../../registry/namespace';
import { HUB_PREFIX } from '../../registry/registry-address';
import type { HostView } from './host-view';
import { meantImage } from './meant-image';

/** A tag of the room's registry, which also keeps what was pushed to the hub. */
interface RegistryTag {
  repository: string;
  tag: string;
}

/** The tags of the room's registry that fit a pattern. */
export function fittingTags(view: HostView, { repository, tag, own, same }: RegistryPattern): RegistryTag[] {
  const { registry } = view.state;
  const image = same === undefined ? undefined : meantImage(view, same);
  if (image === null) return [];
  const prefix = own ? ownPrefix(view.state, view.seat) : '';
  const isSame = (digest: Digest) => image === undefined || registry.manifests.get(digest)?.image === image;
  return repositories(view, repository).flatMap(([name, tags]) => {
    if (!plainName(name).startsWith(prefix)) return [];
    return [...tags]
      .filter(([one, digest]) => (tag === undefined || one === tag) && isSame(digest))
      .map(([one]) => ({ repository: name, tag: one }));
  });
}

type Tags = ReadonlyMap<string, Digest>;

function repositories({ state }: HostView, named: string | undefined): (readonly [name: string, tags: Tags])[] {
  const all = state.registry.repositories;
  if (named === undefined) return [...all];
  return [named, `${HUB_PREFIX}${named}`].flatMap((name) => {
    const tags = all.get(name);
    return tags ? [[name, tags] as const] : [];
  });
}

function plainName(repository: string): string {
  return repository.startsWith(HUB_PREFIX) ? repository.slice(HUB_PREFIX.length) : repository;
}
