'use client';

import Link from 'next/link';
import { type ReactNode, useEffect } from 'react';
import type { SeatGrant } from '#server/protocol/messages';
import { PROBLEMS } from '#server/protocol/problems';
import { BrandMark } from '../ui/parts/brand-mark';
import type { RoomConnection } from './room-connection';
import { forgetSeat, heldSeat } from './seat-keeper';
import { useHeldSeat } from './use-held-seat';
import { useRoom } from './use-room';

interface RoomGateProps {
  code: string;
  /** `seat`: only with a seat of one's own. `instructor`: only with the instructor's. `anyone`: the wall. */
  needs: 'seat' | 'instructor' | 'anyone';
  children: (connection: RoomConnection) => ReactNode;
}

/** Shows a screen of a room once it is connected, and says in words why not when it cannot be. */
export function RoomGate({ code, needs, children }: RoomGateProps) {
  const grant = useHeldSeat(code);
  const refused = grant !== undefined && missing(needs, grant);
  const connection = useRoom(code, refused ? undefined : needs === 'anyone' ? noSeat(grant) : grant);
  const problem = connection?.status.is === 'ended' ? connection.status.problem : null;
  const seatLost = problem?.startsWith('seat/') ?? false;
  useEffect(() => {
    // Kept, it would be tried again by the form for joining. Another tab may have taken a new one meanwhile.
    if (seatLost && grant && heldSeat(code)?.secret === grant.secret) forgetSeat(code);
  }, [seatLost, grant, code]);
  if (refused) {
    return (
      <Message
        text={
          needs === 'instructor'
            ? 'This is the instructor’s page. It opens in the browser in which the class was opened.'
            : 'Join the class first.'
        }
      >
        <Link className="button" href={`/?code=${code}`}>
          {needs === 'instructor' ? 'Join as a student' : 'Type your name and join'}
        </Link>
      </Message>
    );
  }
  if (problem) {
    return (
      <Message text={PROBLEMS[problem].text}>
        {problem === 'seat/elsewhere' && (
          <Link className="button" href={`/?code=${code}&resume=`}>
            I have a resume code
          </Link>
        )}
        {seatLost && (
          <Link className={problem === 'seat/elsewhere' ? 'button-quiet' : 'button'} href={`/?code=${code}`}>
            Join again
          </Link>
        )}
        {problem === 'room/closed' && grant && (
          <Link className="button" href={`/replay/${grant.room.id}`}>
            Watch the recording
          </Link>
        )}
        <Link className={seatLost || problem === 'room/closed' ? 'button-quiet' : 'button'} href="/">
          To the first page
        </Link>
      </Message>
    );
  }
  if (!connection?.room) return <Message text="Connecting to the class … This page goes on trying by itself." />;
  return children(connection);
}

function missing(needs: RoomGateProps['needs'], grant: SeatGrant | null): boolean {
  if (needs === 'anyone') return false;
  return grant === null || (needs === 'instructor' && grant.role !== 'instructor');
}

function noSeat(grant: SeatGrant | null | undefined): null | undefined {
  return grant === undefined ? undefined : null;
}

/** A page of a few words: what has happened in large letters, then what to try. */
function Message({ text, children }: { text: string; children?: ReactNode }) {
  const [, what = text, more = ''] = /^(.*?[.…])\s+(.*)$/s.exec(text) ?? [];
  return (
    <main className="mx-auto flex min-h-dvh max-w-prose flex-col items-start justify-center gap-6 p-6">
      <BrandMark />
      <div role="status">
        <h1 className="text-2xl font-semibold">{what}</h1>
        {more !== '' && <p className="pt-2 text-lg">{more}</p>}
      </div>
      <div className="flex flex-wrap gap-3">{children}</div>
    </main>
  );
}
