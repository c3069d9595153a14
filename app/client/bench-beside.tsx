'use client';

import { lazy, Suspense, useEffect } from 'react';
import type { RoomConnection } from './room-connection';
import { useHeldSeat } from './use-held-seat';

const CourseBeside = lazy(() => import('./course-beside').then((loaded) => ({ default: loaded.CourseBeside })));

interface BenchBesideProps {
  readonly connection: RoomConnection;
  readonly code: string;
}

/**
 * What this browser does beside a bench: in a room of the course it opens the lesson and remembers what is done; a class
 * is told what was done alone, if its owner has wished so.
 */
export function BenchBeside({ connection, code }: BenchBesideProps) {
  const kept = useHeldSeat(code);
  const me = connection.you?.seat ?? '';
  const seat = connection.replica.state.seats.get(me);
  const tells = kept?.bring === true && seat !== undefined && seat.brought === undefined;
  useEffect(() => {
    if (tells) void tellClass(connection);
  }, [connection, tells]);
  if (!kept?.lesson) return null;
  return (
    <Suspense fallback={null}>
      <CourseBeside connection={connection} code={code} me={me} lesson={kept.lesson} />
    </Suspense>
  );
}

async function tellClass(connection: RoomConnection): Promise<void> {
  const [{ deviceCourse }, { toldOf }] = await Promise.all([import('./device-course'), import('./course-progress')]);
  await connection.wish({ type: 'seat.bring', lessons: toldOf(deviceCourse.read()) });
}
