import type { Finding } from '../../../model/claims-board';
import type { Digest } from '../../../model/digest';
import { ROOM_REGISTRY_HOSTS } from '../../../registry/registry-address';
import { type ClassFacts, distinct, people, plain, times } from '../class-facts';
import { listedImages } from '../listed-images';
import { refusedFact } from '../ran-fact';

/** Names that were moved to another image, and what was left without one. */
export function movedTags(facts: ClassFacts): Finding {
  const moved = facts.of('tagged').filter(({ from }) => from !== null);
  const nameless = facts.hosts.reduce((sum, host) => {
    const named = new Set(host.tags.values());
    return sum + listedImages(host).filter((id) => !named.has(id)).length;
  }, 0);
  return {
    id: 'movedTags',
    numbers: {
      seats: facts.everybody,
      people: people(moved),
      moved: times(moved),
      nameless: plain(nameless),
      leaders: facts.led('tagged', ({ from }) => from !== null),
    },
  };
}

/** Containers of an image whose name has moved on stay on it. */
export function stayedOnOld(facts: ClassFacts): Finding {
  const moved = facts.of('tagged').filter(({ from }) => from !== null);
  const lastMove = new Map(moved.map(({ seat, from, seq }) => [`${seat}/${from}`, seq]));
  const old = facts.of('created').filter(({ seat, image, seq }) => (lastMove.get(`${seat}/${image}`) ?? seq) > seq);
  const changed = old.filter(({ seat, container, image }) => {
    const now = facts.state.hosts.get(seat)?.containers.get(container);
    return now !== undefined && now.image !== image;
  });
  return {
    id: 'stayedOnOld',
    numbers: {
      seats: facts.everybody,
      people: people(moved),
      old: distinct(old, ({ seat, container }) => `${seat}/${container}`),
      changed: times(changed),
      leaders: facts.led('tagged', ({ from }) => from !== null),
    },
  };
}

/** What became of attempts to remove an image. */
export function imageRemoval(facts: ClassFacts): Finding {
  return {
    id: 'imageRemoval',
    numbers: {
      seats: facts.everybody,
      refused: people(refusedFact(facts, /conflict: unable to (delete|remove)/)),
      untagged: people(facts.of('untagged').filter(({ names }) => names > 0)),
      removed: people(facts.of('image-removed')),
      leaders: facts.led('image-removed'),
    },
  };
}

/** What went through the registry, and what of it had to travel. */
export function travelled(facts: ClassFacts): Finding {
  const pushed = facts.of('pushed');
  const fetched = facts
    .of('pulled')
    .filter(({ reference }) => ROOM_REGISTRY_HOSTS.some((registry) => reference.startsWith(`${registry}/`)));
  const all = pushed.reduce((sum, { layers }) => sum + layers, 0);
  const moved = pushed.reduce((sum, { travelled }) => sum + travelled, 0);
  return {
    id: 'travelled',
    numbers: {
      seats: facts.everybody,
      pushed: people(pushed),
      pulled: people(fetched),
      layers: plain(all),
      missing: { ...times(pushed.filter(({ travelled }) => travelled > 0)), value: moved },
      leaders: facts.led('pushed'),
    },
  };
}

/** Pushes that were refused because the name said the wrong place. */
export function deniedPushes(facts: ClassFacts): Finding {
  return {
    id: 'deniedPushes',
    numbers: {
      seats: facts.everybody,
      denied: people(refusedFact(facts, /requested access to the resource is denied/)),
      pushed: people(facts.of('pushed')),
      leaders: facts.led('pushed'),
    },
  };
}

/** How a container's files travelled without the container. */
export function filesTravel(facts: ClassFacts): Finding {
  return {
    id: 'filesTravel',
    numbers: {
      seats: facts.everybody,
      exported: people(facts.of('exported')),
      committed: people(facts.of('committed')),
      imported: people(facts.of('imported')),
      leaders: facts.led('exported'),
    },
  };
}

/** The image that lies on most hosts, before all one that was pushed here: it is the same one everywhere. */
export function sameEverywhere(facts: ClassFacts): Finding {
  const pushed = new Set(facts.of('pushed').map(({ image }) => image));
  const found = new Map<Digest, number>();
  for (const host of facts.hosts) for (const id of listedImages(host)) found.set(id, (found.get(id) ?? 0) + 1);
  const spread = [...found].filter(([, hosts]) => hosts > 1).sort(([, a], [, b]) => b - a);
  const most = spread.find(([id]) => pushed.has(id)) ?? spread[0];
  const runs = facts.of('started').filter(({ image }) => image === most?.[0]);
  return {
    id: 'sameEverywhere',
    numbers: { seats: facts.everybody, hosts: plain(most?.[1] ?? 0), run: people(runs) },
  };
}

/** Images of which nothing runs: they do nothing. */
export function imagesAlone(facts: ClassFacts): Finding {
  const alone = facts.hosts.reduce((sum, host) => {
    const used = new Set([...host.containers.values()].map(({ image }) => image));
    return sum + listedImages(host).filter((id) => !used.has(id)).length;
  }, 0);
  const orphans = facts.hosts.reduce(
    (sum, { images, containers }) => sum + [...containers.values()].filter(({ image }) => !images.has(image)).length,
    0,
  );
  return { id: 'imagesAlone', numbers: { seats: facts.everybody, alone: plain(alone), orphans: plain(orphans) } };
}
