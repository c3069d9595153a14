import type { RoomState } from '../../model/room-state';
import type { DaemonContext } from '../context';

/** A probe that the sandbox is running. */
export interface ProbeUnderWay {
  run: string;
  exec: string;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** What it has printed so far, bounded. */
  output: string;
}

/**
 * By container ID. In memory only, like the runs themselves: after a restart of the classroom's server nothing is under
 * way, and the next probe is due.
 */
const byRoom = new WeakMap<RoomState, Map<string, ProbeUnderWay>>();

export function probesUnderWay({ state }: DaemonContext): Map<string, ProbeUnderWay> {
  let probes = byRoom.get(state);
  if (!probes) {
    probes = new Map();
    byRoom.set(state, probes);
  }
  return probes;
}
