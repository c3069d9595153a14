'use client';

import { useState } from 'react';
import { isTried } from '#engine/claims/is-tried';
import { DESK } from '#engine/model/desk';
import type { RoomState } from '#engine/model/room-state';
import type { ClaimsDesk } from '../ui/deck/claims/claims-desk-model';
import { boardClaims, examRows } from './claims-views';
import { pollDesk } from './poll-desk';
import type { RoomSource } from './room-source';
import { pictureSeat } from './seat-picture';
import { useClaimSteps } from './use-claim-steps';
import { useEvidence } from './use-evidence';

const NO_BOARD = { cards: [], current: null, shown: false, table: false } as const;

/** The claims for those who lead, with the evidence as it stands while they are looked at. @param now moves on now and then */
export function useClaimsDesk(connection: RoomSource, code: string, now: number): ClaimsDesk {
  const { state } = connection.replica;
  const [looking, onLook] = useState(false);
  const told = useEvidence(connection, looking, now);
  const evidence = told ?? {};
  const steps = useClaimSteps();
  const board = state.class.claims ?? NO_BOARD;
  const sources = { steps, evidence, leads: true };
  return {
    board,
    cards: looking ? boardClaims(state, sources) : [],
    rows: looking && board.table ? examRows(state, sources) : [],
    source: {
      roomId: connection.room?.id ?? '',
      seatOf: (id) => {
        const seat = state.seats.get(id);
        return seat ? pictureSeat(state, seat, connection.you?.seat ?? null) : null;
      },
    },
    poll: looking && board.current !== null ? pollDesk(state, `claim:${board.current}`, null) : null,
    ofLesson: claimsOfLesson(state),
    tried: told && Object.entries(told).flatMap(([claim, findings]) => (findings.some(isTried) ? [Number(claim)] : [])),
    sheetHref: `/r/${code}/claims`,
    onLook,
  };
}

/** The claims that the steps of the lesson decide, each once. */
function claimsOfLesson(state: RoomState): number[] {
  const steps = state.privates.get(DESK)?.desk?.key?.steps ?? [];
  return [...new Set(steps.flatMap(({ claims }) => claims.map(({ claim }) => claim)))];
}
