'use client';

import { useFormatter } from 'use-intl';
import { askedSeats } from '#engine/room/poll-result';
import { ExamSheet } from '../ui/claims/exam-sheet';
import { useWords } from '../ui/language/use-words';
import { RoomSkeleton } from '../ui/parts/room-skeleton';
import { WordsPage } from '../ui/parts/words-page';
import { boardClaims, examRows } from './claims-views';
import type { RoomConnection } from './room-connection';
import { RoomGate } from './room-gate';
import { useClaimSteps } from './use-claim-steps';
import { useEvidence } from './use-evidence';
import { useHeldSeat } from './use-held-seat';

/** The sheet that a class has made itself, to be printed: for those who lead at any time, for others once they know it. */
export function ExamSheetRoute({ code }: { code: string }) {
  const seat = useHeldSeat(code);
  if (seat === undefined) return <RoomSkeleton shape="wall" />;
  return (
    <RoomGate code={code} needs={seat ? (seat.role === 'instructor' ? 'instructor' : 'seat') : 'anyone'}>
      {(connection) => <LiveSheet connection={connection} code={code} />}
    </RoomGate>
  );
}

function LiveSheet({ connection, code }: { connection: RoomConnection; code: string }) {
  const words = useWords('board');
  const format = useFormatter();
  const { state } = connection.replica;
  const leads = connection.you?.role === 'instructor';
  const seen = state.class.claims?.seen ?? false;
  const asks = connection.you !== null && (leads || seen);
  const sources = { steps: useClaimSteps(), evidence: useEvidence(connection, asks), leads };
  if (!leads && !seen) return <WordsPage text={words('sheet.closed')} />;
  return (
    <ExamSheet
      title={state.room.title}
      date={format.dateTime(state.room.openedAt, { dateStyle: 'long' })}
      people={askedSeats(state).length}
      rows={examRows(state, sources)}
      claims={boardClaims(state, sources)}
      waiting={asks && sources.evidence === null}
      backHref={`/r/${code}${leads ? '/teach' : connection.you ? '' : '/wall'}`}
    />
  );
}
