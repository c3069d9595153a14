import type { Finding } from '../../../model/claims-board';
import { type ClassFacts, distinct, people, plain, times } from '../class-facts';
import type { FactOf } from '../fact';
import { ranFact } from '../ran-fact';

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

/** `run` makes a new container each time, `start` none. */
export function runMakesNew(facts: ClassFacts): Finding {
  const runs = ranFact(facts, /^docker (container )?run\b/);
  const again = facts.of('started').filter(({ again }) => again);
  return {
    id: 'runMakesNew',
    numbers: {
      seats: facts.everybody,
      people: people(runs),
      runs: times(runs),
      containers: times(facts.of('created')),
      starts: times(again),
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
  const sum = (of: (fact: (typeof built)[number]) => number) => ({
    ...times(built.filter((fact) => of(fact) > 0)),
    value: built.reduce((total, fact) => total + of(fact), 0),
  });
  return {
    id: 'linesAndLayers',
    numbers: {
      seats: facts.everybody,
      built: people(built),
      lines: sum(({ lines }) => lines),
      layers: sum(({ layers }) => layers),
      leaders: facts.led('built'),
    },
  };
}

/** Steps of builds that were taken from the cache. */
export function cachedSteps(facts: ClassFacts): Finding {
  const steps = facts.of('step');
  const reused = steps.filter((step) => step.reused);
  return {
    id: 'cachedSteps',
    numbers: {
      seats: facts.everybody,
      people: people(reused),
      reused: times(reused),
      done: times(steps.filter((step) => !step.reused)),
      leaders: facts.led('step', (step) => step.reused),
    },
  };
}

/** Layers that are stored once, however many images use them. */
export function sharedLayers(facts: ClassFacts): Finding {
  let uses = 0;
  let stored = 0;
  for (const host of facts.hosts) {
    const layers = [...host.images.keys()].flatMap((id) => facts.state.images.get(id)?.diffIds ?? []);
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
