'use client';

import { useEffect, useRef } from 'react';
import { flat } from '#engine/model/blocks';
import type { RoomState, SeatId } from '#engine/model/room-state';
import { FIRST_TERMINAL } from '#engine/room/host-home';
import type { WallClaimsProps } from '../ui/wall/wall-claims';
import { WallScreen } from '../ui/wall/wall-screen';
import type { WallSpotlightProps } from '../ui/wall/wall-spotlight';
import { boardClaims, type ClaimSources, examRows } from './claims-views';
import { allContainers, classImages, hostPicture, tiesOfHost } from './picture-of';
import type { RoomSource } from './room-source';
import { connectionView, roomView, wallEvents } from './room-views';
import { pictureSeat } from './seat-picture';
import { useClaimSteps } from './use-claim-steps';
import { wallLesson, wallPoll } from './wall-lesson';

interface LiveWallProps {
  readonly connection: RoomSource;
  readonly joinUrl: string;
  /** Whose containers are to be found at a glance. */
  readonly followed?: SeatId | null;
}

/** The wall of a class, as it goes on or as it was recorded. */
export function LiveWall({ connection, joinUrl, followed = null }: LiveWallProps) {
  const { state } = connection.replica;
  const steps = useClaimSteps();
  useFollow(connection, state.class.spotlight);
  return (
    <WallScreen
      room={roomView(connection, joinUrl)}
      connection={connectionView(connection)}
      images={classImages(state)}
      containers={allContainers(state, null)}
      tiesOf={(seat) => tiesOfHost(state, seat, null)}
      events={wallEvents(connection.happenings, state, null)}
      spotlight={spotlightOf(connection)}
      lesson={wallLesson(state)}
      poll={wallPoll(state)}
      claims={wallClaims(state, steps)}
      followed={followed}
    />
  );
}

/** The private part of the seat in the spotlight comes for as long as it stands there. */
function useFollow(connection: RoomSource, seat: SeatId | null): void {
  const followed = useRef<SeatId | null>(null);
  useEffect(() => {
    if (followed.current === seat) return;
    followed.current = seat;
    connection.watch(seat === null ? [] : [seat]);
  }, [connection, seat]);
}

/** The board as the class is shown it; null while it is not. */
function wallClaims(state: RoomState, steps: ClaimSources['steps']): WallClaimsProps | null {
  const { claims } = state.class;
  if (!claims?.shown) return null;
  const sources = { steps, evidence: null, leads: false };
  return {
    claims: boardClaims(state, sources),
    current: claims.current,
    rows: claims.table ? examRows(state, sources) : null,
  };
}

function spotlightOf({ replica: { state } }: RoomSource): WallSpotlightProps | null {
  const seat = state.class.spotlight === null ? undefined : state.seats.get(state.class.spotlight);
  if (!seat) return null;
  const own = state.privates.get(seat.id);
  return {
    seat: pictureSeat(state, seat, null),
    host: hostPicture(state, seat.id),
    items: own ? flat(own.terminals.get(FIRST_TERMINAL)?.scrollback) : null,
  };
}
