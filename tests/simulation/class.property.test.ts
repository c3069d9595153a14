import fc from 'fast-check';
import { expect, test } from 'vitest';
import { humanSize } from '#engine/client/format/human-size';
import { digestOf } from '#engine/model/digest';
import { encodeListing } from '#engine/model/layer-listing';
import type { Host, RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { emptyHost, emptyRoom } from '#engine/room/empty-room';
import { readEvent } from '#engine/room/event-codec';
import { LIMITS } from '#engine/room/limits';
import { decodeState, encodeState } from '#engine/room/state-codec';
import { hashRoom } from '#engine/room/state-hash';
import { containersOf } from '../../app/client/picture-of';
import { begunClass } from './begun-class';
import { type Step, sessions, take } from './class-steps';
import { BESIDE, type PlayedClass, WATCHING } from './played-class';
import { RUNS } from './runs';
import { expectSound } from './sound-room';
import { ToldByEvents } from './told-by-events';

function played(steps: readonly Step[], each: (inClass: PlayedClass, next: Step) => void): PlayedClass {
  const inClass = begunClass();
  for (const next of steps) {
    take(inClass, next);
    each(inClass, next);
  }
  return inClass;
}

test('C112 C116 C140 whatever a class does, the room stays sound, and log and snapshot read the same room', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const { state, events } = played(steps, ({ room, blobs }) => expectSound(room.state, blobs));
      const hash = hashRoom(state);
      const again = emptyRoom('all');
      for (const [index, { at, event }] of events.entries()) {
        apply(again, index + 1, at, readEvent(JSON.stringify(event)));
      }
      expect(hashRoom(again)).toBe(hash);
      expect(hashRoom(decodeState<RoomState>(encodeState(state)))).toBe(hash);
    }),
    { numRuns: RUNS },
  );
});

test('C141 what was pushed is what everybody pulls', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const inRegistry = new Map<string, string>();
      const inClass = begunClass();
      for (const next of steps) {
        const typed = take(inClass, next);
        const [, verb, name = ''] =
          (next.kind === 'line' && /^docker (push|pull) (\S+:5000\/\S+)$/.exec(next.line)) || [];
        if (next.kind !== 'line' || !verb) continue;
        const reference = /:\w+$/.test(name) ? name : `${name}:latest`;
        const repository = reference.replace(/^\w+:5000\//, '');
        const image = inClass.host(next.seat).tags.get(reference);
        if (verb === 'push' && typed?.code === 0) inRegistry.set(repository, image ?? '');
        if (verb === 'pull') {
          expect(typed?.code === 0, `${next.line}: ${typed?.out}${typed?.err}`).toBe(inRegistry.has(repository));
          if (typed?.code === 0) expect(image).toBe(inRegistry.get(repository));
        }
      }
    }),
    { numRuns: RUNS },
  );
});

test('C113 an image never changes, layers of equal content are one, and their bytes count once', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const seen = new Map<string, string>();
      const inClass = played(steps, ({ state: { images } }) => {
        for (const [id, image] of images) {
          const now = JSON.stringify(image);
          expect(seen.get(id) ?? now).toBe(now);
          seen.set(id, now);
        }
      });
      const { state, blobs } = inClass;
      const contents = new Map<string, string>();
      for (const diffId of state.layers.keys()) {
        const content = digestOf(encodeListing(blobs.layer(diffId) ?? new Map()));
        expect(contents.get(content) ?? diffId).toBe(diffId);
        contents.set(content, diffId);
      }
      expectSharedBytes(inClass);
    }),
    { numRuns: RUNS },
  );
});

/** `docker system df` counts a stack of layers once, however many images and containers stand on it. */
function expectSharedBytes(inClass: PlayedClass): void {
  const { images, containers } = inClass.host('s1');
  const ids = [...images.keys(), ...[...containers.values()].map(({ image }) => image)];
  const sizes = new Map<string, number>();
  for (const { diffIds } of ids.flatMap((id) => inClass.state.images.get(id) ?? [])) {
    for (const [index, diffId] of diffIds.entries()) {
      sizes.set(diffIds.slice(0, index + 1).join(), inClass.state.layers.get(diffId)?.size ?? 0);
    }
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(inClass.lines('s1', "docker system df --format '{{.Type}} {{.Size}}'")[0]).toBe(`Images ${humanSize(total)}`);
}

test('C114 ps, inspect, info, the picture and the state tell the same', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const inClass = played(steps, () => {});
      const containers = [...inClass.host('s1').containers.values()];
      const known = containers.map(({ id, name, state }) => `${id} ${name} ${state.status}`).sort();
      const told = inClass.lines('s1', "docker ps -a --no-trunc --format '{{.ID}} {{.Names}} {{.State}}'");
      expect(told.sort()).toEqual(known);
      for (const { id, name, state, image } of containers) {
        const format = '{{.Id}} {{.Name}} {{.State.Status}} {{.State.Running}} {{.Image}}';
        const runs = ['running', 'paused', 'restarting'].includes(state.status);
        expect(inClass.lines('s1', `docker inspect --format '${format}' ${name}`)).toEqual([
          `${id} /${name} ${state.status} ${runs} ${image}`,
        ]);
      }
      const drawn = containersOf(inClass.state, 's1', 's1').map(
        ({ id, name, state }) => `${id} ${name} ${state.status}`,
      );
      const shown = containers.filter(({ intermediate }) => !intermediate);
      expect(drawn.sort()).toEqual(shown.map(({ id, name, state }) => `${id} ${name} ${state.status}`).sort());
      const paused = containers.filter(({ state }) => state.status === 'paused').length;
      expect(inClass.lines('s1', "docker info --format '{{.Containers}} {{.ContainersPaused}}'")).toEqual([
        `${containers.length} ${paused}`,
      ]);
    }),
    { numRuns: RUNS },
  );
});

