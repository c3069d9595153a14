'use client';

import { useCallback, useEffect, useState } from 'react';
import { flat } from '#engine/model/blocks';
import type { SeatId } from '#engine/model/room-state';
import type { NeighbourView } from '../ui/bench/neighbour-view';
import { hostPicture } from './picture-of';
import type { RoomSource } from './room-source';
import { pictureSeat } from './seat-picture';

/** The screen of one seat that shows it to the class: followed as long as it is looked at, and as it may be. */
export function useNeighbour(connection: RoomSource): {
  neighbour: NeighbourView | null;
  onNeighbour: (seat: SeatId | null) => void;
} {
  const [looked, look] = useState<SeatId | null>(null);
  const { state } = connection.replica;
  const seat = looked === null ? undefined : state.seats.get(looked);
  const shows = seat !== undefined && (seat.sharing === true || state.class.spotlight === seat.id);
  const followed = shows ? seat.id : null;
  useEffect(() => {
    if (followed === null) return;
    connection.watch([followed]);
    return () => connection.watch([]);
  }, [connection, followed]);
  // Nobody's screen opens by itself when they show it again.
  if (looked !== null && !shows) look(null);
  const terminals = followed === null ? undefined : state.privates.get(followed)?.terminals;
  return {
    neighbour:
      followed !== null && seat
        ? {
            seat: pictureSeat(state, seat, null),
            terminals: [...(terminals ?? [])].map(([id, { scrollback }]) => ({ id, items: flat(scrollback) })),
            host: hostPicture(state, followed),
          }
        : null,
    onNeighbour: useCallback((to: SeatId | null) => look(to), []),
  };
}
