import type { BranchOrigin } from '#engine/model/branch-origin';
import type { RoomState, SeatId } from '#engine/model/room-state';
import type { Connection } from '../ui/parts/connection-mark';
import type { RoomView, SeatView } from '../ui/room/room-model';
import type { WallEvent } from '../ui/wall/wall-ticker';
import type { Happening } from './happenings';
import { containersOf } from './picture-of';
import { momentSearch } from './replay/wanted-moment';
import type { RoomSource } from './room-source';
import { pictureSeat } from './seat-picture';

export function roomView(connection: RoomSource, joinUrl: string): RoomView {
  const { state } = connection.replica;
  const students = [...state.seats.values()].filter(({ role }) => role === 'student');
  const online = new Set(connection.online);
  const { branch } = state.room;
  return {
    code: state.room.code,
    title: state.room.title,
    alone: state.room.kind === 'solo',
    from: branch && { title: branch.title, at: branch.into, address: momentAddress(branch) },
    joinUrl,
    joined: students.length,
    online: students.filter(({ id }) => online.has(id)).length,
    class: state.class,
  };
}

/** Where a room that goes on from a recording comes from: the host's owner at that moment. */
function momentAddress({ recording, seq, seat }: BranchOrigin): string {
  return `/replay/${encodeURIComponent(recording)}${momentSearch({ seq, view: 'bench', seat })}`;
}

/**
 * Everybody but one seat, in the order of joining.
 *
 * @param leading `always`: who leads is among them; `with-containers`: only when there is something to see
 */
export function seatViews(
  connection: RoomSource,
  without: SeatId | null,
  leading: 'always' | 'with-containers' = 'with-containers',
): SeatView[] {
  const { state } = connection.replica;
  const online = new Set(connection.online);
  const mine = connection.you?.seat ?? null;
  return [...state.seats.values()]
    .filter(({ id }) => id !== without)
    .map((seat) => ({
      seat: pictureSeat(state, seat, mine),
      online: online.has(seat.id),
      containers: containersOf(state, seat.id, mine),
      lastAction: connection.lastHappening.get(seat.id),
      role: seat.role,
      handAt: seat.handAt ?? null,
      flag: seat.flag ?? null,
      wantsHelp: seat.wantsHelp ?? false,
      sharing: seat.sharing ?? false,
      watching: seat.watching ?? false,
      out: seat.out ?? null,
      activity: connection.activities.get(seat.id) ?? null,
    }))
    .filter(({ role, containers }) => role === 'student' || leading === 'always' || containers.length > 0);
}

export function wallEvents(happenings: readonly Happening[], state: RoomState, mine: SeatId | null): WallEvent[] {
  return happenings.flatMap(({ seq, seat, what, values, theirs = false }) => {
    const who = state.seats.get(seat);
    return who ? [{ key: seq, seat: pictureSeat(state, who, mine), what, values, theirs }] : [];
  });
}

/** How the connection stands, as screens show it. */
export function connectionView(connection: RoomSource): Connection {
  return connection.status.is === 'live' ? 'live' : connection.status.is === 'connecting' ? 'connecting' : 'lost';
}
