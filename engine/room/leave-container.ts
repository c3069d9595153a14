import { daemonContext } from '../daemon/context';
import { probesUnderWay } from '../daemon/health/probes-under-way';
import type { SeatId } from '../model/room-state';
import type { Room } from './room';

/** Ends a health check that is under way: nothing comes of it. */
export function leaveProbe(room: Room, seat: SeatId, container: string): void {
  const probes = probesUnderWay(daemonContext(room.tx, seat));
  const probe = probes.get(container);
  if (!probe) return;
  probes.delete(container);
  room.runs.ended(probe.run);
  room.tx.request({ type: 'abort', runId: probe.run });
}

/** Ends everything that runs in a container, without a word: nothing that it still reports counts any more. */
export function leaveContainer(room: Room, seat: SeatId, container: string): void {
  leaveProbe(room, seat, container);
  for (const run of room.runs.inside(seat, container)) {
    for (const service of room.runs.servedBy(run)) room.runs.serving.delete(service);
    room.runs.ended(run.id);
    room.tx.request({ type: 'abort', runId: run.id });
  }
}
