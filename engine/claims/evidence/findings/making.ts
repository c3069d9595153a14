import type { Finding } from '../../../model/claims-board';
import { type ClassFacts, distinct, people, plain, sum, times } from '../class-facts';
import type { FactOf } from '../fact';
import { listedImages } from '../listed-images';

/** How many containers were made of how many images. */
export function instances(facts: ClassFacts): Finding {
  const created = facts.of('created');
  return {
    id: 'instances',
    numbers: {
      seats: facts.everybody,
      makers: people(created),
      containers: distinct(created, ({ seat, container }) => `${seat}/${container}`),
      images: distinct(created, ({ image }) => image),
      most: mostFromOne(facts),
      leaders: facts.led('created'),
    },
  };
}

/** The most containers that somebody has made of one image. */
function mostFromOne(facts: ClassFacts): Finding['numbers'][string] {
  const made = new Map<string, FactOf<'created'>[]>();
  let most: FactOf<'created'>[] = [];
  for (const fact of facts.of('created')) {
    const key = `${fact.seat}/${fact.image}`;
    const some = made.get(key) ?? [];
    some.push(fact);
    made.set(key, some);
    if (some.length > most.length) most = some;
  }
  return times(most);
}

/** Containers are made anew each time; starting an old one makes none. */
export function runMakesNew(facts: ClassFacts): Finding {
  const created = facts.of('created');
  return {
    id: 'runMakesNew',
    numbers: {
      seats: facts.everybody,
      people: people(created),
      containers: times(created),
      starts: times(facts.of('started').filter(({ again }) => again)),
      leaders: facts.led('created'),
    },
  };
}

/** In which ways images came to be. */
export function waysToImages(facts: ClassFacts): Finding {
  return {
    id: 'waysToImages',
    numbers: {
      seats: facts.everybody,
      built: people(facts.of('built')),
      committed: people(facts.of('committed')),
      imported: people([...facts.of('imported'), ...facts.of('loaded')]),
      pulled: people(facts.of('pulled')),
      leaders: facts.led('built'),
    },
  };
}

/** Dockerfile lines that added a layer, and those that did not. */
export function linesAndLayers(facts: ClassFacts): Finding {
  const built = facts.of('built');
  return {
    id: 'linesAndLayers',
    numbers: {
      seats: facts.everybody,
      built: people(built),
      lines: sum(built, ({ lines }) => lines),
      layers: sum(built, ({ layers }) => layers),
      leaders: facts.led('built'),
    },
  };
}

/** Steps of builds that were taken from the cache. */
export function cachedSteps(facts: ClassFacts): Finding {
  const steps = facts.of('step');
  const reused = steps.filter((step) => step.reused > 0);
  return {
    id: 'cachedSteps',
    numbers: {
      seats: facts.everybody,
      people: people(reused),
      reused: sum(steps, (step) => step.reused),
      done: sum(steps, (step) => step.done),
      leaders: facts.led('step', (step) => step.reused > 0),
    },
  };
}

/** Layers that are stored once, however many images use them. */
export function sharedLayers(facts: ClassFacts): Finding {
  let uses = 0;
  let stored = 0;
  for (const host of facts.hosts) {
    const layers = listedImages(host).flatMap((id) => facts.state.images.get(id)?.diffIds ?? []);
    uses += layers.length + [...host.containers.values()].filter(({ intermediate }) => !intermediate).length;
    stored += new Set(layers).size;
  }
  return {
    id: 'sharedLayers',
    numbers: {
      seats: facts.everybody,
      uses: plain(uses),
      stored: plain(stored),
      containers: times(facts.of('created')),
    },
  };
}
