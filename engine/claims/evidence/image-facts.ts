import type { Image } from '../../model/image';
import type { RoomState } from '../../model/room-state';
import type { RoomEvent } from '../../room/events';
import type { Told } from './fact';

/** What an event tells of images, their names and the registry. The state is that before the event. */
export function imageFacts(state: RoomState, event: RoomEvent): Told[] {
  switch (event.type) {
    case 'image.tagged': {
      const { reference, image } = event;
      const before = state.hosts.get(event.seat)?.tags.get(reference);
      return [{ kind: 'tagged', reference, image, from: before && before !== image ? before : null }];
    }
    case 'image.untagged': {
      const { reference } = event;
      const tags = state.hosts.get(event.seat)?.tags;
      const image = tags?.get(reference);
      if (!tags || !image) return [];
      const names = [...tags.values()].filter((other) => other === image).length - 1;
      return [{ kind: 'untagged', reference, image, names }];
    }
    case 'image.removed':
      return [{ kind: 'image-removed', image: event.image }];
    case 'registry.pushed': {
      const { manifest, layers, repository, tag } = event;
      const before = state.registry.repositories.get(repository)?.get(tag);
      const all = state.images.get(manifest.image)?.diffIds.length ?? layers.length;
      const moved = before !== undefined && before !== manifest.digest;
      return [{ kind: 'pushed', image: manifest.image, layers: all, travelled: layers.length, moved }];
    }
    case 'build-cache.kept': {
      if (event.record.type !== 'regular') return [];
      const isReused = state.hosts.get(event.seat)?.buildCache.has(event.record.id) ?? false;
      return [{ kind: 'step', reused: isReused ? 1 : 0, done: isReused ? 0 : 1 }];
    }
    case 'volume.created':
      return [{ kind: 'volume-made', volume: event.volume.name }];
    case 'volume.removed':
      return [{ kind: 'volume-removed', volume: event.name }];
    default:
      return [];
  }
}

/**
 * What a build has made of its Dockerfile: what came into the image's history since the class began.
 * @param since milliseconds since 1970
 */
export function builtFact({ id, history }: Image, since: number): Told {
  const own = history.filter(({ created }) => Date.parse(created) >= since);
  const layers = own.filter(({ empty_layer }) => !empty_layer).length;
  return { kind: 'built', image: id, lines: own.length, layers };
}
