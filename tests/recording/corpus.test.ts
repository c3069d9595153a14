import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogueBlobs } from '#engine/catalogue/catalogue';
import { MemoryBlobStore } from '#engine/model/memory-blob-store';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { Command } from '#engine/room/command';
import { EVENT_VERSION } from '#engine/room/event-version';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import { Room } from '#engine/room/room';
import { seededRandom } from '#engine/room/seeded-random';
import { decodeState, encodeState } from '#engine/room/state-codec';
import { hashRoom } from '#engine/room/state-hash';
import { projectRoot } from '#server/project-root';
import { CORPUS, foldLines, readCorpus } from './corpus/corpus';
import { toldState } from './corpus/told-state';

const recordings = await readCorpus();
const ADDING = 'record it with `npm run corpus` (docs/recording-format.md)';

test.each(recordings)('Z40 $name leads to what it led to when it was recorded', async ({ name, lines }) => {
  const state = foldLines(lines);
  expect(toldState(state)).toBe(await readFile(join(CORPUS, `${name}.txt`), 'utf8'));
  // A server that goes on from a snapshot has the same.
  expect(hashRoom(decodeState<RoomState>(encodeState(state)))).toBe(hashRoom(state));
});

test.each(recordings)('Z41 in the room of $name hosts can still be worked on', ({ lines }) => {
  const room = new Room(
    foldLines(lines.filter((line) => !line.includes('"room.closed"'))),
    new MemoryBlobStore(catalogueBlobs),
  );
  const random = seededRandom();
  let now = room.state.at;
  let commands = 0;
  const execute = (seat: SeatId | null, command: Command) => {
    commands += 1;
    const origin = seat === null ? null : { seat, client: 'later', clientSeq: commands };
    return room.execute(origin, command, { now, random });
  };
  execute(null, { type: 'room.recovered' });
  for (const seat of room.state.seats.keys()) {
    const type = (line: string) => {
      const before = room.state.seq;
      execute(seat, { type: 'terminal.interrupt', host: seat, terminal: FIRST_TERMINAL });
      const { reply, events } = execute(seat, { type: 'terminal.enter', host: seat, terminal: FIRST_TERMINAL, line });
      expect([line, reply.ok, room.state.seq > before]).toEqual([line, true, true]);
      // What waits for a container to stop is done when its time has come.
      for (let wake = room.nextWake(), rings = 0; wake !== null && rings < 50; wake = room.nextWake(), rings += 1) {
        now = Math.max(now, wake);
        execute(null, { type: 'time.passed' });
      }
      const said = events.flatMap((event) => (event.type === 'terminal.printed' ? [event.text] : []));
      return said.join('');
    };
    const names = [...(room.state.hosts.get(seat)?.names.keys() ?? [])];
    for (const name of names) expect(type('docker ps -a')).toContain(name);
    for (const name of names) expect(JSON.parse(type(`docker inspect ${name}`))).toMatchObject([{ Name: `/${name}` }]);
    for (const line of ['docker images -a', 'docker network inspect bridge', 'docker system df -v']) type(line);
    for (const name of names) type(`docker rm -f ${name}`);
    expect([seat, ...(room.state.hosts.get(seat)?.names.keys() ?? [])]).toEqual([seat]);
  }
});

test('Z42 of every version of events there is a recording', () => {
  const versions = new Set(recordings.map(({ version }) => version));
  expect([...versions].sort()).toEqual(Array.from({ length: EVENT_VERSION }, (_, index) => index + 1));
});

test('Z42 every type of event that a log can hold is in a recording of this version', async () => {
  const source = await readFile(join(projectRoot, 'engine', 'room', 'events.ts'), 'utf8');
  const types = new Set([...source.matchAll(/\btype: '([a-z-]+\.[a-z-]+)'/g)].map(([, type]) => type));
  expect(types.size).toBeGreaterThan(100);
  // In no log, as it says itself.
  types.delete('seat.withheld');
  for (const { version, lines } of recordings) {
    if (version !== EVENT_VERSION) continue;
    for (const line of lines) types.delete((JSON.parse(line) as [number, number, { type: string }])[2].type);
  }
  expect([...types], ADDING).toEqual([]);
});
