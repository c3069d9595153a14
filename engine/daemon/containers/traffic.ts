import type { RoomState } from '../../model/room-state';
import type { DaemonContext } from '../context';

/** What went over a container's network, in bytes, and when it was asked something last. */
export interface Traffic {
  /** Of the run that it belongs to, milliseconds since 1970. */
  startedAt: number;
  received: number;
  sent: number;
  /** Times of the latest requests that it served, oldest first. */
  served: number[];
}

/** As many as can matter to a meter that looks a few seconds back. */
const KEPT = 500;

/**
 * By container ID. Counters are no part of the state: each request would be an event of its own for a number that nobody
 * may ever look at. After a restart of the classroom's server they begin at zero, as after one of the machine.
 */
const byRoom = new WeakMap<RoomState, Map<string, Traffic>>();

const NONE: Traffic = { startedAt: 0, received: 0, sent: 0, served: [] };

/** Of the container's present run. */
export function trafficOf({ state, host }: DaemonContext, id: string): Readonly<Traffic> {
  const traffic = byRoom.get(state)?.get(id);
  const now = host.containers.get(id)?.state;
  return traffic && now && 'startedAt' in now && now.startedAt === traffic.startedAt ? traffic : NONE;
}

/** A request and its answer, as the container that served it saw them. */
export function countServed(ctx: DaemonContext, id: string, received: number, sent: number): void {
  const traffic = counted(ctx, id, received, sent);
  if (!traffic) return;
  traffic.served.push(ctx.tx.now);
  if (traffic.served.length > KEPT) traffic.served.shift();
}

/** The same at the end of a container that asked. */
export function countAsked(ctx: DaemonContext, id: string, sent: number, received: number): void {
  counted(ctx, id, received, sent);
}

function counted({ state, host }: DaemonContext, id: string, received: number, sent: number): Traffic | null {
  const now = host.containers.get(id)?.state;
  if (now?.status !== 'running') return null;
  const all = byRoom.get(state) ?? new Map<string, Traffic>();
  byRoom.set(state, all);
  let traffic = all.get(id);
  if (traffic?.startedAt !== now.startedAt) {
    traffic = { startedAt: now.startedAt, received: 0, sent: 0, served: [] };
    all.set(id, traffic);
    for (const other of all.keys()) if (all.size > MOST_COUNTED && other !== id) all.delete(other);
  }
  traffic.received += received;
  traffic.sent += sent;
  return traffic;
}

/** Containers with counters in one room; more than any class has running. */
const MOST_COUNTED = 20_000;
