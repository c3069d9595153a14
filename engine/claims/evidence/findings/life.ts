import type { Finding } from '../../../model/claims-board';
import { type ClassFacts, distinct, people, plain, times } from '../class-facts';
import { listedImages } from '../listed-images';
import { namedIn, ranFact, refusedFact } from '../ran-fact';

/** Looks at the processes of a container. */
const PROCESSES = /^docker (container )?(top|(exec|run)\b.*(\b(ps|top)\b|\/proc\/))/;

const one = ({ seat, container }: { seat: string; container: string }) => `${seat}/${container}`;

/** The states that containers of this class have been in. */
export function states(facts: ClassFacts): Finding {
  const created = facts.of('created');
  return {
    id: 'states',
    numbers: {
      seats: facts.everybody,
      created: distinct(created, one),
      started: distinct(facts.of('started'), one),
      paused: distinct(facts.of('paused'), one),
      ended: distinct(facts.of('ended'), one),
      removed: distinct(facts.of('removed'), one),
      leaders: facts.led('created'),
    },
  };
}

/** Paused containers went on where they were. */
export function paused(facts: ClassFacts): Finding {
  const paused = facts.of('paused');
  return {
    id: 'paused',
    numbers: {
      seats: facts.everybody,
      paused: people(paused),
      on: people(facts.of('unpaused')),
      leaders: facts.led('paused'),
    },
  };
}

/** Containers that were made and not started, or have ended, use no memory; images never do. */
export function idleUsesNothing(facts: ClassFacts): Finding {
  const all = facts.hosts.flatMap(({ containers }) => [...containers.values()]);
  const running = all.filter(({ state }) => state.status === 'running' || state.status === 'paused');
  const images = facts.hosts.reduce((sum, host) => sum + listedImages(host).length, 0);
  return {
    id: 'idleUsesNothing',
    numbers: {
      seats: facts.everybody,
      images: plain(images),
      idle: plain(all.length - running.length),
      running: plain(running.length),
      looked: people(ranFact(facts, /^docker (stats|system df|container stats)\b/)),
    },
  };
}

/** Containers ended with their main process, many of them without anybody stopping them. */
export function endedAlone(facts: ClassFacts): Finding {
  const ended = facts.of('ended');
  return {
    id: 'endedAlone',
    numbers: {
      seats: facts.everybody,
      people: people(ended),
      containers: distinct(ended, one),
      alone: distinct(
        ended.filter(({ byHand }) => !byHand),
        one,
      ),
      zero: distinct(
        ended.filter(({ exitCode }) => exitCode === 0),
        one,
      ),
      leaders: facts.led('ended'),
    },
  };
}

/** Who asked for running containers only, and who for all. */
export function listed(facts: ClassFacts): Finding {
  const all = ranFact(facts, /^docker (ps|container ls)\b.*\s(-\w*a\w*|--all)\b/);
  const ofAll = new Set(all);
  const some = ranFact(facts, /^docker (ps|container ls)\b/).filter((line) => !ofAll.has(line));
  return { id: 'listed', numbers: { seats: facts.everybody, running: people(some), all: people(all) } };
}

/** From which states containers were removed, and when that was refused. */
export function removedFrom(facts: ClassFacts): Finding {
  const removed = facts.of('removed');
  const ended = new Set(facts.of('ended').map((it) => `${one(it)}/${it.at}`));
  const alive = removed.filter((it) => ended.has(`${one(it)}/${it.at}`));
  // With --rm a container goes when it ends: nobody has removed it.
  const lines = new Set(ranFact(facts, /^docker (container )?rm\b/).map(({ seat, at }) => `${seat}/${at}`));
  const forced = alive.filter((it) => lines.has(`${it.seat}/${it.at}`));
  return {
    id: 'removedFrom',
    numbers: {
      seats: facts.everybody,
      refused: people(refusedFact(facts, /cannot remove container/)),
      resting: people(removed.filter((it) => !ended.has(`${one(it)}/${it.at}`))),
      forced: people(forced),
      leaders: facts.led('removed'),
    },
  };
}

