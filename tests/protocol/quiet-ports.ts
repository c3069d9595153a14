import { pino } from 'pino';
import { Metrics } from '#server/room/metrics';
import type { RoomActorPorts } from '#server/room/room-actor';
import type { Sandbox } from '#server/sandbox/sandbox';
import type { RoomStore } from '#server/store/room-store';

/** A sandbox in which nothing ever runs: for tests that are not about scripts. */
export const NO_SANDBOX: Sandbox = {
  start: (_run, _source, report) =>
    queueMicrotask(() => report({ type: 'ended', code: 0, cwd: '/home/student', env: [], problem: null })),
  answer: () => {},
  sync: () => {},
  signal: () => {},
  abort: () => {},
  close: async () => {},
};

/** The ports of room actors, over a store, without noise. */
export function quietPorts(
  store: RoomStore,
  clock: () => number = Date.now,
  sandbox: Sandbox = NO_SANDBOX,
): RoomActorPorts {
  return { store, sandbox, log: pino({ level: 'silent' }), metrics: new Metrics(), clock };
}
