'use client';

import Link from 'next/link';
import { type ReactNode, useEffect, useState } from 'react';
import type { ProblemCode } from '#server/protocol/problems';
import { useWords, type Words } from '../ui/language/use-words';
import { RoomSkeleton } from '../ui/parts/room-skeleton';
import { WordsPage } from '../ui/parts/words-page';
import { findRoom } from './classroom-api';
import type { RoomConnection } from './room-connection';
import { forgetSeat, heldSeat, type KeptSeat } from './seat-keeper';
import { useHeldSeat } from './use-held-seat';
import { useRoom } from './use-room';

interface RoomGateProps {
  code: string;
  /** `seat`: only with a seat of one's own. `instructor`: only with an instructor's. `anyone`: the wall. */
  needs: 'seat' | 'instructor' | 'anyone';
  children: (connection: RoomConnection) => ReactNode;
}

const SHAPES = { seat: 'bench', instructor: 'deck', anyone: 'wall' } as const;

/** Shows a screen of a room once it is connected, and says in words why not when it cannot be. */
export function RoomGate({ code, needs, children }: RoomGateProps) {
  const grant = useHeldSeat(code);
  const refused = grant !== undefined && missing(needs, grant);
  const connection = useRoom(code, refused ? undefined : needs === 'anyone' ? noSeat(grant) : grant);
  const problem = connection?.status.is === 'ended' ? connection.status.problem : null;
  // Who is banned may be let in again, to the same seat.
  const seatLost = problem !== null && (mayJoinAgain(problem) || (grant?.solo === true && isGone(problem)));
  useEffect(() => {
    // Kept, it would be tried again by the form for joining. Another tab may have taken a new one meanwhile.
    if (seatLost && grant && heldSeat(code)?.secret === grant.secret) forgetSeat(code);
  }, [seatLost, grant, code]);
  if (refused) return <NoSeat code={code} grant={grant} />;
  if (problem && grant?.solo && isGone(problem))
    return <GoneAlone from={grant.recording !== undefined ? 'recording' : 'course'} />;
  if (problem) return <Ended code={code} grant={grant ?? null} problem={problem} />;
  if (!connection?.room) return <RoomSkeleton shape={SHAPES[needs]} />;
  return children(connection);
}

/** For whoever has come to a page that asks for a seat which this browser does not hold. */
function NoSeat({ code, grant }: { code: string; grant: KeptSeat | null }) {
  const words = useWords('parts');
  if (!grant) {
    return (
      <WordsPage text={words('gate.notSeated')}>
        <Link className="button" href={`/?code=${code}`}>
          {words('gate.join')}
        </Link>
      </WordsPage>
    );
  }
  return (
    <WordsPage text={words('gate.notInstructor')}>
      <Link className="button" href={`/r/${code}`}>
        {words('gate.bench')}
      </Link>
    </WordsPage>
  );
}

/** For whoever worked alone in a room that is no more, and had come there from a lesson or from a recording. */
function GoneAlone({ from }: { from: 'course' | 'recording' }) {
  const words = useWords('course');
  const tryIt = useWords('tryIt');
  const parts = useWords('parts');
  if (from === 'recording') {
    return (
      <WordsPage text={tryIt('gone')}>
        <Link className="button" href="/">
          {parts('gate.home')}
        </Link>
      </WordsPage>
    );
  }
  return (
    <WordsPage text={words('roomGone')}>
      <Link className="button" href="/course">
        {words('back')}
      </Link>
    </WordsPage>
  );
}

/** Why this screen does not come back by itself, and every way on from here. */
function Ended({ code, grant, problem }: { code: string; grant: KeptSeat | null; problem: ProblemCode }) {
  const words = useWords('parts');
  const problems = useWords('problems');
  const recording = useRecordingOf(problem === 'room/closed' ? code : null, grant);
  const ways = [
    ...(problem === 'seat/elsewhere' ? [[`/?code=${code}&resume=`, words('gate.resume')] as const] : []),
    ...(problem === 'room/closed' ? kept(code, grant, words) : []),
    ...(mayJoinAgain(problem) ? [[`/?code=${code}`, words('gate.joinAgain')] as const] : []),
    ...(recording ? [[`/replay/${recording}`, words('gate.recording')] as const] : []),
    ['/', words('gate.home')] as const,
  ];
  return (
    <WordsPage text={problems(problem)}>
      {problem === 'seat/banned' && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {words('gate.tryAgain')}
        </button>
      )}
      {ways.map(([href, name], index) => (
        <Link key={href} className={index === 0 && problem !== 'seat/banned' ? 'button' : 'button-quiet'} href={href}>
          {name}
        </Link>
      ))}
    </WordsPage>
  );
}

/** What is left of a class that has ended, for whoever was in it. */
function kept(code: string, grant: KeptSeat | null, words: Words<'parts'>): (readonly [string, string])[] {
  const report = [`/r/${code}/report`, words('gate.report')] as const;
  const home = [`/r/${code}/take-home`, words('gate.takeHome')] as const;
  return grant ? [grant.role === 'instructor' ? report : home] : [];
}

/** The ID of a room that has ended; null while nobody has told it, or for no room. */
function useRecordingOf(code: string | null, grant: KeptSeat | null): string | null {
  const [found, setFound] = useState<string | null>(null);
  useEffect(() => {
    if (code !== null && !grant) void findRoom(code).then((answer) => answer.ok && setFound(answer.value.id));
  }, [code, grant]);
  return code === null ? null : (grant?.room.id ?? found);
}

function mayJoinAgain(problem: ProblemCode): boolean {
  return problem.startsWith('seat/') && problem !== 'seat/banned';
}

function isGone(problem: ProblemCode): boolean {
  return problem === 'room/not-found' || problem === 'room/closed';
}

function missing(needs: RoomGateProps['needs'], grant: KeptSeat | null): boolean {
  if (needs === 'anyone') return false;
  return grant === null || (needs === 'instructor' && grant.role !== 'instructor');
}

function noSeat(grant: KeptSeat | null | undefined): null | undefined {
  return grant === undefined ? undefined : null;
}