test('C115 removing everything leaves the host as it was at first', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const inClass = played(steps, () => {});
      inClass.leave('s1', BESIDE);
      const ids = inClass.lines('s1', 'docker ps -aq --no-trunc');
      if (ids.length > 0) inClass.type('s1', `docker rm -fv ${ids.join(' ')}`);
      const images = () => [...new Set(inClass.lines('s1', 'docker images -aq --no-trunc'))];
      for (let left = images(); left.length > 0; left = images()) {
        expect(inClass.type('s1', `docker rmi -f ${left.join(' ')}`).out).not.toBe('');
      }
      for (const what of ['volume prune -af', 'network prune -f', 'builder prune -af'])
        inClass.type('s1', `docker ${what}`);
      // What counts up (PIDs, ports) goes on from where it was.
      const collections = (host: Host) => Object.entries(host).filter(([, value]) => value instanceof Map);
      expect(collections(inClass.host('s1'))).toEqual(collections(emptyHost('s1')));
      const { uppers, volumes, tmpfs, logs, probes, processes, execs } = inClass.own('s1');
      for (const left of [uppers, volumes, tmpfs, logs, probes, processes, execs]) expect([...left.keys()]).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

const FOLLOW = "docker events --format '{{json .}}'";

test('C142 who only follows docker events knows the containers, their states and names, networks and volumes', () => {
  fc.assert(
    fc.property(sessions, (steps) => {
      const told = new ToldByEvents();
      const watch = new Watch(begunClass(), told);
      for (const next of steps) {
        take(watch.inClass, next);
        watch.listen(next);
        expectTold(watch.inClass, told, next);
      }
    }),
    { numRuns: RUNS },
  );
});

/** Somebody at the second terminal of `s1` who follows `docker events`, and after a restart catches up with `--since`. */
class Watch {
  private heard: number;
  private characters = 0;

  constructor(
    readonly inClass: PlayedClass,
    private readonly told: ToldByEvents,
  ) {
    inClass.begin('s1', FOLLOW, WATCHING);
    this.heard = inClass.events.length;
  }

  listen({ kind }: Step): void {
    const { inClass } = this;
    if (kind === 'server restarted') {
      const since = inClass.now - 1;
      inClass.pass(10);
      const past = inClass.type('s1', `${FOLLOW} --since ${since / 1000} --until ${inClass.now / 1000}`);
      this.told.hear(past.out);
      this.heard = inClass.events.length;
      inClass.begin('s1', FOLLOW, WATCHING);
    } else {
      const text = inClass.printed('s1', WATCHING, 'stdout', this.heard);
      this.told.hear(text);
      this.characters += text.length;
      // What one job may print is limited.
      if (this.characters > LIMITS.jobOutput / 4) this.followAnew();
      this.heard = inClass.events.length;
    }
  }

  private followAnew(): void {
    this.inClass.leave('s1', WATCHING);
    this.inClass.begin('s1', FOLLOW, WATCHING);
    this.characters = 0;
  }
}

function expectTold(inClass: PlayedClass, told: ToldByEvents, after: Step): void {
  const why = `after ${JSON.stringify(after)}`;
  const listed = (line: string) => inClass.lines('s1', line).sort();
  expect([...told.containers].map(([id, { name, status }]) => `${id} ${name} ${status}`).sort(), why).toEqual(
    listed("docker ps -a --no-trunc --format '{{.ID}} {{.Names}} {{.State}}'").map((line) =>
      line.replace(/(exited|restarting)$/, 'ended'),
    ),
  );
  for (const [id, { status, health }] of told.containers) {
    if (status !== 'running' || !health) continue;
    expect(inClass.type('s1', `docker inspect --format '{{.State.Health.Status}}' ${id}`).out.trim(), why).toBe(health);
  }
  expect([...told.networks].map(([id, name]) => `${id} ${name}`).sort(), why).toEqual(
    listed("docker network ls --no-trunc --filter type=custom --format '{{.ID}} {{.Name}}'"),
  );
  expect([...told.volumes].sort(), why).toEqual(listed('docker volume ls -q'));
  const { containers, networks, tags } = inClass.host('s1');
  const plugs = [...containers.values()].flatMap(({ id, networks: of }) =>
    of.flatMap(({ endpoint }) => (endpoint ? [`${networks.get(endpoint.networkId)?.name} ${id}`] : [])),
  );
  expect([...told.plugs].sort(), why).toEqual(plugs.sort());
  const images = new Set(listed('docker images -aq --no-trunc'));
  for (const id of told.deleted) expect(images.has(id), `${id} ${why}`).toBe(false);
  for (const name of tags.keys()) if (name !== 'busybox:latest') expect(told.named, why).toContain(name);
}
