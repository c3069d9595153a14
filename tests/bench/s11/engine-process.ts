import type { RoomState } from '#engine/model/room-state';
import { apply } from '#engine/room/apply';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import { decodeState, encodeState } from '#engine/room/state-codec';
import { serve } from '../control/serve';
import { percentile } from '../report/summary';
import { plan, seatOf } from '../s1/class-plan';
import { BenchRoom } from './bench-room';
import { CONTEXT, dockerfile } from './dockerfile';
import { hostHeap } from './host-heap';

export type EngineBench = {
  /** Prepares a room of so many hosts. */
  open(input: { hosts: number }): void;
  run(input: { hosts: number; seconds: number }): EngineFigures;
  /** Prepares as many rooms of one host each, which take as much memory as one room of all. */
  openApart(input: { hosts: number }): void;
  /** Commands per second in those rooms, in turn. */
  runApart(input: { hosts: number; seconds: number }): number;
  /** Bytes that a full host takes beyond shared layers. */
  weigh(input: null): number;
};

export interface EngineFigures {
  /** Of processor time, so that others on the machine count less. */
  commandsPerSecond: number;
  eventsPerSecond: number;
  /** Median time of a command by its first two words, in microseconds. */
  kinds: Record<string, number>;
  /** Mean of one build in which no step is cached, in milliseconds. */
  buildMs: number;
  /** The same with every step cached. */
  cachedBuildMs: number;
  /** Replaying what happened gives the live state. */
  faithful: boolean;
}

/** Replays of one log at the most: bringing a large room back to where it was takes longer than replaying. */
const REPLAYS = 3;
/** Commands between two looks at the clock; a multiple of four leaves a host where it was. */
const BLOCK = 200;
const rooms = new Map<number, OneRoom>();
const apart = new Map<number, Hosts>();

/** Hosts that the plan goes round, and how far it has come. */
interface Hosts {
  count: number;
  turn: number;
  type(student: number, line: string): void;
}

interface OneRoom extends Hosts {
  room: BenchRoom;
}

serve({
  open({ hosts }) {
    const room = new BenchRoom(hosts);
    for (const [path, content] of Object.entries(CONTEXT)) room.save(0, path, content);
    rooms.set(hosts, { room, count: hosts, turn: 0, type: (student, line) => room.type(student, line) });
  },
  openApart({ hosts }) {
    const each = Array.from({ length: hosts }, (_, student) => new BenchRoom(1, student));
    apart.set(hosts, { count: hosts, turn: 0, type: (student, line) => each[student]?.type(0, line) });
  },
  runApart({ hosts, seconds }) {
    const all = apart.get(hosts);
    if (!all) throw new Error(`no ${hosts} rooms`);
    return commands(all, seconds).commandsPerSecond;
  },
  run({ hosts, seconds }) {
    const one = rooms.get(hosts);
    if (!one) throw new Error(`no room of ${hosts} hosts`);
    const typed = commands(one, seconds);
    const before = encodeState(one.room.room.state);
    one.room.log = [];
    one.room.recording = true;
    commands(one, seconds / 4);
    one.room.recording = false;
    const { log } = one.room;
    const { eventsPerSecond, state } = replays(before, log);
    const faithful = encodeState(state) === encodeState(one.room.room.state);
    return { ...typed, eventsPerSecond, faithful, ...builds(one, seconds) };
  },
  weigh: () => hostHeap(),
} satisfies EngineBench);

function commands(hosts: Hosts, seconds: number): Pick<EngineFigures, 'commandsPerSecond' | 'kinds'> {
  // The plan goes round every host four times, and so may begin anew.
  const lines = plan(hosts.count, hosts.count * 4);
  const times = new Map<string, number[]>();
  const before = cpuSeconds();
  let done = 0;
  for (const began = performance.now(); performance.now() - began < seconds * 1_000; done += BLOCK) {
    for (let left = BLOCK; left > 0; left -= 1) {
      const next = lines[hosts.turn % lines.length];
      hosts.turn += 1;
      if (!next) continue;
      const typed = performance.now();
      hosts.type(next.student, next.line);
      const kind = next.line.split(' ', 2).join(' ');
      const took = times.get(kind) ?? [];
      times.set(kind, took);
      took.push((performance.now() - typed) * 1_000);
    }
  }
  const commandsPerSecond = done / (cpuSeconds() - before);
  return {
    commandsPerSecond,
    kinds: Object.fromEntries([...times].map(([kind, took]) => [kind, percentile(took, 0.5)])),
  };
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function replays(before: string, log: BenchRoom['log']): { eventsPerSecond: number; state: RoomState } {
  let state = decodeState<RoomState>(before);
  let took = 0;
  let applied = 0;
  for (let replay = 1; ; replay += 1) {
    const began = cpuSeconds();
    for (const { seq, at, event } of log) apply(state, seq, at, event);
    took += cpuSeconds() - began;
    applied += log.length;
    if (replay === REPLAYS) return { eventsPerSecond: applied / took, state };
    state = decodeState<RoomState>(before);
  }
}

function builds(one: OneRoom, seconds: number): { buildMs: number; cachedBuildMs: number } {
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
  const began = cpuSeconds();
  room.type(0, 'docker build -t bench .');
  room.settle();
  const took = (cpuSeconds() - began) * 1_000;
  const terminal = room.room.state.privates.get(seatOf(0))?.terminals.get(FIRST_TERMINAL);
  if (terminal?.job !== null || terminal.lastCode !== 0) throw new Error('the build failed');
  return took;
}
