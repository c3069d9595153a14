'use client';

import Link from 'next/link';
import { type ReactNode, useEffect } from 'react';
import type { SeatGrant } from '#server/protocol/messages';
import { BrandMark } from '../ui/parts/brand-mark';
import type { RoomConnection } from './room-connection';
import { endedText } from './room-views';
import { forgetSeat } from './seat-keeper';
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
  const ended = connection && endedText(connection);
  useEffect(() => {
    // A seat that is lost must not stand in the way of joining again.
    if (connection?.status.is === 'ended' && connection.status.problem.startsWith('seat/')) forgetSeat(code);
  }, [connection, connection?.status, code]);
  if (refused) {
    return (
      <Message title={needs === 'instructor' ? 'This is the instructor’s page' : 'Join the class first'}>
        <Link className="button" href={`/?code=${code}`}>
          {needs === 'instructor' ? 'Join as a student' : 'Type your name and join'}
        </Link>
      </Message>
    );
  }
  if (ended) {
    return (
      <Message title={ended}>
        <span className="flex flex-wrap gap-3">
          <Link className="button" href="/">
            To the front page
          </Link>
          {grant && (
            <Link className="button-quiet" href={`/replay/${grant.room.id}`}>
              Watch the recording
            </Link>
          )}
        </span>
      </Message>
    );
  }
  if (!connection?.room) return <Message title="Connecting to the class …" />;
  return children(connection);
}

function missing(needs: RoomGateProps['needs'], grant: SeatGrant | null): boolean {
  if (needs === 'anyone') return false;
  return grant === null || (needs === 'instructor' && grant.role !== 'instructor');
}

function noSeat(grant: SeatGrant | null | undefined): null | undefined {
  return grant === undefined ? undefined : null;
}

function Message({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-start justify-center gap-6 p-8 mx-auto max-w-prose" role="status">
      <BrandMark />
      <h1 className="text-2xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}
