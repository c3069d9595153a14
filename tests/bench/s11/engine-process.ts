import type { RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { decodeState, encodeState } from '#engine/room/state-codec';
import { hashRoom } from '#engine/room/state-hash';
import { serve } from '../control/serve';
import { plan } from '../s1/class-plan';
import { BenchRoom } from './bench-room';
import { CONTEXT, dockerfile } from './dockerfile';

export type EngineBench = {
  /** Prepares a room of so many hosts. */
  open(input: { hosts: number }): void;
  run(input: { hosts: number; seconds: number }): EngineFigures;
};

export interface EngineFigures {
  commandsPerSecond: number;
  eventsPerSecond: number;
  /** Mean of one build in which no step is cached, in milliseconds. */
  buildMs: number;
  /** The same with every step cached. */
  cachedBuildMs: number;
  /** Replaying what happened gives the live state. */
  faithful: boolean;
}

/** Commands between two looks at the clock; a multiple of four leaves a host where it was. */
const BLOCK = 200;
const rooms = new Map<number, { room: BenchRoom; turn: number }>();

serve({
  open({ hosts }) {
    const room = new BenchRoom(hosts);
    for (const [path, content] of Object.entries(CONTEXT)) room.save(0, path, content);
    rooms.set(hosts, { room, turn: 0 });
  },
  run({ hosts, seconds }) {
    const one = rooms.get(hosts);
    if (!one) throw new Error(`no room of ${hosts} hosts`);
    const before = encodeState(one.room.room.state);
    one.room.log = [];
    const commandsPerSecond = commands(one, seconds);
    const { log } = one.room;
    const { eventsPerSecond, state } = replays(before, log, seconds);
    const faithful = hashRoom(state) === hashRoom(one.room.room.state);
    return { commandsPerSecond, eventsPerSecond, faithful, ...builds(one, seconds) };
  },
} satisfies EngineBench);

function commands(one: { room: BenchRoom; turn: number }, seconds: number): number {
  const { room } = one;
  // The plan goes round every host four times, and so may begin anew.
  const lines = plan(room.hosts, room.hosts * 4);
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < seconds * 1_000) {
    for (let left = BLOCK; left > 0; left -= 1) {
      const next = lines[one.turn % lines.length];
      if (next) room.type(next.student, next.line);
      one.turn += 1;
    }
    done += BLOCK;
  }
  return (done / (performance.now() - began)) * 1_000;
}

function replays(
  before: string,
  log: BenchRoom['log'],
  seconds: number,
): { eventsPerSecond: number; state: RoomState } {
  let state = decodeState<RoomState>(before);
  let took = 0;
  let applied = 0;
  for (;;) {
    const began = performance.now();
    for (const { seq, at, event } of log) apply(state, seq, at, event);
    took += performance.now() - began;
    applied += log.length;
    if (took >= seconds * 1_000) return { eventsPerSecond: (applied / took) * 1_000, state };
    state = decodeState<RoomState>(before);
  }
}

function builds(one: { room: BenchRoom; turn: number }, seconds: number): { buildMs: number; cachedBuildMs: number } {
  const { room } = one;
  const timed = { fresh: 0, cached: 0 };
  let count = 0;
  while (timed.fresh + timed.cached < seconds * 1_000) {
    one.turn += 4; // keeps the turn a multiple of four and makes the salt new
    room.save(0, 'Dockerfile', dockerfile(one.turn));
    timed.fresh += build(room);
    timed.cached += build(room);
    room.type(0, 'docker rmi bench');
    count += 1;
  }
  room.settle();
  return { buildMs: timed.fresh / count, cachedBuildMs: timed.cached / count };
}

function build(room: BenchRoom): number {
  const before = room.log.length;
  const began = performance.now();
  room.type(0, 'docker build -t bench .');
  room.settle();
  const took = performance.now() - began;
  const ended = room.log.slice(before).findLast(({ event }) => event.type === 'terminal.ended');
  if (ended?.event.type !== 'terminal.ended' || ended.event.code !== 0) throw new Error('the build failed');
  return took;
}
