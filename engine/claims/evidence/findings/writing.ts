import type { Finding } from '../../../model/claims-board';
import { type ClassFacts, distinct, people, plain, times } from '../class-facts';
import type { FactOf } from '../fact';
import { after } from '../in-order';

const one = ({ seat, container }: { seat: string; container: string }) => `${seat}/${container}`;
const ofImage = ({ seat, image }: { seat: string; image: string }) => [`${seat}/${image}`];
const ofVolumes = ({ seat, volumes }: { seat: string; volumes: readonly string[] }) =>
  volumes.map((name) => `${seat}/${name}`);

/** Files were changed in containers, and their images stayed what they were. */
export function imageUntouched(facts: ClassFacts): Finding {
  const wrote = facts.of('wrote');
  const same = wrote.filter(({ seat, image }) => facts.state.hosts.get(seat)?.images.has(image));
  return {
    id: 'imageUntouched',
    numbers: {
      seats: facts.everybody,
      wrote: people(wrote),
      containers: distinct(wrote, one),
      same: people(same),
      committed: people(facts.of('committed')),
      leaders: facts.led('wrote'),
    },
  };
}

/** Who wrote into a container and then made another of the same image: it began without. */
export function secondWithout(facts: ClassFacts): Finding {
  const wrote = facts.of('wrote');
  const second = after(facts.of('created'), wrote, ofImage);
  return {
    id: 'secondWithout',
    numbers: { seats: facts.everybody, wrote: people(wrote), second: people(second), leaders: facts.led('wrote') },
  };
}

/** Files were changed in a container beside others of the same image, and nothing of it came to them. */
export function othersUntouched(facts: ClassFacts): Finding {
  const lives = [...facts.of('created'), ...facts.of('wrote'), ...facts.of('removed')].sort((a, b) => a.seq - b.seq);
  const twins = new Map<string, Map<string, FactOf<'created'>>>();
  const beside: FactOf<'wrote'>[] = [];
  const others = new Map<string, FactOf<'created'>>();
  for (const it of lives) {
    const key = `${it.seat}/${it.image}`;
    const there = twins.get(key) ?? new Map<string, FactOf<'created'>>();
    twins.set(key, there);
    if (it.kind === 'created') there.set(it.container, it);
    else if (it.kind === 'removed') there.delete(it.container);
    else {
      const around = [...there.values()].filter(({ container }) => container !== it.container);
      if (around.length > 0) beside.push(it);
      for (const other of around) others.set(one(other), other);
    }
  }
  return {
    id: 'othersUntouched',
    numbers: { seats: facts.everybody, people: people(beside), others: times([...others.values()]) },
  };
}

/** Every container has a writable layer of its own on the read-only ones of its image. */
export function oneWritableLayer(facts: ClassFacts): Finding {
  const created = facts.of('created');
  const images = new Set(created.map(({ image }) => image));
  const layers = new Set([...images].flatMap((image) => facts.state.images.get(image)?.diffIds ?? []));
  return {
    id: 'oneWritableLayer',
    numbers: {
      seats: facts.everybody,
      containers: distinct(created, one),
      images: distinct(created, ({ image }) => image),
      layers: plain(layers.size),
      leaders: facts.led('created'),
    },
  };
}

/** What was in the writable layer is gone with the container. */
export function lostWithContainer(facts: ClassFacts): Finding {
  const lost = facts.of('removed').filter(({ files }) => files > 0);
  const again = after(facts.of('created'), lost, ofImage);
  return {
    id: 'lostWithContainer',
    numbers: {
      seats: facts.everybody,
      removed: people(lost),
      containers: distinct(lost, one),
      again: people(again),
      leaders: facts.led('removed', ({ files }) => files > 0),
    },
  };
}

/** What was in the writable layer is there when a stopped container is started again. */
export function keptOverStop(facts: ClassFacts): Finding {
  const ended = facts.of('ended').filter(({ files }) => files > 0);
  const restarts = facts.of('started').filter((it) => it.again);
  const again = after(restarts, ended, (it) => [one(it)]);
  return {
    id: 'keptOverStop',
    numbers: {
      seats: facts.everybody,
      stopped: people(ended),
      again: people(again),
      kept: people(again.filter(({ files }) => files > 0)),
      leaders: facts.led('ended', ({ files }) => files > 0),
    },
  };
}

/** Volumes are there after the containers that used them. */
export function volumesStay(facts: ClassFacts): Finding {
  const removed = facts.of('removed').filter(({ volumes }) => volumes.length > 0);
  const gone = takenAlong(facts);
  const still = removed.filter((it) => !gone(it));
  return {
    id: 'volumesStay',
    numbers: {
      seats: facts.everybody,
      removed: people(removed),
      still: people(still),
      gone: people(removed.filter(gone)),
      reused: people(after(facts.of('created'), still, ofVolumes)),
      leaders: facts.led('removed', ({ volumes }) => volumes.length > 0),
    },
  };
}

/** Tells whether one of a removed container's volumes went in the same breath: by the same decision. */
function takenAlong(facts: ClassFacts): (removed: FactOf<'removed'>) => boolean {
  const gone = new Set(facts.of('volume-removed').map(({ seat, at, volume }) => `${seat}/${at}/${volume}`));
  return ({ seat, at, volumes }) => volumes.some((name) => gone.has(`${seat}/${at}/${name}`));
}

/** The example of the whole list: containers went, images stayed, and what became of the data. */
export function imageStays(facts: ClassFacts): Finding {
  const removed = facts.of('removed');
  const withData = removed.filter(({ files, volumes }) => files > 0 || volumes.length > 0);
  const gone = takenAlong(facts);
  const kept = withData.filter((it) => it.volumes.length > 0 && !gone(it));
  return {
    id: 'imageStays',
    numbers: {
      seats: facts.everybody,
      removed: people(removed),
      stays: people(removed.filter((it) => it.imageStays)),
      data: people(withData),
      lost: people(withData.filter((it) => it.volumes.length === 0 || gone(it))),
      kept: people(kept),
      leaders: facts.led('removed'),
    },
  };
}

/** What images declare and containers do. */
export function declaredOnly(facts: ClassFacts): Finding {
  const created = facts.of('created');
  const exposing = created.filter(({ exposes }) => exposes);
  return {
    id: 'declaredOnly',
    numbers: {
      seats: facts.everybody,
      exposing: times(exposing),
      closed: times(exposing.filter(({ publishes }) => !publishes)),
      volumes: times(created.filter(({ declares }) => declares)),
      leaders: facts.led('created', ({ exposes }) => exposes),
    },
  };
}
