import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { BenchRoom } from '../bench/s11/bench-room';

const HOSTS = 4;
/** Until all code on the way has been run often enough to remember shapes. */
const WARM_UP = 400;

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
  const [first, second] = [recordsOf(room, 0), recordsOf(room, 1)];
  const others = Object.keys(first).filter((kind) => !haveSameShape(first[kind] as object, second[kind] as object));
  expect(others).toEqual([]);
});

/** What a student's latest container has brought about. */
function recordsOf(room: BenchRoom, student: number): Record<string, object | null | undefined> {
  const host = room.hostOf(student);
  const own = room.room.state.privates.get(host.seat);
  const container = [...host.containers.values()].at(-1);
  const [network] = container?.networks ?? [];
  return {
    ...{ container, network, config: container?.config, hostConfig: container?.hostConfig, state: container?.state },
    ...{ endpoint: network?.endpoint, port: container?.ports[0], process: [...(own?.processes.values() ?? [])].at(-1) },
    ...{ terminal: [...(own?.terminals.values() ?? [])][0], noted: own?.noted.at(-1)?.events[0] },
  };
}