/** Containers that are dead: their removal has failed. */
export function dead(facts: ClassFacts): Finding {
  const dead = facts.of('dead');
  const again = facts
    .of('line')
    .filter(({ ok, complaint }) => !ok && /dead/.test(complaint) && /start|dead and cannot/.test(complaint));
  return {
    id: 'dead',
    numbers: { seats: facts.everybody, dead: people(dead), refused: people(again), leaders: facts.led('dead') },
  };
}

/** Commands that were run in containers, and other ways to look into them. */
export function inside(facts: ClassFacts): Finding {
  const exec = facts.of('exec');
  return {
    id: 'inside',
    numbers: {
      seats: facts.everybody,
      people: people(exec),
      times: times(exec),
      logs: people(ranFact(facts, /^docker (container )?logs\b/)),
      copied: people(facts.of('copied')),
      leaders: facts.led('exec'),
    },
  };
}

/** Who asked which kernel a container runs on, and how many there were. */
export function kernel(facts: ClassFacts): Finding {
  const asked = [
    ...facts.of('exec').filter(({ command }) => /\buname\b/.test(command)),
    ...ranFact(facts, /^docker (container )?(run|exec)\b.*\buname\b/),
  ].sort((a, b) => a.seq - b.seq);
  return {
    id: 'kernel',
    numbers: {
      seats: facts.everybody,
      people: people(asked),
      host: people(ranFact(facts, /^uname\b/)),
      kernels: distinct(namedIn(facts, 'kernels'), ({ name }) => name),
    },
  };
}

/** Containers side by side on one host that listen on the same port of their own, and who looked at their processes. */
export function besideEachOther(facts: ClassFacts): Finding {
  const beside = facts.of('started').filter(({ besideSamePort }) => besideSamePort);
  return {
    id: 'besideEachOther',
    numbers: {
      seats: facts.everybody,
      people: people(beside),
      containers: distinct(beside, one),
      looked: people(ranFact(facts, PROCESSES)),
      leaders: facts.led('started', ({ besideSamePort }) => besideSamePort),
    },
  };
}

/** Published ports, and the clash of two on one host. */
export function ports(facts: ClassFacts): Finding {
  const open = facts.of('started').filter(({ published }) => published);
  return {
    id: 'ports',
    numbers: {
      seats: facts.everybody,
      published: people(open),
      containers: distinct(open, one),
      refused: people(refusedFact(facts, /port is already allocated/)),
      leaders: facts.led('started', ({ published }) => published),
    },
  };
}

/** Several containers behind one name, and how many of them have answered to it. */
export function behindOneName(facts: ClassFacts): Finding {
  const named = facts.of('created').filter(({ aliases }) => aliases.length > 0);
  const keys = ({ seat, image, aliases }: (typeof named)[number]) => aliases.map((name) => `${seat}/${image}/${name}`);
  const behind = new Map<string, number>();
  for (const key of named.flatMap(keys)) behind.set(key, (behind.get(key) ?? 0) + 1);
  const shared = named.filter((it) => keys(it).some((key) => (behind.get(key) ?? 0) > 1));
  const sharing = new Set(shared.map(({ seat }) => seat));
  const answered = namedIn(facts, 'hosts').filter(({ seat }) => sharing.has(seat));
  return {
    id: 'behindOneName',
    numbers: {
      seats: facts.everybody,
      people: people(shared),
      containers: distinct(shared, one),
      asked: people(answered),
      answered: distinct(answered, ({ seat, name }) => `${seat}/${name}`),
      leaders: facts.led('created', ({ aliases }) => aliases.length > 0),
    },
  };
}

/** Words after the image's name: instead of CMD, or after ENTRYPOINT. */
export function wordsGiven(facts: ClassFacts): Finding {
  const created = facts.of('created');
  return {
    id: 'wordsGiven',
    numbers: {
      seats: facts.everybody,
      replaced: people(created.filter(({ replaces }) => replaces)),
      appended: people(created.filter(({ appends }) => appends)),
      leaders: facts.led('created', ({ replaces, appends }) => replaces || appends),
    },
  };
}
