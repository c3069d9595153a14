import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { BenchRoom } from '../bench/s11/bench-room';

const HOSTS = 4;
/** Until all code on the way has been run often enough to remember shapes. */
const WARM_UP = 400;

/** What is done too seldom to be remembered must not be built in many ways all the same. */
const SELDOM = [
  'docker network create own',
  'docker volume create data',
  'docker run -d -v data:/data --dns 10.0.0.2 --name other nginx',
  'docker network connect own other',
  'docker update -m 64m other',
  'docker run -d --link other:first --network bridge --name linked nginx',
];

/**
 * V8 gives a copy by `...` that is then given more fields a hidden class of its own. A thousand hosts with records of a
 * thousand shapes cost twice the time: nothing that reads them can remember where a field is.
 */
test('records of one kind have one shape in all hosts', () => {
  setFlagsFromString('--allow-natives-syntax');
  const haveSameShape = runInThisContext('(a, b) => %HaveSameMap(a, b)') as (a: object, b: object) => boolean;
  const room = new BenchRoom(HOSTS);
  for (let turn = 0; turn < WARM_UP * HOSTS; turn += 1) {
    room.type(turn % HOSTS, 'docker rm -f web shaped');
    room.type(turn % HOSTS, 'docker run -d -p 9000:80 --name shaped nginx');
  }
  for (let student = 0; student < HOSTS; student += 1) for (const line of SELDOM) room.type(student, line);
  for (const name of ['shaped', 'other', 'linked']) {
    const [first, second] = [recordsOf(room, 0, name), recordsOf(room, 1, name)];
    expect(first.container).toBeDefined();
    const kinds = Object.keys(first).filter((kind) => first[kind] !== undefined);
    const others = kinds.filter((kind) => !haveSameShape(first[kind] as object, second[kind] as object));
    expect(others.map((kind) => `${name}: ${kind}`)).toEqual([]);
  }
});

/** What a student's container has brought about. */
function recordsOf(room: BenchRoom, student: number, name: string): Record<string, object | null | undefined> {
  const host = room.hostOf(student);
  const own = room.room.state.privates.get(host.seat);
  const container = host.containers.get(host.names.get(name) ?? '');
  const network = container?.networks.at(-1);
  return {
    ...{ container, network, config: container?.config, hostConfig: container?.hostConfig, state: container?.state },
    ...{ endpoint: network?.endpoint, port: container?.ports[0], process: own?.processes.get(container?.id ?? '') },
    ...{ mount: container?.mounts[0], volume: host.volumes.get('data') },
    ...{ terminal: [...(own?.terminals.values() ?? [])][0], noted: own?.noted.at(-1)?.events[0] },
  };
}
