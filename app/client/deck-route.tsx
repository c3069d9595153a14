'use client';

import { LiveDeck } from './live-deck';
import { RoomGate } from './room-gate';

/** The instructor's deck, live. */
export function DeckRoute({ code }: { code: string }) {
  return (
    <RoomGate code={code} needs="instructor">
      {(connection) => <LiveDeck connection={connection} code={code} />}
    </RoomGate>
  );
}
