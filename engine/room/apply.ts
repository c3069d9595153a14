import { DESK } from '../model/desk';
import type { Digest } from '../model/digest';
import { PULL_WINDOW } from '../model/registry-rules';
import type { RoomState } from '../model/room-state';
import { freeNamespace } from '../registry/namespace';
import { applyClassEvent, isClassEvent } from './apply-class';
import { applyToHost } from './apply-host';
import { applyPrivate } from './apply-private';
import { emptyHost, emptyPrivate } from './empty-room';
import type { PublicEvent, RoomEvent } from './events';
import { isPrivate } from './events';

/**
 * Folds one event into the state, in place, and answers the same state. Total: an event that does not fit (a private
 * one of a seat that this replica does not follow, say) changes nothing but `seq`.
 *
 * @param seq the event's number, which becomes the state's
 * @param at milliseconds since 1970
 */
export function apply(state: RoomState, seq: number, at: number, event: RoomEvent): RoomState {
  state.seq = seq;
  state.at = at;
  if (isPrivate(event)) {
    const own = state.privates.get(event.seat);
    if (own) applyPrivate(own, at, event);
  } else applyPublic(state, at, event);
  return state;
}

function applyPublic(state: RoomState, at: number, event: PublicEvent): void {
  switch (event.type) {
    case 'room.opened':
      state.room = { ...event.room, status: 'open', step: null };
      if (state.follows === 'all') state.privates.set(DESK, emptyPrivate(DESK));
      return;
    case 'room.closed':
      state.room = { ...state.room, status: 'closed' };
      return;
    case 'class.registry-set': {
      const { hubPulls: _, ...room } = state.room;
      state.room = { ...room, registry: event.rules };
      return;
    }
    case 'hub.pulled': {
      const before = state.room.hubPulls;
      const hubPulls =
        before && at - before.since < PULL_WINDOW ? { ...before, count: before.count + 1 } : { since: at, count: 1 };
      state.room = { ...state.room, hubPulls };
      return;
    }
    case 'seat.joined':
      state.seats.set(event.seat.id, {
        ...event.seat,
        namespace: event.seat.namespace ?? freeNamespace(state, event.seat),
      });
      state.hosts.set(event.seat.id, emptyHost(event.seat.id));
      if (state.follows === 'all') state.privates.set(event.seat.id, emptyPrivate(event.seat.id));
      return;
    case 'layer.stored':
      state.layers.set(event.layer.diffId, event.layer);
      return;
    case 'image.stored':
      state.images.set(event.image.id, event.image);
      return;
    case 'registry.pushed': {
      const { repositories, manifests, layers } = state.registry;
      const tags = repositories.get(event.repository) ?? new Map();
      tags.set(event.tag, event.manifest.digest);
      repositories.set(event.repository, tags);
      manifests.set(event.manifest.digest, event.manifest);
      const held = layers.get(event.repository) ?? new Map();
      for (const layer of state.images.get(event.manifest.image)?.diffIds ?? []) held.set(layer, true);
      layers.set(event.repository, held);
      return;
    }
    case 'registry.filled': {
      const repositories = new Map(event.repositories.map(([repository, tags]) => [repository, new Map(tags)]));
      const manifests = new Map(event.manifests.map((manifest) => [manifest.digest, manifest]));
      const layers = event.layers.map(([repository, held]) => [repository, asHeld(held)] as const);
      state.registry = { repositories, manifests, layers: new Map(layers) };
      return;
    }
    case 'registry.deleted': {
      const { repositories, manifests } = state.registry;
      const tags = repositories.get(event.repository);
      for (const [tag, digest] of tags ?? []) if (digest === event.digest) tags?.delete(tag);
      const isWanted = [...repositories.values()].some((others) => [...others.values()].includes(event.digest));
      if (!isWanted) manifests.delete(event.digest);
      return;
    }
    case 'host.cleared':
      state.hosts.set(event.seat, emptyHost(event.seat));
      return;
    case 'class.marked':
      // Of the moment, and not of how the class stands.
      return;
    default: {
      if (isClassEvent(event)) {
        applyClassEvent(state, at, event);
        return;
      }
      const host = state.hosts.get(event.seat);
      if (host) applyToHost(host, at, event);
    }
  }
}

function asHeld(layers: readonly Digest[]): Map<Digest, true> {
  return new Map(layers.map((layer) => [layer, true]));
}
