import { daemonContext } from '../daemon/context';
import { probesUnderWay } from '../daemon/health/probes-under-way';
import type { SeatId } from '../model/room-state';
import { audienceOf } from './audience';
import type { Audience } from './command';
import { furnish } from './furnish';
import { accepted, type Reply, type Room, rejected } from './room';

/** Puts hosts back to how they were when their seats were taken. */
export function reset(room: Room, audience: Audience): Reply {
  const seats = audienceOf(room.state, audience);
  if (!seats) return rejected('seat/unknown');
  clearHosts(room, seats);
  return accepted(null);
}

/** The same for seats that are known to exist. */
export function clearHosts(room: Room, seats: readonly SeatId[]): void {
  for (const seat of seats) endAll(room, seat);
  room.alarms.callOff(new Set(seats));
  for (const id of seats) {
    const seat = room.state.seats.get(id);
    if (!seat) continue;
    room.tx.emit({ type: 'host.cleared', seat: id });
    room.tx.emit({ type: 'host.forgotten', seat: id });
    furnish(room, seat);
  }
}

/** Ends what is in flight on a host. Its scripts are forgotten first, so that nothing they still write comes onto the new one. */
function endAll(room: Room, seat: SeatId): void {
  for (const runId of room.runs.leave(seat)) room.tx.request({ type: 'abort', runId });
  room.conversations.interruptAll(seat);
  const ctx = daemonContext(room.tx, seat);
  for (const container of ctx.host.containers.keys()) probesUnderWay(ctx).delete(container);
}
