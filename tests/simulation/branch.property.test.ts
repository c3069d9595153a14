import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Host, RoomState, SeatId, SeatPrivate } from '#engine/model/room-state';
import { encodeState } from '#engine/room/state-codec';
import { hashRoom } from '#engine/room/state-hash';
import { begunClass } from './begun-class';
import { branched, stateAt } from './branched';
import { sessions, take } from './class-steps';
import { BESIDE, PlayedClass } from './played-class';
import { RUNS } from './runs';
import { expectSound } from './sound-room';

const SEAT = 's1';

/** The same class, of which the server was started anew at that moment. */
function restarted(from: PlayedClass, state: RoomState): PlayedClass {
  const twin = new PlayedClass({ snapshot: encodeState(state), blobs: from.blobs, now: state.at, client: 'twin' });
  twin.execute(null, { type: 'room.recovered' });
  return twin;
}

/** Something ran that does not go on as it was: a line in front, a script or what it has started. */
function isBusy({ terminals, processes, execs, services }: SeatPrivate): boolean {
  const jobs = [...terminals.values()].some(({ job }) => job !== null);
  const scripts = [...processes.values()].some(({ kind }) => kind === 'script');
  return jobs || scripts || execs.size + (services?.size ?? 0) > 0;
}

function partsOf(host: Host, { count, receipts, undoable, uppers, services, hint, ...own }: SeatPrivate): unknown {
  // BuildKit's steps that had not ended have left nothing behind.
  const trees = [...uppers].filter(([id]) => host.containers.has(id) || host.buildCache.has(id.replace('build:', '')));
  return JSON.parse(
    JSON.stringify({ host, own: { ...own, uppers: trees, services: [...(services ?? [])] } }, (_key, value) =>
      value instanceof Map ? [...value] : value,
    ),
  );
}

const partsIn = ({ hosts, privates }: RoomState, seat: SeatId) =>
  partsOf(hosts.get(seat) as Host, privates.get(seat) as SeatPrivate);

const LINES = [
  "docker ps -a --no-trunc --format '{{.ID}} {{.Names}} {{.Image}} {{.Status}} {{.Ports}} {{.Networks}}'",
  'docker images -a --no-trunc --digests',
  'docker volume ls',
  'docker network ls --no-trunc',
  'docker system df -v',
  'docker logs ant',
  'docker inspect ant',
  'docker exec ant cat /etc/passwd',
  'docker start ant',
  'docker stop -t 0 ant bee',
  'docker start ant',
  'docker logs ant',
  'cat one/Dockerfile',
  'DOCKER_BUILDKIT=0 docker build -q -t again two',
  'docker build -q -t again one',
  'docker tag again registry:5000/ana/again',
  'docker push registry:5000/ana/again',
  'docker push registry:5000/ben/again',
  'docker rmi registry:5000/ana/web',
  'docker pull registry:5000/ana/web',
  'docker pull registry:5000/shop',
  'docker rm -f ant bee',
  'docker images -aq --no-trunc',
];

test('Z30 Z31 a branch has the host of that moment, and everything goes on there as in the class', () => {
  let compared = 0;
  fc.assert(
    fc.property(sessions, fc.double({ min: 0, max: 1, noNaN: true }), (steps, where) => {
      const inClass = begunClass();
      const begun = inClass.events.length;
      for (const step of steps) take(inClass, step);
      const state = stateAt(inClass, begun + Math.floor(where * (inClass.events.length - begun)));
      const before = hashRoom(state);
      const branch = branched(inClass, state, SEAT);
      expectSound(branch.state, branch.blobs);
      expect(hashRoom(state), 'what is branched from stays').toBe(before);
      expect([...branch.host(SEAT).containers.keys()]).toEqual(ids(inClass, state, SEAT));
      if (isBusy(state.privates.get(SEAT) as SeatPrivate)) return;
      compared += 1;
      expect(partsIn(branch.state, SEAT)).toEqual(partsIn(state, SEAT));
      const { repositories, manifests } = state.registry;
      expect(branch.state.registry).toMatchObject({ repositories, manifests });
      const twin = restarted(inClass, state);
      for (const line of LINES) expect(branch.type(SEAT, line), line).toEqual(twin.type(SEAT, line));
    }),
    { numRuns: RUNS },
  );
  expect(compared).toBeGreaterThan(RUNS / 3);
});

/** The containers that a restart there would leave: with `--rm` what had ended by then goes. */
function ids(from: PlayedClass, state: RoomState, seat: SeatId): string[] {
  return [...restarted(from, state).host(seat).containers.keys()];
}

test('Z32 a branch is a room like others: its log and a restart read the same host', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const inClass = begunClass();
      for (const step of steps) take(inClass, step);
      const branch = branched(inClass, inClass.state, SEAT);
      branch.leave(SEAT, BESIDE);
      branch.type(SEAT, 'docker run -d --name fresh busybox sleep 600');
      expect(hashRoom(stateAt(branch))).toBe(hashRoom(branch.state));
      const again = branched(branch, branch.state, SEAT);
      if (!isBusy(branch.own(SEAT))) expect(partsIn(again.state, SEAT)).toEqual(partsIn(branch.state, SEAT));
      branch.undo(SEAT);
      expect([...branch.host(SEAT).names.keys()]).not.toContain('fresh');
      const parts = partsIn(branch.state, SEAT);
      const wasBusy = isBusy(branch.own(SEAT));
      branch.restart();
      if (!wasBusy) expect(partsIn(branch.state, SEAT)).toEqual(parts);
    }),
    { numRuns: RUNS },
  );
});
