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
    <RoomGate code={code} needs={seat?.role === 'instructor' ? 'instructor' : 'anyone'}>
      {(connection) => <LiveSheet connection={connection} code={code} />}
    </RoomGate>
  );
}

function LiveSheet({ connection, code }: { connection: RoomConnection; code: string }) {
  const words = useWords('board');
  const format = useFormatter();
  const { state } = connection.replica;
  const leading = connection.you?.role === 'instructor';
  const sources = { steps: useClaimSteps(), desk: useEvidence(connection, leading) };
  if (!leading && !state.class.claims?.seen) return <WordsPage text={words('sheet.closed')} />;
  return (
    <ExamSheet
      title={state.room.title}
      date={format.dateTime(state.room.openedAt, { dateStyle: 'long' })}
      people={askedSeats(state).length}
      rows={examRows(state, sources)}
      claims={boardClaims(state, sources)}
      waiting={leading && sources.desk === null}
      backHref={leading ? `/r/${code}/teach` : `/r/${code}`}
    />
  );
}
