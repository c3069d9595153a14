import { daemonContext } from '../daemon/context';
import { probesUnderWay } from '../daemon/health/probes-under-way';
import type { SeatId } from '../model/room-state';
import type { Room } from './room';

/** Ends everything that runs in a container, without a word: nothing that it still reports counts any more. */
export function leaveContainer(room: Room, seat: SeatId, container: string): void {
  probesUnderWay(daemonContext(room.tx, seat)).delete(container);
  for (const run of room.runs.inside(seat, container)) {
    for (const service of room.runs.servedBy(run)) room.runs.serving.delete(service);
    room.runs.ended(run.id);
    room.tx.request({ type: 'abort', runId: run.id });
  }
}
